namespace NewsModel.Tests.Formats.FrontMatter;

public class FrontMatterWriterTests
{
    private static readonly FrontMatterFormat Format = FrontMatterFormat.Default;
    private static readonly DateTimeOffset Date = new(2026, 11, 22, 1, 2, 3, TimeSpan.Zero);

    private static readonly string Broken = new([(char)0xD83D]);

    /// <summary>Articles with a half of a surrogate pair in one place, and the path of that place and the index in its text.</summary>
    public static TheoryData<Article, string, int> BrokenArticles { get; } = new()
    {
        { new() { Title = Broken }, "title", 0 },
        { new() { Category = "a" + Broken }, "category", 1 },
        { new() { Topics = ["a", "b" + Broken] }, "topics[1]", 1 },
        { new() { Topics = ["a"], Images = [new() { Title = Broken }] }, "images[0].title", 0 },
        { new() { Images = [new() { Url = "/i" }, new() { Attribution = Broken }] }, "images[1].attribution", 0 },
        { new() { Images = [new() { Url = "/i" }], Secured = new(Broken) }, "secured", 0 },
        { new() { Provider = new() { Images = [new() { Url = "/i" }], Extensions = [new("x", Broken)] } }, "provider.x", 0 },
        { new() { Provider = new(), Related = [new() { Title = Broken }] }, "related[0].title", 0 },
        { new() { Provider = new() { Name = "P" }, Related = [new() { Title = "R", Provider = new() { Name = Broken } }] }, "related[0].provider.name", 0 },
        { new() { Related = [new() { Images = [new()], Extensions = [new("x", Broken)] }] }, "related[0].x", 0 },
        { new() { Related = [new()], Extensions = [new("x", Broken)] }, "x", 0 },
        { new() { Extensions = [new("x", ExtensionValue.FromList("a", ExtensionValue.FromMap([new("y", Broken)])))] }, "x[1].y", 0 },
        { new() { Extensions = [new("x", ExtensionValue.FromList(ExtensionValue.FromList())), new("y", ExtensionValue.FromPlain("a" + Broken))] }, "y", 1 },
        { new() { Extensions = [new(Broken, "a")] }, "[\"\uFFFD\"]", 0 },
        {
            new() { Extensions = [new("a", Map("b", Map("c", Map("d", Map("e", Map("f", ExtensionValue.FromList(1, Map("g", Broken))))))))] },
            "a.b.c.d.e.f[1].g", 0
        },
    };

    /// <summary>Keys of the model among the extensions: of what the model holds already, or of what would be read as the model.</summary>
    public static TheoryData<Article, string[]> ReservedKeys { get; } = new()
    {
        { new() { Extensions = [new("title", "x")] }, ["title"] },
        { new() { Extensions = [new("heat", ExtensionValue.Null)] }, ["heat"] },
        { new() { Extensions = [new("name", "x"), new("width", 5)] }, [] },
        { new() { Extensions = [new("provider", "x"), new("topics", "x"), new("images", "x"), new("related", "x")] }, [] },
        { new() { Provider = new(), Extensions = [new("provider", "x"), new("topics", "x"), new("images", "x"), new("related", "x")] }, ["provider"] },
        { new() { Topics = ["a"], Extensions = [new("provider", "x"), new("topics", "x"), new("images", "x"), new("related", "x")] }, ["topics"] },
        { new() { Images = [new()], Extensions = [new("provider", "x"), new("topics", "x"), new("images", "x"), new("related", "x")] }, ["images"] },
        { new() { Related = [new()], Extensions = [new("provider", "x"), new("topics", "x"), new("images", "x"), new("related", "x")] }, ["related"] },
        {
            new() { Provider = new(), Topics = ["a"], Images = [new()], Related = [new()], Extensions = [new("provider", "x"), new("topics", "x"), new("images", "x"), new("related", "x")] },
            ["provider", "topics", "images", "related"]
        },
        { new() { Provider = new() { Extensions = [new("images", "x"), new("topics", "x")] } }, [] },
        { new() { Provider = new() { Images = [new()], Extensions = [new("images", "x"), new("topics", "x")] } }, ["provider.images"] },
        { new() { Related = [new() { Extensions = [new("provider", "x"), new("images", "x"), new("related", "x")] }] }, [] },
        { new() { Related = [new() { Provider = new(), Extensions = [new("provider", "x"), new("images", "x")] }] }, ["related[0].provider"] },
        { new() { Related = [new() { Images = [new()], Extensions = [new("provider", "x"), new("images", "x")] }] }, ["related[0].images"] },
        { new() { Images = [new() { Extensions = [new("url", "x"), new("images", "x")] }] }, ["images[0].url"] },
        { new() { Extensions = [new("topics", ExtensionValue.FromList("x")), new("images", ExtensionValue.FromList("x"))] }, ["topics"] },
        { new() { Extensions = [new("provider", ExtensionValue.FromMap([])), new("topics", ExtensionValue.FromMap([]))] }, ["provider"] },
    };

