using System.Text.Json;
using System.Text.Json.Serialization;
using NewsModel.Schema;

namespace NewsModel.Formats.Json;

/// <summary>Reads and writes a record by its schema.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="schema">Its keys.</param>
/// <param name="parse">Reads a text that is such a record; without it, the keys alone decide.</param>
internal sealed class RecordJsonConverter<T>(RecordSchema<T> schema, JsonBridge.Parser<T>? parse = null) : JsonConverter<T>
    where T : class
{
    private readonly JsonReader.Binder<T> _bind = (ref part) => part.BindAlone(schema);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        parse is null ? JsonBridge.ReadPart(ref reader, _bind) : JsonBridge.Read(ref reader, parse);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonWriter.Write(schema, value, writer);
}

/// <summary>Writes an <see cref="Article"/> or a <see cref="Related"/>, each in its own shape.</summary>
internal sealed class NewsItemJsonConverter : JsonConverter<NewsItem>
{
    public override NewsItem Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException(
            $"JSON does not say which kind of {nameof(NewsItem)} it holds; read an {nameof(Article)} or a {nameof(Related)}.");

    public override void Write(Utf8JsonWriter writer, NewsItem value, JsonSerializerOptions options)
    {
        if (value is Article article)
        {
            JsonWriter.Write(Article.Schema, article, writer);
        }
        else
        {
            JsonWriter.Write(Related.Schema, (Related)value, writer);
        }
    }
}

/// <summary>
/// Reads and writes extensions alone: an object, in the order of its entries, with <c>$plain</c> where it is needed; null is no entries.
/// </summary>
internal sealed class ExtensionDataJsonConverter : JsonConverter<ExtensionData>
{
    public override bool HandleNull => true;

    public override ExtensionData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default : JsonBridge.ReadPart(ref reader, static (ref part) => part.ExtensionsAlone());

    public override void Write(Utf8JsonWriter writer, ExtensionData value, JsonSerializerOptions options) =>
        JsonWriter.Write(ExtensionsRecord.Schema, new() { Extensions = value }, writer);
}

/// <summary>Reads and writes the value of an extension alone, as the JSON value that it is.</summary>
internal sealed class ExtensionValueJsonConverter : JsonConverter<ExtensionValue>
{
    public override bool HandleNull => true;

    public override ExtensionValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonBridge.ReadValue(ref reader);

    public override void Write(Utf8JsonWriter writer, ExtensionValue value, JsonSerializerOptions options) => JsonWriter.Write(value, writer);
}
