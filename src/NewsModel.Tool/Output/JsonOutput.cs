using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsModel.Tool.Output;

/// <summary>JSON for standard output: indented, LF, letters of all languages as they are (emoji escaped), and harmless to a terminal.</summary>
internal static class JsonOutput
{
    // The relaxed encoder escapes no more than JSON asks for: this goes to a program or a terminal, not into a web page.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonWriterOptions LineOptions = Options with { Indented = false };

    /// <summary>Writes JSON as an entry of an array: indented by one level, without a line break at the end.</summary>
    /// <param name="write">Writes one value.</param>
    public static string EntryOf(Action<Utf8JsonWriter> write) =>
        "  " + Of(write).TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal);

    /// <summary>Writes JSON as a line, which ends with a line break.</summary>
    /// <param name="write">Writes one value.</param>
    public static string LineOf(Action<Utf8JsonWriter> write) => Of(write, LineOptions);

    /// <summary>Writes JSON to a string, which ends with a line break.</summary>
    /// <param name="write">Writes one value.</param>
    public static string Of(Action<Utf8JsonWriter> write) => Of(write, Options);

    private static string Of(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        ArrayBufferWriter<byte> utf8 = new();
        using (Utf8JsonWriter writer = new(utf8, options))
        {
            write(writer);
        }

        return TerminalEscaper.Json(Encoding.UTF8.GetString(utf8.WrittenSpan)) + "\n";
    }
}
