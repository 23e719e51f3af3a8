using System.Buffers;
using System.Text;
using System.Text.Json;
using NewsModel.Formats;

namespace NewsModel.Tests.Formats.Json;

/// <summary>Articles through the serializer of .NET.</summary>
public class JsonSerializerTests
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n" };

    [Fact]
    public void Articles_survive_the_serializer()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            Article article = new ArticleGenerator(seed).Article();
            string json = JsonSerializer.Serialize(article, NewsModelJsonContext.Default.Article);

            Assert.Equal(article, JsonSerializer.Deserialize(json, NewsModelJsonContext.Default.Article));
            Assert.Equal(article, JsonFormat.Default.Read(json));
        }
    }

    [Fact]
    public async Task Pages_and_lists_do_too()
    {
        ArticlePage page = new() { Page = 1, Articles = [new() { Title = "é" }, new() { Heat = 4 }], NextPage = 2 };
        Article[] articles = [.. page.Articles];

        Assert.Equal("""{"page":1,"value":[{"title":"\u00E9"},{"heat":4}],"nextPage":2}""", JsonSerializer.Serialize(page, NewsModelJsonContext.Default.ArticlePage));
        Assert.Equal(page, JsonSerializer.Deserialize(JsonSerializer.Serialize(page, NewsModelJsonContext.Default.ArticlePage), NewsModelJsonContext.Default.ArticlePage));
        MemoryStream stream = new();
        await JsonSerializer.SerializeAsync(stream, articles.ToAsyncEnumerable(), NewsModelJsonContext.Default.IAsyncEnumerableArticle);
        Assert.Equal("""[{"title":"\u00E9"},{"heat":4}]""", Encoding.UTF8.GetString(stream.ToArray()));
        stream.Position = 0;
        Assert.Equal(articles, await JsonSerializer.DeserializeAsync(stream, NewsModelJsonContext.Default.ArticleArray));
        stream.Position = 0;
        Assert.Equal(articles, await JsonSerializer.DeserializeAsyncEnumerable(stream, NewsModelJsonContext.Default.Article).ToListAsync());
    }

    [Fact]
    public void Options_of_ones_own_take_articles_as_they_are()
    {
        Assert.Equal("{\n  \"Item\": {\n    \"title\": \"T\"\n  }\n}", JsonSerializer.Serialize(new { Item = new Article { Title = "T" } }, Options));
    }

    [Fact]
    public void Errors_are_those_of_the_serializer()
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""[{"heat":"hot"}]""", NewsModelJsonContext.Default.ArticleArray));

        NewsFormatException reason = Assert.IsType<NewsFormatException>(exception.InnerException);
        Assert.Equal((DiagnosticCode.InvalidInteger, "heat"), (reason.Diagnostics[0].Code, reason.Diagnostics[0].Path));
        exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"title":"\ud800"}""", NewsModelJsonContext.Default.Article));
        Assert.Equal(DiagnosticCode.InvalidUtf8, Assert.IsType<NewsFormatException>(exception.InnerException).Diagnostics[0].Code);
        Assert.Throws<NewsFormatException>(() => JsonSerializer.Serialize(new() { Title = "\uD83D" }, NewsModelJsonContext.Default.Article));
    }

    [Theory]
    [InlineData("""{"publishedDateTime":"soon"}""", "$.publishedDateTime", 0L, 21L)]
    [InlineData("{\n \"related\": [{}, {\n\"quality\": 1.5}]}", "$.related[1].quality", 2L, 11L)]
    [InlineData(""" {"heat":[]}""", "$.heat", null, null)]
    public void An_error_has_the_path_of_its_value(string json, string path, long? line, long? position)
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, NewsModelJsonContext.Default.Article));

        Assert.Equal((path, line, position), (exception.Path, exception.LineNumber, exception.BytePositionInLine));
    }

    [Fact]
    public void Within_another_value_it_has_the_path_that_leads_to_the_article()
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""[{},{"heat":"hot"}]""", NewsModelJsonContext.Default.ArticleArray));

        Assert.Equal("$[1]", exception.Path);
        Assert.Contains("heat", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_pieces_is_read_as_in_one()
    {
        Article article = new ArticleGenerator(7).Article() with { Title = "A title", Related = [new() { Title = "B" }] };
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(new[] { article, article }, NewsModelJsonContext.Default.ArticleArray);
        for (int length = 1; length < json.Length; length += 1 + length / 3)
        {
            Utf8JsonReader reader = new(Segment.Split(json, length));
            Assert.Equal([article, article], JsonSerializer.Deserialize(ref reader, NewsModelJsonContext.Default.ArticleArray)!);
        }
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        private Segment(ReadOnlyMemory<byte> memory) => Memory = memory;

        /// <summary>A text in pieces of a length, each in an array of its own, or all in one.</summary>
        public static ReadOnlySequence<byte> Split(byte[] utf8, int length)
        {
            Segment first = new(utf8.AsMemory(0, Math.Min(length, utf8.Length)));
            Segment last = first;
            for (int start = length; start < utf8.Length; start += length)
            {
                bool isCopied = start % 2 == 0;
                Memory<byte> piece = utf8.AsMemory(start, Math.Min(length, utf8.Length - start));
                Segment next = new(isCopied ? piece.ToArray() : piece) { RunningIndex = last.RunningIndex + last.Memory.Length };
                last.Next = next;
                last = next;
            }

            return new(first, 0, last, last.Memory.Length);
        }
    }
}
