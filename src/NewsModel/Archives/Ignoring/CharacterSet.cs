namespace NewsModel.Archives.Ignoring;

/// <summary>A set of characters in a pattern: <c>[a-z]</c>, <c>[!0-9]</c>, <c>[[:alpha:]_]</c>.</summary>
internal static class CharacterSet
{
    /// <summary>Whether a character is in the set; if so, goes on after it. A set that does not end matches nothing, as in git.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="position">Where the set begins.</param>
    /// <param name="c">The character.</param>
    public static bool Matches(ReadOnlySpan<char> pattern, ref int position, char c)
    {
        int p = position + 1;
        bool isNegated = p < pattern.Length && pattern[p] is '!' or '^';
        p += isNegated ? 1 : 0;
        bool isIn = false;
        for (bool isFirst = true; ; isFirst = false)
        {
            if (p >= pattern.Length)
            {
                return false;
            }

            if (pattern[p] == ']' && !isFirst)
            {
                break;
            }

            if (pattern[p..].StartsWith("[:") && pattern[(p + 2)..].IndexOf(":]") is var length and >= 0)
            {
                isIn |= IsOfClass(pattern.Slice(p + 2, length), c);
                p += length + 4;
                continue;
            }

            char low = Take(pattern, ref p);
            char high = low;
            if (p + 1 < pattern.Length && pattern[p] == '-' && pattern[p + 1] != ']')
            {
                p++;
                high = Take(pattern, ref p);
            }

            isIn |= c >= low && c <= high;
        }

        if (isIn == isNegated)
        {
            return false;
        }

        position = p + 1;
        return true;
    }

    private static char Take(ReadOnlySpan<char> pattern, ref int p)
    {
        p += pattern[p] == '\\' && p + 1 < pattern.Length ? 1 : 0;
        return pattern[p++];
    }

    private static bool IsOfClass(ReadOnlySpan<char> name, char c) => name switch
    {
        "alnum" => char.IsAsciiLetterOrDigit(c),
        "alpha" => char.IsAsciiLetter(c),
        "blank" => c is ' ' or '\t',
        "cntrl" => char.IsAscii(c) && char.IsControl(c),
        "digit" => char.IsAsciiDigit(c),
        "graph" => c is > ' ' and < '\u007F',
        "lower" => char.IsAsciiLetterLower(c),
        "print" => c is >= ' ' and < '\u007F',
        "punct" => c is > ' ' and < '\u007F' && !char.IsAsciiLetterOrDigit(c),
        "space" => c is ' ' or (>= '\t' and <= '\r'),
        "upper" => char.IsAsciiLetterUpper(c),
        "xdigit" => char.IsAsciiHexDigit(c),
        _ => false,
    };
}
