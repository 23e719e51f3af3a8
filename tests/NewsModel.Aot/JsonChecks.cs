using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsModel.Formats;

namespace NewsModel.Aot;

/// <summary>Articles by <see cref="JsonSerializer"/>, alone and within a type of one's own, from source-generated metadata.</summary>
internal static class JsonChecks
{
    public static async Task RunAsync(Transcript transcript, string root)
    {
        transcript.Begin("JsonSerializer");
        byte[] sample = await File.ReadAllBytesAsync(Path.Combine(root, "docs", "samples", "xiaomi.md"));
        Article article = FrontMatterFormat.Default.Read(sample);

        string json = JsonSerializer.Serialize(article, NewsModelJsonContext.Default.Article);
        transcript.Add("article", json);
        transcript.Add("the article again", JsonSerializer.Deserialize(json, NewsModelJsonContext.Default.Article) == article);
        transcript.Add("the front matter again", FrontMatterFormat.Default.WriteToUtf8Bytes(JsonFormat.Default.Read(json)).AsSpan().SequenceEqual(sample));

        ArticlePage page = new() { Articles = [article, new() { Title = "T" }], Page = 1, NextPage = 2 };
        string pageJson = JsonSerializer.Serialize(page, NewsModelJsonContext.Default.ArticlePage);
        transcript.Add("the page again", JsonSerializer.Deserialize(pageJson, NewsModelJsonContext.Default.ArticlePage) == page);
        transcript.Add("the page in JSON", JsonFormat.Default.ReadPage(Encoding.UTF8.GetBytes(pageJson)) == page);

        using MemoryStream lines = new();
        JsonLinesFormat.Default.WriteAll(page.Articles, lines);
        lines.Position = 0;
        int count = 0;
        await foreach (ReadResult<Article> line in JsonLinesFormat.Default.ParseAllAsync(lines))
        {
            transcript.Add($"line {++count}", line.Value == page.Articles[count - 1]);
        }

        using MemoryStream array = new(Encoding.UTF8.GetBytes($"[{json},{json}]"));
        await foreach (Article? element in JsonSerializer.DeserializeAsyncEnumerable(array, NewsModelJsonContext.Default.Article))
        {
            transcript.Add("element", element == article);
        }

        JsonSerializerOptions options = new() { TypeInfoResolverChain = { ReportJsonContext.Default, NewsModelJsonContext.Default } };
        Report report = new("a report", article, "https://news.example/", ArticleType.Video);
        string reportJson = JsonSerializer.Serialize(report, options.GetTypeInfo(typeof(Report)));
        transcript.Add("report", reportJson.Length > json.Length && reportJson.EndsWith(""","Link":"https://news.example/","Type":"video"}""", StringComparison.Ordinal));
        transcript.Add("the report again", report.Equals(JsonSerializer.Deserialize(reportJson, options.GetTypeInfo(typeof(Report)))));
    }
}

internal sealed record Report(string Name, Article Article, Url Link, ArticleType Type);

[JsonSerializable(typeof(Report))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
