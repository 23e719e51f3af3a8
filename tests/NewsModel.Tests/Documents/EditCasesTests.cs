using NewsModel.Diagnostics;
using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

/// <summary>Layouts one by one: what an edit makes of them, or why it is refused.</summary>
public class EditCasesTests
{
    private static readonly Func<Article, Article> NoTitle = a => a with { Title = null };
    private static readonly Func<Article, Article> NewProvider = a => a with { Provider = new() { Name = "Name" } };

    /// <summary>What it is about, the front matter, the edit, and the new front matter or the code of the refusal.</summary>
    private static readonly (string About, string Yaml, Func<Article, Article> Edit, string Expected)[] Cases =
    [
        // Scalars.
        ("single quotes stay", "title: 'a' # c", a => a with { Title = "it's" }, "title: 'it''s' # c"),
        ("single quotes cannot hold a line break", "title: 'a' # c", a => a with { Title = "b\nc" }, "title: \"b\\nc\" # c"),
        ("plain stays plain", "title:   a   # c", a => a with { Title = "b" }, "title:   b   # c"),
        ("plain would be misread", "title: a", a => a with { Title = "No" }, "title: \"No\""),
        ("a quoted number", "heat: '1'", a => a with { Heat = 2 }, "heat: '2'"),
        ("an empty value", "title: # c", a => a with { Title = "b" }, "title: \"b\" # c"),
        ("null", "title: ~ # c", a => a with { Title = "b" }, "title: \"b\" # c"),
        ("a bad value", "heat: hot # c", a => a with { Heat = 2 }, "heat: 2 # c"),
        ("to null", "price: 5 # c", a => a with { Extensions = [new("price", ExtensionValue.Null)] }, "price: # c"),
        ("plain and quoted are two values", "price: 5", a => a with { Extensions = [new("price", "5")] }, "price: \"5\""),
        ("quotes go", "price: \"5\"", a => a with { Extensions = [new("price", 5)] }, "price: 5"),
        ("several lines", "title: a\n  b # c", a => a with { Title = "d" }, "title: d # c"),
        ("several lines in quotes", "title: \"a\n  b\" # c", a => a with { Title = "d" }, "title: \"d\" # c"),
        ("a tag of YAML goes", "title: !!str 5", a => a with { Title = "6 x" }, "title: 6 x"),
        ("another tag stays", "price: !money 5", a => a with { Extensions = [new("price", 6)] }, "price: !money 6"),
        ("the offset of a date alone is no change", "publishedDateTime: 2020-01-02T10:00:00Z", a => a with { PublishedDateTime = new DateTimeOffset(2020, 1, 2, 11, 0, 0, TimeSpan.FromHours(1)) }, "publishedDateTime: 2020-01-02T10:00:00Z"),

        // Block scalars.
        ("literal stays literal", "excerpt: | # c\n  a\n\n  b\nheat: 1", a => a with { Excerpt = "x\n\ny\n" }, "excerpt: | # c\n  x\n\n  y\nheat: 1"),
        ("literal with deeper lines", "featuredContent: |\n   <p>a</p>\n     <b>x</b>", a => a with { FeaturedContent = "<p>b</p>\n  <b>x</b>\n" }, "featuredContent: |\n   <p>b</p>\n     <b>x</b>"),
        ("the last line end goes", "excerpt: |\n  a", a => a with { Excerpt = "b" }, "excerpt: |-\n  b"),
        ("folded of one line", "excerpt: >-\n  a\n  b", a => a with { Excerpt = "c" }, "excerpt: >-\n  c"),
        ("folded of two lines", "excerpt: >-\n  a\n  b", a => a with { Excerpt = "c\nd" }, "excerpt: |-\n  c\n  d"),
        ("white space at the end", "title: |-\n  x \nheat: 1", a => a with { Title = "y " }, "title: \"y \"\nheat: 1"),
        ("white space at the end goes", "title: |-\n  x \nheat: 1", a => a with { Title = "z" }, "title: |-\n  z\nheat: 1"),
        ("kept blank lines, and a key behind", "title: |+\n  x\n", a => a with { Heat = 1 }, "title: |+\n  x\n\nheat: 1"),
        ("kept blank lines, and a group behind", "locale: |+\n  x", NewProvider, "locale: |+\n  x\nprovider:\n  name: Name"),
        ("kept blank lines, and a group that goes", "featuredContent: |+\n  <p>\n\ntopics:\n  - a", a => a with { Topics = [] }, "featuredContent: |+\n  <p>\n"),
        ("kept blank lines, and blank lines behind what goes", "locale: |+\n  x\nheat: 1\n\n\ntopics:\n- a", a => a with { Heat = null }, "locale: |+\n  x\ntopics:\n- a"),

        // Keys that come and go.
        ("a group that goes", "heat: 1\n\nprovider:\n  name: a\n\ntopics:\n  - b", a => a with { Provider = null }, "heat: 1\n\ntopics:\n  - b"),
        ("the last group goes", "heat: 1\n\nprovider:\n  name: a", a => a with { Provider = null }, "heat: 1"),
        ("the only field goes", "heat: 1\n\nprovider:\n  name: a", a => a with { Heat = null }, "provider:\n  name: a"),
        ("a field and the head of a group go", "title: a\nheat: 1\n\nx: 1\ny: 2", a => a with { Heat = null, Extensions = [new("y", 2)] }, "title: a\n\ny: 2"),
        ("comments above stay", "# one\ntitle: a # two\n# three\nheat: 1", NoTitle, "# one\n# three\nheat: 1"),
        ("comments within go", "heat: 1\nprovider:\n  # one\n  name: a\n  # two\n# three\nlocale: b", a => a with { Provider = null }, "heat: 1\n# three\nlocale: b"),
        ("no blank lines in this file", "heat: 1\nprovider:\n  name: a", a => a with { Topics = ["b"] }, "heat: 1\nprovider:\n  name: a\ntopics:\n  - b"),
        ("keys in another order", "topics:\n  - b\ntitle: a", a => a with { Heat = 1, Category = "c" }, "category: c\n\ntopics:\n  - b\ntitle: a\nheat: 1"),
        ("above a comment", "# about the url\nwebUrl: u", a => a with { Title = "t" }, "title: \"t\"\n# about the url\nwebUrl: u"),
        ("behind a nested comment", "heat: 1\n\nprovider:\n  name: a\n  # tail\n", a => a with { Topics = ["b"] }, "heat: 1\n\nprovider:\n  name: a\n  # tail\n\ntopics:\n  - b\n"),
        ("an empty front matter", "", a => a with { Title = "t" }, "title: \"t\""),
        ("comments alone", "# one\n\n# two", a => a with { Title = "t" }, "# one\n\n# two\ntitle: \"t\""),
        ("all keys indented", "  title: a\n  heat: 1", a => a with { Locale = "b" }, "  title: a\n  heat: 1\n  locale: b"),
        ("quotes of the level", "title: \"a\"\nimages:\n  - title: plain", a => a with { Excerpt = "e", Images = [a.Images[0], new() { Title = "t" }] }, "title: \"a\"\nexcerpt: \"e\"\nimages:\n  - title: plain\n  - title: t"),
        ("explicit keys", "? title\n: a\n? heat\n: 1", a => a with { Heat = 2, Title = null }, "? heat\n: 2"),
        ("extensions move", "a: 1\nb: 2 # two\nc: 3", a => a with { Extensions = [new("b", 2), new("a", 1), new("c", 3)] }, "b: 2 # two\na: 1\nc: 3"),

        // Lists.
        ("a list at its key's column", "topics:\n- a\nheat: 1", a => a with { Topics = ["a", "b"] }, "topics:\n- a\n- b\nheat: 1"),
        ("quoted entries", "topics:\n  - 'a'", a => a with { Topics = ["a", "b"] }, "topics:\n  - 'a'\n  - 'b'"),
        ("wide dashes", "topics:\n  -   a", a => a with { Topics = ["a", "b"] }, "topics:\n  -   a\n  -   b"),
        ("wide dashes of maps", "related:\n-   title: a", a => a with { Related = [.. a.Related, new() { Title = "b", Quality = 1 }] }, "related:\n-   title: a\n-   title: b\n    quality: 1"),
        ("entries set apart", "related:\n  - title: a\n\n  # two\n  - title: b", a => a with { Related = [.. a.Related, new() { Title = "c" }] }, "related:\n  - title: a\n\n  # two\n  - title: b\n\n  - title: c"),
        ("an entry set apart goes", "related:\n  - title: a\n\n  - title: b\n\n  - title: c\nx: 1", a => a with { Related = [a.Related[0], a.Related[1]] }, "related:\n  - title: a\n\n  - title: b\nx: 1"),
        ("empty entries", "topics:\n  - a\n  -\n  - b", a => a with { Topics = ["a", "c"] }, "topics:\n  - a\n  -\n  - c"),
        ("above a comment of an entry", "topics:\n  # about a\n  - a", a => a with { Topics = ["z", "a"] }, "topics:\n  - z\n  # about a\n  - a"),
        ("a moved entry keeps its text", "topics:\n  - 'a'   # one\n  - b\n  - c", a => a with { Topics = ["b", "c", "a"] }, "topics:\n  - b\n  - c\n  - 'a'   # one"),
        ("lists in lists", "x:\n  - - a\n    - b", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromList(ExtensionValue.FromPlain("b")), ExtensionValue.FromList("c")))] }, "x:\n  - - b\n  -\n    - \"c\""),
        ("an empty list in a list", "x:\n- [] # c", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromList("a")))] }, "x:\n- # c\n  - \"a\""),

        // The first line of an entry.
        ("the first key goes", "related:\n  - title: a # c\n    webUrl: u", a => a with { Related = [a.Related[0] with { Title = null }] }, "related:\n  - webUrl: u"),
        ("the first key goes, a comment is between", "related:\n-  title: a\n   # c\n   webUrl: u", a => a with { Related = [a.Related[0] with { Title = null }] }, "related:\n-\n   # c\n   webUrl: u"),
        ("another key before it", "related:\n-  title: a\n   # c\n   webUrl: u", a => a with { Related = [a.Related[0] with { Title = null, Excerpt = "e" }] }, "related:\n-  excerpt: \"e\"\n   # c\n   webUrl: u"),
        ("a key comes first", "images:\n  - width: 1", a => a with { Images = [a.Images[0] with { Url = "u" }] }, "images:\n  - url: u\n    width: 1"),
        ("all keys go", "images:\n  - width: 1 # c", a => a with { Images = [new()] }, "images:\n  - {}"),
        ("keys come to nothing", "provider: {} # c", NewProvider, "provider: # c\n  name: Name"),

        // Brackets and braces.
        ("an entry in brackets", "topics: [a, 'b'] # c", a => a with { Topics = ["a", "b", "c"] }, "topics: [a, 'b', c] # c"),
        ("a comma in brackets", "topics: [a]", a => a with { Topics = ["a, b"] }, "topics: [\"a, b\"]"),
        ("one goes", "topics: [ a,b, c,\n  d ]", a => a with { Topics = ["a", "b", "d"] }, "topics: [ a,b, d ]"),
        ("the last goes", "topics: [ a,b, c , ]", a => a with { Topics = ["a", "b"] }, "topics: [ a,b , ]"),
        ("spacing is left alone", "x: {\"a\":1,\"b\":[\"c\"]}", a => a with { Extensions = [new("x", ExtensionValue.FromMap([new("a", 2), new("b", ExtensionValue.FromList("d")), new("c", "e")]))] }, "x: {\"a\":2,\"b\":[\"d\"],c: \"e\"}"),
        ("braces", "provider: { name: a, domain: b }", a => a with { Provider = new() { Name = "a, b" } }, "provider: { name: \"a, b\" }"),
        ("a comment in brackets", "topics: [a, # c\n  b]", a => a with { Topics = ["a", "d"] }, "topics: [a, # c\n  d]"),
        ("a comment that would go", "topics: [a, # c\n  b]", a => a with { Topics = ["b"] }, "NM3003"),
        ("a pair without braces", "x: [a: 1]", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromMap([new("a", 2)]), "c"))] }, "x: [{a: 2}, \"c\"]"),
        ("two pairs without braces", "related: [title: a, title: b]", a => a with { Related = [a.Related[0]] }, "related: [title: a]"),
        ("no value in braces", "provider: {name: , domain: y}", a => a with { Provider = new() }, "provider: {name: }"),
        ("null in braces", "x: {a: 1, b: 2}", a => a with { Extensions = [new("x", ExtensionValue.FromMap([new("a", ExtensionValue.Null), new("b", 2)]))] }, "x: {a: , b: 2}"),
        ("a colon in front in braces", "x: {\"a b:\": 1}", a => a with { Extensions = [new("x", ExtensionValue.FromMap([new("a b:", ExtensionValue.FromPlain(":x"))]))] }, "NM3003"),
        ("null in brackets", "x: [a, b]", a => a with { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.Null, ExtensionValue.FromPlain("b")))] }, "NM3003"),
        ("all in braces", "{title: a, heat: 1}", a => a with { Title = "b", Locale = "c" }, "{title: b, heat: 1, locale: c}"),

        // Anchors, aliases, merge keys, and what is no key.
        ("an alias", "x: &a 1\nheat: *a", a => a with { Heat = 2 }, "NM3002"),
        ("an alias that goes", "x: &a 1\nheat: *a\ntitle: b", a => a with { Heat = null }, "x: &a 1\ntitle: b"),
        ("an anchor", "heat: &a 1", a => a with { Heat = 2 }, "NM3002"),
        ("an anchor that goes", "heat: &a 1", a => a with { Heat = null }, "NM3002"),
        ("others beside an anchor", "heat: &a 1\ntitle: b # c\nquality: *a", a => a with { Title = "d" }, "heat: &a 1\ntitle: d # c\nquality: *a"),
        ("a merged value", "x: &b\n  name: n\nprovider:\n  <<: *b # keep\n  domain: d", a => a with { Provider = a.Provider! with { Name = "m" } }, "NM3002"),
        ("a value beside a merge key", "x: &b\n  name: n\nprovider:\n  <<: *b # keep\n  # keep too\n  domain: d", a => a with { Provider = a.Provider! with { Domain = null } }, "x: &b\n  name: n\nprovider:\n  <<: *b # keep\n  # keep too"),
        ("a value beside a merge key in braces", "x: &b {name: x}\nprovider: {name: y, <<: *b, domain: z}", a => a with { Provider = a.Provider! with { Domain = null } }, "NM3002"),
        ("a merge key alone", "x: &b\n  name: n\nprovider:\n  <<: *b", a => a with { Provider = a.Provider! with { Domain = "d" } }, "NM3002"),
        ("a key that is a list", "provider:\n  ? [q, r]\n  : 1\n  name: n", a => a with { Provider = new() }, "provider:\n  ? [q, r]\n  : 1"),
        ("a key that is a list alone", "provider:\n  ? [q, r]\n  : 1", NewProvider, "NM3002"),
        ("a shape that is not the model's", "provider: Someone", a => a with { Provider = new() { Name = "Name" }, Extensions = [] }, "provider:\n  name: Name"),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(c => c.About)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_layout(string about)
    {
        (_, string yaml, Func<Article, Article> edit, string expected) = Cases.Single(c => c.About == about);
        foreach (string lineEnd in (string[])["\n", "\r\n"])
        {
            string file = File(yaml, lineEnd);
            ArticleDocument document = ArticleDocument.Parse(file);
            bool isMade = document.TryWith(edit(document.Article), out ArticleDocument? edited, out ValueList<Diagnostic> diagnostics);

            Assert.Equal(expected.StartsWith("NM", StringComparison.Ordinal) ? expected : File(expected, lineEnd), isMade ? edited!.ToString() : diagnostics[0].Code.Id);
        }
    }

    [Theory]
    [InlineData("", "x", "x")]
    [InlineData("\n", "x\n", "x\n")]
    [InlineData("a\nb\nc\n", "a\nB\nc\n", "a\nB\nc\n")]
    [InlineData("a\n", null, "\n")]
    [InlineData("a\n", "", "")]
    [InlineData("a\n", "---\nb: c\n---\n", "---\nb: c\n---\n")]
    public void A_body(string old, string? wanted, string expected) =>
        Assert.Equal($"---\nheat: 1\n---\n{expected}", ArticleDocument.Parse($"---\nheat: 1\n---\n{old}").Edit(a => a with { Content = wanted }).ToString());

    [Theory]
    [InlineData("---\nheat: 1\n---", "x", "---\nheat: 1\n---\nx")]
    [InlineData("---\r\nheat: 1\r\n---", null, "---\r\nheat: 1\r\n---\r\n\r\n")]
    [InlineData("just text\n", "other text\n", "other text\n")]
    [InlineData("just text\n", "---\nmoon\n---\n", "---\n---\n---\nmoon\n---\n")]
    [InlineData("\uFEFFjust text\n", "other", "\uFEFFother")]
    public void A_body_of_an_odd_file(string old, string? wanted, string expected) =>
        Assert.Equal(expected, ArticleDocument.Parse(old).Edit(a => a with { Content = wanted }).ToString());

    [Theory]
    [InlineData("", "---\ntitle: \"t\"\n---\n")]
    [InlineData("just text\r\n", "---\r\ntitle: \"t\"\r\n---\r\njust text\r\n")]
    [InlineData("\uFEFF# Head\n", "\uFEFF---\ntitle: \"t\"\n---\n# Head\n")]
    public void Front_matter_is_put_before_a_file_without_one(string old, string expected) =>
        Assert.Equal(expected, ArticleDocument.Parse(old).Edit(a => a with { Title = "t" }).ToString());

    [Fact]
    public void A_file_that_is_too_long_to_read_is_not_edited()
    {
        ArticleDocument document = ArticleDocument.Parse("Hello world\n", new() { MaxInputLength = 5 });

        NewsEditException exception = Assert.Throws<NewsEditException>(() => document.Edit(a => a with { Content = "some" }));

        Assert.Equal(DiagnosticCode.BrokenText, Assert.Single(exception.Diagnostics).Code);
    }

    [Fact]
    public void Among_very_many_problems_one_may_leave_open_what_stands_where()
    {
        string text = "---\ntitle: T\n" + string.Concat(Enumerable.Range(0, 1001).Select(i => $"a{i}: *x\n")) + "heat: [\n---\n";

        NewsEditException exception = Assert.Throws<NewsEditException>(() => ArticleDocument.Parse(text).Edit(a => a with { Heat = 4 }));

        Assert.Equal(DiagnosticCode.BrokenText, Assert.Single(exception.Diagnostics).Code);
    }

    [Fact]
    public void What_would_be_too_long_to_read_says_so()
    {
        ArticleDocument document = ArticleDocument.Parse("---\ntitle: a\n---\n", new() { MaxInputLength = 50 });

        Assert.False(document.TryWith(document.Article with { Title = new string('x', 50) }, out _, out ValueList<Diagnostic> diagnostics));

        Assert.Equal(["NM3001", "NM1301"], diagnostics.Select(d => d.Code.Id));
    }

    [Fact]
    public void What_no_file_can_hold_says_so()
    {
        ArticleDocument document = ArticleDocument.Parse(Repository.Seed);

        Assert.False(document.TryWith(document.Article with { Title = "\uD83D", Extensions = [new("heat", 5)] }, out _, out ValueList<Diagnostic> diagnostics));

        Assert.Equal(["NM2001", "NM2002"], diagnostics.Select(d => d.Code.Id));
    }

    [Fact]
    public void Paths_of_changes_are_those_of_the_article()
    {
        ArticleDocument document = ArticleDocument.Parse("---\ntopics:\n  - a\n  -\n  - b\n---\n");

        Assert.Equal("topics[1]", Assert.Single(document.Edit(a => a with { Topics = ["a", "c"] }).Changes).Path);
    }

    [Fact]
    public void Changes_add_up()
    {
        ArticleDocument document = ArticleDocument.Parse(Repository.Seed).Edit(a => a with { Heat = 1 }).Edit(a => a with { Heat = 2, Quality = null });

        Assert.Equal(["heat: '-1' becomes '1'", "quality: 'quality: 42' removed", "heat: '1' becomes '2'"], document.Changes.Select(c => c.ToString().Split("): ")[1]));
        Assert.Equal([(11, 1), (10, 1), (11, 1)], document.Changes.Select(c => (c.OldLines.Start, c.OldLines.Count)));
        Assert.Equal([(11, 1), (10, 0), (10, 1)], document.Changes.Select(c => (c.NewLines.Start, c.NewLines.Count)));
    }

    private static string File(string yaml, string lineEnd) => $"---\n{yaml}{(yaml.Length == 0 ? "" : "\n")}---\nbody\n".Replace("\n", lineEnd, StringComparison.Ordinal);
}
