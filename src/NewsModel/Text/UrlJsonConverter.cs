using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsModel;

/// <summary>Writes a <see cref="Url"/> as a JSON string, and as a property name where it is a dictionary's key.</summary>
/// <remarks><see cref="Url"/> names this converter itself; there is no need to register it. Thread-safe.</remarks>
public sealed class UrlJsonConverter : JsonConverter<Url>
{
    /// <inheritdoc/>
    public override Url Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(TextValueJson.ReadString(ref reader, nameof(Url)));

    /// <inheritdoc/>
    public override Url ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString()!);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Url value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, Url value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Text);
}
