namespace NewsModel.Documents;

/// <summary>Lines of a text in UTF-8: LF, CRLF and a lone CR each end one.</summary>
internal static class SourceLines
{
    /// <summary>Where the line begins that a position is on.</summary>
    public static int Start(ReadOnlySpan<byte> utf8, int position) => utf8[..position].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;

    /// <summary>Where the line ends that a position is on, before its line break.</summary>
    public static int End(ReadOnlySpan<byte> utf8, int position)
    {
        int length = utf8[position..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? utf8.Length : position + length;
    }

    /// <summary>Where the line after the one begins that a position is on; the end of the text after the last one.</summary>
    public static int Next(ReadOnlySpan<byte> utf8, int position)
    {
        int end = End(utf8, position);
        return end + BreakLength(utf8, end);
    }

    /// <summary>Where the line before the one begins that begins at a position; not for the first one.</summary>
    public static int Previous(ReadOnlySpan<byte> utf8, int lineStart)
    {
        int end = lineStart - (utf8[..lineStart].EndsWith("\r\n"u8) ? 2 : 1);
        return Start(utf8, end);
    }

    /// <summary>The line break at a position; empty at the end of the text.</summary>
    public static ReadOnlySpan<byte> Break(ReadOnlySpan<byte> utf8, int end) => utf8.Slice(end, BreakLength(utf8, end));

    /// <summary>Whether nothing but white space stands on the line that begins at a position.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> utf8, int lineStart) =>
        utf8[lineStart..End(utf8, lineStart)].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;

    /// <summary>How many lines a text begins: the line breaks in it.</summary>
    public static int Count(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        for (int i = utf8.IndexOfAny((byte)'\n', (byte)'\r'); i >= 0;)
        {
            count++;
            int next = i + BreakLength(utf8, i);
            int more = utf8[next..].IndexOfAny((byte)'\n', (byte)'\r');
            i = more < 0 ? -1 : next + more;
        }

        return count;
    }

    private static int BreakLength(ReadOnlySpan<byte> utf8, int end) =>
        end >= utf8.Length ? 0 : utf8[end..].StartsWith("\r\n"u8) ? 2 : 1;
}
