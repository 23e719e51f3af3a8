using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsModel.Tests.Model;

public partial class TextValueTests
{
    [Theory]
    [InlineData("https://example.com/a?b#c", true, "example.com")]
    [InlineData("HTTPS://Example.COM:8080/", true, "example.com")]
    [InlineData("mailto:a@example.com", true, "example.com")]
    [InlineData("urn:isbn:1", true, null)]
    [InlineData("/assets/logo.png", false, null)]
    [InlineData("//example.com/a", false, null)]
    [InlineData("assets/logo.png", false, null)]
    [InlineData("?a=b:c", false, null)]
    [InlineData("1http://x", false, null)]
    [InlineData("https://", false, null)]
    [InlineData("", false, null)]
    [InlineData("not a url: at all", false, null)]
    public void A_url_is_parsed_on_demand(string text, bool isAbsolute, string? host)
    {
        Url url = text;

        Assert.Equal(text, url.Text);
        Assert.Equal(text, url.ToString());
        Assert.Equal(isAbsolute, url.IsAbsolute);
        Assert.Equal(host, url.Host);
    }

    [Fact]
    public void A_url_compares_by_its_text()
    {
        Assert.Equal(new Url("https://x/a#b"), "https://x/a#b");
        Assert.NotEqual(new Url("https://x/a#b"), new Url("https://x/a#c"));
        Assert.NotEqual(new Url("https://x/"), new Url("https://x"));
        Assert.True(new Url("a") == "a" && new Url("a") != "b");
        Assert.Equal(default, new Url(""));
        Assert.Equal(default(Url).GetHashCode(), new Url("").GetHashCode());
        Assert.Equal(new Url("https://x/ä"), new Uri("https://x/ä"));
        Assert.Throws<ArgumentNullException>(() => new Url(null!));
        Assert.True(new Url("https://x/a b").TryGetUri(out Uri? uri) && uri.AbsoluteUri == "https://x/a%20b");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://x/a")]
    public void Text_that_may_be_null_is_a_value_that_may_be(string? text)
    {
        Article article = new() { WebUrl = text, Type = text };

        Assert.Equal(text, article.WebUrl?.Text);
        Assert.Equal(text, article.Type?.Text);
        Assert.Equal("b", new Article { WebUrl = text is null ? "b" : new Url("b"), Type = "b" }.WebUrl?.Text);
        Assert.Null(new Article { WebUrl = null, Type = null }.WebUrl);
        Url? lifted = new Uri("https://x/ä");
        Assert.Equal("https://x/ä", lifted?.Text);
    }

    [Fact]
    public void They_are_keys_of_dictionaries()
    {
        Dictionary<Url, int> urls = new() { ["/a"] = 1, [default] = 2 };
        Dictionary<ArticleType, int> types = new() { [ArticleType.Video] = 1 };

        Assert.Equal(1, urls[new Url("/a")]);
        Assert.Equal(2, urls[""]);
        Assert.Equal(1, types["video"]);
        Assert.False(types.ContainsKey("Video"));
    }

    [Fact]
    public void They_are_strings_in_JSON_and_property_names()
    {
        Sample sample = new("https://x/a", null, ArticleType.Course, new() { ["/a"] = "video" }, new() { ["book"] = "/b" });
        const string Json = """{"Link":"https://x/a","None":null,"Type":"course","Urls":{"/a":"video"},"Types":{"book":"/b"}}""";

        Assert.Equal(Json, JsonSerializer.Serialize(sample));
        Assert.Equal(Json, JsonSerializer.Serialize(sample, SampleContext.Default.Sample));
        Sample read = JsonSerializer.Deserialize(Json, SampleContext.Default.Sample)!;
        Assert.Equal(sample.Link, read.Link);
        Assert.Null(read.None);
        Assert.Equal(ArticleType.Course, read.Type);
        Assert.Equal(ArticleType.Video, read.Urls["/a"]);
        Assert.Equal("/b", read.Types[ArticleType.Book]);
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Sample>("""{"Type":5}"""));
        Assert.Equal("$.Type", exception.Path);
    }

    [Fact]
    public void They_convert_from_and_to_strings()
    {
        TypeConverter urls = TypeDescriptor.GetConverter(typeof(Url));
        TypeConverter types = TypeDescriptor.GetConverter(typeof(ArticleType));

        Assert.Equal(new Url("/a"), urls.ConvertFromInvariantString("/a"));
        Assert.Equal("/a", urls.ConvertToInvariantString(new Url("/a")));
        Assert.Equal(ArticleType.Webinar, types.ConvertFromInvariantString("webinar"));
        Assert.Equal("webinar", types.ConvertToInvariantString(ArticleType.Webinar));
        Assert.Equal((true, false), (urls.CanConvertFrom(typeof(string)), urls.CanConvertFrom(typeof(int))));
        Assert.Equal((true, false), (urls.CanConvertTo(typeof(string)), urls.CanConvertTo(typeof(int))));
        Assert.False(types.CanConvertTo(null));
        Assert.Throws<NotSupportedException>(() => types.ConvertTo(ArticleType.Webinar, typeof(int)));
        Assert.Throws<NotSupportedException>(() => types.ConvertFrom(5));
    }

    [Fact]
    public void A_secured_payload_is_decoded_and_never_shown()
    {
        SecuredPayload payload = new("AQID;AAECAwQFBgcICQoLDA0ODw==");

        Assert.True(payload.TryDecode(out byte[]? cipherText, out byte[]? vector));
        Assert.Equal([1, 2, 3], cipherText);
        Assert.Equal(Enumerable.Range(0, 16).Select(i => (byte)i), vector);
        Assert.Equal("SecuredPayload (29 characters)", payload.ToString());
        Assert.Equal(payload, new SecuredPayload(payload.Text));
        Assert.DoesNotContain("AQID", new Article { Secured = payload }.ToString(), StringComparison.Ordinal);
        Assert.Equal(new SecuredPayload(""), default);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AQID")]
    [InlineData("AQID;")]
    [InlineData("AQID;AQID")]
    [InlineData("!!!!;AAECAwQFBgcICQoLDA0ODw==")]
    [InlineData("AQID;AAECAwQFBgcICQoLDA0ODw==;")]
    [InlineData("AQI;AAECAwQFBgcICQoLDA0ODw==")]
    public void A_malformed_payload_is_kept_and_not_decoded(string text)
    {
        SecuredPayload payload = new(text);

        Assert.False(payload.TryDecode(out byte[]? cipherText, out byte[]? vector));
        Assert.Null(cipherText);
        Assert.Null(vector);
        Assert.Equal(text, payload.Text);
    }

    [Fact]
    public void The_payload_of_the_seed_decodes()
    {
        Article article = NewsModel.FrontMatterFormat.Default.Read(Repository.Seed);

        Assert.True(article.Secured!.Value.TryDecode(out byte[]? cipherText, out byte[]? vector));
        Assert.Equal(16, vector.Length);
        Assert.NotEmpty(cipherText);
    }

    public sealed record Sample(Url Link, Url? None, ArticleType Type, Dictionary<Url, ArticleType> Urls, Dictionary<ArticleType, Url> Types);

    [JsonSerializable(typeof(Sample))]
    private sealed partial class SampleContext : JsonSerializerContext;
}
