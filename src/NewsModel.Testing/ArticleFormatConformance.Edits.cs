using NewsModel.Documents;
using Xunit;
using Xunit.Sdk;

namespace NewsModel.Testing;

public abstract partial class ArticleFormatConformance
{
    private const int EditedFiles = 100;

    /// <summary>Setting the article that a document already has is not an edit and changes nothing.</summary>
    [Fact]
    public void Editing_to_an_equal_article_changes_nothing()
    {
        ArticleFormat format = Format;
        foreach (TestFile file in SampleFiles().Concat(DamagedFiles(Cases / 4)))
        {
            Article twin = Read(format, file).Value;
            ArticleDocument document = ArticleDocument.Parse(file.Utf8, format);
            ArticleDocument edited = With(document, twin, file, "the same article")
                ?? throw Failure($"An edit that changes nothing is refused.\n{file}");
            if (!edited.ToUtf8Bytes().AsSpan().SequenceEqual(file.Utf8) || !edited.Changes.IsEmpty)
            {
                throw Failure($"Setting an equal article changes the text: {edited.Changes}\n{file}");
            }
        }
    }

    /// <summary>
    /// Law 3 for the samples: an edit yields the intended article, lists the lines it changes and keeps all others; or it is refused with
    /// diagnostics.
    /// </summary>
    [Fact]
    public void Editing_a_sample_changes_only_the_lines_concerned_or_is_refused()
    {
        ArticleFormat format = Format;
        List<TestFile> samples = SampleFiles();
        for (int seed = Seed; seed < Seed + (Cases / 4); seed++)
        {
            TestFile file = samples[seed % samples.Count];
            Article old = Read(format, file).Value;
            foreach ((string name, Article wanted) in WantedArticles(old, seed))
            {
                IsEdited(format, file, wanted, name);
            }
        }
    }

    /// <summary>
    /// Law 3 for files written by the format itself: as above, and at most one in four edits to an article that the format can write is refused.
    /// </summary>
    [Fact]
    public void Editing_a_file_written_by_the_format_changes_only_the_lines_concerned()
    {
        ArticleFormat format = Format;
        List<(TestFile File, Article Article)> files = WrittenFiles(EditedFiles);
        int made = 0;
        int writable = 0;
        for (int seed = Seed; seed < Seed + (Cases / 4); seed++)
        {
            (TestFile file, Article old) = files[seed % files.Count];
            foreach ((string name, Article wanted) in WantedArticles(old, seed))
            {
                if (wanted != old && TryWrite(wanted, name, out _))
                {
                    writable++;
                    made += IsEdited(format, file, wanted, name) ? 1 : 0;
                }
            }
        }

        Assert.True(
            writable > 0,
            "No edit changed anything the format holds, so nothing was tested. Increase Cases, or check whether Expected drops too much.");
        Assert.True(
            made * 4 >= writable * 3, $"Of {writable} edits of files written by the format, to articles it can write, only {made} were made.");
    }

    /// <summary>
    /// Articles to edit one into, as far as the form can hold them: changed at random, with one field of another article, and another one
    /// altogether.
    /// </summary>
    private IEnumerable<(string Name, Article Wanted)> WantedArticles(Article old, int seed)
    {
        ArticleField field = ArticleFields.All[seed % ArticleFields.All.Count];
        Article other = new ArticleGenerator(seed).Article();
        List<(string, Article)> wanted =
        [
            ($"new ArticleGenerator({seed}).Change(…)", new ArticleGenerator(seed).Change(old)),
            ($"{field.Name} of new ArticleGenerator({seed}).Article()", field.Copy(old, other)),
            ($"{field.Name} of an ordinary article", field.Copy(old, ArticleFields.Ordinary)),
            ($"no {field.Name}", field.Copy(old, new())),
        ];
        if (seed % 8 == 0)
        {
            wanted.Add(($"new ArticleGenerator({seed}).Article()", other));
        }

        foreach ((string name, Article article) in wanted)
        {
            // What the form refuses, Expected need not know.
            yield return (name, TryWrite(article, name, out _) ? Expected(article) : article);
        }
    }

    /// <summary>Whether an edit was made; if it was, it must be right.</summary>
    private bool IsEdited(ArticleFormat format, TestFile file, Article wanted, string name)
    {
        ArticleDocument document = ArticleDocument.Parse(file.Utf8, format);
        if (With(document, wanted, file, name) is not { } edited)
        {
            return false;
        }

        TestFile result = new($"{file.Name} edited to {name}", edited.ToUtf8Bytes());
        ReadResult<Article> read = Read(format, result);
        if (!IsAsWanted(wanted, edited.Article) || edited.Article != read.Value || read.HasErrors)
        {
            throw Failure($"An edit does not yield the intended article: {Differences.Of(wanted, read.Value)}\n{read.Diagnostics}\n{file}\n{result}");
        }

        List<byte[]> before = Lines.Untouched(file.Utf8, edited.Changes, change => change.OldLines);
        List<byte[]> after = Lines.Untouched(result.Utf8, edited.Changes, change => change.NewLines);
        if (!before.SequenceEqual(after, Lines.Comparer))
        {
            throw Failure($"An edit changes lines that it does not list: {edited.Changes}\n{file}\n{result}");
        }

        return true;
    }

    /// <summary>
    /// The edited document; <see langword="null"/> if the edit was refused in the way that it may. The document must stay what it was.
    /// </summary>
    private static ArticleDocument? With(ArticleDocument document, Article wanted, TestFile file, string name)
    {
        Article old = document.Article;
        ArticleDocument? edited = null;
        try
        {
            edited = document.With(wanted);
        }
        catch (NewsEditException exception)
        {
            CheckRefusal(exception.Diagnostics, $"The edit of {file.Name} to {name}");
        }
        catch (Exception exception) when (exception is not XunitException)
        {
            throw Failure($"The edit to {name} throws; to refuse it, use a NewsEditException: {exception}\n{file}");
        }

        if (!document.ToUtf8Bytes().AsSpan().SequenceEqual(file.Utf8) || document.Article != old || !document.Changes.IsEmpty)
        {
            throw Failure($"The edit to {name} has changed the original document.\n{file}");
        }

        return edited;
    }
}
