using System.Buffers;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace NewsModel.Text;

/// <summary>UTF-8 that may be broken.</summary>
internal static class Utf8Codec
{
    /// <summary>The length of a byte order mark at the beginning.</summary>
    public static int BomLength(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? 3 : 0;

    /// <summary>
    /// Encodes text, lone surrogates included: they become the three bytes that a surrogate would have, which are not UTF-8, so whoever
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

    /// <summary>Decodes what <see cref="Encode(string)"/> returns, lone surrogates included. Other bytes that are not UTF-8 become U+FFFD.</summary>
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
                text.Append(Encoding.UTF8.GetString(utf8[start..i]))
                    .Append((char)((utf8[i] & 0xF) << 12 | (utf8[i + 1] & 0x3F) << 6 | utf8[i + 2] & 0x3F));
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

    /// <summary>The text of bytes that are known to be ASCII.</summary>
    public static string FromAscii(ReadOnlySpan<byte> ascii) => string.Create(ascii.Length, ascii, static (chars, ascii) => Widen(ascii, chars));

    /// <summary>The text of bytes that are known to be valid UTF-8.</summary>
    public static string FromValid(ReadOnlySpan<byte> utf8)
    {
        int length = CountChars(utf8);
        return length == utf8.Length
            ? FromAscii(utf8)
            : string.Create(length, utf8, static (chars, utf8) => Transcode(utf8, chars));
    }

    /// <summary>Makes UTF-16 of the ASCII at the beginning, up to a byte that means something else.</summary>
    /// <param name="utf8">The source.</param>
    /// <param name="stop">The byte to stop at.</param>
    /// <param name="chars">Takes the characters; it is at least as long as the source.</param>
    /// <returns>How many bytes were ASCII and not that one.</returns>
    public static int WidenPlain(ReadOnlySpan<byte> utf8, byte stop, Span<char> chars)
    {
        Debug.Assert(chars.Length >= utf8.Length, "There is a character's room for each byte.");
        ref byte source = ref MemoryMarshal.GetReference(utf8);
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(chars));
        int i = 0;
        for (; i <= utf8.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            Vector256<byte> bytes = Vector256.LoadUnsafe(ref source, (nuint)i);
            uint stops = (bytes | Vector256.Equals(bytes, Vector256.Create(stop))).ExtractMostSignificantBits();
            WidenBlock(ref source, ref target, i, i);
            if (stops != 0)
            {
                return i + BitOperations.TrailingZeroCount(stops);
            }
        }

        for (; i < utf8.Length && utf8[i] < 0x80 && utf8[i] != stop; i++)
        {
            chars[i] = (char)utf8[i];
        }

        return i;
    }

    /// <summary>Makes UTF-16 of valid UTF-8 which is mostly ASCII: in blocks up to the next character that is not, and on after it.</summary>
    private static void Transcode(ReadOnlySpan<byte> utf8, Span<char> chars)
    {
        Debug.Assert(Utf8.IsValid(utf8) && Encoding.UTF8.GetCharCount(utf8) == chars.Length, "The characters are as many as those of the text.");
        ref byte source = ref MemoryMarshal.GetReference(utf8);
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(chars));
        int read = 0;
        int written = 0;

        // There is room for a whole block where there is room for its characters, and more: each byte less makes at most one character less.
        while (read <= utf8.Length - Vector256<byte>.Count && written <= chars.Length - Vector256<byte>.Count)
        {
            uint others = Vector256.LoadUnsafe(ref source, (nuint)read).ExtractMostSignificantBits();
            WidenBlock(ref source, ref target, read, written);
            int ascii = BitOperations.TrailingZeroCount(others);
            read += ascii;
            written += ascii;
            if (others != 0)
            {
                TranscodeOthers(utf8, chars, ref read, ref written);
            }
        }

