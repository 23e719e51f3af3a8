using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

/// <summary>Documents in a format that has no editor of its own.</summary>
public class RewritingEditorTests
{
    private const string Text = "toy:\n---\ntitle: \"T\"\nheat: 1\n\ntopics:\n  - AI\n---\n\nfirst\nsecond\nthird";

    private static readonly int RandomEdits = FuzzCases.Count(2_000);
    private static readonly ToyFormat Toy = new();

    [Fact]
    public void Only_the_lines_that_differ_change()
    {
        ArticleDocument document = ArticleDocument.Parse(Text, Toy);

        ArticleDocument edited = document.Edit(a => a with { Heat = 2, Topics = [.. a.Topics, "5G"], Content = "\nfirst\nthird" });

        Assert.Equal("toy:\n---\ntitle: \"T\"\nheat: 2\n\ntopics:\n  - AI\n  - 5G\n---\n\nfirst\nthird", edited.ToString());
        Assert.Equal(
            [
                new("", "heat: 1\n", "heat: 2\n", new(4, 1), new(4, 1)),
                new("", "", "  - 5G\n", new(8, 0), new(8, 1)),
                new("", "second\n", "", new(11, 1), new(12, 0)),
            ],
            edited.Changes);
        Assert.Same(Toy, edited.Format);
        Assert.Equal(Text, document.ToString());
        Assert.Equal(
            """
            --- a/x.toy
            +++ b/x.toy
            @@ -1,12 +1,12 @@
             toy:
             ---
             title: "T"
            -heat: 1
            +heat: 2
             
             topics:
               - AI
            +  - 5G
             ---
             
             first
            -second
             third
            \ No newline at end of file

            """.ReplaceLineEndings("\n"),
            edited.ToUnifiedDiff("x.toy"));
    }

    [Fact]
    public void Text_in_another_style_is_refused()
    {
        ArticleDocument document = ArticleDocument.Parse(Text.Replace("heat: 1", "heat: 1 # why", StringComparison.Ordinal), Toy);

        AssertRefused(
            document,
            a => a with { Heat = 2 },
            "error NM3005: The file is not laid out as the format 'toy' writes it, so an edit would change other parts too; rewrite the file in that format first.");
    }

    [Fact]
    public void Text_with_an_error_is_refused_with_its_place() => AssertRefused(
        ArticleDocument.Parse("---\nheat: hot\n---\n", new ToyFormat { Mark = "" }),
        a => a with { Heat = 2 },
        "(2,7): error NM3004: The file has an error (NM1202) that makes its structure unclear, so nothing was changed; fix that first.");

    [Fact]
    public void What_the_format_cannot_hold_is_refused()
    {
        ToyFormat narrow = new() { Holds = a => a with { Heat = null, Related = [] } };
        ArticleDocument document = ArticleDocument.Parse(narrow.Write(new Article { Title = "T" }), narrow);

        const string NotProven = "The edited file would not read back as intended, so nothing was changed; make this change by hand.";
        AssertRefused(document, a => a with { Heat = 2 }, $"error NM3001: heat: {NotProven}");
        AssertRefused(document, a => a with { Title = "U", Related = [new()] }, $"error NM3001: related: {NotProven}");
        Assert.Equal("U", document.Edit(a => a with { Title = "U" }).Article.Title);
    }

    [Fact]
    public void What_cannot_be_written_is_refused_with_its_path() => AssertRefused(
        ArticleDocument.Parse(Text, Toy),
        a => a with { Topics = ["\uD800"] },
        "error NM2001: topics[0]: The text contains half of a surrogate pair at index 0, which cannot be written to a file; remove it or restore the other half.");

    [Fact]
    public void An_edit_that_changes_nothing_returns_the_same_document_in_any_style()
    {
        ArticleDocument document = ArticleDocument.Parse(Text + " # \uFEFF\r", Toy);

        Assert.Same(document, document.Edit(a => a with { Heat = a.Heat }));
    }

    [Fact]
    public void Editing_text_in_the_formats_own_style_yields_what_the_format_writes()
    {
        Parallel.For(0, RandomEdits, seed =>
        {
            Article article = new ArticleGenerator(seed).Article();
            Article wanted = new ArticleChanger(seed).Change(article);
            ArticleDocument document = ArticleDocument.Parse(Toy.WriteToUtf8Bytes(article), Toy);

            ArticleDocument edited = document.With(wanted);

            Assert.True(edited.Article == wanted, $"seed {seed}");
            Assert.Equal(article == wanted ? document.ToUtf8Bytes() : Toy.WriteToUtf8Bytes(wanted), edited.ToUtf8Bytes());
            Assert.All(edited.Changes, change => Assert.NotEqual(change.OldText, change.NewText));
        });
    }

    [Fact]
    public void Loading_and_saving_keep_the_format()
    {
        using TempFolder folder = new();
        string path = folder.Write("a.toy", System.Text.Encoding.UTF8.GetBytes(Text));

        ArticleDocument saved = ArticleDocument.Load(path, Toy).Edit(a => a with { Heat = 2 }).Save();

        Assert.Same(Toy, saved.Format);
        Assert.Equal(Text.Replace("heat: 1", "heat: 2", StringComparison.Ordinal), File.ReadAllText(path));
    }

    private static void AssertRefused(ArticleDocument document, Func<Article, Article> change, string diagnostic)
    {
        string text = document.ToString();

        Assert.False(document.TryWith(change(document.Article), out ArticleDocument? edited, out ValueList<Diagnostic> diagnostics));

        Assert.Null(edited);
        Assert.Equal(diagnostic, Assert.Single(diagnostics).ToString());
        Assert.Equal(text, document.ToString());
        Assert.Equal(diagnostics, Assert.Throws<NewsEditException>(() => document.Edit(change)).Diagnostics);
    }
}
