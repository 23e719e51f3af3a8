using System.Text;
using NewsModel.Syntax;

namespace NewsModel.Formats.Json;

/// <summary>The white space of a JSON text.</summary>
/// <param name="LineBreak">What is between two members or entries, before the indentation; empty where all is on one line.</param>
/// <param name="Indent">The indentation of one level.</param>
/// <param name="Colon">What is between a key and its value.</param>
/// <param name="Comma">What is between two members on one line.</param>
internal sealed record JsonLayout(string LineBreak, string Indent, string Colon, string Comma)
{
    /// <summary>No white space at all.</summary>
    public static JsonLayout Minified { get; } = new("", "", ":", ",");

    public static JsonLayout Of(JsonStyle style) =>
        style.Indented ? new(style.LineEnding == LineEnding.CrLf ? "\r\n" : "\n", "  ", ": ", ",") : Minified;

    /// <summary>Reads the layout off a text.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="index">What is where in it, with places.</param>
    public static JsonLayout Detect(ReadOnlySpan<byte> utf8, in SyntaxIndex index)
    {
        if (index.Rows[0].Size < 2)
        {
            return Minified;
        }

        ref readonly SyntaxRow first = ref index.Rows[1];
        string before = Encoding.UTF8.GetString(utf8[(index.Rows[0].ValueStart + 1)..KeyStart(first)]);
        string colon = Encoding.UTF8.GetString(utf8[KeyEnd(first)..first.ValueStart]);
        int next = 1 + first.Size;
        string comma = next < index.Rows[0].Size ? Encoding.UTF8.GetString(utf8[index.EndOf(1)..KeyStart(index.Rows[next])]) : ",";
        int line = before.LastIndexOf('\n');
        if (line < 0)
        {
            return new("", "", colon, comma.Contains('\n', StringComparison.Ordinal) ? "," : comma);
        }

        // The root may be indented itself.
        int rootLine = utf8[..index.Rows[0].ValueStart].LastIndexOf((byte)'\n') + 1;
        int outer = Math.Min(index.Rows[0].ValueStart - rootLine, before.Length - line - 1);
        return new(line > 0 && before[line - 1] == '\r' ? "\r\n" : "\n", before[(line + 1 + outer)..], colon, ",");
    }

    /// <summary>Where a key begins, its quote included.</summary>
    public static int KeyStart(in SyntaxRow row) => row.KeyStyle == SyntaxStyle.Plain ? row.KeyStart - 1 : row.KeyStart;

    /// <summary>Where a key ends, its quote included.</summary>
    public static int KeyEnd(in SyntaxRow row) => row.KeyStart + row.KeyLength + (row.KeyStyle == SyntaxStyle.Plain ? 1 : 0);
}
