using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

/// <content>Edits of YAML that some readers refuse, and of what people take for YAML.</content>
public partial class EditCasesTests
{
    private static readonly (string About, string Yaml, Func<Article, Article> Edit, string Expected)[] CasesOfOddYaml =
    [
        ("lines in quotes that are not indented", "title: \"a\nb\" # c\nheat: 1", a => a with { Title = "d" }, "title: \"d\" # c\nheat: 1"),
        ("lines in single quotes that are not indented", "title: 'a\n\nb'\nheat: 1", a => a with { Title = "d" }, "title: 'd'\nheat: 1"),
        ("others beside lines in quotes that are not indented", "title: \"a\nb: c\"\nheat: 1 # c", a => a with { Heat = 2 }, "title: \"a\nb: c\"\nheat: 2 # c"),
        ("lines in quotes that are not indented go", "title: \"a\nb\"\nheat: 1", NoTitle, "heat: 1"),
        ("an entry beside lines in quotes that are not indented", "topics:\n  - \"a\n- b\"\n  - c", a => a with { Topics = [a.Topics[0], "d"] }, "topics:\n  - \"a\n- b\"\n  - d"),
        ("an entry behind lines in quotes that are not indented", "topics:\n  - \"a\n- b\"\nheat: 1", a => a with { Topics = [a.Topics[0], "d"] }, "topics:\n  - \"a\n- b\"\n  - \"d\"\nheat: 1"),
        ("a key behind lines in quotes that are not indented", "locale: \"a\ntitle: b\"", NewProvider, "locale: \"a\ntitle: b\"\n\nprovider:\n  name: Name"),
        ("the date of Jekyll stays", "publishedDateTime: 2023-05-01 10:20:00 -0500 # c\nheat: 1", a => a with { Heat = 2 }, "publishedDateTime: 2023-05-01 10:20:00 -0500 # c\nheat: 2"),
        ("the date of Jekyll changes", "publishedDateTime: 2023-05-01 10:20:00 -0500 # c", a => a with { PublishedDateTime = a.PublishedDateTime!.Value.AddDays(1) }, "publishedDateTime: 2023-05-02T10:20:00-05:00 # c"),
        ("a date without an offset changes", "publishedDateTime: '2001-12-15 2:59:43.10'", a => a with { PublishedDateTime = a.PublishedDateTime!.Value.AddHours(1) }, "publishedDateTime: '2001-12-15T03:59:43.1Z'"),
        ("the offset of such a date alone is no change", "publishedDateTime: 2023-05-01 10:20:00 -0500", a => a with { PublishedDateTime = a.PublishedDateTime!.Value.ToUniversalTime() }, "publishedDateTime: 2023-05-01 10:20:00 -0500"),
        ("a value beside an anchor in braces", "provider: {name: &x n, domain: d}", a => a with { Provider = a.Provider! with { Domain = "e" } }, "provider: {name: &x n, domain: e}"),
        ("a value comes beside an anchor in braces", "provider: {name: &x n}", a => a with { Provider = a.Provider! with { Domain = "e" } }, "provider: {name: &x n, domain: e}"),
        ("a value beside an anchor in braces goes", "provider: {name: &x n, domain: d} # c", a => a with { Provider = a.Provider! with { Domain = null } }, "provider: {name: &x n} # c"),
        ("a value with an anchor in braces", "provider: {name: &x n, domain: d}", a => a with { Provider = a.Provider! with { Name = "m" } }, "NM3002"),
        ("a value with an anchor in braces goes", "provider: {name: &x n, domain: d}", a => a with { Provider = a.Provider! with { Name = null } }, "NM3002"),
        ("others beside anchors in braces", "x: {w: &x 1, h: 2}\ntitle: b # c", a => a with { Title = "d" }, "x: {w: &x 1, h: 2}\ntitle: d # c"),
        ("a template", "title: {{ x }}\nheat: 1", a => a with { Title = "b" }, "NM3003"),
        ("others beside a template", "title: {{ x }}\nheat: 1", a => a with { Heat = 2 }, "title: {{ x }}\nheat: 2"),
    ];

    [Theory]
    [InlineData("title: {{ x }}", "A list or a map is used as a key here, so nothing was changed; if the value is text such as '{{ x }}', put it in quotes.")]
    [InlineData("title: &x a", "This value is shared through an anchor, an alias or a merge key, so nothing was changed; write the value out first.")]
    public void A_refusal_names_the_obstacle(string yaml, string message) => AssertRefused(yaml, a => a with { Title = "b" }, message);

    [Theory]
    [InlineData("x: [a, b]")]
    [InlineData("x: [a]")]
    [InlineData("x: {y: [a]}")]
    public void An_entry_that_would_be_empty_is_what_is_in_the_way(string yaml)
    {
        ExtensionValue list = ExtensionValue.FromList(ExtensionValue.FromPlain("a"), ExtensionValue.Null);
        AssertRefused(
            yaml,
            a => a with { Extensions = [new("x", a.Extensions["x"].Kind == ExtensionKind.Map ? Map("y", list) : list)] },
            "A list in brackets cannot have an empty entry, so nothing was changed; first write the list with one '- ' line for each entry.");
    }

    private static void AssertRefused(string yaml, Func<Article, Article> edit, string message)
    {
        ArticleDocument document = ArticleDocument.Parse(File(yaml, "\n"));

        Assert.False(document.TryWith(edit(document.Article), out _, out ValueList<Diagnostic> diagnostics));

        Assert.Equal(message, Assert.Single(diagnostics).Message);
    }
}
