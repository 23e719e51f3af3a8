using System.Runtime.CompilerServices;
using System.Text.Unicode;
using NewsModel.Syntax;

namespace NewsModel.Formats.Json;

/// <content>Strings, numbers and the three words.</content>
internal ref partial struct SoundJsonScanner
{
    /// <summary>A string.</summary>
    /// <returns>The position after it, or <see cref="None"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ScanString(ReadOnlySpan<byte> s, int position, ref SyntaxRow row)
    {
        int end = JsonScan.FindPlainStop(s, position + 1);
        row.IsVerbatim = true;
        if (At(s, end) != '"')
        {
            end = ScanText(s, end, out row.HasEscapes);
            if (end < 0)
            {
                return None;
            }

            row.IsVerbatim = false;
        }

        row.Style = SyntaxStyle.DoubleQuoted;
        row.ValueStart = position;
        row.ValueLength = end + 1 - position;
        return end + 1;
    }

    /// <summary>The rest of a string, escapes and characters that are not ASCII included.</summary>
    /// <returns>The position of its last quote, or <see cref="None"/>.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ScanText(ReadOnlySpan<byte> s, int start, out bool hasEscapes)
    {
        hasEscapes = false;
        int position = start;
        while (true)
        {
            position = JsonScan.FindStringStop(s, position);
            byte b = At(s, position);
            if (b == '"')
            {
                return Utf8.IsValid(s[start..position]) ? position : None;
            }

            int length = b == '\\' ? EscapeLength(s, position) : 0;
            if (length == 0)
            {
                return None;
            }

            hasEscapes = true;
            position += length;
        }
    }

    /// <summary>The length of an escape, of both halves of a surrogate pair together; 0 for half of one, and where there is no escape.</summary>
    private static int EscapeLength(ReadOnlySpan<byte> s, int position)
    {
        const int Length = 6;
        switch (At(s, position + 1))
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return 2;
            case (byte)'u' when TryEscapedChar(s, position, out char c):
                return !char.IsSurrogate(c) ? Length
                    : char.IsHighSurrogate(c) && TryEscapedChar(s, position + Length, out char low) && char.IsLowSurrogate(low) ? 2 * Length
                    : 0;
            default:
                return 0;
        }
    }

    private static bool TryEscapedChar(ReadOnlySpan<byte> s, int position, out char c)
    {
        const int Digits = 4;
        int code = 0;
        bool isEscape = At(s, position) == '\\' && At(s, position + 1) == 'u';
        for (int i = 2; isEscape && i < 2 + Digits; i++)
        {
            byte digit = At(s, position + i);
            isEscape = char.IsAsciiHexDigit((char)digit);
            code = (code << 4) | (digit & 0xF) + (digit > '9' ? 9 : 0);
        }

        c = (char)code;
        return isEscape;
    }

    /// <summary>A number, a Boolean or null (RFC 8259, sections 3 and 6).</summary>
    /// <returns>The position after it, or <see cref="None"/>; whether something is allowed there is for what comes next.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ScanPlain(ReadOnlySpan<byte> s, int position, byte first, ref SyntaxRow row)
    {
        int end = first switch
        {
            (byte)'t' => EndOf(s, position, "true"u8),
            (byte)'f' => EndOf(s, position, "false"u8),
            (byte)'n' => EndOf(s, position, "null"u8),
            _ => ScanNumber(s, position),
        };
        row.IsVerbatim = true;
        row.ValueStart = position;
        row.ValueLength = end - position;
        return end;
    }

    private static int EndOf(ReadOnlySpan<byte> s, int position, ReadOnlySpan<byte> word) =>
        s[position..].StartsWith(word) ? position + word.Length : None;

    private static int ScanNumber(ReadOnlySpan<byte> s, int position)
    {
        position += At(s, position) == '-' ? 1 : 0;
        int end = SkipDigits(s, position);
        if (end == position || (At(s, position) == '0' && end > position + 1))
        {
            return None;
        }

        if (At(s, end) == '.')
        {
            position = end + 1;
            end = SkipDigits(s, position);
            if (end == position)
            {
                return None;
            }
        }

        if ((At(s, end) | 0x20) == 'e')
        {
            position = end + 1;
            position += At(s, position) is (byte)'+' or (byte)'-' ? 1 : 0;
            end = SkipDigits(s, position);
            if (end == position)
            {
                return None;
            }
        }

        return end;
    }

    private static int SkipDigits(ReadOnlySpan<byte> s, int position)
    {
        while (char.IsAsciiDigit((char)At(s, position)))
        {
            position++;
        }

        return position;
    }
}
