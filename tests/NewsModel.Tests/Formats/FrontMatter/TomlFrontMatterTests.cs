namespace NewsModel.Tests.Formats.FrontMatter;

/// <summary>Front matter in TOML is read as that in YAML is.</summary>
public class TomlFrontMatterTests
{
    [Fact]
    public void All_of_an_article_is_read()
    {
        const string Toml = """
            +++
            title = "A # title" # and no more
            excerpt = '''
            Two
            lines'''
            heat = 0x2A
            quality = -1
            published = false
            publishedDateTime = 2020-01-02T10:31:00Z
            updatedDateTime = 2020-01-02 10:31:00.5-08:00
            topics = [
              "AI", # the first
              'Markets',
            ]
            price = 1_000
            ratio = inf
            when = 10:30:00

            [provider]
            name = "Reuters"
            domain.x = 1

            [[images]]
            url = "https://example.com/a.jpg"
            width = 640

            [[related]]
            title = "One"
            [[related.images]]
            url = "https://example.com/b.jpg"
            [related.provider]
            name = "AP"

            [[related]]
            title = "Two"

            [provider.more]
            deep = {a.b = 1, c = []}
            +++

            Body

            """;
        ReadResult<Article> result = FrontMatterFormat.Default.Parse(Toml);

        Assert.Equal(["provider.domain: NM1201"], result.Diagnostics.Select(d => $"{d.Path}: {d.Code}"));
        Article expected = new()
        {
            Title = "A # title",
            Excerpt = "Two\nlines",
            Heat = 42,
            Quality = -1,
            Published = false,
            PublishedDateTime = new(2020, 1, 2, 10, 31, 0, TimeSpan.Zero),
            UpdatedDateTime = new(2020, 1, 2, 10, 31, 0, 500, TimeSpan.FromHours(-8)),
            Topics = ["AI", "Markets"],
            Provider = new()
            {
                Name = "Reuters",
                Extensions = [new("more", ExtensionValue.FromMap([new("deep", ExtensionValue.FromMap(
                    [new("a", ExtensionValue.FromMap([new("b", 1)])), new("c", ExtensionValue.FromList())]))]))],
            },
            Images = [new() { Url = new Url("https://example.com/a.jpg"), Width = 640 }],
            Related =
            [
                new() { Title = "One", Images = [new() { Url = new Url("https://example.com/b.jpg") }], Provider = new() { Name = "AP" } },
                new() { Title = "Two" },
            ],
            Extensions = [new("price", 1000), new("ratio", double.PositiveInfinity), .. result.Value.Extensions.Skip(2)],
            Content = "\nBody\n",
        };
        Assert.Equal(expected, result.Value);
        Assert.Equal("when", Assert.Single(result.Value.Extensions.Skip(2)).Key);
        Assert.Equal(("10:30:00", false), (result.Value.Extensions["when"].Text!, result.Value.Extensions["when"].IsQuoted));
    }

    [Theory]
    [InlineData("+++\ntitle = 'x'\n+++\nB", "x", "B")]
    [InlineData("\uFEFF+++ \t\r\ntitle = 'x'\r\n+++\t\r\nB\r\n", "x", "B\r\n")]
    [InlineData("+++\n+++\n", null, "")]
    [InlineData("+++\n+++", null, "")]
    [InlineData("+++\ntitle = 'x'\n+++\n\n", "x", null)]
    [InlineData("+++\ntitle = 'x'\n ++++\n+++\n+++\n", "x", "+++\n")]
    [InlineData("---json\n{\"title\": \"x\"}\n---\nB", "x", "B")]
    [InlineData("\uFEFF---json \r\n{\r\n\"title\": \"x\"\r\n}\r\n---\r\nB", "x", "B")]
    [InlineData(";;;\n{\"title\": \"x\"}\n;;;\nB", "x", "B")]
    [InlineData(";;;\n\"title\": \"x\"\n;;;\nB", "x", "B")]
    [InlineData(";;;\r\n\"title\": \"x\",\r\n\"heat\": 1\r\n;;;\r\nB", "x", "B")]
    [InlineData("{\"title\": \"x\"}\nB", "x", "B")]
    [InlineData("{\"title\": \"x\"} \r\nB", "x", "B")]
    [InlineData("\uFEFF{\n  \"title\": \"x\"\n}\n\nB", "x", "\nB")]
    [InlineData("{\"title\": \"x\"}B", "x", "B")]
    [InlineData("{\"title\": \"}\\\"}\"}\n{{< tweet >}}\n", "}\"}", "{{< tweet >}}\n")]
    [InlineData("{\"title\": \"x\"}", "x", "")]
    [InlineData("{\"title\": \"x\"}\n\n", "x", null)]
    [InlineData("{}\n{}\n", null, "{}\n")]
    public void Fences_are_found(string file, string? title, string? content)
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse(file);

