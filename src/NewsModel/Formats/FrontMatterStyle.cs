using System.Diagnostics;
using NewsModel.Diagnostics;
using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.FrontMatter.Vocabularies;
using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Text;
using NewsModel.Yaml;

namespace NewsModel.Formats;

/// <summary>Describes how files with front matter differ from each other: their language, and how it is written.</summary>
/// <remarks>
/// <c>new()</c> is the default: YAML, plain URLs, LF, no byte order mark. Immutable, compared by value, thread-safe.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record FrontMatterStyle
{
    /// <summary>Gets the default style: YAML, plain URLs, LF, no byte order mark.</summary>
    public static FrontMatterStyle Default { get; } = new();

    /// <summary>Gets the language of the front matter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined one.</exception>
    public FrontMatterSyntax Syntax
    {
        get;
        init => field = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The value is not a defined language.");
    }

    /// <summary>Gets the lines around JSON front matter; ignored for other languages.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined one.</exception>
    public JsonFrontMatterFence JsonFence
    {
        get;
        init => field = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The value is not a defined fence.");
    }

    /// <summary>Gets which keys hold the properties. The default is the house's own, <see cref="FrontMatterVocabulary.News"/>.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public FrontMatterVocabulary Vocabulary
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = FrontMatterVocabulary.News;

    /// <summary>Gets whether to write URLs in double quotes in YAML. A URL that needs quotes always gets them.</summary>
    public bool QuoteUrls { get; init; }

    /// <summary>Gets the line ending of the front matter. The body is written unchanged.</summary>
    public LineEnding LineEnding { get; init; }

    /// <summary>Gets whether the file starts with U+FEFF.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>
    /// Detects the style of a file: the language and line endings of its front matter, whether its URLs are quoted, which vocabulary it uses, and
    /// whether it starts with a byte order mark. Anything that the file does not show is as in <see cref="Default"/>. URLs and keys are not examined
    /// in a file beyond the limits of <see cref="ReadOptions.Default"/>.
    /// </summary>
    /// <param name="utf8">The file, or its start up to the end of the front matter. It need not be valid.</param>
    /// <param name="path">The path of the file, whose name may contain a date; <see langword="null"/> if there is none.</param>
    public static FrontMatterStyle Detect(ReadOnlySpan<byte> utf8, string? path = null)
    {
        FrontMatterStyle style = new() { ByteOrderMark = Utf8Codec.BomLength(utf8) > 0 };
        if (!FrontMatterFences.TryOpen(utf8, out FrontMatterForm form, out int start))
        {
            return style;
        }

        bool isHouse = utf8.Length > ReadOptions.Default.MaxInputLength;
        bool quoteUrls = form == FrontMatterForm.Yaml && !isHouse && HasQuotedUrls(utf8, start, "rl: "u8, out isHouse);
        int firstLine = form == FrontMatterForm.Json && utf8[start..].IndexOf((byte)'\n') is >= 0 and int length ? start + length + 1 : start;
        return style with
        {
            Syntax = form switch
            {
                FrontMatterForm.Yaml => FrontMatterSyntax.Yaml,
                FrontMatterForm.Toml => FrontMatterSyntax.Toml,
                _ => FrontMatterSyntax.Json,
            },
            JsonFence = form switch
            {
                FrontMatterForm.NamedJson => JsonFrontMatterFence.Named,
                FrontMatterForm.SemicolonJson => JsonFrontMatterFence.Semicolons,
                _ => JsonFrontMatterFence.None,
            },
            LineEnding = utf8[..firstLine].EndsWith("\r\n"u8) ? LineEnding.CrLf : LineEnding.Lf,
            Vocabulary = isHouse ? FrontMatterVocabulary.News : VocabularyDetection.Detect(utf8, form, start, path),
            QuoteUrls = quoteUrls,
        };
    }

    /// <param name="utf8">The file.</param>
    /// <param name="yamlStart">Where the line after the opening fence begins.</param>
    /// <param name="hint">
    /// What is where a URL may begin. It says how much of the file is looked at first; the answer is the same with any.
    /// </param>
    /// <param name="beginsAsHouse">Whether the part that was examined is in the house style.</param>
    internal static bool HasQuotedUrls(ReadOnlySpan<byte> utf8, int yamlStart, ReadOnlySpan<byte> hint, out bool beginsAsHouse)
    {
        SyntaxIndex index = new(SchemaNames.Table);
        bool? isQuoted = null;
        int fence = yamlStart + utf8[yamlStart..].IndexOf("\n---"u8) + 1;
        int end = FrontMatterFences.IsClosing(utf8, fence, out _) ? yamlStart : fence;
        while (isQuoted is null && TryEndBehind(utf8[..fence], hint, yamlStart, ref end))
        {
            // The first URL is near the beginning of most files, and the first keys alone are a document, too.
            _ = BlockScanner.TryScan(utf8[..end], yamlStart, ReadOptions.Default.SyntaxLimits, ref index, out _);
            isQuoted = index.Count > 0 ? FindQuoting(utf8, index, 0, Article.Schema) : null;
        }

        if (isQuoted is null)
        {
            DiagnosticSink ignored = default;
            _ = FrontMatterScanner.TryScan(utf8, yamlStart, ReadOptions.Default, ref index, ref ignored, out _);
            isQuoted = index.Count > 0 ? FindQuoting(utf8, index, 0, Article.Schema) : null;
        }

        beginsAsHouse = VocabularyDetection.BeginsAsHouse(in index);
        index.Dispose();
        return isQuoted == true;
    }

    /// <summary>Finds where the first keys end that hold another hint, and are twice as long as they were at least.</summary>
    private static bool TryEndBehind(ReadOnlySpan<byte> keys, ReadOnlySpan<byte> hint, int start, ref int end)
    {
        int least = (int)Math.Min(end + (long)(end - start), keys.Length);
        int found = keys[least..].IndexOf(hint);
        end = least + found;
        while (found >= 0 && keys[end..].IndexOf((byte)'\n') is >= 0 and int line)
        {
            end += line + 1;
            if (end < keys.Length && char.IsAsciiLetter((char)keys[end]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the first URL of the model in a map, or in the maps of a list, is quoted; <see langword="null"/> if there is none that could appear
    /// either way.
    /// </summary>
    private static bool? FindQuoting(ReadOnlySpan<byte> utf8, in SyntaxIndex index, int collection, RecordSchema schema)
    {
        bool isList = index.Rows[collection].Kind == SyntaxKind.Sequence;
        int end = collection + index.Rows[collection].Size;
        for (int row = collection + 1; row < end; row += index.Rows[row].Size)
        {
            RecordKey? key = isList ? null : schema.KeyOf(index.Rows[row].NameId);
            bool? found = index.Rows[row].Kind == SyntaxKind.Scalar
                ? key is { IsUrl: true } && PlainScalar.IsSafe(index.Text(utf8, row)) ? index.Rows[row].Style != SyntaxStyle.Plain : null
                : isList ? FindQuoting(utf8, index, row, schema)
                : key?.Schema is { } below ? FindQuoting(utf8, index, row, below)
                : null;
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }
}
