using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsModel.Formats;

/// <summary>Lets <see cref="JsonSerializer"/> read and write pages of articles, alone or within other types, as <see cref="JsonFormat"/> does.</summary>
/// <remarks>
/// <see cref="ArticlePage"/> names this converter itself; there is no need to register it. White space
/// is the serializer's. Warnings of reading are not told: use <see cref="JsonFormat"/> for these. Thread-safe.
/// </remarks>
public sealed class ArticlePageJsonConverter : JsonConverter<ArticlePage>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The page has errors; the message is the first of them, with its place in the page.</exception>
    public override ArticlePage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonBridge.Read(ref reader, utf8 => JsonFormat.Default.ParsePage(utf8));

    /// <inheritdoc/>
    /// <exception cref="NewsModel.Diagnostics.NewsFormatException">JSON cannot hold the page; the exception says which values.</exception>
    public override void Write(Utf8JsonWriter writer, ArticlePage value, JsonSerializerOptions options) =>
        JsonBridge.Write(writer, JsonFormat.Default.WritePageToUtf8Bytes(value));
}
