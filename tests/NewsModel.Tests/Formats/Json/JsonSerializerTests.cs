using System.Text;
using System.Text.Json;
using NewsModel.Diagnostics;
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
}
