using System.Text;
using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

/// <summary>An edit of a document that was not read yet plans with what reading finds out; it comes to the same as one of a document that was.</summary>
public class EditWhileReadingTests
{
    private const int Files = 200;

    [Fact]
    public void It_is_the_same_edit_as_of_a_document_that_was_read()
    {
        int edited = 0;
        Parallel.For(0, Files, seed =>
        {
            byte[] file = new FileDecorator(seed).Decorate(Repository.Seed);
            ArticleDocument read = ArticleDocument.Parse(file);
            Article wanted = new ArticleGenerator(seed).Change(read.Article);
            bool isMade = read.TryWith(wanted, out ArticleDocument? expected, out ValueList<Diagnostic> refusals);

            ArticleDocument unread = ArticleDocument.Parse(file);
            Assert.Equal(isMade, unread.TryWith(wanted, out ArticleDocument? actual, out ValueList<Diagnostic> others));
            Assert.Equal(refusals, others);
            Assert.Equal(expected?.ToUtf8Bytes(), actual?.ToUtf8Bytes());
            Assert.Equal(expected?.Changes, actual?.Changes);
            Assert.Equal(read.Article, unread.Article);
            Interlocked.Add(ref edited, isMade ? 1 : 0);
        });

        Assert.InRange(edited, Files / 2, Files);
    }

    // The scanner keeps the values up to the limit, and an edit must not take these for all.
    [Fact]
    public void A_file_with_more_values_than_the_limit_is_not_edited()
    {
        Article article = FrontMatterFormat.Default.Parse(Repository.Seed).Value;
        int limit = 1;
        for (; FrontMatterFormat.Default.Parse(Repository.Seed, new ReadOptions { MaxNodes = limit }).HasErrors; limit++)
        {
            ArticleDocument document = ArticleDocument.Parse(Repository.Seed, new ReadOptions { MaxNodes = limit });
            Assert.False(document.TryWith(article with { Heat = 9 }, out _, out ValueList<Diagnostic> refusals));
            Assert.Equal(DiagnosticCode.TextHasErrors, Assert.Single(refusals).Code);
            Assert.Equal(Repository.Seed, document.ToUtf8Bytes());
        }

        Assert.InRange(limit, 50, 100);
    }

    [Theory]
    [InlineData("no fence", "---\ntitle: \"t\"\n---\nno fence")]
    [InlineData("---\ntitle: {a: 1}\n---\n", "---\ntitle: \"t\"\n---\n")]
    [InlineData("---\n---\n", "---\ntitle: \"t\"\n---\n")]
    [InlineData("---\n...\nbody", "---\ntitle: \"t\"\n...\nbody")]
    [InlineData("---\ntitle: >\n  a\n---\n", "---\ntitle: >-\n  t\n---\n")]
    [InlineData("---\ntitle: a\n", null)]
    public void Other_files(string text, string? expected)
    {
        bool isMade = ArticleDocument.Parse(text, FrontMatterFormat.Default).TryWith(new() { Title = "t", Content = BodyOf(text) }, out ArticleDocument? document, out _);
        Assert.Equal(expected, document?.ToString());
        Assert.Equal(expected is not null, isMade);
    }

    [Fact]
    public void The_function_may_edit_the_same_document()
    {
        ArticleDocument document = ArticleDocument.Parse(Repository.Seed);
        ArticleDocument? inner = null;
        ArticleDocument outer = document.Edit(a =>
        {
            Assert.Same(a, document.Article);
            inner = document.Edit(b => b with { Heat = 41 });
            return a with { Heat = 42 };
        });

        string seed = Encoding.UTF8.GetString(Repository.Seed);
        Assert.Equal(seed.Replace("heat: -1\n", "heat: 41\n"), inner?.ToString());
        Assert.Equal(seed.Replace("heat: -1\n", "heat: 42\n"), outer.ToString());
    }

    [Fact]
    public void A_function_that_throws_leaves_the_document_as_it_was()
    {
        ArticleDocument document = ArticleDocument.Parse(Repository.Seed);
        Assert.Throws<InvalidTimeZoneException>(() => document.Edit(_ => throw new InvalidTimeZoneException()));
        Assert.Throws<ArgumentNullException>("article", () => document.Edit(_ => null!));
        Assert.Equal(42, document.Edit(a => a with { Heat = 42 }).Article.Heat);
    }

    [Fact]
    public void A_text_that_is_too_long_is_neither_read_nor_edited()
    {
        ArticleDocument document = ArticleDocument.Parse(Repository.Seed, new ReadOptions { MaxInputLength = Repository.Seed.Length - 1 });
        NewsEditException refusal = Assert.Throws<NewsEditException>(() => document.Edit(a => a with { Heat = 42 }));
        Assert.Equal(DiagnosticCode.TextHasErrors, Assert.Single(refusal.Diagnostics).Code);
    }

    private static string? BodyOf(string text) => FrontMatterFormat.Default.Parse(text).Value.Content;
}
