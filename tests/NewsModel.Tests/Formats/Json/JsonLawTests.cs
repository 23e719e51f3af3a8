using System.Text;
using System.Text.Json;
using NewsModel.Formats;

namespace NewsModel.Tests.Formats.Json;

/// <summary>Law 2 for JSON: any article survives, in every style, and what is written is JSON to others too.</summary>
public class JsonLawTests
{
    private static readonly int GeneratedArticles = FuzzCases.Count(4000);

    // Keys that mean something in JSON, at some level.
    private static readonly string[] Keys =
    [
        "path", "highlight", "tags", "publishers", "authors", "content", "categories", "value", "page", "nextPage", "$plain", "$extensions",
        "a/b", "~", "~1", "0", "", "price", "name", "url", "é",
    ];

    private static readonly ExtensionValue[] Values =
    [
        ExtensionValue.Null, ExtensionValue.FromPlain("null"), ExtensionValue.FromPlain("~"), ExtensionValue.FromPlain("Free"), ExtensionValue.FromPlain("042"),
        ExtensionValue.FromPlain("1e5"), ExtensionValue.FromPlain("-0.50"), ExtensionValue.FromPlain("True"), ExtensionValue.FromPlain("1."), "x", "", "42", 42, true,
        ExtensionValue.FromList(), ExtensionValue.FromList("news"), ExtensionValue.FromList("a", "b"), ExtensionValue.FromList(ExtensionValue.Null),
        ExtensionValue.FromMap(default), ExtensionValue.FromMap([new("$plain", ExtensionValue.FromList("/x")), new("a/b", ExtensionValue.FromPlain("x y"))]),
        ExtensionValue.FromList(ExtensionValue.FromMap([new("title", "x")]), ExtensionValue.FromPlain("Free")),
    ];

    public static TheoryData<bool, LineEnding, bool, JsonNulls, string?> Styles { get; } = new()
    {
        { false, LineEnding.Lf, false, JsonNulls.None, null },
        { true, LineEnding.CrLf, true, JsonNulls.Item, null },
        { true, LineEnding.Lf, false, JsonNulls.Page, "\r\n" },
        { true, LineEnding.Lf, true, JsonNulls.PageWithoutContent, null },
        { false, LineEnding.CrLf, false, JsonNulls.Page, "\n" },
    };

    [Theory]
    [MemberData(nameof(Styles))]
    public void What_is_written_is_read_back_as_an_equal_article(bool indented, LineEnding lineEnding, bool byteOrderMark, JsonNulls nulls, string? noContent)
    {
        JsonFormat format = new(new()
        {
            Indented = indented, LineEnding = lineEnding, ByteOrderMark = byteOrderMark, Nulls = nulls, NoContent = noContent, FinalLineBreak = indented,
        });
        for (int seed = 0; seed < GeneratedArticles; seed++)
        {
            Random random = new(seed);
            Article article = new ArticleGenerator(seed).Article();
            AssertRoundTrip(format, WithOddKeys(article, random), $"seed {seed}");
        }
    }

    [Fact]
    public void Every_nasty_text_survives_in_every_field_and_as_a_key()
    {
        foreach (string text in ArticleGenerator.NastyTexts)
        {
            ExtensionData data = [new(text, text), new("x" + text, ExtensionValue.FromList(text, ExtensionValue.FromMap([new(text, text)])))];
            Image image = new() { Url = text, Title = text, Attribution = text, Extensions = data };
            Provider provider = new() { Name = text, Domain = text, Images = [image], Extensions = data };
            AssertRoundTrip(
                JsonFormat.Default,
                new Article
                {
                    Category = text, Title = text, Excerpt = text, WebUrl = text, SourceUrl = text, Type = text, Locale = text, FeaturedContent = text,
                    Provider = provider, Topics = [text, text], Images = [image],
                    Related = [new() { Title = text, AmpUrl = text, Type = text, Provider = provider, Images = [image], Extensions = data }],
                    Secured = new SecuredPayload(text), Content = text, Extensions = data,
                },
                text);
        }
    }

    [Fact]
    public void Values_of_another_shape_than_the_models_stay_extensions()
    {
        Article article = new()
        {
            Extensions =
            [
                new("provider", "Someone"), new("topics", ExtensionValue.FromMap([new("a", 1)])), new("images", ExtensionValue.FromList("a.jpg")),
                new("related", ExtensionValue.FromList("slug")), new("categories", ExtensionValue.FromList("news", "tech")),
            ],
        };
        Assert.Equal(
            """{"provider":"Someone","topics":{"a":1},"images":["a.jpg"],"related":["slug"],"categories":["news","tech"]}""", JsonFormat.Default.Write(article));
        ReadResult<Article> read = JsonFormat.Default.Parse(JsonFormat.Default.Write(article));
        Assert.Equal(article, read.Value);
        Assert.All(read.Diagnostics, d => Assert.Equal(DiagnosticCode.KeptAsExtension, d.Code));

        AssertRoundTrip(JsonFormat.Default, article with { Provider = new() { Name = "x" }, Category = "news" }, "beside the model's own", mayWarn: true);
    }

