using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsModel.Tool.Output;

/// <summary>JSON for standard output: indented, LF, letters of all languages as they are (emoji escaped), and harmless to a terminal.</summary>
internal static class JsonText
{
    // The relaxed encoder escapes no more than JSON asks for: this goes to a program or a terminal, not into a web page.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes JSON to a string, which ends with a line break.</summary>
    /// <param name="write">Writes one value.</param>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> utf8 = new();
        using (Utf8JsonWriter writer = new(utf8, Options))
        {
            write(writer);
        }

        return SafeText.Json(Encoding.UTF8.GetString(utf8.WrittenSpan)) + "\n";
    }
}
