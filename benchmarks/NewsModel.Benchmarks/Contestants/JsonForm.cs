using NewsModel.Formats;

namespace NewsModel.Benchmarks;

/// <summary>NewsModel on the same articles as JSON.</summary>
internal static class JsonForm
{
    public static ReadResult<Article> Read(byte[] json) => JsonFormat.Default.Parse(json);

    public static byte[] Write(Article article) => JsonFormat.Default.WriteToUtf8Bytes(article);

    /// <summary>Front matter to JSON, with the report of what was lost.</summary>
    public static ConversionResult Convert(byte[] markdown) => ArticleSerializer.Default.Convert(markdown, JsonFormat.Default);
}
