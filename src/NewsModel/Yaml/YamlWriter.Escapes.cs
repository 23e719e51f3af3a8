using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsModel.Yaml;

/// <content>
/// Quoted text with the escapes of System.Text.Json's default encoder: besides what JSON wants escaped, all that is not ASCII and all that means
/// something in HTML.
/// </content>
internal ref partial struct YamlWriter
{
    private const int EscapeLength = 6;

    private static ReadOnlySpan<byte> HexDigits => "0123456789ABCDEF"u8;

    /// <summary>Writes what may be in quotes as it is, such as a date or base64: ASCII in which the encoder escapes plus signs at most.</summary>
    public void Quotable(scoped ReadOnlySpan<byte> ascii)
    {
        while (_isAscii && ascii.IndexOf((byte)'+') is >= 0 and int plus)
        {
            Raw(ascii[..plus]);
            Number('+');
            ascii = ascii[(plus + 1)..];
        }

        Raw(ascii);
    }

    /// <summary>Writes text after an opening quote, and the closing quote.</summary>
    /// <returns>The index of a lone surrogate, or -1; after one, the rest is not written.</returns>
    private int RestOfAscii(ReadOnlySpan<char> text, int start)
    {
        for (int i = start; i < text.Length;)
        {
            ReadOnlySpan<char> piece = text.Slice(i, Math.Min(text.Length - i, TextChunk));
            int copied = CopyUpToStop<AsciiStops>(piece);
            i += copied;
            if (copied == piece.Length)
            {
                continue;
            }

            int escaped = EscapedRun(text[i..]);
            if (escaped == 0)
            {
                return i;
            }

            i += escaped;
        }

        Byte((byte)'"');
        return -1;
    }

    /// <summary>Writes characters as escapes: the first one, and those after it as long as they need them.</summary>
    /// <returns>How many characters were written; 0 for a lone surrogate.</returns>
    private int EscapedRun(ReadOnlySpan<char> text)
    {
        Debug.Assert(NeedsAsciiEscape(text[0]), "The copying has stopped there.");
        int count = 0;
        do
        {
            char c = text[count];
            if (c is <= '\r' or '\\')
            {
                ShortEscape(c);
            }
            else if (!char.IsSurrogate(c))
            {
                Number(c);
            }
            else if (count + 1 < text.Length && char.IsSurrogatePair(c, text[count + 1]))
            {
                Number(c);
                Number(text[++count]);
            }
            else
            {
                break;
            }

            count++;
        }
        while (count < text.Length && NeedsAsciiEscape(text[count]));
        return count;
    }

    private static bool NeedsAsciiEscape(char c) => c is > '~' or < ' ' or '\'' or '"' or '&' or '\\' or '+' or '<' or '>' or '`';

    private void ShortEscape(char c)
    {
        byte letter = c switch
        {
            '\\' => (byte)'\\',
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => 0,
        };
        if (letter == 0)
        {
            Number(c);
            return;
        }

        Reserve(2);
        _span[_length++] = (byte)'\\';
        _span[_length++] = letter;
    }

    private void Number(char unit)
    {
        Reserve(EscapeLength);
        Span<byte> target = _span.Slice(_length, EscapeLength);
        target[5] = HexDigits[unit & 0xF];
        target[4] = HexDigits[(unit >> 4) & 0xF];
        target[3] = HexDigits[(unit >> 8) & 0xF];
        target[2] = HexDigits[unit >> 12];
        target[1] = (byte)'u';
        target[0] = (byte)'\\';
        _length += EscapeLength;
    }

    private readonly struct AsciiStops : IStops
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static uint In(Vector256<byte> bytes) => (NotPrintable(bytes)
            | Vector256.Equals(bytes & Vector256.Create(unchecked((byte)~('"' ^ '&'))), Vector256.Create((byte)('"' & '&')))
            | Vector256.Equals(bytes & Vector256.Create(unchecked((byte)~('<' ^ '>'))), Vector256.Create((byte)('<' & '>')))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\''))
            | Vector256.Equals(bytes, Vector256.Create((byte)'+'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'`'))).ExtractMostSignificantBits();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static uint In(Vector128<byte> bytes) => (NotPrintable(bytes)
            | Vector128.Equals(bytes & Vector128.Create(unchecked((byte)~('"' ^ '&'))), Vector128.Create((byte)('"' & '&')))
            | Vector128.Equals(bytes & Vector128.Create(unchecked((byte)~('<' ^ '>'))), Vector128.Create((byte)('<' & '>')))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\''))
            | Vector128.Equals(bytes, Vector128.Create((byte)'+'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'`'))).ExtractMostSignificantBits();
    }
}
