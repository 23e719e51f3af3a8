using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

/// <summary>Text among the extensions is equal by its meaning, so that an edit leaves its quotes alone; new text looks like what stands beside it.</summary>
public class QuoteEditTests
{
    public static TheoryData<string, Func<Article, Article>, string> Edits { get; } = new()
    {
        { "tags: [go, hugo]", a => a with { Extensions = [new("tags", Tags("go", "hugo", "new"))] }, "tags: [go, hugo, new]" },
        { "tags: [\"go\", \"hugo\"]", a => a with { Extensions = [new("tags", Tags("go", "hugo", "new"))] }, "tags: [\"go\", \"hugo\", \"new\"]" },
        { "tags: ['go']", a => a with { Extensions = [new("tags", Tags("go", "it's"))] }, "tags: ['go', 'it''s']" },
        { "tags: ['go', \"5\", 2024]", a => a with { Extensions = [new("tags", ExtensionValue.FromList("go", "5", 2024, "new"))] }, "tags: ['go', \"5\", 2024, 'new']" },
        { "tags:\n  - go", a => a with { Extensions = [new("tags", Tags("go", "new", "42", "a, b"))] }, "tags:\n  - go\n  - new\n  - \"42\"\n  - a, b" },
        { "tags:\n  - 'go'\n  - 5", a => a with { Extensions = [new("tags", ExtensionValue.FromList("go", 5, "new"))] }, "tags:\n  - 'go'\n  - 5\n  - 'new'" },
        { "tags: [go]", a => a with { Extensions = [new("tags", Tags("go", "a, b"))] }, "tags: [go, \"a, b\"]" },
        { "tags: [go]", a => a with { Extensions = [new("tags", ExtensionValue.FromList("go", ExtensionValue.FromPlain("a, b")))] }, "tags: [go, \"a, b\"]" },
        { "topics: [\"go\"]", a => a with { Topics = ["go", "new"] }, "topics: [\"go\", \"new\"]" },
        { "level: \"a\"\nnote: b", a => a with { Extensions = [new("level", "c"), new("note", "d")] }, "level: \"c\"\nnote: d" },
        { "price: 5", a => a with { Extensions = [new("price", "free")] }, "price: free" },
        { "tags: [go, \"hugo\"]", a => a with { Extensions = [new("tags", Tags("go", "hugo"))], Heat = 1 }, "heat: 1\n\ntags: [go, \"hugo\"]" },
        { "x: {a: go, b: [\"p\"]}", a => a with { Extensions = [new("x", ExtensionValue.FromMap([new("a", "go"), new("b", Tags("p", "q"))]))] }, "x: {a: go, b: [\"p\", \"q\"]}" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void New_text_looks_like_its_neighbours_and_equal_text_stays(string yaml, Func<Article, Article> edit, string expected) =>
        Assert.Equal($"---\n{expected}\n---\nbody\n", ArticleDocument.Parse($"---\n{yaml}\n---\nbody\n", FrontMatterFormat.Default).Edit(edit).ToString());

    [Fact]
    public void Equal_text_is_not_an_edit()
    {
        ArticleDocument document = ArticleDocument.Parse("---\ntags: [go, \"hugo\"]\nlevel: \"easy\"\nyear: \"2024\"\n---\n\n", FrontMatterFormat.Default);
        Article same = document.Article with { Extensions = [new("tags", Tags("go", "hugo")), new("level", "easy"), new("year", "2024")] };

        Assert.Same(document, document.With(same));
        Assert.NotSame(document, document.With(same with { Extensions = same.Extensions.Set("year", 2024) }));
    }

    [Theory]
    [InlineData("""{"a":"x","tags":["go","hugo"],"$plain":["/a","/tags/0"]}""", """{"heat":1,"a":"x","tags":["go","hugo","new"],"$plain":["/a","/tags/0"]}""")]
    [InlineData("""{"a":"x","tags":["go","hugo"]}""", """{"heat":1,"a":"x","tags":["go","hugo","new"]}""")]
    public void Quotes_from_JSON_are_kept_if_the_text_is_equal(string json, string expected)
    {
        ArticleDocument document = ArticleDocument.Parse(json);
        Article wanted = document.Article with { Heat = 1, Extensions = [new("a", "x"), new("tags", Tags("go", "hugo", "new"))] };

        Assert.Equal(expected, document.With(wanted).ToString());
    }

    [Fact]
    public void A_format_without_an_editor_keeps_the_quotes_of_equal_text()
    {
        const string Text = "toy:\n---\ntitle: \"T\"\n\nrelated:\n  - title: \"R\"\n    x: \"a\"\n\ntags:\n  - \"go\"\n  - x\nmap:\n  a: \"b\"\n---\n";
        ArticleDocument document = ArticleDocument.Parse(Text, new ToyFormat());
        Article old = document.Article;
        Article wanted = old with
        {
            Related = [new() { Title = "Q" }, old.Related[0] with { Extensions = [new("x", "a")] }],
            Extensions = [new("tags", Tags("go", "x", "y")), new("map", ExtensionValue.FromMap([new("a", "b"), new("c", "d")]))],
        };

        Assert.Equal(
            "toy:\n---\ntitle: \"T\"\n\nrelated:\n  - title: \"Q\"\n  - title: \"R\"\n    x: \"a\"\n\ntags:\n  - \"go\"\n  - x\n  - \"y\"\nmap:\n  a: \"b\"\n  c: d\n---\n",
            document.With(wanted).ToString());
    }

    [Theory]
    [InlineData("tags:\n  - go\n  - \"hugo\"\n  - \"42\"\n  - 42\nlevel: easy\nnote: \"easy\"\n")]
    [InlineData("tags:\n  - \"hugo\"\n  - go\n")]
    public void A_file_in_house_style_is_restored_from_the_model(string yaml)
    {
        string file = $"---\n{yaml}---\n\n";
        Assert.Equal(file, FrontMatterFormat.Default.Write(FrontMatterFormat.Default.Read(file)));
    }

    [Fact]
    public void The_writer_puts_new_text_in_a_list_as_what_was_read_there()
    {
        Article quoted = FrontMatterFormat.Default.Read("---\ntags: [5, \"42\", \"go\"]\n---\n\n");
        Article plain = FrontMatterFormat.Default.Read("---\ntags: [5, \"42\", go]\n---\n\n");

        Assert.EndsWith("  - \"go\"\n  - \"new\"\n---\n\n", FrontMatterFormat.Default.Write(WithTag(quoted, "new")), StringComparison.Ordinal);
        Assert.EndsWith("  - go\n  - new\n---\n\n", FrontMatterFormat.Default.Write(WithTag(plain, "new")), StringComparison.Ordinal);
        Assert.EndsWith("  - go\n  - \"no\"\n---\n\n", FrontMatterFormat.Default.Write(WithTag(plain, "no")), StringComparison.Ordinal);
    }

    private static Article WithTag(Article article, string tag) =>
        article with { Extensions = article.Extensions.Set("tags", ExtensionValue.FromList([.. article.Extensions["tags"].Items, tag])) };

    private static ExtensionValue Tags(params ReadOnlySpan<string> tags) => ExtensionValue.FromList([.. tags.ToArray().Select(ExtensionValue.FromText)]);
}
