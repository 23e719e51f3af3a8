using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsModel;

/// <summary>Writes an <see cref="ArticleType"/> as a JSON string, and as a property name where it is a dictionary's key.</summary>
/// <remarks><see cref="ArticleType"/> names this converter itself; there is no need to register it. Thread-safe.</remarks>
public sealed class ArticleTypeJsonConverter : JsonConverter<ArticleType>
{
    /// <inheritdoc/>
    public override ArticleType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(TextValueJson.ReadString(ref reader, nameof(ArticleType)));

    /// <inheritdoc/>
    public override ArticleType ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString()!);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ArticleType value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, ArticleType value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Text);
}
