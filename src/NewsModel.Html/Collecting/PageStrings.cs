using System.Text;

namespace NewsModel.Html.Collecting;

/// <summary>Texts of a page as people see them, and as they compare them.</summary>
internal static class PageStrings
{
    /// <summary>Without space at the ends, with one space for each run of it, without tags that are in it as text.</summary>
    public static string Clean(string text)
    {
        StringBuilder? builder = null;
        bool wasSpace = true;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isSpace = char.IsWhiteSpace(c) || char.IsControl(c);
            bool isNothing = c is '\u200B' or '\uFEFF' or '\u00AD';
            if (builder is null && (isNothing || (isSpace && (wasSpace || c != ' '))))
            {
                builder = new StringBuilder(text.Length).Append(text, 0, i);
            }

            if (builder is not null && !isNothing && !(isSpace && wasSpace))
            {
                builder.Append(isSpace ? ' ' : c);
            }

            wasSpace = isNothing ? wasSpace : isSpace;
        }

        return (builder?.ToString() ?? text).Trim();
    }

    /// <summary>With U+FFFD in the place of halves of characters, which JSON's escapes can make and no file can hold.</summary>
    public static string WellFormed(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return text;
        }

        StringBuilder builder = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            builder.Append(rune.ToString());
        }

        return builder.ToString();
    }

    /// <summary>At most so many UTF-16 units of a text, and no half of a character at the end.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>Letters and digits alone, in lower case: equal for texts that differ in quotes, dashes and case.</summary>
    public static string Bare(ReadOnlySpan<char> text)
    {
        StringBuilder builder = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                builder.Append(char.ToLowerInvariant(c));
            }
        }

        return builder.ToString();
    }

    /// <summary>Without tags, which some sites leave in their JSON-LD and meta elements.</summary>
    public static string WithoutTags(string text)
    {
        int open = text.IndexOf('<', StringComparison.Ordinal);
        if (open < 0 || text.IndexOf('>', open) < 0)
        {
            return text;
        }

        StringBuilder builder = new(text.Length);
        int at = 0;
        while (open >= 0 && open + 1 < text.Length)
        {
            if (char.IsAsciiLetter(text[open + 1]) || text[open + 1] == '/')
            {
                int close = text.IndexOf('>', open);
                if (close < 0)
                {
                    // Nor has any tag after it an end.
                    break;
                }

                builder.Append(text, at, open - at);
                at = close + 1;
            }

            open = text.IndexOf('<', Math.Max(at, open + 1));
        }

        return builder.Append(text, at, text.Length - at).ToString();
    }
}
