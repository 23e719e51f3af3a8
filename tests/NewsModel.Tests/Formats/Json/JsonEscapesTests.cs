using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsModel.Tests.Formats.Json;

/// <summary>A serializer is given the bytes that it would have written itself.</summary>
public class JsonEscapesTests
{
    private static readonly JsonSerializerOptions Strict = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.BasicLatin) };

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Every_character_is_escaped_as_by_the_default_encoder()
    {
        string[] characters = [.. Enumerable.Range(0, 0x1_1000).Where(static c => c is < 0xD800 or >= 0xE000).Select(static c => char.ConvertFromUtf32(c)), "\U0010FFFF", "\"", "\\"];
        foreach (string text in characters.Chunk(1_009).Select(static block => string.Concat(block)).Append(string.Concat(characters)))
        {
            Assert.Equal(
                Encoding.UTF8.GetBytes($"{{\"title\":{JsonSerializer.Serialize(text)}}}"), JsonSerializer.SerializeToUtf8Bytes(new Article { Title = text }));
        }
    }

    [Fact]
    public void A_plus_sign_of_a_number_stays_one()
    {
        Article article = new() { Title = "1e+5", Extensions = new([new("n", ExtensionValue.FromPlain("-1.5E+18")), new("t", "2E+1")]) };
        Assert.Equal("""{"title":"1e\u002B5","n":-1.5E+18,"t":"2E\u002B1"}""", JsonSerializer.Serialize(article));
    }

    // An encoder of one's own takes the way of single tokens.
    [Fact]
    public void Whole_articles_are_those_of_the_other_way()
    {
        ArticleGenerator generator = new(seed: 7_407);
        for (int i = 0; i < 300; i++)
        {
            Article article = generator.Article();
            Assert.Equal(JsonSerializer.Serialize(article, Strict), JsonSerializer.Serialize(article));
        }
    }

    [Fact]
    public void Within_others_the_value_has_its_commas()
    {
        var record = new { First = new Image { Title = "<&>" }, Then = new[] { new Article { Title = "é" }, new Article() }, Last = 1 };
        Assert.Equal(
            """{"First":{"title":"\u003C\u0026\u003E"},"Then":[{"title":"\u00E9"},{}],"Last":1}""",
            JsonSerializer.Serialize(record));
    }

    [Fact]
    public void The_relaxed_encoder_leaves_what_is_not_ASCII() => Assert.Equal(
        """{"title":"<é>\"\n"}""",
        JsonSerializer.Serialize(new Article { Title = "<é>\"\n" }, Relaxed));
}
