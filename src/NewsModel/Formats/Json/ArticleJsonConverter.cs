using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsModel.Formats;

/// <summary>Lets <see cref="JsonSerializer"/> read and write articles, alone or within other types, as <see cref="JsonFormat"/> does.</summary>
/// <remarks>
/// <see cref="Article"/> names this converter itself; there is no need to register it. White space is the
/// serializer's. Warnings of reading are not told: use <see cref="JsonFormat"/> for these. Thread-safe.
/// </remarks>
public sealed class ArticleJsonConverter : JsonConverter<Article>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The article has errors; the message is the first of them, with its place in the article.</exception>
    public override Article Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonBridge.Read(ref reader, utf8 => JsonFormat.Default.Parse(utf8));

    /// <inheritdoc/>
    /// <exception cref="NewsModel.Diagnostics.NewsFormatException">JSON cannot hold the article; the exception says which values.</exception>
    public override void Write(Utf8JsonWriter writer, Article value, JsonSerializerOptions options) =>
        JsonBridge.Write(writer, JsonFormat.Default.WriteToUtf8Bytes(value));
}
