using System.Buffers;
using System.Text;

namespace NewsModel.Formats.PlainText;

/// <summary>
/// Text of a page. White space is what <see cref="char.IsWhiteSpace(char)"/> takes for it, and U+FEFF, so a byte order mark is white space too;
/// only LF, CRLF and a lone CR end a line.
/// </summary>
internal static class PageCharacters
{
    private const int LongestTitle = 200;

    public static bool IsWhite(char c) => char.IsWhiteSpace(c) || c == '\uFEFF';

    /// <summary>The part of a line without the white space around it.</summary>
    public static (int Start, int End) Trim(ReadOnlySpan<byte> utf8, int start, int end)
    {
        while (start < end && Rune.DecodeFromUtf8(utf8[start..end], out Rune rune, out int length) == OperationStatus.Done && IsWhite(rune))
        {
            start += length;
        }

        return (start, TrimEnd(utf8, start, end));
    }

    public static int TrimEnd(ReadOnlySpan<byte> utf8, int start, int end)
    {
        while (start < end && Rune.DecodeLastFromUtf8(utf8[start..end], out Rune rune, out int length) == OperationStatus.Done && IsWhite(rune))
        {
            end -= length;
        }

        return end;
    }

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        int start = 0;
        while (start < text.Length && IsWhite(text[start]))
        {
            start++;
        }

        return TrimEnd(text[start..]);
    }

    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        int end = text.Length;
        while (end > 0 && IsWhite(text[end - 1]))
        {
            end--;
        }

        return text[..end];
    }

    /// <summary>The text on one line: its lines without the white space around them, blank ones left out, joined with spaces.</summary>
    public static string OneLine(string text)
    {
        ReadOnlySpan<char> rest = text;
        StringBuilder? joined = null;
        while (rest.IndexOfAny('\n', '\r') is int end and >= 0)
        {
            joined = Join(joined, rest[..end]);
            rest = rest[(end + 1)..];
        }

        if (joined is not null)
        {
            return Join(joined, rest).ToString();
        }

        ReadOnlySpan<char> trimmed = Trim(rest);
        return trimmed.Length == text.Length ? text : trimmed.ToString();
    }

    /// <summary>Whether a block is too much like running text to be a title.</summary>
    public static bool IsRunningText(string text) =>
        text.Length > LongestTitle || text.Contains('\n') || (text.EndsWith('.') && text.Contains(". ", StringComparison.Ordinal));

    /// <summary>The 0-based position of the first half of a surrogate pair that is alone, or -1.</summary>
    public static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (int i = text.IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    private static bool IsWhite(Rune rune) => rune.IsBmp && IsWhite((char)rune.Value);

    private static StringBuilder Join(StringBuilder? joined, ReadOnlySpan<char> line)
    {
        joined ??= new();
        ReadOnlySpan<char> trimmed = Trim(line);
        return trimmed.IsEmpty ? joined : joined.Append(joined.Length == 0 ? "" : " ").Append(trimmed);
    }
}
