using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;
using NewsModel.Diagnostics;

namespace NewsModel.Formats;

/// <summary>Leads from the serializer's reader and writer to whole texts and back.</summary>
internal static class JsonBridge
{
    /// <summary>Reads a text.</summary>
    public delegate ReadResult<T> Parser<T>(ReadOnlySpan<byte> utf8)
        where T : class;

    public static T Read<T>(ref Utf8JsonReader reader, Parser<T> parse)
        where T : class
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        ReadResult<T> read = parse(JsonMarshal.GetRawUtf8Value(document.RootElement));
        return read.HasErrors ? Fail<T>(read.Diagnostics) : read.Value;
    }

    /// <summary>Reads an object that is a part of an article.</summary>
    /// <param name="reader">The serializer's reader, at its beginning.</param>
    /// <param name="bind">Binds it.</param>
    public static T ReadPart<T>(ref Utf8JsonReader reader, JsonReader.Binder<T> bind) =>
        reader.TokenType == JsonTokenType.StartObject
            ? ReadValue(ref reader, bind)
            : throw new JsonException($"{typeof(T).Name} is a JSON object, not {reader.TokenType}.");

    public static ExtensionValue ReadValue(ref Utf8JsonReader reader) =>
        ReadValue(ref reader, static (ref ArticleReader value) => value.ValueAlone());

    /// <summary>The string at the reader; anything else is a <see cref="JsonException"/>, which the serializer completes with the path.</summary>
    public static string ReadString(ref Utf8JsonReader reader, string typeName) =>
        reader.TokenType == JsonTokenType.String
            ? reader.GetString()!
            : throw new JsonException($"A {typeName} is a JSON string, not {reader.TokenType}.");

    private static T ReadValue<T>(ref Utf8JsonReader reader, JsonReader.Binder<T> bind)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        T value = JsonReader.ReadPart(JsonMarshal.GetRawUtf8Value(document.RootElement), bind, out ValueList<Diagnostic> diagnostics);
        return diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? Fail<T>(diagnostics) : value;
    }

    [DoesNotReturn]
    private static T Fail<T>(ValueList<Diagnostic> diagnostics)
    {
        NewsFormatException reason = new(diagnostics);
        throw new JsonException(reason.Message, reason);
    }
}
