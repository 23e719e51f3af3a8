using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsModel.Benchmarks;

/// <summary>System.Text.Json, source-generated, on the same article as JSON.</summary>
internal static class JsonRival
{
    private static readonly ArticleJsonContext Relaxed =
        new(new JsonSerializerOptions(ArticleJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static readonly ArticleJsonContext Indented =
        new(new JsonSerializerOptions(Relaxed.Options) { WriteIndented = true, NewLine = "\r\n" });

    private static readonly ArrayBufferWriter<byte> Buffer = new();

    // An encoder among the options costs the serializer its generated fast path; one of the writer does not.
    private static readonly Utf8JsonWriter RelaxedWriter = new(Buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private static readonly Utf8JsonWriter EscapingWriter = new(Buffer);

    public static ArticleDto Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, ArticleJsonContext.Default.ArticleDto)
        ?? throw new InvalidOperationException("The JSON holds no article.");

    /// <summary>Indexes the JSON without binding it, and gives what it is.</summary>
    public static JsonValueKind Index(byte[] json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind;
    }

    /// <summary>
    /// Writes to a buffer that is used again each time, as does the writer; what is not ASCII is written as it is, as the front-matter writer does.
    /// </summary>
    public static int Write(ArticleDto article) => Write(article, RelaxedWriter);

    /// <summary>The same, with escapes for what is not ASCII, as is the default.</summary>
    public static int WriteEscaped(ArticleDto article) => Write(article, EscapingWriter);

    public static byte[] WriteToArray(ArticleDto article) => JsonSerializer.SerializeToUtf8Bytes(article, Relaxed.ArticleDto);

    /// <summary>Writes lines of their own, as the publishing sites do.</summary>
    public static byte[] WriteIndentedToArray(ArticleDto article) => JsonSerializer.SerializeToUtf8Bytes(article, Indented.ArticleDto);

    private static int Write(ArticleDto article, Utf8JsonWriter writer)
    {
        Buffer.ResetWrittenCount();
        writer.Reset();
        JsonSerializer.Serialize(writer, article, ArticleJsonContext.Default.ArticleDto);
        writer.Flush();
        return Buffer.WrittenCount;
    }
}
