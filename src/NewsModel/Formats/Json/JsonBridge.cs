using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace NewsModel.Formats.Json;

/// <summary>Leads from the serializer's reader and writer to whole texts and back.</summary>
internal static class JsonBridge
{
    /// <summary>Reads a text.</summary>
    public delegate ReadResult<T> Parser<T>(ReadOnlySpan<byte> utf8)
        where T : class;

    public static T Read<T>(ref Utf8JsonReader reader, Parser<T> parse)
        where T : class
    {
        Place place = Place.Of(in reader);
        ReadOnlySpan<byte> utf8 = Take(ref reader);
        ReadResult<T> read = parse(utf8);
        return read.HasErrors ? Fail<T>(read.Diagnostics, utf8, place) : read.Value;
    }

    /// <summary>Reads an object that is a part of an article.</summary>
    /// <param name="reader">The serializer's reader, at its beginning.</param>
    /// <param name="bind">Binds it.</param>
    public static T ReadPart<T>(ref Utf8JsonReader reader, JsonReader.Binder<T> bind) =>
        reader.TokenType == JsonTokenType.StartObject
            ? ReadValue(ref reader, bind)
            : throw new JsonException($"{typeof(T).Name} must be a JSON object, not {reader.TokenType}.");

    public static ExtensionValue ReadValue(ref Utf8JsonReader reader) =>
        ReadValue(ref reader, static (ref ArticleReader value) => value.ValueAlone());

    /// <summary>The string at the reader; anything else is a <see cref="JsonException"/>, which the serializer completes with the path.</summary>
    public static string ReadString(ref Utf8JsonReader reader, string typeName) =>
        reader.TokenType == JsonTokenType.String
            ? reader.GetString()!
            : throw new JsonException($"{typeName} must be a JSON string, not {reader.TokenType}.");

    private static T ReadValue<T>(ref Utf8JsonReader reader, JsonReader.Binder<T> bind)
    {
        Place place = Place.Of(in reader);
        ReadOnlySpan<byte> utf8 = Take(ref reader);
        T value = JsonReader.ReadPart(utf8, bind, out ValueList<Diagnostic> diagnostics);
        return diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? Fail<T>(diagnostics, utf8, place) : value;
    }

    /// <summary>
    /// The text of the value at the reader, which goes to its end. It is the serializer's own buffer wherever that holds it in one piece.
    /// </summary>
    private static ReadOnlySpan<byte> Take(ref Utf8JsonReader reader)
    {
        Utf8JsonReader before = reader;
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && !reader.HasValueSequence)
        {
            ReadOnlySpan<byte> first = reader.ValueSpan;
            long start = reader.TokenStartIndex;
            if (reader.TrySkip() && !reader.HasValueSequence && reader.TokenStartIndex - start < int.MaxValue)
            {
                int distance = (int)(reader.TokenStartIndex - start);
                ref byte beginning = ref MemoryMarshal.GetReference(first);
                if (Unsafe.ByteOffset(in beginning, in MemoryMarshal.GetReference(reader.ValueSpan)) == distance)
                {
                    // Both brackets lie in one array as far from each other as in the text: all that is between them lies there too.
                    Debug.Assert(first[0] is (byte)'{' or (byte)'[' && reader.ValueSpan[0] is (byte)'}' or (byte)']', "They are brackets.");
                    return MemoryMarshal.CreateReadOnlySpan(in beginning, distance + 1);
                }
            }
        }

        reader = before;
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return JsonMarshal.GetRawUtf8Value(document.RootElement).ToArray();
    }

    [DoesNotReturn]
    private static T Fail<T>(ValueList<Diagnostic> diagnostics, ReadOnlySpan<byte> utf8, Place place)
    {
        NewsFormatException reason = new(diagnostics);
        if (!place.IsRoot)
        {
            // The serializer adds the path that leads to the value; what is within is in the message.
            throw new JsonException(reason.Message, reason);
        }

        Diagnostic first = diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        string path = first.Path.Length == 0 || first.Path[0] == '[' ? $"${first.Path}" : $"$.{first.Path}";
        if (!place.IsWhole || first.Location is not { } location)
        {
            throw new JsonException(reason.Message, path, lineNumber: null, bytePositionInLine: null, reason);
        }

        int offset = (int)Math.Min(location.Offset, utf8.Length);
        throw new JsonException(reason.Message, path, location.Line - 1, offset - (utf8[..offset].LastIndexOf((byte)'\n') + 1), reason);
    }

    /// <summary>Where a value is in the text of the serializer.</summary>
    /// <param name="IsRoot">Whether it is the value of the text.</param>
    /// <param name="IsWhole">Whether nothing comes before it.</param>
    private readonly record struct Place(bool IsRoot, bool IsWhole)
    {
        public static Place Of(in Utf8JsonReader reader) => new(reader.CurrentDepth == 0, reader.TokenStartIndex == 0);
    }
}
