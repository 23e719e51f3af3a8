using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

/// <summary>An edited document keeps what its next edit needs; that must make no difference but in time.</summary>
public class ChainedEditTests
{
    private const int Links = 6;

    [Fact]
    public void An_edit_of_an_edit_is_that_of_its_text()
    {
        int count = FuzzCases.Count(3_000);
        int refused = 0;
        Parallel.For(0, count, seed =>
        {
            byte[] file = seed % 3 == 0 ? Repository.Seed : seed % 3 == 1 ? new FileDecorator(seed).Decorate(Repository.Seed) : FrontMatterFormat.Default.WriteToUtf8Bytes(new ArticleGenerator(seed).Article());
            ArticleDocument chained = ArticleDocument.Parse(file);
            for (int link = 0; link < Links; link++)
            {
                ArticleDocument fresh = ArticleDocument.Parse(chained.ToUtf8Bytes());
                Assert.Equal(FrontMatterFormat.Default.Write(fresh.Article), FrontMatterFormat.Default.Write(chained.Article));
                Assert.Equal(fresh.Diagnostics, chained.Diagnostics);

                ArticleGenerator changes = new((seed * Links) + link);
                Article wanted = changes.Change(fresh.Article);
                bool isMade = chained.TryWith(wanted, out ArticleDocument? next, out ValueList<NewsModel.Diagnostic> reasons);
                Assert.Equal(fresh.TryWith(wanted, out ArticleDocument? expected, out ValueList<NewsModel.Diagnostic> expectedReasons), isMade);
                Assert.Equal(expectedReasons, reasons);
                if (!isMade)
                {
                    Interlocked.Increment(ref refused);
                    break;
                }

                Assert.Equal(expected!.ToString(), next!.ToString());
                chained = next;
            }
        });

        Assert.True(refused < count / 2, $"{refused} refused");
    }

    [Fact]
    public void Several_edits_of_one_edited_document_at_once_do_not_disturb_each_other()
    {
        ArticleDocument edited = ArticleDocument.Parse(Repository.Seed).Edit(article => article with { Heat = 1 });
        string[] texts = [.. Enumerable.Range(0, 200).AsParallel().AsOrdered().Select(i => edited.Edit(article => article with { Quality = i }).ToString())];
        Assert.All(texts, (text, i) => Assert.Equal(edited.Article with { Quality = i }, FrontMatterFormat.Default.Read(text)));
    }
}
