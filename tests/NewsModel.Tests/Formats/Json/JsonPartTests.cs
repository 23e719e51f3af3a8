using System.Text.Json;
using System.Text.Json.Serialization;
using NewsModel.Formats;

namespace NewsModel.Tests.Formats.Json;

/// <summary>What articles are made of, through the serializer of .NET, alone and in types of one's own.</summary>
public partial class JsonPartTests
{
    private static readonly ExtensionData Odd = FrontMatterFormat.Default.Read(
        """
        ---
        price: Free
        text: "Free"
        number: 1.50
        truth: true
        nothing: ~
        list: [Free, "Free", {deep: plain}]
        $plain: ["/text", x]
        $extensions: {a: b}
        publishers: ~
        authors: [[A]]
        value: [1]
        page: 2
        content: C
        ---

        """).Extensions;

    [Fact]
    public void Each_is_written_as_it_is_within_an_article()
    {
        Image image = new() { Url = "/a.png", Width = 4, IsCached = true, Title = "T" };
        Provider provider = new() { Name = "Reuters", Domain = "reuters.com", Images = [image] };
        Related related = new() { Title = "T", WebUrl = "https://example.com", Type = ArticleType.Video, Quality = 4, Provider = provider };

        Assert.Equal("""{"url":"/a.png","width":4,"title":"T","isCached":true}""", JsonSerializer.Serialize(image));
        Assert.Equal(
            """{"name":"Reuters","domain":"reuters.com","images":[{"url":"/a.png","width":4,"title":"T","isCached":true}]}""",
            JsonSerializer.Serialize(provider));
        Assert.Equal(
            """{"title":"T","webUrl":"https://example.com","type":"video","provider":""" + JsonSerializer.Serialize(provider) + ""","quality":4}""",
            JsonSerializer.Serialize(related));
        Assert.Equal("\"c2VjcmV0;AAA=\"", JsonSerializer.Serialize(new SecuredPayload("c2VjcmV0;AAA=")));
        Assert.Equal("\"\"", JsonSerializer.Serialize(default(SecuredPayload)));
        Assert.Equal("{}", JsonSerializer.Serialize(new Image()));
        Assert.Equal("{}", JsonSerializer.Serialize(default(ExtensionData)));
        Assert.Equal("""{"price":9.50,"levels":["easy",2]}""", JsonSerializer.Serialize(Extensions("price: 9.50\nlevels: [\"easy\", 2]")));
        Assert.Equal("""{"price":"Free","$plain":["/price"]}""", JsonSerializer.Serialize(Extensions("price: Free")));
        Assert.Equal("[\"AI\",\"5G\"]", JsonSerializer.Serialize<ValueList<string>>(["AI", "5G"]));
        Assert.Equal("""{"name":"Jane"}""", JsonSerializer.Serialize<Author>("Jane"));
        Assert.Equal("""[{"url":"/a.png"}]""", JsonSerializer.Serialize<ValueList<Image>>([new() { Url = "/a.png" }]));
    }

    [Fact]
    public void Each_survives_the_serializer()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            Article article = new ArticleGenerator(seed).Article();

