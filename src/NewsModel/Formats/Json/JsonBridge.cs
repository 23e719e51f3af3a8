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
        return read.HasErrors ? Fail(read) : read.Value;
    }

    public static void Write(Utf8JsonWriter writer, byte[] utf8)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using JsonDocument document = JsonDocument.Parse(utf8);
        document.RootElement.WriteTo(writer);
    }

    [DoesNotReturn]
    private static T Fail<T>(ReadResult<T> read)
        where T : class
    {
        NewsFormatException reason = new(read.Diagnostics);
        throw new JsonException(reason.Message, reason);
    }
}
