using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

/// <content>Edits of what is very long or very much.</content>
public partial class EditCasesTests
{
    [Fact]
    public void A_file_that_is_too_long_to_read_is_not_edited()
    {
        ArticleDocument document = ArticleDocument.Parse("Hello world\n", new() { MaxInputLength = 5 });

        NewsEditException exception = Assert.Throws<NewsEditException>(() => document.Edit(a => a with { Content = "some" }));

        Assert.Equal(DiagnosticCode.TextHasErrors, Assert.Single(exception.Diagnostics).Code);
    }

    [Fact]
    public void A_file_that_is_as_long_as_may_be_read_is_edited()
    {
        ArticleDocument document = ArticleDocument.Parse("---\ntitle: a\n---\n", new() { MaxInputLength = 17 });

        Assert.Equal("---\ntitle: b\n---\n", document.With(document.Article with { Title = "b" }).ToString());
    }

    /// <summary>So many are not weighed against each other, so that maps become others that they have nothing in common with.</summary>
    [Fact]
    public void Very_many_empty_entries_come_to_something()
    {
        const int Count = 102;
        string old = "topics:\n-   t\nx:\n" + string.Concat(Enumerable.Range(0, Count).Select(i => i % 2 == 0 ? "-   {}\n" : "-   {} # c\n"));
        string expected = "topics:\n-   t\nx:\n" + string.Concat(Enumerable.Range(0, Count).Select(i => i % 2 == 0 ? $"-   a: {i}\n" : $"- # c\n    a: {i}\n"));

        AssertEdited(
            $"---\n{expected}---\n",
            $"---\n{old}---\n",
            a => a with { Extensions = [new("x", ExtensionValue.FromList([.. Enumerable.Range(0, Count).Select(i => Map("a", i))]))] });
    }

    [Fact]
    public void Among_very_many_problems_one_may_make_the_structure_unclear()
    {
        string text = "---\ntitle: T\n" + string.Concat(Enumerable.Range(0, 1001).Select(i => $"a{i}: *x\n")) + "heat: [\n---\n";

        NewsEditException exception = Assert.Throws<NewsEditException>(() => ArticleDocument.Parse(text).Edit(a => a with { Heat = 4 }));

        Assert.Equal(DiagnosticCode.TextHasErrors, Assert.Single(exception.Diagnostics).Code);
    }

    [Fact]
    public void Text_too_long_to_read_back_is_reported()
    {
        ArticleDocument document = ArticleDocument.Parse("---\ntitle: a\n---\n", new() { MaxInputLength = 50 });

        Assert.False(document.TryWith(document.Article with { Title = new string('x', 50) }, out _, out ValueList<Diagnostic> diagnostics));

        Assert.Equal(["NM3001", "NM1301"], diagnostics.Select(d => d.Code.Id));
    }

    [Fact]
    public void Text_that_no_file_can_hold_is_reported()
    {
        ArticleDocument document = ArticleDocument.Parse(Repository.Seed);

        Assert.False(document.TryWith(document.Article with { Title = "\uD83D", Extensions = [new("heat", 5)] }, out _, out ValueList<Diagnostic> diagnostics));

        Assert.Equal(["NM2001", "NM2002"], diagnostics.Select(d => d.Code.Id));
    }
}
