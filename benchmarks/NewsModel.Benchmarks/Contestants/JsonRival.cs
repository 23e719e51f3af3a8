using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsModel.Benchmarks;

/// <summary>System.Text.Json, source-generated, on the same article as JSON.</summary>
internal static class JsonRival
{
    // An encoder of one's own costs the serializer its generated fast path. Both ways of writing are therefore timed.
    private static readonly ArticleJsonContext Relaxed =
        new(new JsonSerializerOptions(ArticleJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static readonly ArticleJsonContext Indented =
        new(new JsonSerializerOptions(Relaxed.Options) { WriteIndented = true, NewLine = "\r\n" });

    public static ArticleDto Read(byte[] json) =>
        JsonSerializer.Deserialize(json, ArticleJsonContext.Default.ArticleDto)
        ?? throw new InvalidOperationException("The JSON holds no article.");

    /// <summary>Writes what is not ASCII as it is, as the front-matter writer does.</summary>
    public static byte[] Write(ArticleDto article) => JsonSerializer.SerializeToUtf8Bytes(article, Relaxed.ArticleDto);

    /// <summary>Writes lines of their own, as the publishing sites do.</summary>
    public static byte[] WriteIndented(ArticleDto article) => JsonSerializer.SerializeToUtf8Bytes(article, Indented.ArticleDto);

    /// <summary>Writes what is not ASCII as escapes.</summary>
    public static byte[] WriteEscaped(ArticleDto article) =>
        JsonSerializer.SerializeToUtf8Bytes(article, ArticleJsonContext.Default.ArticleDto);
}
