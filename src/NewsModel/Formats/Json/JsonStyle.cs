using System.Diagnostics;
using NewsModel.Schema;
using NewsModel.Yaml;

namespace NewsModel.Formats;

/// <summary>How JSON is written: the same articles, in the ways in which the sites and others write them.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record JsonStyle
{
    /// <summary>On one line, without <c>null</c>, with everything that the article holds.</summary>
    public static JsonStyle Default { get; } = new();

    /// <summary>Whether each value stands on a line of its own, indented by two spaces a level; otherwise there is no white space at all.</summary>
    public bool Indented { get; init; }

    /// <summary>How lines end, if there are several.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of its kind.</exception>
    public LineEnding LineEnding { get; init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "It is none of the line endings there are."); }

    /// <summary>Whether the file begins with a byte order mark.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>Whether the file ends with a line break.</summary>
    public bool FinalLineBreak { get; init; }

    /// <summary>Which of the keys that the article lacks are written as <c>null</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of its kind.</exception>
    public JsonNulls Nulls { get; init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "It is none of the choices there are."); }

    /// <summary>
    /// What <c>content</c> holds for an article that has none: a line break, as the pages of the sites have it, or <see langword="null"/>, and
    /// <see cref="Nulls"/> decides.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The text is another than <c>\n</c>, <c>\r\n</c> or <c>\r</c>: an article without a body would read as one with a body.
    /// </exception>
    public string? NoContent
    {
        get;
        init => field = value is null or "\n" or "\r\n" or "\r" ? value : throw new ArgumentException("Only a line break or null reads as no content.", nameof(value));
    }

    /// <summary>
    /// Whether members are written that the sites do not have: the model's other keys, all other extensions, and the two that make JSON lossless,
    /// <c>$extensions</c> and <c>$plain</c>. Without them, only what the sites' JSON has a place for is written.
    /// </summary>
    public bool ExtraMembers { get; init; } = true;

    /// <summary>Reads the style off a file, so that the same article, or page, written in it gives the same bytes as far as style goes.</summary>
    /// <param name="utf8">The file; for one that is not JSON, what can be told.</param>
    public static JsonStyle Detect(ReadOnlySpan<byte> utf8)
    {
        YamlIndex index = new(SchemaNames.Table);
        try
        {
            Diagnostics.DiagnosticSink ignored = default;
            JsonScanner.TryScan(utf8, Utf8Text.BomLength(utf8), ReadOptions.Default.YamlLimits, ref index, ref ignored, out _);
            return Of(utf8, index);
        }
        finally
        {
            index.Dispose();
        }
    }

    /// <summary>The style of a text that was indexed.</summary>
    internal static JsonStyle Of(ReadOnlySpan<byte> utf8, in YamlIndex index)
    {
        int start = Utf8Text.BomLength(utf8);
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
    private static (JsonNulls Nulls, string? NoContent) Absences(ReadOnlySpan<byte> utf8, in YamlIndex index)
    {
        bool hasNull = false;
        bool hasNullContent = false;
        int highlights = 0;
        int contents = 0;
        string? noContent = null;
        for (int row = 1; row < index.Count; row++)
        {
            ref readonly YamlRow current = ref index.Rows[row];
            ReadOnlySpan<byte> value = current.Kind == YamlKind.Scalar ? utf8.Slice(current.ValueStart, current.ValueLength) : default;
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
            if (noContent is null && isContent && current is { IsBroken: false, Kind: YamlKind.Scalar })
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