    [Fact]
    public void The_seed_becomes_JSON_and_comes_back_byte_for_byte()
    {
        Article article = FrontMatterFormat.Default.Read(Repository.Seed);

        Assert.Equal(Repository.Seed, FrontMatterFormat.Default.WriteToUtf8Bytes(JsonFormat.Default.Read(JsonFormat.Default.WriteToUtf8Bytes(article))));
    }

    [Fact]
    public Task The_seed_as_JSON() => Verify(new JsonFormat(new() { Indented = true, FinalLineBreak = true }).Write(FrontMatterFormat.Default.Read(Repository.Seed)));

    [Fact]
    public void Without_extra_members_only_what_the_sites_have_is_written()
    {
        JsonFormat format = new(new() { ExtraMembers = false });
        Article article = new()
        {
            Title = "T", Quality = 5, Published = true, AmpUrl = "a", CdnAmpUrl = "b", Related = [new() { Title = "r" }], Secured = new SecuredPayload("x;y"), Heat = 3,
            Extensions = [new("price", 5), new("tags", ExtensionValue.FromPlain("Free")), new("path", "p.md")],
            Provider = new() { Name = "P", Extensions = [new("x", 1), new("authors", ExtensionValue.FromList("A"))] },
            Images = [new() { Url = "i", Extensions = [new("y", 2)] }],
        };

        Assert.Equal(
            """{"path":"p.md","title":"T","heat":3,"tags":"Free","images":[{"url":"i"}],"provider":{"name":"P","authors":["A"]}}""", format.Write(article));
        ConversionResult converted = ArticleSerializer.Default.Convert(article, format);
        Assert.Equal(
            ["ampUrl", "cdnAmpUrl", "extensions", "images[0].y", "provider.x", "published", "quality", "related", "secured"],
            converted.Losses.Select(l => l.Path == "price" || l.Path == "tags" ? "extensions" : l.Path).Distinct().Order(StringComparer.Ordinal));
    }

    private static Article WithOddKeys(Article article, Random random) => article with
    {
        Extensions = Odd(article.Extensions, random),
        Provider = article.Provider is null ? null : article.Provider with { Extensions = Odd(article.Provider.Extensions, random, "name") },
        Images = [.. article.Images.Select(i => i with { Extensions = Odd(i.Extensions, random, "url") })],
        Related = [.. article.Related.Select(r => r with { Extensions = Odd(r.Extensions, random) })],
    };

    private static ExtensionData Odd(ExtensionData data, Random random, string except = "")
    {
        for (int i = random.Next(3) == 0 ? random.Next(6) : 0; i > 0; i--)
        {
            string key = Keys[random.Next(Keys.Length)];
            data = key == except ? data : data.Set(key, Values[random.Next(Values.Length)]);
        }

        return data;
    }

    private static void AssertRoundTrip(JsonFormat format, Article article, string what, bool mayWarn = true)
    {
        byte[] written = format.WriteToUtf8Bytes(article);
        ReadResult<Article> result = format.Parse(written);
        Assert.False(result.HasErrors || (!mayWarn && !result.Diagnostics.IsEmpty), $"{what}: {string.Join('\n', result.Diagnostics)}\n{Encoding.UTF8.GetString(written)}");
        if (result.Value != article)
        {
            Assert.Fail($"{what}\n{article}\n{result.Value}\n{Encoding.UTF8.GetString(written)}");
        }

        Assert.Equal(written, format.WriteToUtf8Bytes(result.Value));
        Assert.Equal(article.PublishedDateTime?.Offset, result.Value.PublishedDateTime?.Offset);
        Assert.Empty(ArticleSerializer.Default.Convert(article, format).Losses);

        // Others read it as JSON, without a key that occurs twice.
        using JsonDocument document = JsonDocument.Parse(
            written.AsMemory(format.Style.ByteOrderMark ? 3 : 0), new() { MaxDepth = 64, AllowDuplicateProperties = false });
        Assert.Equal(article.Title, document.RootElement.TryGetProperty("title", out JsonElement title) ? title.GetString() : null);
    }
}
