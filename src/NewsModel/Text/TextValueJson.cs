using System.Text.Json;

namespace NewsModel;

internal static class TextValueJson
{
    /// <summary>The string at the reader; anything else is a <see cref="JsonException"/>, which the serializer completes with the path.</summary>
    public static string ReadString(ref Utf8JsonReader reader, string typeName) =>
        reader.TokenType == JsonTokenType.String
            ? reader.GetString()!
            : throw new JsonException($"A {typeName} is a JSON string, not {reader.TokenType}.");
}
