using System.Text.Json;
using System.Text.Json.Serialization;
using NewsModel.Text;

namespace NewsModel.Formats.Json;

/// <summary>Writes a value that is its text as a JSON string, and as a property name where it is a dictionary's key.</summary>
internal sealed class TextJsonConverter<T> : JsonConverter<T>
    where T : struct, ITextValue<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.FromText(JsonBridge.ReadString(ref reader, typeof(T).Name));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.FromText(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.Text);
}

/// <summary>Writes a sealed payload as a JSON string, its text as a whole.</summary>
internal sealed class SecuredPayloadJsonConverter : JsonConverter<SecuredPayload>
{
    public override SecuredPayload Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonBridge.ReadString(ref reader, nameof(SecuredPayload)));

    public override void Write(Utf8JsonWriter writer, SecuredPayload value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