        Assert.Equal((title, content), (result.Value.Title, result.Value.Content));
        Assert.All(result.Diagnostics, d => Assert.Contains("++++", file, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("+++\ntitle = 'x'\n", "close it with a line '+++'")]
    [InlineData("+++\ntitle = 'x'\n---\n", "close it with a line '+++'")]
    [InlineData(";;;\n\"title\": \"x\"\n---\n", "close it with a line ';;;'")]
    [InlineData("---json\n{}\n;;;\n", "close it with a line '---'")]
    [InlineData("{\"title\": \"x\nB\"}", "close it with '}'")]
    [InlineData("{\"title\": {\"x\": 1}\nB", "close it with '}'")]
    public void A_fence_that_is_not_closed_is_an_error_and_all_is_the_body(string file, string advice)
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse(file);

        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticCode.UnterminatedFrontMatter, diagnostic.Code);
        Assert.EndsWith(advice + ".", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(new Article { Content = file }, result.Value);
    }

    [Theory]
    [InlineData("+++\nd = 1\n+++\n", null, "frontmatter")]
    [InlineData("+++\nd = 1\n+++\n", "a.json", "frontmatter")]
    [InlineData("---json\n{}\n---\n", "a.txt", "frontmatter")]
    [InlineData(";;;\n;;;\n", null, "frontmatter")]
    [InlineData("{\"title\": \"x\"}\nText\n", null, "frontmatter")]
    [InlineData("{\"title\": \"x\"}\nText\n", "a.md", "frontmatter")]
    [InlineData("{\"title\": \"x\"}\nText\n", "a.json", "json")]
    [InlineData("{\"title\": \"x\"}\n", null, "json")]
    [InlineData("{\"title\": \"x\"}\n{\"title\": \"y\"}\n", null, "json")]
    [InlineData("{\"title\": \"x\"}\n{\"title\": \"y\"}\n", "a.ndjson", "ndjson")]
    [InlineData("{\"title\": \"x\"}, {}", null, "json")]
    [InlineData("{{< tweet >}}\n", "a.md", "frontmatter")]
    [InlineData("{% raw %}\n", "a.md", "frontmatter")]
    public void The_format_is_detected_from_the_first_bytes(string file, string? path, string format)
    {
        Assert.Equal(format, ArticleSerializer.Default.Detect(System.Text.Encoding.UTF8.GetBytes(file), path).Name);
    }

    [Theory]
    [InlineData("publishedDateTime = 2020-01-02", "NM1207")]
    [InlineData("publishedDateTime = '2020-01-02'", "NM1207")]
    [InlineData("publishedDateTime = 2020-01-02T10:31:00", "NM1211")]
    [InlineData("publishedDateTime = 2020-01-02 10:31:00", "NM1211")]
    [InlineData("publishedDateTime = 2020-01-02T10:31:00.12345678Z", "NM1208")]
    [InlineData("publishedDateTime = 10:31:00", "NM1206")]
    [InlineData("publishedDateTime = 2020-01-02t10:31:00z", null)]
    [InlineData("heat = 1.5", "NM1202")]
    [InlineData("heat = 2147483648", "NM1203")]
    [InlineData("heat = '5'", null)]
    [InlineData("heat = 1_0", null)]
    [InlineData("published = 'true'", null)]
    [InlineData("published = 1", "NM1204")]
    [InlineData("title = 5", null)]
    [InlineData("title = ''", null)]
    [InlineData("title = ['a']", "NM1201")]
    [InlineData("topics = 'a'", "NM1210")]
    [InlineData("provider = 'a'", "NM1210")]
    [InlineData("images = ['a']", "NM1210")]
    [InlineData("[topics]\na = 1", "NM1210")]
    public void Values_bring_the_codes_that_they_bring_in_YAML(string pair, string? code)
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse($"+++\n{pair}\n+++\n");

