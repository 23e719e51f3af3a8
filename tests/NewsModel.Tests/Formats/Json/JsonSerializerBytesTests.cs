using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsModel.Tests.Formats.Json;

/// <summary>A serializer is given the bytes that it would have written itself.</summary>
public class JsonSerializerBytesTests
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

    [Fact]
    public void Half_a_surrogate_pair_is_refused_as_in_a_file()
    {
        string[] halves = ["\uD800", "é\uDC00é", "<\uD83D\uDE00\uD83D", "\uD83D\uD83D\uDE00"];

        // Text is written in pieces of 8,192 characters.
        int[] before = [0, 1, 31, 8_190, 8_191, 8_192, 20_000];
        foreach ((string half, int count) in halves.SelectMany(half => before.Select(count => (half, count))))
        {
            Article article = new() { Excerpt = $"{new string('a', count)}{half}", Topics = ["b", half] };
            ValueList<Diagnostic> expected = Assert.Throws<NewsFormatException>(() => JsonFormat.Default.WriteToUtf8Bytes(article)).Diagnostics;
            Assert.Equal([DiagnosticCode.LoneSurrogate, DiagnosticCode.LoneSurrogate], expected.Select(static d => d.Code));
            Assert.Equal(expected, Assert.Throws<NewsFormatException>(() => JsonSerializer.SerializeToUtf8Bytes(article)).Diagnostics);
        }
    }

    [Fact]
    public void Pairs_are_kept_together_where_a_piece_ends()
    {
        foreach (int before in Enumerable.Range(8_180, 24).Append(0))
        {
            string text = $"{new string('a', before)}\U0001F600é+\U0001F600";
            Assert.Equal($"{{\"title\":{JsonSerializer.Serialize(text)}}}", JsonSerializer.Serialize(new Article { Title = text }));
        }
    }

    [Fact]
    public void Plus_signs_of_dates_and_payloads_are_escaped()
    {
        Article article = new() { PublishedDateTime = new(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(5.5)), Secured = new("+ab+/+c==;+") };
        Assert.Equal(JsonSerializer.Serialize(article, Strict), JsonSerializer.Serialize(article));
        Assert.Contains("2026-01-02T03:04:05\\u002B05:30", JsonSerializer.Serialize(article), StringComparison.Ordinal);
        Assert.Contains("\\u002Bab\\u002B/\\u002Bc==;\\u002B", JsonSerializer.Serialize(article), StringComparison.Ordinal);
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
