using System.Diagnostics;
using NewsModel.Formats.Json;
using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Text;

namespace NewsModel.Formats;

/// <summary>Describes how JSON is written. The styles cover how the sites and others write the same articles.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record JsonStyle
{
    /// <summary>Gets the default style: one line, no <c>null</c> values, everything in the article.</summary>
    public static JsonStyle Default { get; } = new();

    /// <summary>Gets whether each value is on its own line, indented by two spaces per level. Otherwise there is no white space.</summary>
    public bool Indented { get; init; }

    /// <summary>Gets the line ending, if there are several lines.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined one.</exception>
    public LineEnding LineEnding
    {
        get;
        init => field = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The value is not a defined line ending.");
    }

    /// <summary>Gets whether the file starts with a byte order mark.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>Gets whether the file ends with a line break.</summary>
    public bool FinalLineBreak { get; init; }

    /// <summary>Gets which absent keys are written as <c>null</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined one.</exception>
    public JsonNulls Nulls
    {
        get;
        init => field = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The value is not a defined choice.");
    }

    /// <summary>
    /// Gets the value of <c>content</c> for an article without a body: a line break, as on the sites' pages, or <see langword="null"/> to let
    /// <see cref="Nulls"/> decide.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The value is not <c>\n</c>, <c>\r\n</c> or <c>\r</c>: an article without a body would read back as one with a body.
    /// </exception>
    public string? NoContent
    {
        get;
        init => field = value is null or "\n" or "\r\n" or "\r"
            ? value
            : throw new ArgumentException("The value must be null or a line break, since nothing else reads as no content.", nameof(value));
    }

    /// <summary>
    /// Gets whether to write members that the sites do not have: the model's other keys, all other extensions, and <c>$extensions</c> and
    /// <c>$plain</c>, which make JSON lossless. Without them, only what fits the sites' JSON is written.
    /// </summary>
    public bool ExtraMembers { get; init; } = true;

    /// <summary>Detects the style of a file, so the same article or page is written in that style as the same bytes.</summary>
    /// <param name="utf8">The file. If it is not JSON, whatever can be detected is returned.</param>
    public static JsonStyle Detect(ReadOnlySpan<byte> utf8)
    {
        SyntaxIndex index = new(SchemaNames.Table);
        try
        {
            Diagnostics.DiagnosticSink ignored = default;
            JsonScanner.TryScan(utf8, Utf8Codec.BomLength(utf8), ReadOptions.Default.SyntaxLimits, ref index, ref ignored, out _);
            return Of(utf8, index);
        }
        finally
        {
            index.Dispose();
        }
    }

    /// <summary>The style of a text that was indexed.</summary>
    internal static JsonStyle Of(ReadOnlySpan<byte> utf8, in SyntaxIndex index)
    {
        int start = Utf8Codec.BomLength(utf8);
        int lineBreak = utf8[start..].IndexOf((byte)'\n');
        (JsonNulls nulls, string? noContent) = Absences(utf8, index);
        return new()
        {
            Indented = index.Count > 1 && utf8[index.Rows[0].ValueStart..index.Rows[1].ValueStart].Contains((byte)'\n'),
            LineEnding = lineBreak > 0 && utf8[start + lineBreak - 1] == '\r' ? LineEnding.CrLf : LineEnding.Lf,
            ByteOrderMark = start > 0,
            FinalLineBreak = utf8.EndsWith("\n"u8),
            Nulls = nulls,
            NoContent = noContent,
        };
    }

    /// <summary>How the first article shows what it lacks.</summary>
    private static (JsonNulls Nulls, string? NoContent) Absences(ReadOnlySpan<byte> utf8, in SyntaxIndex index)
    {
        bool hasNull = false;
        bool hasNullContent = false;
        int highlights = 0;
        int contents = 0;
        string? noContent = null;
        for (int row = 1; row < index.Count; row++)
        {
            ref readonly SyntaxRow current = ref index.Rows[row];
            ReadOnlySpan<byte> value = current.Kind == SyntaxKind.Scalar ? utf8.Slice(current.ValueStart, current.ValueLength) : default;
            ReadOnlySpan<byte> key = utf8.Slice(current.KeyStart, current.KeyLength);
            if (key.SequenceEqual("nextPage"u8))
            {
                continue;
            }

            bool isNull = value.SequenceEqual("null"u8);
            bool isContent = key.SequenceEqual("content"u8);
            hasNull |= isNull;
            hasNullContent |= isNull && isContent;
            highlights += key.SequenceEqual("highlight"u8) ? 1 : 0;
            contents += isContent ? 1 : 0;
            if (noContent is null && isContent && current is { IsBroken: false, Kind: SyntaxKind.Scalar })
            {
                noContent = index.Text(utf8, row) is "\n" or "\r\n" or "\r" ? index.Text(utf8, row) : null;
            }
        }

        JsonNulls nulls = !hasNull ? JsonNulls.None
            : highlights == 0 ? JsonNulls.Item
            : hasNullContent || contents >= highlights ? JsonNulls.Page
            : JsonNulls.PageWithoutContent;
        return (nulls, noContent);
    }
}
