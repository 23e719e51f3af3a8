using NewsModel.Yaml;

namespace NewsModel.Formats;

/// <summary>The lines around the front matter: <c>---</c>, and <c>---</c> or <c>...</c>, each alone on its line but for spaces and tabs after it.</summary>
internal static class FrontMatterFences
{
    private const int FenceLength = 3;

    /// <summary>Whether the first line, after a byte order mark, is an opening fence.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="yamlStart">Where the line after it begins.</param>
    public static bool TryOpen(ReadOnlySpan<byte> utf8, out int yamlStart)
    {
        int start = Utf8Text.BomLength(utf8);
        yamlStart = start;
        return utf8[start..].StartsWith("---"u8) && IsFence(utf8, start, out yamlStart);
    }

    /// <summary>Whether a closing fence stands here, given that a line begins here.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="position">The beginning of the line.</param>
    /// <param name="bodyStart">Where the line after it begins.</param>
    public static bool IsClosing(ReadOnlySpan<byte> utf8, int position, out int bodyStart)
    {
        bodyStart = position;
        return position < utf8.Length && DocumentMarker.IsAt(utf8, position) && IsFence(utf8, position, out bodyStart);
    }

    /// <summary>Finds the closing fence.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="yamlStart">The beginning of the first line that it may be.</param>
    /// <param name="yamlEnd">Where the fence begins.</param>
    /// <param name="bodyStart">Where the line after it begins.</param>
    public static bool TryFindClosing(ReadOnlySpan<byte> utf8, int yamlStart, out int yamlEnd, out int bodyStart)
    {
        for (yamlEnd = yamlStart; ;)
        {
            if (IsClosing(utf8, yamlEnd, out bodyStart))
            {
                return true;
            }

            int lineEnd = utf8[yamlEnd..].IndexOfAny((byte)'\n', (byte)'\r');
            if (lineEnd < 0)
            {
                return false;
            }

            yamlEnd += lineEnd + 1;
        }
    }

    private static bool IsFence(ReadOnlySpan<byte> utf8, int position, out int next)
    {
        next = position + FenceLength;
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