            Assert.All(article.Related, item => Assert.Equal(item, Copy(item)));
            Assert.All(article.Authors, author => Assert.Equal(author, Copy(author)));
            Assert.Equal(article.Authors, Copy(article.Authors));
            Assert.All(article.Images, image => Assert.Equal(image, Copy(image)));
            Assert.Equal(article.Provider, article.Provider is null ? null : Copy(article.Provider));
            Assert.Equal(article.Secured, Copy(article.Secured));
            Assert.Equal(article.Extensions, Copy(article.Extensions));
            Assert.Equal(article.Related, Copy(article.Related));
            Assert.Equal(article.Topics, Copy(article.Topics));
        }
    }

    [Fact]
    public void Odd_extensions_survive_too()
    {
        Assert.Equal(13, Odd.Count);
        Assert.Equal(Odd, Copy(Odd));
        Assert.Equal(Odd, Copy(new Related { Title = "T", Extensions = Odd }).Extensions);
        Assert.Equal(Odd, Copy(new Provider { Name = "N", Extensions = Odd }).Extensions);
        Assert.Equal(Odd, Copy(new Image { Width = 1, Extensions = Odd }).Extensions);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("1.50")]
    [InlineData("true")]
    [InlineData("")]
    [InlineData("\"text\"")]
    [InlineData("[1, \"a\", {b: [true]}]")]
    [InlineData("{}")]
    public void A_value_survives_where_JSON_has_it(string yaml)
    {
        ExtensionValue value = Extensions($"x: {yaml}")["x"];

        Assert.Equal(value, Copy(value));
    }

    [Fact]
    public void Other_plain_scalars_alone_become_text_in_quotes_or_null()
    {
        Assert.Equal(ExtensionValue.FromText("Free"), Copy(Extensions("x: Free")["x"]));
        Assert.Equal("[null,{\"a\":null}]", JsonSerializer.Serialize(Extensions("x: [~, {a: null}]")["x"]));
    }

    [Fact]
    public void An_item_is_written_as_what_it_is_and_not_read()
    {
        NewsItem[] items = [new Article { Heat = 4 }, new Related { Quality = 5 }];

        Assert.Equal("""[{"heat":4},{"quality":5}]""", JsonSerializer.Serialize(items));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<NewsItem>("{}"));
    }

    [Theory]
    [InlineData("""{"width":"wide"}""", "width")]
    [InlineData("""{"isCached":"maybe"}""", "isCached")]
    public void Unreadable_values_are_reported_with_their_locations(string json, string path)
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Image>(json));

        Assert.Equal(path, Assert.Single(Assert.IsType<NewsFormatException>(exception.InnerException).Diagnostics).Path);
    }

    [Fact]
    public void Another_kind_of_value_is_an_error()
    {
        Assert.StartsWith("Image must be a JSON object, not Number.", ErrorOf<Image>("4"), StringComparison.Ordinal);
        Assert.StartsWith("ExtensionData must be a JSON object, not StartArray.", ErrorOf<ExtensionData>("[]"), StringComparison.Ordinal);
        Assert.StartsWith("SecuredPayload must be a JSON string, not Number.", ErrorOf<SecuredPayload>("4"), StringComparison.Ordinal);
        Assert.StartsWith("A list must be a JSON array, not String.", ErrorOf<ValueList<string>>("\"\""), StringComparison.Ordinal);
        Assert.Throws<NewsFormatException>(() => JsonSerializer.Serialize(new Image { Title = "\uD83D" }));
    }

    [Theory]
    [InlineData(typeof(ValueList<string>))]
    [InlineData(typeof(ValueList<int>))]
    [InlineData(typeof(ValueList<Image>))]
    [InlineData(typeof(ValueList<Guid>))]
    [InlineData(typeof(ValueList<Uri>))]
    public void An_element_is_never_null(Type list)
    {
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize("[null]", list));
        Assert.Equal("[]", JsonSerializer.Serialize(JsonSerializer.Deserialize("[]", list), list));
        Assert.Equal("[]", JsonSerializer.Serialize(JsonSerializer.Deserialize("null", list), list));
    }

    [Fact]
    public void Null_is_absence()
    {
        Assert.Null(JsonSerializer.Deserialize<Image>("null"));
        Assert.Null(JsonSerializer.Deserialize<SecuredPayload?>("null"));
        Assert.Equal(default, JsonSerializer.Deserialize<ExtensionData>("null"));
        Assert.Equal([ExtensionValue.Null, 4], JsonSerializer.Deserialize<ValueList<ExtensionValue>>("[null,4]"));
    }

    [Fact]
    public void Elements_of_ones_own_are_written_as_the_options_have_it()
    {
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web);

        Assert.Equal("""[{"name":"a"}]""", JsonSerializer.Serialize<ValueList<Tag>>([new("a")], options));
        Assert.Equal([new Tag("a")], JsonSerializer.Deserialize<ValueList<Tag>>("""[{"name":"a"}]""", options));
    }

    /// <summary>As with native AOT: nothing but generated metadata.</summary>
    [Fact]
    public void A_custom_type_with_all_of_them_needs_only_its_own_context()
    {
        Story story = new()
        {
            Main = new() { Title = "A" },
            Others = [new() { Title = "B" }],
            Source = new() { Name = "Reuters" },
            Picture = new() { Url = "/a.png" },
            Pictures = [new() { Width = 4 }],
            Topics = ["AI"],
            Payload = new SecuredPayload("YQ==;"),
            Link = "https://example.com",
            Kind = ArticleType.Video,
            Other = Extensions("price: Free"),
            Value = 4,
        };
        const string Json =
            """
            {"Main":{"title":"A"},"Others":[{"title":"B"}],"Source":{"name":"Reuters"},
            "Picture":{"url":"/a.png"},"Pictures":[{"width":4}],"Topics":["AI"],
            "Payload":"YQ==;","Link":"https://example.com","Kind":"video","Other":{"price":"Free","$plain":["/price"]},"Value":4}
            """;

        Assert.Equal(Json.ReplaceLineEndings(""), JsonSerializer.Serialize(story, StoryContext.Default.Story));
        Assert.Equal(story, JsonSerializer.Deserialize(Json, StoryContext.Default.Story));
        Assert.Equal(Json.ReplaceLineEndings(""), JsonSerializer.Serialize(story));
    }

    [Fact]
    public void The_context_of_the_library_has_them()
    {
        Assert.Equal("{\"name\":\"N\"}", JsonSerializer.Serialize(new() { Name = "N" }, NewsModelJsonContext.Default.Provider));
        Assert.Equal("\"YQ==;\"", JsonSerializer.Serialize(new("YQ==;"), NewsModelJsonContext.Default.SecuredPayload));
        Assert.Equal("{\"a\":1}", JsonSerializer.Serialize([new("a", 1)], NewsModelJsonContext.Default.ExtensionData));
    }

    private static ExtensionData Extensions(string yaml) => FrontMatterFormat.Default.Read($"---\n{yaml}\n---\n\n").Extensions;

    private static string ErrorOf<T>(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(json)).Message;

    private static T Copy<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value))!;

    internal sealed record Tag(string Name);

    internal sealed record Story
    {
        public Article? Main { get; init; }

        public ValueList<Related> Others { get; init; }

        public Provider? Source { get; init; }

        public Image? Picture { get; init; }

        public ValueList<Image> Pictures { get; init; }

        public ValueList<string> Topics { get; init; }

        public SecuredPayload? Payload { get; init; }

        public Url Link { get; init; }

        public ArticleType? Kind { get; init; }

        public ExtensionData Other { get; init; }

        public ExtensionValue Value { get; init; }
    }

    [JsonSerializable(typeof(Story))]
    internal sealed partial class StoryContext : JsonSerializerContext;
}
