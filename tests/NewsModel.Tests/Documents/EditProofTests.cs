using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

public class EditProofTests
{
    /// <summary>What is wanted, what is found, and where the one first differs from the other.</summary>
    [Theory]
    [InlineData("a value", "heat: 5\ntitle: a", "heat: 5\ntitle: b", "title")]
    [InlineData("the first of two", "heat: 5\ntitle: a", "heat: 6\ntitle: b", "title")]
    [InlineData("a value that is missing", "heat: 5\ntitle: a", "title: a", "heat")]
    [InlineData("a value too many", "title: a", "heat: 5\ntitle: a", "heat")]
    [InlineData("a value too many in front", "heat: 5", "title: a\nheat: 5", "title")]
    [InlineData("a value in a map", "provider:\n  name: a\n  domain: b", "provider:\n  name: a\n  domain: c", "provider.domain")]
    [InlineData("a value too many in a map", "provider:\n  name: a", "provider:\n  name: a\n  domain: c", "provider.domain")]
    [InlineData("the first entry", "topics: [a, b]", "topics: [c, b]", "topics[0]")]
    [InlineData("the last entry", "topics: [a, b]", "topics: [a, c]", "topics[1]")]
    [InlineData("an entry that is missing", "topics: [a, b]", "topics: [a]", "topics[1]")]
    [InlineData("an entry too many", "topics: [a]", "topics: [a, b]", "topics[1]")]
    [InlineData("a value in an entry", "images: [{width: 1}, {width: 2}]", "images: [{width: 1}, {width: 3}]", "images[1].width")]
    [InlineData("a list for a map", "x_y: [a]", "x_y: {a: 1}", "x_y")]
    [InlineData("a list for text", "x_y: {z: [a]}", "x_y: {z: a}", "x_y.z")]
    [InlineData("extensions in another order", "x_a: 1\nx_b: 2", "x_b: 2\nx_a: 1", "")]
    public void It_reports_the_first_difference_between_the_edited_text_and_the_wanted_article(string about, string wanted, string found, string path)
    {
        Diagnostic diagnostic = EditProof.WhyNot(Read(wanted), Read(found));

        Assert.True(path == diagnostic.Path, $"{about}: {diagnostic.Path}");
        Assert.Equal((DiagnosticCode.EditNotProven, DiagnosticSeverity.Error), (diagnostic.Code, diagnostic.Severity));
    }

    [Fact]
    public void A_body_that_differs_comes_first() =>
        Assert.Equal("content", EditProof.WhyNot(new() { Title = "a", Content = "b" }, new() { Title = "b", Content = "c" }).Path);

    [Fact]
    public void Errors_of_a_kind_that_was_not_there_before_are_new_and_have_no_place()
    {
        ValueList<Diagnostic> old = FrontMatterFormat.Default.Parse("---\nheat: hot\n---\n").Diagnostics;
        ValueList<Diagnostic> edited = FrontMatterFormat.Default.Parse("---\nheat: hot\nquality: hot\ntitle: a\ntitle: b\nprovider: c\n---\n").Diagnostics;
        Assert.Contains(edited, d => d.Severity == DiagnosticSeverity.Warning);

        Diagnostic only = Assert.Single(EditProof.NewErrors(old, edited));

        Assert.Equal((DiagnosticCode.DuplicateKey, "title"), (only.Code, only.Path));
        Assert.Null(only.Location);
        Assert.NotNull(edited.Single(d => d.Code == DiagnosticCode.DuplicateKey).Location);
    }

    private static Article Read(string yaml) => FrontMatterFormat.Default.Parse($"---\n{yaml}\n---\n").Value;
}
