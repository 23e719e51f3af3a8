using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsModel.Formats;

/// <summary>Lets <see cref="JsonSerializer"/> read and write related items alone, as <see cref="JsonFormat"/> does within an article.</summary>
/// <remarks>
/// <see cref="Related"/> names this converter itself; there is no need to register it. White space is the
/// serializer's. Warnings of reading are not told. Thread-safe.
/// </remarks>
public sealed class RelatedJsonConverter : JsonConverter<Related>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">A value cannot be read; the message tells the first, with its place in the item.</exception>
    public override Related Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonBridge.ReadPart(ref reader, static (ref ArticleReader part) => part.RelatedAlone());

    /// <inheritdoc/>
    /// <exception cref="NewsModel.Diagnostics.NewsFormatException">JSON cannot hold the item; the exception says which values.</exception>
    public override void Write(Utf8JsonWriter writer, Related value, JsonSerializerOptions options) =>
        JsonBridge.WritePart(writer, JsonTree.Part(value));
}
