using System.Runtime.CompilerServices;

namespace NewsModel.Yaml;

/// <content>Keys, values and the rest of a line. The line's end is that without its line break.</content>
internal ref partial struct BlockScanner
{
    // YAML allows an implicit key 1,024 characters (1.2, section 7.4.2). Counted in bytes and rounded down: near it the other scanner decides.
    private const int MaxKeyLength = 1000;

    /// <summary>Finds the colon after a key that begins here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryFindKeyEnd(ReadOnlySpan<byte> s, int start, int lineEnd, out int keyEnd)
    {
        keyEnd = LineScan.SkipLetters(s, start);
        return (uint)keyEnd < (uint)s.Length && s[keyEnd] == ':' && keyEnd > start && IsBlankAt(s, keyEnd + 1) && keyEnd - start <= MaxKeyLength
            || TryFindOddKeyEnd(s, start, lineEnd, out keyEnd);
    }

    /// <summary>The same for keys that are not just letters.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryFindOddKeyEnd(ReadOnlySpan<byte> s, int start, int lineEnd, out int keyEnd)
    {
        keyEnd = start;
        if (IsQuoteAt(s, start))
        {
            if (!TryFindQuotedEnd(s, start, lineEnd, out keyEnd, out _))
            {
                return false;
            }
        }
        else if (start < lineEnd && IsKeyStart(s[start]))
        {
            do
            {
                keyEnd++;
            }
            while (keyEnd < lineEnd && IsKeyByte(s[keyEnd]));
        }

        return keyEnd > start && keyEnd - start <= MaxKeyLength && keyEnd < lineEnd
            && s[keyEnd] == ':' && s[keyEnd - 1] != ' ' && IsBlankAt(s, keyEnd + 1);
    }

    /// <summary>Scans a value and all that stands behind it on its line. Without a value, the row's length is 0.</summary>
    /// <param name="s">The source.</param>
    /// <param name="indicatorEnd">Right after the colon or dash.</param>
    /// <param name="lineEnd">The end of the line.</param>
    /// <param name="row">The row to fill.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryScanValue(ReadOnlySpan<byte> s, int indicatorEnd, int lineEnd, ref YamlRow row)
    {
        int start = SkipSpaces(s, indicatorEnd);
        if (start >= lineEnd)
        {
            row.ValueStart = indicatorEnd;
            return true;
        }

        row.ValueStart = start;
        byte first = s[start];
        int end;
        if (first is (byte)'"' or (byte)'\'')
        {
            row.Style = first == '"' ? YamlStyle.DoubleQuoted : YamlStyle.SingleQuoted;
            if (!TryFindQuotedEnd(s, start, lineEnd, out end, out row.HasEscapes))
            {
                return false;
            }
        }
        else if (IsPlainStart(first) || (first == '-' && !IsBlankAt(s, start + 1)))
        {
            if (!TryFindPlainEnd(s, start, lineEnd, out end))
            {
                return false;
            }
        }
        else
        {
            row.ValueStart = indicatorEnd;
            end = indicatorEnd;
        }

        row.ValueLength = end - row.ValueStart;
        return end == lineEnd || IsRestOfLine(s, end, lineEnd);
    }

    /// <summary>Finds the end of a plain scalar (YAML 1.2, section 7.3.3): the end of the line, or the space before a comment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryFindPlainEnd(ReadOnlySpan<byte> s, int start, int lineEnd, out int end)
    {
        int position = LineScan.FindPlainStop(s, start, lineEnd);
        while (position < lineEnd && s[position] != '#')
        {
            if (s[position] is (byte)'\t' or (byte)'\r' || (s[position] == ':' && IsBlankAt(s, position + 1)))
            {
                end = start;
                return false;
            }

            position = LineScan.FindPlainStop(s, position + 1, lineEnd);
        }

        end = Math.Min(position, lineEnd);
        while (s[end - 1] == ' ')
        {
            end--;
        }

        return true;
    }

    /// <summary>Finds the end of a quoted scalar on this line, right after its closing quote.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryFindQuotedEnd(ReadOnlySpan<byte> s, int start, int lineEnd, out int end, out bool hasEscapes)
    {
        byte quote = s[start];
        hasEscapes = false;
        int position = LineScan.FindQuotedStop(s, start + 1, lineEnd, quote);
        if (position == lineEnd - 1 && s[position] == quote)
        {
            end = lineEnd;
            return true;
        }

        return TryFindOddQuotedEnd(s, position, lineEnd, quote, out end, out hasEscapes);
    }

    /// <summary>The same where something stands before the closing quote that is worth a look, or something behind it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryFindOddQuotedEnd(ReadOnlySpan<byte> s, int position, int lineEnd, byte quote, out int end, out bool hasEscapes)
    {
        hasEscapes = false;
        for (end = lineEnd; position < lineEnd; position = LineScan.FindQuotedStop(s, position, lineEnd, quote))
        {
            byte b = s[position++];
            if (b == quote)
            {
                // In single quotes, two of them stand for one.
                if (quote == '"' || position >= lineEnd || s[position] != quote)
                {
                    end = position;
                    return true;
                }

                hasEscapes = true;
                position++;
            }
            else if (b == '\r')
            {
                return false;
            }
            else if (b == '\\' && quote == '"')
            {
                hasEscapes = true;
                int length = EscapeLength(s[position..lineEnd]);
                if (length == 0)
                {
                    return false;
                }

                position += length;
            }
        }

        return false;
    }

    /// <summary>The length of what follows a backslash, or 0 if it is no escape of a character.</summary>
    private static int EscapeLength(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty)
        {
            return 0;
        }

        int digits = ScalarText.HexDigits(rest[0]);
        if (digits == 0)
        {
            return ScalarText.SimpleEscape(rest[0]) == char.MaxValue ? 0 : 1;
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

    /// <summary>Whether nothing stands here up to the end of the line but spaces and a comment without a lone CR in it.</summary>
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

    private static YamlStyle StyleAt(ReadOnlySpan<byte> s, int position) => s[position] switch
    {
        (byte)'"' => YamlStyle.DoubleQuoted,
        (byte)'\'' => YamlStyle.SingleQuoted,
        _ => YamlStyle.Plain,
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
