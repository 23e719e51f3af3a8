using System.Buffers;

namespace NewsModel.Yaml;

/// <content>Keys, values and the rest of a line.</content>
internal ref partial struct BlockScanner
{
    private static readonly SearchValues<byte> PlainStops = SearchValues.Create(":#\t\r\n"u8);
    private static readonly SearchValues<byte> DoubleQuotedStops = SearchValues.Create("\"\\\r\n"u8);
    private static readonly SearchValues<byte> SingleQuotedStops = SearchValues.Create("'\r\n"u8);

    /// <summary>Finds the colon after a key that begins here.</summary>
    /// <param name="position">Where the key would begin.</param>
    /// <param name="keyEnd">The position of the colon.</param>
    private readonly bool TryFindKey(int position, out int keyEnd)
    {
        ReadOnlySpan<byte> s = _utf8;
        keyEnd = position;
        if (IsQuote(position))
        {
            return TryFindQuotedEnd(position, out keyEnd, out _)
                && keyEnd - position <= MaxKeyLength
                && (uint)keyEnd < (uint)s.Length && s[keyEnd] == ':' && IsBlankAt(keyEnd + 1);
        }

        if ((uint)position >= (uint)s.Length || !IsKeyStart(s[position]))
        {
            return false;
        }

        int end = position + 1;
        while ((uint)end < (uint)s.Length && IsKeyByte(s[end]))
        {
            end++;
        }

        keyEnd = end;
        return (uint)end < (uint)s.Length && s[end] == ':' && IsBlankAt(end + 1) && s[end - 1] != ' ' && end - position <= MaxKeyLength;
    }

    /// <summary>Scans the value of a key or entry, and all that stands on its line.</summary>
    /// <param name="row">The row to fill.</param>
    /// <param name="indicatorEnd">Right after the colon or dash.</param>
    /// <param name="position">The first byte after it that is no space.</param>
    /// <param name="mayNest">Whether there is no value on this line, so that a collection may follow.</param>
    private bool TryScanValue(ref YamlRow row, int indicatorEnd, int position, out bool mayNest)
    {
        ReadOnlySpan<byte> s = _utf8;
        mayNest = false;
        row.ValueStart = position;
        if ((uint)position < (uint)s.Length && (IsPlainStart(s[position]) || (s[position] == '-' && !IsBlankAt(position + 1))))
        {
            return TryScanPlain(ref row, position);
        }

        if (IsQuote(position))
        {
            row.Style = StyleAt(position);
            bool found = TryFindQuotedEnd(position, out int end, out row.HasEscapes);
            row.ValueLength = end - position;
            return found && TrySkipRest(end);
        }

        mayNest = true;
        row.ValueStart = indicatorEnd;
        return TrySkipRest(position);
    }

    /// <summary>A plain scalar (YAML 1.2, section 7.3.3) up to the end of the line or a comment.</summary>
    private bool TryScanPlain(ref YamlRow row, int start)
    {
        ReadOnlySpan<byte> s = _utf8;
        int position = start;
        while (true)
        {
            int stop = s[position..].IndexOfAny(PlainStops);
            position = stop < 0 ? s.Length : position + stop;
            if (stop < 0 || s[position] is (byte)'\n' or (byte)'\r')
            {
                break;
            }

            if (s[position] == '\t' || (s[position] == ':' && IsBlankAt(position + 1)))
            {
                return false;
            }

            if (s[position] == '#' && s[position - 1] == ' ')
            {
                break;
            }

            position++;
        }

        int end = position;
        while (s[end - 1] == ' ')
        {
            end--;
        }

        row.ValueLength = end - start;
        return TrySkipRest(position);
    }

    private readonly bool TryFindQuotedEnd(int start, out int end, out bool hasEscapes) =>
        _utf8[start] == '"' ? TryFindDoubleQuotedEnd(start, out end, out hasEscapes) : TryFindSingleQuotedEnd(start, out end, out hasEscapes);

    private readonly bool TryFindDoubleQuotedEnd(int start, out int end, out bool hasEscapes)
    {
        ReadOnlySpan<byte> s = _utf8;
        hasEscapes = false;
        end = start + 1;
        while (true)
        {
            int stop = s[end..].IndexOfAny(DoubleQuotedStops);
            end += stop;
            if (stop < 0 || s[end] is (byte)'\n' or (byte)'\r')
            {
                end = start;
                return false;
            }

            if (s[end] == '"')
            {
                end++;
                return true;
            }

            hasEscapes = true;
            int length = EscapeLength(s[(end + 1)..]);
            if (length == 0)
            {
                end = start;
                return false;
            }

            end += length + 1;
        }
    }

    private readonly bool TryFindSingleQuotedEnd(int start, out int end, out bool hasEscapes)
    {
        ReadOnlySpan<byte> s = _utf8;
        hasEscapes = false;
        end = start + 1;
        while (true)
        {
            int stop = s[end..].IndexOfAny(SingleQuotedStops);
            end += stop;
            if (stop < 0 || s[end] != '\'')
            {
                end = start;
                return false;
            }

            end++;
            if ((uint)end >= (uint)s.Length || s[end] != '\'')
            {
                return true;
            }

            hasEscapes = true;
            end++;
        }
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

    /// <summary>Skips spaces, a comment and the line's end; anything else, a lone CR included, is declined.</summary>
    private bool TrySkipRest(int position)
    {
        ReadOnlySpan<byte> s = _utf8;
        int start = position;
        while ((uint)position < (uint)s.Length && s[position] == ' ')
        {
            position++;
        }

        if ((uint)position < (uint)s.Length && s[position] == '#')
        {
            if (position > 0 && s[position - 1] is not ((byte)' ' or (byte)'\n'))
            {
                return false;
            }

            int stop = s[position..].IndexOfAny((byte)'\n', (byte)'\r');
            position = stop < 0 ? s.Length : position + stop;
        }

        if ((uint)position >= (uint)s.Length)
        {
            _position = s.Length;
            return true;
        }

        if (s[position] == '\r')
        {
            position++;
        }

        _position = position + 1;
        return (uint)position < (uint)s.Length && s[position] == '\n';
    }

    private readonly int SkipSpaces(int position)
    {
        while ((uint)position < (uint)_utf8.Length && _utf8[position] == ' ')
        {
            position++;
        }

        return position;
    }

    /// <summary>Whether a space, the line's end or the source's end is here: what an indicator such as a colon or dash needs after it.</summary>
    private readonly bool IsBlankAt(int position) =>
        (uint)position >= (uint)_utf8.Length || _utf8[position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    private readonly bool IsQuote(int position) =>
        (uint)position < (uint)_utf8.Length && _utf8[position] is (byte)'"' or (byte)'\'';

    private readonly YamlStyle StyleAt(int position) => _utf8[position] switch
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
