using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NewsModel;

/// <summary>UTF-8 that may be broken.</summary>
internal static class Utf8Text
{
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

    /// <summary>Whether the bytes here are those of a lone surrogate, as <see cref="Encode"/> writes it.</summary>
    public static bool IsSurrogateAt(ReadOnlySpan<byte> utf8, int offset) =>
        offset + 2 < utf8.Length && utf8[offset] == 0xED && utf8[offset + 1] >= 0xA0;
}