    [Fact]
    public void Every_field_has_its_line()
    {
        Image image = new() { Url = "/i.png", Width = 1, Height = 2, IsCached = true, Title = "I", Attribution = "A", Extensions = [new("alt", "x")] };
        Article article = new()
        {
            Category = "c", Title = "T", Excerpt = "E", PublishedDateTime = Date, UpdatedDateTime = Date.AddSeconds(1),
            SourceUrl = "/1", OriginalUrl = "/2", WebUrl = "/3", AmpUrl = "/4", CdnAmpUrl = "/5", AmpWebUrl = "/6", CdnAmpWebUrl = "/7",
            Type = "news", Quality = 1, Heat = -2, Published = false, Locale = "da", FeaturedContent = "F",
            Provider = new() { Name = "P", Domain = "p.example", Images = [image], Extensions = [new("rank", 1)] },
            Topics = ["a", "- b"],
            Images = [image, new() { Url = "/j.png" }],
            Related =
            [
                new()
                {
                    Title = "R", Excerpt = "E", PublishedDateTime = Date, SourceUrl = "/1", OriginalUrl = "/2", WebUrl = "/3", AmpUrl = "/4",
                    CdnAmpUrl = "/5", AmpWebUrl = "/6", CdnAmpWebUrl = "/7", Type = "video", Provider = new() { Name = "P" }, Quality = 3,
                    Images = [new() { Url = "/k.png" }], Extensions = [new("score", 4)],
                },
                new() { Title = "S" },
            ],
            Extensions = [new("price", "Free")],
            Secured = new("abc+/=;09"),
            Content = "Body",
        };

        string file = Format.Write(article);

        Assert.Equal(
            "---\ncategory: c\ntitle: \"T\"\nexcerpt: \"E\"\npublishedDateTime: 2026-11-22T01:02:03Z\nupdatedDateTime: 2026-11-22T01:02:04Z\n"
            + "sourceUrl: /1\noriginalUrl: /2\nwebUrl: /3\nampUrl: /4\ncdnAmpUrl: /5\nampWebUrl: /6\ncdnAmpWebUrl: /7\n"
            + "type: news\nquality: 1\nheat: -2\npublished: false\nlocale: da\n\nfeaturedContent: \"F\"\n\n"
            + "provider:\n  name: P\n  domain: p.example\n  images:\n    - url: /i.png\n      width: 1\n      height: 2\n      isCached: true\n"
            + "      title: \"I\"\n      attribution: \"A\"\n      alt: x\n  rank: 1\n\n"
            + "topics:\n  - a\n  - \"- b\"\n\n"
            + "images:\n  - url: /i.png\n    width: 1\n    height: 2\n    isCached: true\n    title: \"I\"\n    attribution: \"A\"\n    alt: x\n  - url: /j.png\n\n"
            + "related:\n  - title: \"R\"\n    excerpt: \"E\"\n    publishedDateTime: 2026-11-22T01:02:03Z\n"
            + "    sourceUrl: /1\n    originalUrl: /2\n    webUrl: /3\n    ampUrl: /4\n    cdnAmpUrl: /5\n    ampWebUrl: /6\n    cdnAmpWebUrl: /7\n"
            + "    type: video\n    provider:\n      name: P\n    quality: 3\n    images:\n      - url: /k.png\n    score: 4\n  - title: \"S\"\n\n"
            + "price: Free\n\nsecured: \"abc+/=;09\"\n---\nBody",
            file);
        Assert.Equal(article, Format.Read(file));
    }

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("a\"b", "\"a\\\"b\"")]
    [InlineData("a b", "\"a b\"")]
    [InlineData("é", "\"é\"")]
    public void The_secured_payload_is_quoted(string secured, string expected) =>
        Assert.Equal($"---\nsecured: {expected}\n---\n\n", Format.Write(new() { Secured = new(secured) }));

    [Fact]
    public void A_byte_order_mark_is_written_where_the_style_has_one() =>
        Assert.Equal("\uFEFF---\ntitle: \"T\"\n---\n\n", new FrontMatterFormat(new() { ByteOrderMark = true }).Write(new() { Title = "T" }));

    [Theory]
    [InlineData(128, "{0}: 1\n")]
    [InlineData(129, "? {0}\n: 1\n")]
    public void A_key_of_more_than_128_characters_has_a_line_of_its_own(int length, string expected)
    {
        string key = new('k', length);

        Assert.Equal($"---\n{string.Format(null, expected, key)}---\n\n", Format.Write(new() { Extensions = [new(key, 1)] }));
    }

    [Fact]
    public void A_map_begins_on_the_line_of_its_dash_at_every_depth()
    {
        for (int lists = 1; lists <= 62; lists++)
        {
            ExtensionValue value = ExtensionValue.FromMap([new("a", 1)]);
            for (int i = 0; i < lists; i++)
            {
                value = ExtensionValue.FromList(value);
            }

            string file = Format.Write(new() { Extensions = [new("x", value)] });

            Assert.EndsWith("  - a: 1\n---\n\n", file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Entries_side_by_side_do_not_count_as_levels()
    {
        Article article = new()
        {
            Images = [.. Enumerable.Range(0, 70).Select(i => new Image { Url = $"/{i}" })],
            Related = [.. Enumerable.Range(0, 70).Select(i => new Related { Title = $"{i}", Provider = new() { Name = "P" } })],
            Extensions = [.. Enumerable.Range(0, 70).Select(i => new KeyValuePair<string, ExtensionValue>($"k{i}", ExtensionValue.FromList(ExtensionValue.FromList(1))))],
        };

        Assert.Equal(article, Format.Read(Format.Write(article)));
    }

    [Theory]
    [MemberData(nameof(BrokenArticles))]
    public void A_lone_surrogate_is_reported_with_its_path_and_index(Article article, string path, int index)
    {
        Diagnostic diagnostic = Assert.Single(Assert.Throws<NewsFormatException>(() => Format.Write(article)).Diagnostics);

        Assert.Equal((DiagnosticCode.LoneSurrogate, path), (diagnostic.Code, diagnostic.Path));
        Assert.Contains($" at index {index}, ", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ReservedKeys))]
    public void A_model_key_in_the_extensions_is_reported_unless_its_shape_differs(Article article, string[] paths)
    {
        NewsFormatException? exception = Record.Exception(() => Format.Write(article)) as NewsFormatException;

        Assert.Equal(paths, exception?.Diagnostics.Select(d => $"{(d.Code == DiagnosticCode.ReservedKey ? "" : d.Code)}{d.Path}") ?? []);
    }

    private static ExtensionValue Map(string key, ExtensionValue value) => ExtensionValue.FromMap([new(key, value)]);

    [Fact]
    public void The_format_is_known_by_its_name_its_media_type_and_its_extensions()
    {
        Assert.Equal("frontmatter", Format.Name);
        Assert.Equal("text/markdown", Format.MediaType);
        Assert.Equal([".md", ".markdown"], Format.FileExtensions);
    }

    [Fact]
    public void Nothing_is_refused_as_style_or_article()
    {
        Assert.Throws<ArgumentNullException>(() => new FrontMatterFormat(null!));
        Assert.Throws<ArgumentNullException>(() => Format.Write(null!));
    }
}
