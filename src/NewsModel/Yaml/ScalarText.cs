using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsModel.Yaml;

/// <summary>Decodes scalars that stand on one line: plain, single-quoted (YAML 1.2, section 7.3.2) and double-quoted (7.3.1, escapes 5.7).</summary>
internal static class ScalarText
{
    private const int StackLimit = 512;

    /// <param name="raw">The scalar with its quotes, as a scanner accepted it.</param>
    /// <param name="style">Its style.</param>
    /// <param name="hasEscapes">Whether there may be escapes; <see langword="false"/> takes the text between the quotes as it is.</param>
    public static string Decode(ReadOnlySpan<byte> raw, YamlStyle style, bool hasEscapes)
    {
        if (style == YamlStyle.Plain)
        {
            return Encoding.UTF8.GetString(raw);
        }

        ReadOnlySpan<byte> inner = raw[1..^1];
        return !hasEscapes ? Encoding.UTF8.GetString(inner)
            : style == YamlStyle.SingleQuoted ? Unescape(inner, (byte)'\'')
            : Unescape(inner, (byte)'\\');
    }

    private static string Unescape(ReadOnlySpan<byte> inner, byte escape)
    {
        char[]? rented = null;
        Span<char> text = inner.Length <= StackLimit ? stackalloc char[StackLimit] : (rented = ArrayPool<char>.Shared.Rent(inner.Length));
        int length = 0;
        for (int next; (next = inner.IndexOf(escape)) >= 0;)
        {
            length += Encoding.UTF8.GetChars(inner[..next], text[length..]);
            inner = inner[(next + 1)..];
            inner = inner[(escape == '\'' ? Quote(text, ref length) : Escaped(inner, text, ref length))..];
        }

        length += Encoding.UTF8.GetChars(inner, text[length..]);
        string result = new(text[..length]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return result;
    }

    // Of the two single quotes that stand for one, the first is behind us.
    private static int Quote(Span<char> text, ref int length)
    {
        text[length++] = '\'';
        return 1;
    }

    /// <summary>Decodes what follows a backslash and gives its length. Both halves of a surrogate pair are escapes of their own.</summary>
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
