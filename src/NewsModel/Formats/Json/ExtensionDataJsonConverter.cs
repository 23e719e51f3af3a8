using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsModel.Formats;

/// <summary>Lets <see cref="JsonSerializer"/> read and write extensions alone: an object, in the order of its entries.</summary>
/// <remarks>
/// <see cref="ExtensionData"/> names this converter itself; there is no need to register it. Texts that are plain scalars in front matter are listed
/// under <c>$plain</c>, as in an article's JSON. JSON's <c>null</c> is read as no entries. Thread-safe.
/// </remarks>
public sealed class ExtensionDataJsonConverter : JsonConverter<ExtensionData>
{
    /// <summary>Always <see langword="true"/>.</summary>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    /// <exception cref="JsonException">A value cannot be read; the message tells the first, with its place in the object.</exception>
    public override ExtensionData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default : JsonBridge.ReadPart(ref reader, static (ref ArticleReader part) => part.ExtensionsAlone());

    /// <inheritdoc/>
    /// <exception cref="NewsModel.Diagnostics.NewsFormatException">JSON cannot hold the entries; the exception says which values.</exception>
    public override void Write(Utf8JsonWriter writer, ExtensionData value, JsonSerializerOptions options) =>
        JsonBridge.WritePart(writer, JsonTree.Part(value));
}
