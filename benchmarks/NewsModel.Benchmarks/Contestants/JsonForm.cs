using System.Text.Encodings.Web;
using System.Text.Json;
using NewsModel.Formats;

namespace NewsModel.Benchmarks;

/// <summary>NewsModel on the same articles as JSON.</summary>
internal static class JsonForm
{
    private static readonly NewsModelJsonContext Relaxed = new(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static ReadResult<Article> Read(byte[] json) => JsonFormat.Default.Parse(json);

    public static byte[] Write(Article article) => JsonFormat.Default.WriteToUtf8Bytes(article);

    public static byte[] Serialize(Article article) => JsonSerializer.SerializeToUtf8Bytes(article, NewsModelJsonContext.Default.Article);

    /// <summary>With an encoder that leaves what is not ASCII as it is, as the format does.</summary>
    public static byte[] SerializeRelaxed(Article article) => JsonSerializer.SerializeToUtf8Bytes(article, Relaxed.Article);

    /// <summary>Front matter to JSON, with the report of what was lost.</summary>
    public static ConversionResult Convert(byte[] markdown) => ArticleSerializer.Default.Convert(markdown, JsonFormat.Default);
}
