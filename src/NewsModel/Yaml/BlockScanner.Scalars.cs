using System.Runtime.CompilerServices;
using NewsModel.Syntax;

namespace NewsModel.Yaml;

/// <content>Keys, values and the rest of a line. The line's end is that without its line break.</content>
internal ref partial struct BlockScanner
{
    /// <summary>What takes the place of a position where there is none.</summary>
    private const int None = -1;

    // YAML allows an implicit key 1,024 characters (1.2, section 7.4.2). Counted in bytes and rounded down: near it the other scanner decides.
    private const int MaxKeyLength = 1000;

    /// <summary>The position of the colon after a key that begins here, or <see cref="None"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FindKeyEnd(ReadOnlySpan<byte> s, int start, int lineEnd)
    {
        int end = LineScan.SkipLetters(s, start);
        return (uint)(end + 1) < (uint)s.Length && s[end] == ':' && s[end + 1] is (byte)' ' or (byte)'\n' && (uint)(end - start - 1) < MaxKeyLength
            ? end
            : FindOddKeyEnd(s, start, lineEnd);
    }

    /// <summary>The same for keys that are not just letters, and before other white space.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindOddKeyEnd(ReadOnlySpan<byte> s, int start, int lineEnd)
    {
        int end = start;
        if (IsQuoteAt(s, start))
        {
            SyntaxRow key = default;
            end = FindQuotedEnd(s, start, lineEnd, ref key);
        }
        else if (start < lineEnd && IsKeyStart(s[start]))
        {
            do
            {
                end++;
            }
            while (end < lineEnd && IsKeyByte(s[end]));
        }

        return end > start && end - start <= MaxKeyLength && end < lineEnd && s[end] == ':' && s[end - 1] != ' ' && IsBlankAt(s, end + 1)
            ? end
            : None;
    }

    /// <summary>Scans a value and all that is after it on its line. Without a value, the row's length is 0.</summary>
    /// <param name="s">The source.</param>
    /// <param name="indicatorEnd">Right after the colon or dash.</param>
    /// <param name="lineEnd">The end of the line.</param>
    /// <param name="row">The row to fill.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryScanValue(ReadOnlySpan<byte> s, int indicatorEnd, int lineEnd, ref SyntaxRow row)
    {
        int start = SkipSpaces(s, indicatorEnd);
        if (start >= lineEnd)
        {
            row.ValueStart = indicatorEnd;
            return true;
        }

        byte first = s[start];
        int end;
        if (first is (byte)'"' or (byte)'\'')
        {
            row.Style = first == '"' ? SyntaxStyle.DoubleQuoted : SyntaxStyle.SingleQuoted;
            end = FindQuotedEnd(s, start, lineEnd, ref row);
        }
        else if (IsPlainStart(first) || (first == '-' && !IsBlankAt(s, start + 1)))
        {
            end = FindPlainEnd(s, start, lineEnd);
        }
        else
        {
            start = indicatorEnd;
            end = indicatorEnd;
        }

        row.ValueStart = start;
        row.ValueLength = end - start;
        return end == lineEnd || (end != None && IsRestOfLine(s, end, lineEnd));
    }

    /// <summary>
    /// The end of a plain scalar (YAML 1.2, section 7.3.3), which is the end of the line or before a comment, without the spaces before it; or
    /// <see cref="None"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FindPlainEnd(ReadOnlySpan<byte> s, int start, int lineEnd)
    {
        int stop = LineScan.FindPlainStop(s, start, lineEnd);
        return stop >= lineEnd && s[lineEnd - 1] != ' ' ? lineEnd : FindOddPlainEnd(s, stop, lineEnd);
    }

    /// <summary>The same from the first place that is worth a look.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindOddPlainEnd(ReadOnlySpan<byte> s, int stop, int lineEnd)
    {
        while (stop < lineEnd && s[stop] != '#')
        {
            if (s[stop] is (byte)'\t' or (byte)'\r' || (s[stop] == ':' && IsBlankAt(s, stop + 1)))
            {
                return None;
            }

            stop = LineScan.FindPlainStop(s, stop + 1, lineEnd);
        }

        int end = Math.Min(stop, lineEnd);
        while (s[end - 1] == ' ')
        {
            end--;
        }

        return end;
    }

    /// <summary>The position right after the closing quote of a quoted scalar on this line, or <see cref="None"/>.</summary>
    /// <param name="s">The source.</param>
    /// <param name="start">The opening quote.</param>
    /// <param name="lineEnd">The end of the line.</param>
    /// <param name="row">Receives whether there are escapes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FindQuotedEnd(ReadOnlySpan<byte> s, int start, int lineEnd, ref SyntaxRow row)
    {
        byte quote = s[start];
        int stop = LineScan.FindQuotedStop(s, start + 1, lineEnd, quote);
        return stop == lineEnd - 1 && s[stop] == quote ? lineEnd : FindOddQuotedEnd(s, stop, lineEnd, quote, ref row);
    }

    /// <summary>The same from the first place that is worth a look.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindOddQuotedEnd(ReadOnlySpan<byte> s, int position, int lineEnd, byte quote, ref SyntaxRow row)
    {
        for (; position < lineEnd; position = LineScan.FindQuotedStop(s, position, lineEnd, quote))
        {
            byte b = s[position++];
            if (b == quote)
            {
                // In single quotes, two of them stand for one.
                if (quote == '"' || position >= lineEnd || s[position] != quote)
                {
                    return position;
                }

                row.HasEscapes = true;
                position++;
            }
            else if (b == '\r')
            {
                return None;
            }
            else if (b == '\\' && quote == '"')
            {
                row.HasEscapes = true;
                int length = EscapeLength(s[position..lineEnd]);
                if (length == 0)
                {
                    return None;
                }

                position += length;
            }
        }

        return None;
    }

    /// <summary>The length of the escape after a backslash, or 0 if there is none.</summary>
    private static int EscapeLength(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty)
        {
            return 0;
        }

        int digits = ScalarDecoder.HexDigits(rest[0]);
        if (digits == 0)
        {
            return ScalarDecoder.SimpleEscape(rest[0]) == char.MaxValue ? 0 : 1;
        }

        if (!TryHex(rest[1..], digits, out uint code) || code > 0x10FFFF || char.IsLowSurrogate((char)code) && code <= char.MaxValue)
        {
            return 0;
        }

        if (code <= char.MaxValue && char.IsHighSurrogate((char)code))
        {
            // The other half must follow at once, as JSON writers put it.
            bool isPair = digits == 4 && rest.Length > 6 && rest[5] == '\\' && rest[6] == 'u'
                && TryHex(rest[7..], 4, out uint low) && char.IsLowSurrogate((char)low);
            return isPair ? 11 : 0;
        }

        return digits + 1;
    }

    private static bool TryHex(ReadOnlySpan<byte> digits, int count, out uint value)
    {
        value = 0;
        if (digits.Length < count)
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            if (!char.IsAsciiHexDigit((char)digits[i]))
            {
                return false;
            }

            value = (value << 4) + (digits[i] <= '9' ? digits[i] - (uint)'0' : (digits[i] | 0x20u) - 'a' + 10);
        }

        return true;
    }

    /// <summary>Whether there is nothing up to the end of the line but spaces and a comment without a lone CR in it.</summary>
    private static bool IsRestOfLine(ReadOnlySpan<byte> s, int position, int lineEnd)
    {
        int comment = LineScan.SkipSpaces(s, position);
        bool isComment = comment < lineEnd && s[comment] == '#' && (comment == 0 || s[comment - 1] is (byte)' ' or (byte)'\n')
            && !s[comment..lineEnd].Contains((byte)'\r');
        return comment >= lineEnd || isComment;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipSpaces(ReadOnlySpan<byte> s, int position) =>
        (uint)(position + 1) < (uint)s.Length && s[position] == ' ' && s[position + 1] != ' '
            ? position + 1
            : LineScan.SkipSpaces(s, position);

    /// <summary>Whether white space, the line's end or the source's end is here: what an indicator such as a colon or dash needs after it.</summary>
    private static bool IsBlankAt(ReadOnlySpan<byte> s, int position) =>
        (uint)position >= (uint)s.Length || s[position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    private static bool IsQuoteAt(ReadOnlySpan<byte> s, int position) =>
        (uint)position < (uint)s.Length && s[position] is (byte)'"' or (byte)'\'';

    private static SyntaxStyle StyleAt(ReadOnlySpan<byte> s, int position) => s[position] switch
    {
        (byte)'"' => SyntaxStyle.DoubleQuoted,
        (byte)'\'' => SyntaxStyle.SingleQuoted,
        _ => SyntaxStyle.Plain,
    };

    private static bool IsKeyStart(byte b) =>
        IsLetterOrDigit(b) || b >= 0x80 || b is (byte)'_' or (byte)'$' or (byte)'.' or (byte)'/';

    private static bool IsKeyByte(byte b) =>
        IsLetterOrDigit(b) || b >= 0x80 || b is (byte)'_' or (byte)'-' or (byte)' ' or (byte)'.' or (byte)'/' or (byte)'$' or (byte)'@' or (byte)'+';

    private static bool IsLetterOrDigit(byte b) => (uint)((b | 0x20) - 'a') <= 'z' - 'a' || (uint)(b - '0') <= 9;

    /// <summary>Whether a plain scalar may begin so, whatever follows: no indicator, no white space.</summary>
    private static bool IsPlainStart(byte b)
    {
        const ulong NotBelow64 = (1UL << '\t') | (1UL << '\n') | (1UL << '\r') | (1UL << ' ') | (1UL << '!') | (1UL << '"') | (1UL << '#')
            | (1UL << '%') | (1UL << '&') | (1UL << '\'') | (1UL << '*') | (1UL << ',') | (1UL << '-') | (1UL << ':') | (1UL << '>') | (1UL << '?');
        const ulong NotFrom64 = (1UL << ('@' - 64)) | (1UL << ('[' - 64)) | (1UL << (']' - 64)) | (1UL << ('`' - 64))
            | (1UL << ('{' - 64)) | (1UL << ('|' - 64)) | (1UL << ('}' - 64));
        return b >= 0x80 || (((b < 64 ? NotBelow64 : NotFrom64) >> (b & 63)) & 1) == 0;
    }
}
