using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsModel;

/// <summary>Writes a <see cref="SecuredPayload"/> as a JSON string, its text as a whole.</summary>
/// <remarks><see cref="SecuredPayload"/> names this converter itself; there is no need to register it. Thread-safe.</remarks>
public sealed class SecuredPayloadJsonConverter : JsonConverter<SecuredPayload>
{
    /// <inheritdoc/>
    public override SecuredPayload Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(TextValueJson.ReadString(ref reader, nameof(SecuredPayload)));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SecuredPayload value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}
