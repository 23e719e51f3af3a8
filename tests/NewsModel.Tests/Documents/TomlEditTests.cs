using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

/// <summary>Edits of front matter in TOML, byte for byte.</summary>
public class TomlEditTests
{
    private static readonly Image A = new() { Url = new Url("a") };
    private static readonly Image B = new() { Url = new Url("b") };
    private static readonly Image C = new() { Url = new Url("c") };

    public static TheoryData<string, Func<Article, Article>, string> Cases { get; } = new()
    {
        // The lines between the fences before the edit, the edit, the lines after it.
        { "title = \"a\" # c\n", a => a with { Title = "b\"" }, "title = \"b\\\"\" # c\n" },
        { "title = 'a'\n", a => a with { Title = "b" }, "title = 'b'\n" },
        { "title = 'a'\n", a => a with { Title = "it's" }, "title = \"it's\"\n" },
        { "title = \"\"\"\na\nb\"\"\" # c\n", a => a with { Title = "x\ny" }, "title = \"\"\"\nx\ny\"\"\" # c\n" },
        { "title = \"\"\"a\"\"\"\n", a => a with { Title = "\nb\\" }, "title = \"\"\"\n\nb\\\\\"\"\"\n" },
        { "title = '''\na'''\n", a => a with { Title = "b\\" }, "title = '''\nb\\'''\n" },
        { "title = '''a'''\n", a => a with { Title = "b''" }, "title = \"b''\"\n" },
        { "heat = 0x10\n", a => a with { Heat = 17 }, "heat = 17\n" },
        { "heat = \"5\"\n", a => a with { Heat = 6 }, "heat = \"6\"\n" },
        { "heat = 1.5\n", a => a with { Heat = 6 }, "heat = 6\n" },
        { "publishedDateTime = 2020-01-02\n", a => a with { PublishedDateTime = new(2021, 1, 2, 3, 4, 5, TimeSpan.Zero) }, "publishedDateTime = 2021-01-02T03:04:05Z\n" },
        { "publishedDateTime = \"2020-01-02\"\n", a => a with { PublishedDateTime = new(2021, 1, 2, 3, 4, 5, TimeSpan.Zero) }, "publishedDateTime = \"2021-01-02T03:04:05Z\"\n" },
        { "", a => a with { Title = "a" }, "title = \"a\"\n" },
        { "# c\n", a => a with { Title = "a" }, "title = \"a\"\n# c\n" },
        { "title = \"a\"\n\n# c\n", a => a with { Heat = 1 }, "title = \"a\"\nheat = 1\n\n# c\n" },
        { "heat = 1\n", a => a with { Title = "a" }, "title = \"a\"\nheat = 1\n" },
        { "[x]\ny = 1\n", a => a with { Title = "a", Heat = 1 }, "title = \"a\"\nheat = 1\n\n[x]\ny = 1\n" },
        { "title = \"a\"\ndraft = true\n\n[x]\ny = 1\n", a => a with { Extensions = [.. a.Extensions, new("z", "t")] }, "title = \"a\"\ndraft = true\nz = \"t\"\n\n[x]\ny = 1\n" },
        { "title = \"a\"\nheat = 1\ndraft = true\n", a => a with { Heat = null }, "title = \"a\"\ndraft = true\n" },
        { "a = 1\n\nheat = 1 # c\n\ntitle = \"a\"\n", a => a with { Heat = null }, "a = 1\n\ntitle = \"a\"\n" },
        { "# c\nheat = 1\n", a => a with { Heat = null }, "# c\n" },
        { "heat = 1\n\n[x]\n", a => a with { Heat = null }, "[x]\n" },
        { "topics = [\"a\", \"b\"]\n", a => a with { Topics = ["a", "c", "b"] }, "topics = [\"a\", \"c\", \"b\"]\n" },
        { "topics = [\"a\", \"b\"]\n", a => a with { Topics = ["b"] }, "topics = [\"b\"]\n" },
        { "topics = [ \"a\", \"b\" ]\n", a => a with { Topics = ["a"] }, "topics = [ \"a\" ]\n" },
        { "topics = [\"a\",]\n", a => a with { Topics = ["a", "b"] }, "topics = [\"a\", \"b\",]\n" },
        { "topics = ['a']\n", a => a with { Topics = ["b", "a"] }, "topics = ['b', 'a']\n" },
        { "topics = []\n", a => a with { Topics = ["a"] }, "topics = [\"a\"]\n" },
        { "topics = [\n  \"a\", # 1\n  \"b\", # 2\n]\n", a => a with { Topics = ["a", "b", "c"] }, "topics = [\n  \"a\", # 1\n  \"b\", # 2\n  \"c\",\n]\n" },
        { "topics = [\n  \"a\", # 1\n  \"b\" # 2\n]\n", a => a with { Topics = ["a", "b", "c"] }, "topics = [\n  \"a\", # 1\n  \"b\", # 2\n  \"c\"\n]\n" },
        { "topics = [\n  \"a\", # 1\n  \"b\" # 2\n]\n", a => a with { Topics = ["a"] }, "topics = [\n  \"a\" # 1\n]\n" },
        { "topics = [\n  # 0\n  \"a\",\n  # 1\n  \"b\",\n]\n", a => a with { Topics = ["b"] }, "topics = [\n  # 0\n  # 1\n  \"b\",\n]\n" },
        { "topics = [\n\t\"a\",\n\t\"b\"\n]\n", a => a with { Topics = ["x", "a", "b"] }, "topics = [\n\t\"x\",\n\t\"a\",\n\t\"b\"\n]\n" },
        { "topics = [\n\t\"a\",\n\t\"b\"\n]\n", a => a with { Topics = ["a", "x"] }, "topics = [\n\t\"a\",\n\t\"x\"\n]\n" },
        { "x = [[1, 2], [3]]\n", a => a with { Extensions = a.Extensions.Set("x", ExtensionValue.FromList(ExtensionValue.FromList(1, 2), ExtensionValue.FromList(4))) }, "x = [[1, 2], [4]]\n" },
        { "x = [1, 2]\n", a => a with { Extensions = a.Extensions.Set("x", "y") }, "x = \"y\"\n" },
        { "x = 1\n", a => a with { Extensions = a.Extensions.Set("x", ExtensionValue.FromMap([new("y", 1)])) }, "x = { y = 1 }\n" },
        { "provider = {name = 'a', domain = 'b'}\n", a => a with { Provider = a.Provider! with { Domain = null } }, "provider = {name = 'a'}\n" },
        { "provider = { name = 'a' }\n", a => a with { Provider = a.Provider! with { Domain = "b" } }, "provider = { name = 'a', domain = \"b\" }\n" },
        { "provider = { name = 'a' }\n", a => a with { Provider = a.Provider! with { Name = "b" } }, "provider = { name = 'b' }\n" },
        { "provider.name = 'a'\nheat = 1\n", a => a with { Provider = a.Provider! with { Domain = "b" } }, "provider.name = 'a'\nprovider.domain = \"b\"\nheat = 1\n" },
        { "provider.name = 'a'\nprovider.domain = 'b'\nheat = 1\n", a => a with { Provider = null }, "heat = 1\n" },
        { "heat = 1\n\n[provider]\nname = 'a'\n\n[x]\n", a => a with { Provider = a.Provider! with { Domain = "b" } }, "heat = 1\n\n[provider]\nname = 'a'\ndomain = \"b\"\n\n[x]\n" },
        { "heat = 1\n\n# c\n[provider] # d\n# e\nname = 'a'\n\n[x]\n", a => a with { Provider = null }, "heat = 1\n\n# c\n\n[x]\n" },
        { "heat = 1\n", a => a with { Provider = new() { Name = "a" } }, "heat = 1\n\n[provider]\nname = \"a\"\n" },
        { "[extra]\nteam = 1\n", a => a with { Extensions = a.Extensions.Set("extra", ExtensionValue.FromMap([new("team", 1), new("x", "y")])) }, "[extra]\nteam = 1\nx = \"y\"\n" },
        { "[extra]\n  team = 1\n", a => a with { Extensions = a.Extensions.Set("extra", ExtensionValue.FromMap([new("team", 1), new("x", "y")])) }, "[extra]\n  team = 1\n  x = \"y\"\n" },
        { "[extra]\nteam = 1\n[extra.a]\nb = 1\n", a => a with { Extensions = default }, "" },
        { "[a.b]\nc = 1\n", a => a with { Extensions = [new("a", ExtensionValue.FromMap([new("b", ExtensionValue.FromMap([new("c", 1)])), new("d", ExtensionValue.FromMap([new("e", 2)]))]))] }, "[a.b]\nc = 1\n\n[a.d]\ne = 2\n" },
        { "[[images]]\nurl = 'a'\n\n[[images]]\nurl = 'b'\n", a => a with { Images = [A] }, "[[images]]\nurl = 'a'\n" },
        { "[[images]]\nurl = 'a'\n\n[[images]]\nurl = 'b'\n", a => a with { Images = [B] }, "[[images]]\nurl = 'b'\n" },
        { "[[images]]\nurl = 'a'\n", a => a with { Images = [A, B] }, "[[images]]\nurl = 'a'\n\n[[images]]\nurl = \"b\"\n" },
        { "[[images]]\nurl = 'a'\n\n[[images]]\nurl = 'b'\n\n[x]\n", a => a with { Images = [A, B, C] }, "[[images]]\nurl = 'a'\n\n[[images]]\nurl = 'b'\n\n[[images]]\nurl = \"c\"\n\n[x]\n" },
        { "[[images]]\nurl = 'a'\n", a => a with { Images = [C, A] }, "[[images]]\nurl = \"c\"\n\n[[images]]\nurl = 'a'\n" },
        { "[[images]]\nurl = 'a'\n\n[[images]]\nurl = 'b'\n", a => a with { Images = [A, B with { Width = 5 }] }, "[[images]]\nurl = 'a'\n\n[[images]]\nurl = 'b'\nwidth = 5\n" },
        { "images = [{url = 'a'}]\n", a => a with { Images = [A with { Width = 5 }] }, "images = [{url = 'a', width = 5}]\n" },
        { "images = [{url = 'a'}]\n", a => a with { Images = [A, B] }, "images = [{url = 'a'}, { url = \"b\" }]\n" },
        { "[[related]]\ntitle = 'a'\n[[related.images]]\nurl = 'a'\n[[related]]\ntitle = 'b'\n", a => a with { Related = [a.Related[0] with { Images = [A, B] }, a.Related[1]] }, "[[related]]\ntitle = 'a'\n[[related.images]]\nurl = 'a'\n\n[[related.images]]\nurl = \"b\"\n[[related]]\ntitle = 'b'\n" },
        { "[[related]]\ntitle = 'a'\n[related.provider]\nname = 'a'\n\n[[related]]\ntitle = 'b'\n", a => a with { Related = [a.Related[1]] }, "[[related]]\ntitle = 'b'\n" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_edit_changes_what_it_must(string before, Func<Article, Article> change, string after)
    {
        foreach (string lineBreak in new[] { "\n", "\r\n" })
        {
            string old = $"+++\n{before}+++\nBody\n".Replace("\n", lineBreak, StringComparison.Ordinal);
            string wanted = $"+++\n{after}+++\nBody\n".Replace("\n", lineBreak, StringComparison.Ordinal);

            Assert.Equal(wanted, ArticleDocument.Parse(old).Edit(change).ToString());
        }
    }

    [Theory]
    [InlineData("x = [\n# c\n]\n", "NM3003")]
    [InlineData("x = [1] # c\n", null)]
    public void A_comment_is_not_lost(string before, string? code)
    {
        Assert.Equal(code is null, ArticleDocument.Parse($"+++\n{before}+++\n").TryWith(
            new Article { Content = "", Extensions = [new("x", ExtensionValue.FromList("a", "b"))] }, out _, out ValueList<Diagnostic> diagnostics));
        Assert.Equal(code is null ? [] : [code], diagnostics.Select(d => d.Code.Id));
    }

    [Fact]
    public void There_is_no_null()
    {
        ArticleDocument document = ArticleDocument.Parse("+++\nx = 1\n[y]\n+++\n");

        foreach ((Func<Article, Article> change, string path) in new (Func<Article, Article>, string)[]
        {
            (a => a with { Extensions = a.Extensions.Set("z", ExtensionValue.Null) }, "z"),
            (a => a with { Extensions = a.Extensions.Set("x", ExtensionValue.Null) }, "x"),
            (a => a with { Extensions = a.Extensions.Set("y", ExtensionValue.FromMap([new("z", ExtensionValue.Null)])) }, "y.z"),
        })
        {
            Assert.False(document.TryWith(change(document.Article), out _, out ValueList<Diagnostic> diagnostics));
            Assert.Equal((DiagnosticCode.NullInToml, path), (Assert.Single(diagnostics).Code, diagnostics[0].Path));
        }
    }

    [Fact]
    public void A_new_value_goes_before_the_tables()
    {
        ArticleDocument document = ArticleDocument.Parse("+++\nx = 1\n[y]\n+++\n").Edit(a => a with { Extensions = a.Extensions.Set("z", 2) });

        Assert.Equal("+++\nx = 1\nz = 2\n[y]\n+++\n", document.ToString());
        Assert.Equal(["x", "z", "y"], document.Article.Extensions.Select(e => e.Key));
    }

    [Fact]
    public void Values_keep_their_order()
    {
        ArticleDocument document = ArticleDocument.Parse("+++\nx = 1 # x\ny = 2 # y\nz = 3\n+++\n");

        Assert.Equal("+++\nz = 3\nx = 1 # x\ny = 2 # y\n+++\n", document.Edit(a => a with { Extensions = [a.Extensions[2], a.Extensions[0], a.Extensions[1]] }).ToString());
    }

    [Theory]
    [InlineData("{\"title\": \"a\"}\nBody\n", "{\"title\": \"b\",\"heat\": 1}\nBody\n")]
    [InlineData("{\n    \"title\": \"a\",\n    \"x\": null\n}\nBody\n", "{\n    \"title\": \"b\",\n    \"heat\": 1,\n    \"x\": null\n}\nBody\n")]
    [InlineData("---json\n{\"title\":\"a\",\"x\":1}\n---\nBody\n", "---json\n{\"title\":\"b\",\"heat\":1,\"x\":1}\n---\nBody\n")]
    [InlineData(";;;\n\"title\": \"a\"\n;;;\nBody\n", ";;;\n\"title\": \"b\",\n\"heat\": 1\n;;;\nBody\n")]
    [InlineData(";;;\n\"title\": \"a\",\n\"x\": 1\n;;;\nBody\n", ";;;\n\"title\": \"b\",\n\"heat\": 1,\n\"x\": 1\n;;;\nBody\n")]
    public void JSON_is_edited_where_it_stands(string before, string after)
    {
        Assert.Equal(after, ArticleDocument.Parse(before).Edit(a => a with { Title = "b", Heat = 1 }).ToString());
        Assert.Equal(after.Replace("Body", "Other", StringComparison.Ordinal), ArticleDocument.Parse(before).Edit(a => a with { Title = "b", Heat = 1, Content = "Other\n" }).ToString());
    }

    [Fact]
    public void JSON_with_two_equal_keys_is_not_edited_there()
    {
        ArticleDocument document = ArticleDocument.Parse("---json\n{\"title\": \"a\", \"title\": \"b\", \"heat\": 1}\n---\n");

        Assert.False(document.TryWith(document.Article with { Title = "c" }, out _, out ValueList<Diagnostic> diagnostics));
        Assert.Equal(DiagnosticCode.DuplicateKeyPreventsEdit, Assert.Single(diagnostics).Code);
        Assert.Equal("---json\n{\"title\": \"a\", \"title\": \"b\", \"heat\": 2}\n---\n", document.Edit(a => a with { Heat = 2 }).ToString());
    }
}
