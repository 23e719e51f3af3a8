using System.Buffers;

namespace NewsModel.Yaml;

/// <summary>
/// What plain text means to readers that guess: the types of YAML 1.1 (null, bool, int, float, timestamp, merge, value) and the core schema
/// of YAML 1.2 (section 10.3.2).
/// </summary>
internal static class PlainMeaning
{
    private const int LongestWord = 5;

    private static readonly ulong[] Words =
    [
        Pack("~"), Pack("null"), Pack("true"), Pack("false"), Pack("yes"), Pack("no"), Pack("on"), Pack("off"), Pack("y"), Pack("n"),
        Pack("<<"), Pack("="), Pack(".inf"), Pack("+.inf"), Pack("-.inf"), Pack(".nan"),
    ];

    private static readonly SearchValues<char> WordBeginnings = SearchValues.Create("~.+-<=nNtTfFyYoO");

    /// <summary>Whether plain text is null, in the spellings of YAML 1.2 (section 10.3.2).</summary>
    public static bool IsNull(string text) => text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>The same for UTF-8.</summary>
    public static bool IsNull(ReadOnlySpan<byte> utf8) =>
        utf8.IsEmpty || utf8.SequenceEqual("~"u8) || utf8.SequenceEqual("null"u8) || utf8.SequenceEqual("Null"u8) || utf8.SequenceEqual("NULL"u8);

    /// <summary>Whether some reader takes the text as null, a Boolean, a number, a date or a special key.</summary>
    public static bool IsOtherThanText(ReadOnlySpan<char> text) =>
        IsWord(text) || (text[0] is '+' or '-' or '.' || char.IsAsciiDigit(text[0])) && (IsNumber(text) || IsTimestamp(text));

    // Any mixture of upper and lower case counts, though YAML knows only three: a reader may be generous.
    private static bool IsWord(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestWord || !WordBeginnings.Contains(text[0]))
        {
            return false;
        }

        return Words.AsSpan().Contains(Pack(text));
    }

    /// <summary>The characters in one number, letters of ASCII in lower case.</summary>
    private static ulong Pack(ReadOnlySpan<char> text)
    {
        ulong packed = 0;
        foreach (char c in text)
        {
            packed = packed << 8 | (char.IsAsciiLetterUpper(c) ? c | 0x20u : Math.Min(c, (char)0x80));
        }

        return packed;
    }

    /// <summary>Decimal, octal, hexadecimal and binary integers, floats, and numbers to the base of 60, as <c>190:20:30</c>.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> number = text[0] is '+' or '-' ? text[1..] : text;
        if (number.Length > 2 && number[0] == '0' && number[1] is 'x' or 'o' or 'b')
        {
            return AllHexDigits(number[2..]);
        }

        // By the letter of YAML 1.1, even "..." is a float.
        int i = 0;
        while (i < number.Length && (char.IsAsciiDigit(number[i]) || number[i] is '_' or '.' or ':'))
        {
            i++;
        }

        return i > 0 && (i == number.Length || (number[i] is 'e' or 'E' && IsExponent(number[(i + 1)..])));
    }

    private static bool IsExponent(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> digits = text is ['+' or '-', ..] ? text[1..] : text;
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9');
    }

    private static bool AllHexDigits(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiHexDigit(c) && c != '_')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>2001-12-14</c>, and that with a time after it.</summary>
    private static bool IsTimestamp(ReadOnlySpan<char> text)
    {
        const int YearLength = 4;
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits != YearLength || text[digits] != '-')
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[(YearLength + 1)..];
        return SkipOneOrTwoDigits(ref rest) && rest is ['-', ..] && SkipOneOrTwoDigits(ref rest, skipFirst: 1)
            && (rest.IsEmpty || (rest[0] is 'T' or 't' or ' ' && rest[1..].TrimStart(' ') is [>= '0' and <= '9', ..]));
    }

    private static bool SkipOneOrTwoDigits(ref ReadOnlySpan<char> text, int skipFirst = 0)
    {
        int end = skipFirst;
        while (end < text.Length && end < skipFirst + 2 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        bool found = end > skipFirst;
        text = text[end..];
        return found;
    }
}
