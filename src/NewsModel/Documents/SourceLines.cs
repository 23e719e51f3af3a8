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
    public static int Previous(ReadOnlySpan<byte> utf8, int lineStart) => Start(utf8, EndBefore(utf8, lineStart));

    /// <summary>Where the line ends, before its line break, that ends where another begins; not for the first one.</summary>
    public static int EndBefore(ReadOnlySpan<byte> utf8, int lineStart) =>
        utf8[lineStart - 1] is not ((byte)'\n' or (byte)'\r') ? lineStart : lineStart - (utf8[..lineStart].EndsWith("\r\n"u8) ? 2 : 1);

    /// <summary>The line break at a position; empty at the end of the text.</summary>
    public static ReadOnlySpan<byte> Break(ReadOnlySpan<byte> utf8, int end) => utf8.Slice(end, BreakLength(utf8, end));

    /// <summary>Whether nothing but white space is on the line that begins at a position.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> utf8, int lineStart) =>
        utf8[lineStart..End(utf8, lineStart)].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;

    /// <summary>How many line breaks a text holds.</summary>
    public static int Count(ReadOnlySpan<byte> utf8)
    {
        int returns = utf8.Count((byte)'\r');
        return utf8.Count((byte)'\n') + returns - (returns == 0 ? 0 : utf8.Count("\r\n"u8));
    }

    /// <summary>The stretch of whole lines in which two texts differ: they are the same before it and after it.</summary>
    /// <returns>Where it begins in both, and where it ends in each.</returns>
    public static (int Start, int OldEnd, int NewEnd) Difference(ReadOnlySpan<byte> old, ReadOnlySpan<byte> wanted)
    {
        int start = Start(old, old.CommonPrefixLength(wanted));
        if (!IsStart(old, start) || !IsStart(wanted, start))
        {
            start = Start(old, start - 1);
        }

        int same = 0;
        int most = Math.Min(old.Length, wanted.Length) - start;
        while (same < most && old[^(same + 1)] == wanted[^(same + 1)])
        {
            same++;
        }

        // What is the same to the end begins with a line in both.
        while (same > 0 && !(IsStart(old, old.Length - same) && IsStart(wanted, wanted.Length - same)))
        {
            same = old.Length - Next(old, old.Length - same);
        }

        return (start, old.Length - same, wanted.Length - same);
    }

    private static bool IsStart(ReadOnlySpan<byte> utf8, int position) =>
        position == 0 || utf8[position - 1] == '\n' || (utf8[position - 1] == '\r' && (position == utf8.Length || utf8[position] != '\n'));

    private static int BreakLength(ReadOnlySpan<byte> utf8, int end) =>
        end >= utf8.Length ? 0 : utf8[end..].StartsWith("\r\n"u8) ? 2 : 1;
}
