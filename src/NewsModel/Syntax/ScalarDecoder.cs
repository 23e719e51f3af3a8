using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsModel.Text;

namespace NewsModel.Syntax;

/// <summary>Decodes scalars that are on one line: plain, single-quoted (YAML 1.2, section 7.3.2) and double-quoted (7.3.1, escapes 5.7).</summary>
internal static class ScalarDecoder
{
    private const int StackLimit = 512;

    /// <summary>Decodes the value of a row that the block scanner made.</summary>
    public static string Decode(ReadOnlySpan<byte> utf8, in SyntaxRow row)
    {
        ReadOnlySpan<byte> content = Content(utf8, in row);
        return row.IsVerbatim ? Utf8Codec.FromAscii(content)
            : row.HasEscapes ? Unescape(content, row.Style)
            : Encoding.UTF8.GetString(content);
    }

    /// <summary>What is between the quotes of a row that the block scanner made, or all of a plain scalar.</summary>
    public static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> utf8, in SyntaxRow row)
    {
        int quote = row.Style == SyntaxStyle.Plain ? 0 : 1;
        return utf8.Slice(row.ValueStart + quote, row.ValueLength - 2 * quote);
    }

    /// <summary>Decodes the key of a row that the block scanner made.</summary>
    public static string DecodeKey(ReadOnlySpan<byte> utf8, in SyntaxRow row)
    {
        ReadOnlySpan<byte> raw = utf8.Slice(row.KeyStart, row.KeyLength);
        return row.KeyStyle == SyntaxStyle.Plain ? Encoding.UTF8.GetString(raw) : Unescape(raw[1..^1], row.KeyStyle);
    }

    /// <summary>The number of a key in a table of names.</summary>
    public static byte NameOf(ReadOnlySpan<byte> utf8, in SyntaxRow row, NameTable names) => row.KeyStyle == SyntaxStyle.Plain
        ? names.Find(utf8.Slice(row.KeyStart, row.KeyLength))
        : names.Find(DecodeKey(utf8, in row).AsSpan());

    private static string Unescape(ReadOnlySpan<byte> inner, SyntaxStyle style)
    {
        char[]? rented = null;
        Span<char> text = inner.Length <= StackLimit ? stackalloc char[StackLimit] : (rented = ArrayPool<char>.Shared.Rent(inner.Length));
        int length = Unescape(inner, style == SyntaxStyle.SingleQuoted ? (byte)'\'' : (byte)'\\', text);
        string result = new(text[..length]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return result;
    }

    /// <summary>Decodes text with escapes; what is not UTF-8 becomes U+FFFD. There is room for as many characters as there are bytes.</summary>
    private static int Unescape(ReadOnlySpan<byte> inner, byte escape, Span<char> text)
    {
        int read = 0;
        int written = 0;
        while (true)
        {
            // A notation of more bytes never stands for more characters.
            Debug.Assert(written <= read && inner.Length <= text.Length, "There is room for what is left.");
            int length = Utf8Codec.WidenPlain(inner[read..], escape, text[written..]);
            read += length;
            written += length;
            if (read == inner.Length)
            {
                return written;
            }

            if (inner[read] == escape)
            {
                ReadOnlySpan<byte> rest = inner[(read + 1)..];
                read += 1 + (escape == '\'' ? Quote(text, ref written) : Escaped(rest, text, ref written));
                continue;
            }

            int next = inner[read..].IndexOf(escape);
            int end = next < 0 ? inner.Length : read + next;
            written += Encoding.UTF8.GetChars(inner[read..end], text[written..]);
            read = end;
        }
    }

    // Of the two single quotes that stand for one, the first is behind us.
    private static int Quote(Span<char> text, ref int length)
    {
        text[length++] = '\'';
        return 1;
    }

    /// <summary>Decodes what follows a backslash and returns its length. Both halves of a surrogate pair are escapes of their own.</summary>
    private static int Escaped(ReadOnlySpan<byte> rest, Span<char> text, ref int length)
    {
        int digits = HexDigits(rest[0]);
        if (digits == 0)
        {
            text[length++] = SimpleEscape(rest[0]);
            return 1;
        }

        int code = int.Parse(rest.Slice(1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (code > char.MaxValue)
        {
            length += new Rune(code).EncodeToUtf16(text[length..]);
        }
        else
        {
            text[length++] = (char)code;
        }

        return digits + 1;
    }

    /// <summary>The number of hexadecimal digits that an escape takes: <c>\x41</c>, <c>\u0041</c>, <c>\U00000041</c>; 0 for all others.</summary>
    public static int HexDigits(byte escape) => escape switch
    {
        (byte)'x' => 2,
        (byte)'u' => 4,
        (byte)'U' => 8,
        _ => 0,
    };

    /// <summary>The character of a one-letter escape, or <see cref="char.MaxValue"/> if there is no such escape.</summary>
    public static char SimpleEscape(byte escape) => escape switch
    {
        (byte)'0' => '\0',
        (byte)'a' => '\a',
        (byte)'b' => '\b',
        (byte)'t' or (byte)'\t' => '\t',
        (byte)'n' => '\n',
        (byte)'v' => '\v',
        (byte)'f' => '\f',
        (byte)'r' => '\r',
        (byte)'e' => '\e',
        (byte)' ' => ' ',
        (byte)'"' => '"',
        (byte)'/' => '/',
        (byte)'\\' => '\\',
        (byte)'N' => '\u0085',
        (byte)'_' => '\u00A0',
        (byte)'L' => '\u2028',
        (byte)'P' => '\u2029',
        _ => char.MaxValue,
    };
}