        Utf8.ToUtf16(utf8[read..], chars[written..], out _, out _);
    }

    /// <summary>Makes UTF-16 of valid UTF-8 up to the next character of ASCII; the first one is none (RFC 3629, section 3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TranscodeOthers(ReadOnlySpan<byte> utf8, Span<char> chars, ref int read, ref int written)
    {
        do
        {
            byte first = utf8[read++];
            int code = (first << 6) | (utf8[read++] & 0x3F);
            if (first < 0xE0)
            {
                chars[written++] = (char)(code & 0x7FF);
                if (read < utf8.Length && utf8[read] >= 0x80)
                {
                    TranscodePairs(utf8, chars, ref read, ref written);
                }

                continue;
            }

            code = (code << 6) | (utf8[read++] & 0x3F);
            if (first < 0xF0)
            {
                chars[written++] = (char)code;
                continue;
            }

            code = (((code << 6) | (utf8[read++] & 0x3F)) & 0x1F_FFFF) - 0x1_0000;
            chars[written++] = (char)(0xD800 + (code >> 10));
            chars[written++] = (char)(0xDC00 + (code & 0x3FF));
        }
        while (read < utf8.Length && utf8[read] >= 0x80);
    }

    /// <summary>Makes UTF-16 of characters of two bytes, as most alphabets have: up to eight, where there is room for so many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TranscodePairs(ReadOnlySpan<byte> utf8, Span<char> chars, ref int read, ref int written)
    {
        if (!BitConverter.IsLittleEndian || read > utf8.Length - Vector128<byte>.Count || written > chars.Length - Vector128<ushort>.Count)
        {
            return;
        }

        Debug.Assert(read >= 0 && written >= 0, "Both go on from the beginning.");
        Vector128<ushort> pairs = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(utf8), (nuint)read).AsUInt16();
        uint others = ~Vector128.Equals(pairs & Vector128.Create((ushort)0xC0E0), Vector128.Create((ushort)0x80C0)).ExtractMostSignificantBits();
        Vector128<ushort> codes = ((pairs & Vector128.Create((ushort)0x1F)) << 6) | ((pairs >> 8) & Vector128.Create((ushort)0x3F));
        codes.StoreUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(chars)), (nuint)written);
        int count = Math.Min(BitOperations.TrailingZeroCount(others), Vector128<ushort>.Count);
        read += count * 2;
        written += count;
    }

    /// <summary>
    /// How many UTF-16 code units valid UTF-8 has: one for each byte that begins a character, one more for each beginning of four bytes.
    /// </summary>
    private static int CountChars(ReadOnlySpan<byte> utf8)
    {
        const byte FourBytes = 0xF0;
        const sbyte LastContinuation = -65;
        Debug.Assert(Utf8.IsValid(utf8), "Characters of other text cannot be counted so.");
        ref byte first = ref MemoryMarshal.GetReference(utf8);
        int count = 0;
        int i = 0;
        for (; i <= utf8.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            Vector256<byte> bytes = Vector256.LoadUnsafe(ref first, (nuint)i);
            count += BitOperations.PopCount(Vector256.GreaterThan(bytes.AsSByte(), Vector256.Create(LastContinuation)).ExtractMostSignificantBits())
                + BitOperations.PopCount(Vector256.Equals(Vector256.Max(bytes, Vector256.Create(FourBytes)), bytes).ExtractMostSignificantBits());
        }

        for (; i < utf8.Length; i++)
        {
            count += ((sbyte)utf8[i] > LastContinuation ? 1 : 0) + (utf8[i] >= FourBytes ? 1 : 0);
        }

        return count;
    }

    /// <summary>Makes 16 bits of each byte. The runtime has the same for any Latin-1, which costs more to call than most texts take.</summary>
    private static void Widen(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        Debug.Assert(chars.Length >= bytes.Length, "There is a character's room for each byte.");
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(chars));
        ref byte source = ref MemoryMarshal.GetReference(bytes);
        int length = bytes.Length;
        if (length >= Vector256<byte>.Count)
        {
            for (int i = 0; i < length - Vector256<byte>.Count; i += Vector256<byte>.Count)
            {
                WidenBlock(ref source, ref target, i, i);
            }

            // The last block overlaps the one before.
            int last = length - Vector256<byte>.Count;
            WidenBlock(ref source, ref target, last, last);
        }
        else if (length >= Vector128<byte>.Count)
        {
            int end = length - Vector128<byte>.Count;
            (Vector128<ushort> lower, Vector128<ushort> upper) = Vector128.Widen(Vector128.LoadUnsafe(ref source));
            (Vector128<ushort> lastLower, Vector128<ushort> lastUpper) = Vector128.Widen(Vector128.LoadUnsafe(ref source, (nuint)end));
            lower.StoreUnsafe(ref target);
            upper.StoreUnsafe(ref target, (nuint)Vector128<ushort>.Count);
            lastLower.StoreUnsafe(ref target, (nuint)end);
            lastUpper.StoreUnsafe(ref target, (nuint)(end + Vector128<ushort>.Count));
        }
        else
        {
            for (int i = 0; i < length; i++)
            {
                Unsafe.Add(ref target, i) = Unsafe.Add(ref source, i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WidenBlock(ref byte source, ref ushort target, int read, int written)
    {
        Debug.Assert(read >= 0 && written >= 0, "Both go on from the beginning.");
        (Vector256<ushort> lower, Vector256<ushort> upper) = Vector256.Widen(Vector256.LoadUnsafe(ref source, (nuint)read));
        lower.StoreUnsafe(ref target, (nuint)written);
        upper.StoreUnsafe(ref target, (nuint)(written + Vector256<ushort>.Count));
    }
}
