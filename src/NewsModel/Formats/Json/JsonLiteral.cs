namespace NewsModel.Formats.Json;

/// <summary>What is in JSON without quotes.</summary>
internal static class JsonLiteral
{
    /// <summary>Whether text is a number (RFC 8259, section 6), <c>true</c> or <c>false</c>.</summary>
    public static bool IsNumberOrTruth(ReadOnlySpan<char> text)
    {
        if (text is "true" or "false")
        {
            return true;
        }

        text = text is ['-', ..] ? text[1..] : text;
        bool isInteger = text is ['0', ..] ? TrySkip(ref text, '0') : TrySkipDigits(ref text);
        return isInteger && (!TrySkip(ref text, '.') || TrySkipDigits(ref text)) && TrySkipExponent(ref text) && text.IsEmpty;
    }

    private static bool TrySkipExponent(ref ReadOnlySpan<char> text)
    {
        if (text is not ['e' or 'E', ..])
        {
            return true;
        }

        text = text is [_, '+' or '-', ..] ? text[2..] : text[1..];
        return TrySkipDigits(ref text);
    }

    private static bool TrySkip(ref ReadOnlySpan<char> text, char c)
    {
        bool isThere = !text.IsEmpty && text[0] == c;
        text = isThere ? text[1..] : text;
        return isThere;
    }

    private static bool TrySkipDigits(ref ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAnyExceptInRange('0', '9');
        length = length < 0 ? text.Length : length;
        text = text[length..];
        return length > 0;
    }
}
