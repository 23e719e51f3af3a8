using NewsModel.Text;
using NewsModel.Yaml;

namespace NewsModel.Formats.FrontMatter;

/// <summary>
/// The lines around the front matter, each alone on its line but for spaces and tabs after it: <c>---</c>, and <c>---</c> or <c>...</c>, around YAML;
/// <c>+++</c> around TOML; <c>---json</c> and <c>---</c>, or <c>;;;</c>, around JSON. A JSON object may also come without fences.
/// </summary>
internal static class FrontMatterFences
{
    private const int FenceLength = 3;

    /// <summary>Whether the first line, after a byte order mark, opens a front matter in YAML.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="yamlStart">Where the line after it begins.</param>
    public static bool TryOpen(ReadOnlySpan<byte> utf8, out int yamlStart)
    {
        int start = Utf8Codec.BomLength(utf8);
        yamlStart = start;
        return utf8[start..].StartsWith("---"u8) && IsFence(utf8, start + FenceLength, out yamlStart);
    }

    /// <summary>Whether a front matter begins, after a byte order mark.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="form">What it is written in.</param>
    /// <param name="start">Where the line after the fence begins; where there is none, the object.</param>
    public static bool TryOpen(ReadOnlySpan<byte> utf8, out FrontMatterForm form, out int start)
    {
        form = FrontMatterForm.Yaml;
        if (TryOpen(utf8, out start))
        {
            return true;
        }

        int bom = Utf8Codec.BomLength(utf8);
        start = bom;
        ReadOnlySpan<byte> text = utf8[bom..];
        if (text.StartsWith("+++"u8))
        {
            form = FrontMatterForm.Toml;
            return IsFence(utf8, bom + FenceLength, out start);
        }

        if (text.StartsWith("---json"u8))
        {
            form = FrontMatterForm.NamedJson;
            return IsFence(utf8, bom + "---json".Length, out start);
        }

        if (text.StartsWith(";;;"u8))
        {
            form = FrontMatterForm.SemicolonJson;
            return IsFence(utf8, bom + FenceLength, out start);
        }

        form = FrontMatterForm.Json;
        return text.StartsWith("{"u8) && JsonFormat.BeginsObject(text);
    }

    /// <summary>Whether a closing fence is here, given that a line begins here.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="position">The beginning of the line.</param>
    /// <param name="bodyStart">Where the line after it begins.</param>
    /// <param name="form">What the front matter is written in.</param>
    public static bool IsClosing(ReadOnlySpan<byte> utf8, int position, out int bodyStart, FrontMatterForm form = FrontMatterForm.Yaml)
    {
        bodyStart = position;
        bool mayBe = position < utf8.Length && form switch
        {
            FrontMatterForm.Yaml => DocumentMarker.IsAt(utf8, position),
            FrontMatterForm.Toml => utf8[position..].StartsWith("+++"u8),
            FrontMatterForm.NamedJson => utf8[position..].StartsWith("---"u8),
            FrontMatterForm.SemicolonJson => utf8[position..].StartsWith(";;;"u8),
            _ => false,
        };
        return mayBe && IsFence(utf8, position + FenceLength, out bodyStart);
    }

    /// <summary>Finds the closing fence.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="start">The beginning of the first line that it may be.</param>
    /// <param name="end">Where the fence begins.</param>
    /// <param name="bodyStart">Where the line after it begins.</param>
    /// <param name="form">What the front matter is written in.</param>
    public static bool TryFindClosing(
        ReadOnlySpan<byte> utf8, int start, out int end, out int bodyStart, FrontMatterForm form = FrontMatterForm.Yaml)
    {
        if (form is FrontMatterForm.Toml or FrontMatterForm.SemicolonJson)
        {
            return TryFindClosing(utf8, start, form == FrontMatterForm.Toml ? "+++"u8 : ";;;"u8, out end, out bodyStart);
        }

        for (end = start; ;)
        {
            if (IsClosing(utf8, end, out bodyStart, form))
            {
                return true;
            }

            int lineEnd = utf8[end..].IndexOfAny((byte)'\n', (byte)'\r');
            if (lineEnd < 0)
            {
                return false;
            }

            end += lineEnd + 1;
        }
    }

    /// <summary>Finds a closing fence that hardly ever occurs elsewhere.</summary>
    private static bool TryFindClosing(ReadOnlySpan<byte> utf8, int start, ReadOnlySpan<byte> fence, out int end, out int bodyStart)
    {
        bodyStart = -1;
        for (end = start; ; end++)
        {
            int length = utf8[end..].IndexOf(fence);
            if (length < 0)
            {
                return false;
            }

            end += length;
            bool beginsLine = end == start || utf8[end - 1] is (byte)'\n' or (byte)'\r';
            if (beginsLine && IsFence(utf8, end + FenceLength, out bodyStart))
            {
                return true;
            }
        }
    }

    /// <summary>Whether nothing but spaces and tabs is after a fence on its line.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="position">Where the fence ends.</param>
    /// <param name="next">Where the next line begins.</param>
    public static bool IsFence(ReadOnlySpan<byte> utf8, int position, out int next)
    {
        next = position;
        while (next < utf8.Length && utf8[next] is (byte)' ' or (byte)'\t')
        {
            next++;
        }

        if (next == utf8.Length)
        {
            return true;
        }

        if (utf8[next] is not ((byte)'\n' or (byte)'\r'))
        {
            return false;
        }

        next += utf8[next..].StartsWith("\r\n"u8) ? 2 : 1;
        return true;
    }
}