        Assert.Equal(code is null ? [] : [code], result.Diagnostics.Select(d => d.Code.Id));
    }

    [Theory]
    [InlineData("+++\na = 1\n[b.c]\nd = «2\n[b]\ne = 3\n+++\n", "b.c.d")]
    [InlineData("+++\n[[images]]\nurl = 'a'\n[[images]]\nurl = «'b'\n+++\n", "images[1].url")]
    [InlineData("---json\n{\"a\": {\"b\": [1, «2]}}\n---\n", "a.b[1]")]
    [InlineData(";;;\n\"a\": «1\n;;;\n", "a")]
    [InlineData("{\"a\": «1}\nB", "a")]
    public void Values_have_places(string marked, string path)
    {
        int at = marked.IndexOf('«', StringComparison.Ordinal);

        Assert.Equal(at, NewsModel.Documents.ArticleDocument.Parse(marked.Remove(at, 1)).Locate(path)?.Offset);
    }

    [Fact]
    public void A_secret_is_not_quoted()
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse("+++\nsecured = \"s3cr3t\"\nheat = \"s3cr3t\"\n+++\n");

        Assert.DoesNotContain("s3cr3t", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", Assert.Single(FrontMatterFormat.Default.Parse("+++\nsecured = s3cr3t\n+++\n").Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_before_an_error_is_read_and_the_body_too()
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse("+++\ntitle = 'x'\nprice = \nheat = 5\n+++\nBody\n");

        Assert.Equal(new Article { Title = "x", Content = "Body\n" }, result.Value);
        Assert.Equal("(3,9): error NM1701: This is not valid TOML: a value is missing here; write one after the equals sign, such as \"\", or delete the key.", Assert.Single(result.Diagnostics).ToString());
    }

    [Fact]
    public void A_table_that_is_defined_twice_is_an_error_and_loses_nothing()
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse("+++\n[provider]\nname = 'x'\n[more]\na = 1\n[provider]\ndomain = 'y'\n+++\n");

        Assert.Equal(new Provider { Name = "x", Domain = "y" }, result.Value.Provider);
        Assert.Equal("(6,2): error NM1702: provider: The table 'provider' is defined twice; put all of its keys under one header.", Assert.Single(result.Diagnostics).ToString());
    }

    [Fact]
    public void Nulls_of_JSON_are_absent_or_empty()
    {
        Article article = FrontMatterFormat.Default.Read("{\"title\": null, \"x\": null, \"y\": [null, 1, true, \"a\"]}\nB");

        Assert.Equal(new Article { Extensions = [new("x", default), new("y", ExtensionValue.FromList(default, 1, true, "a"))], Content = "B" }, article);
    }

    [Fact]
    public void JSON_that_is_damaged_is_an_error_and_the_body_stays()
    {
        ReadResult<Article> result = FrontMatterFormat.Default.Parse("---json\n{\"title\": \"x\", heat}\n---\nBody");

        Assert.Equal(new Article { Title = "x", Content = "Body" }, result.Value);
        Assert.Equal(("NM1501", 2, 16), (Assert.Single(result.Diagnostics).Code.Id, result.Diagnostics[0].Location!.Value.Line, result.Diagnostics[0].Location!.Value.Column));
    }

    [SiteFact]
    public void Every_file_in_TOML_is_read_without_an_error()
    {
        // What Hugo makes new files from is a template, and no TOML before it is filled in.
        List<(string Name, byte[] Bytes)> files = SiteFiles.Beginning("+++");
        Assert.True(files.RemoveAll(file => file.Bytes.AsSpan().IndexOf("= \"{{ "u8) >= 0) <= 1);
        Assert.Equal("", Corpus.Report(
            from file in files
            from diagnostic in ArticleSerializer.Default.Parse(file.Bytes, file.Name).Diagnostics
            where diagnostic.Severity == DiagnosticSeverity.Error
            select diagnostic.ToString(file.Name)));
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            string[] parts = System.Text.Encoding.UTF8.GetString(file.Bytes).Split("+++\n", 3);
            Assert.Equal(Toml.TomlOracle.Read(parts[1]), Toml.TomlScan.Of(parts[1]).Values);
            Assert.Equal(parts[2], FrontMatterFormat.Default.Read(file.Bytes).Content);
        });
    }
}
