using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NewsModel;

/// <summary>UTF-8 that may be broken.</summary>
internal static class Utf8Text
{
    /// <summary>The length of a byte order mark at the beginning.</summary>
    public static int BomLength(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? 3 : 0;

    /// <summary>
    /// Encodes text, lone surrogates included: they become the three bytes that a surrogate would have, which are not UTF-8, so that whoever
    /// reads the bytes finds them at their place.
    /// </summary>
    /// <returns>The number of bytes written; the destination is long enough for <see cref="Encoding.GetByteCount(string)"/>.</returns>
    public static int Encode(ReadOnlySpan<char> text, Span<byte> utf8)
    {
        int length = 0;
        while (true)
        {
            OperationStatus status = Utf8.FromUtf16(text, utf8[length..], out int read, out int written, replaceInvalidSequences: false);
            length += written;
            if (status != OperationStatus.InvalidData)
            {
                return length;
            }

            int surrogate = text[read];
            utf8[length++] = (byte)(0xE0 | surrogate >> 12);
            utf8[length++] = (byte)(0x80 | surrogate >> 6 & 0x3F);
            utf8[length++] = (byte)(0x80 | surrogate & 0x3F);
            text = text[(read + 1)..];
        }
    }

    /// <summary>Encodes text, lone surrogates included, into bytes of its own.</summary>
    public static byte[] Encode(string text)
    {
        byte[] utf8 = new byte[Encoding.UTF8.GetByteCount(text)];
        int length = Encode(text, utf8);
        return length == utf8.Length ? utf8 : utf8[..length];
    }

    /// <summary>Decodes what <see cref="Encode(string)"/> gives, lone surrogates included. Other bytes that are not UTF-8 become U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> utf8)
    {
        if (Utf8.IsValid(utf8))
        {
            return Encoding.UTF8.GetString(utf8);
        }

        StringBuilder text = new(utf8.Length);
        int start = 0;
        for (int i = 0; i + 2 < utf8.Length; i++)
        {
            if (IsSurrogateAt(utf8, i))
            {
                text.Append(Encoding.UTF8.GetString(utf8[start..i])).Append((char)((utf8[i] & 0xF) << 12 | (utf8[i + 1] & 0x3F) << 6 | utf8[i + 2] & 0x3F));
                start = i + 3;
                i += 2;
            }
        }

        return text.Append(Encoding.UTF8.GetString(utf8[start..])).ToString();
    }

    /// <summary>The offset of the first byte that is not UTF-8, or -1.</summary>
    public static int IndexOfInvalid(ReadOnlySpan<byte> utf8)
    {
        int offset = 0;
        while (offset < utf8.Length)
        {
            if (Rune.DecodeFromUtf8(utf8[offset..], out _, out int consumed) != OperationStatus.Done)
            {
                return offset;
            }

            offset += consumed;
        }

        return -1;
    }

    /// <summary>Whether the bytes here are those of a lone surrogate, as <see cref="Encode(ReadOnlySpan{char}, Span{byte})"/> writes it.</summary>
    public static bool IsSurrogateAt(ReadOnlySpan<byte> utf8, int offset) =>
        offset + 2 < utf8.Length && utf8[offset] == 0xED && utf8[offset + 1] is >= 0xA0 and <= 0xBF && utf8[offset + 2] is >= 0x80 and <= 0xBF;
}
