using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsModel.Yaml;

/// <content>Text in one pass: as long as it is ASCII that means nothing else, it is checked and written in blocks.</content>
internal ref partial struct YamlWriter
{
    private const int BlockLength = 32;
    private const int ShortBlockLength = 8;

    // Longer ones are looked at first, so nothing that was handed over has to be taken back.
    private const int LongestPlainAtOnce = 1024;

    /// <summary>Which characters end a block of text.</summary>
    private interface IStops
    {
        static abstract uint In(Vector256<byte> bytes);

        static abstract uint In(Vector128<byte> bytes);
    }

    /// <summary>Writes a line: a key and text in double quotes.</summary>
    /// <param name="key">The key.</param>
    /// <param name="text">The text.</param>
    /// <param name="indent">The column of the key.</param>
    /// <param name="isEntry">Whether a dash precedes it, two columns to the left.</param>
    /// <returns>The index of a lone surrogate, or -1; after one, the rest is not written.</returns>
    public int QuotedLine(in YamlKey key, ReadOnlySpan<char> text, int indent, bool isEntry)
    {
        int first = Math.Min(text.Length, TextChunk);
        Reserve(LongestKey(indent) + first + BlockLength);
        ref byte line = ref End;
        int length = WriteKey(ref line, in key, indent, isEntry);
        Unsafe.Add(ref line, length++) = (byte)'"';
        int copied = CopyUpToStop<QuotedStops>(text[..first], ref Unsafe.Add(ref line, length));
        length += copied;
        Debug.Assert(_length + length < _span.Length, "What is written was reserved, and what ends the line.");
        if (copied == text.Length)
        {
            Unsafe.Add(ref line, length++) = (byte)'"';
            EndLine(ref line, length);
            return -1;
        }

        _length += length;
        int loneSurrogate = RestOfQuoted(text, copied);
        LineEnd();
        return loneSurrogate;
    }

    /// <summary>Writes a few bytes and, after them, text in double quotes.</summary>
    /// <param name="start">What comes before the text.</param>
    /// <param name="startLength">How many bytes of it count; all but these are room to copy blocks from.</param>
    /// <param name="text">The text.</param>
    /// <returns>The index of a lone surrogate, or -1; after one, the rest is not written.</returns>
    public int StartAndQuoted(ReadOnlySpan<byte> start, int startLength, ReadOnlySpan<char> text) =>
        _isAscii ? StartAndQuoted<AsciiStops>(start, startLength, text) : StartAndQuoted<QuotedStops>(start, startLength, text);

    private int StartAndQuoted<TStops>(ReadOnlySpan<byte> start, int startLength, ReadOnlySpan<char> text)
        where TStops : struct, IStops
    {
        Debug.Assert(start.Length >= BlockLength && startLength <= BlockLength, "The start is a block, of which a part counts.");
        int first = Math.Min(text.Length, TextChunk);
        Reserve(2 * BlockLength + first);
        ref byte line = ref End;
        Vector256.LoadUnsafe(in MemoryMarshal.GetReference(start)).StoreUnsafe(ref line);
        int length = startLength;
        Unsafe.Add(ref line, length++) = (byte)'"';
        int copied = CopyUpToStop<TStops>(text[..first], ref Unsafe.Add(ref line, length));
        length += copied;
        if (copied == text.Length)
        {
            Unsafe.Add(ref line, length++) = (byte)'"';
            _length += length;
            return -1;
        }

        _length += length;
        return _isAscii ? RestOfAscii(text, copied) : RestOfQuoted(text, copied);
    }

    /// <summary>Writes a line: a key and text, plain if every reader of YAML takes it as this text, otherwise in double quotes.</summary>
    /// <param name="key">The key.</param>
    /// <param name="text">The text.</param>
    /// <param name="indent">The column of the key.</param>
    /// <param name="isEntry">Whether a dash precedes it, two columns to the left.</param>
    /// <returns>The index of a lone surrogate, or -1; after one, the rest is not written.</returns>
    public int PlainOrQuotedLine(in YamlKey key, ReadOnlySpan<char> text, int indent, bool isEntry)
    {
        int first = Math.Min(text.Length, TextChunk);
        Reserve(LongestKey(indent) + first + BlockLength);
        ref byte line = ref End;
        int length = WriteKey(ref line, in key, indent, isEntry);
        Debug.Assert(_length + length + first < _span.Length, "What is written was reserved, and what ends the line.");
        if (PlainScalar.MayBePlain(text) && CopyUpToStop<PlainStops>(text[..first], ref Unsafe.Add(ref line, length)) == text.Length)
        {
            EndLine(ref line, length + text.Length);
            return -1;
        }

        _length += length;
        int loneSurrogate = PlainOrQuoted(text);
        LineEnd();
        return loneSurrogate;
    }

    /// <summary>Writes text in double quotes with the escapes of the house, which are those of JSON, or with all that ASCII needs.</summary>
    /// <returns>The index of a lone surrogate, or -1; after one, the rest is not written.</returns>
    public int DoubleQuoted(ReadOnlySpan<char> text)
    {
        Byte((byte)'"');
        return _isAscii ? RestOfAscii(text, 0) : RestOfQuoted(text, 0);
    }

    private int RestOfQuoted(ReadOnlySpan<char> text, int start)
    {
        for (int i = start; i < text.Length;)
        {
            ReadOnlySpan<char> piece = text.Slice(i, Math.Min(text.Length - i, TextChunk));
            int copied = CopyUpToStop<QuotedStops>(piece);
            i += copied;
            if (copied == piece.Length)
            {
                continue;
            }

            if (Characters(text[i..]) is > 0 and int length)
            {
                i += length;
            }
            else if (IsEscaped(text[i]))
            {
                Escape(text[i++]);
            }
            else if (Character(text[i..]) is > 0 and int longLength)
            {
                i += longLength;
            }
            else
            {
                return i;
            }
        }

        Byte((byte)'"');
        return -1;
    }

    /// <summary>Writes characters of two and three bytes (RFC 3629, section 3) as long as there are such that need no escape.</summary>
    /// <returns>How many there are.</returns>
    private int Characters(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && text[count] is char c && IsWrittenAsIs(c))
        {
            Reserve(MaxBytesPerChar);
            Span<byte> bytes = _span[_length..];
            if (c < 0x800)
            {
                bytes[1] = (byte)(0x80 | (c & 0x3F));
                bytes[0] = (byte)(0xC0 | (c >> 6));
                _length += 2;
            }
            else
            {
                bytes[2] = (byte)(0x80 | (c & 0x3F));
                bytes[1] = (byte)(0x80 | (c >> 6 & 0x3F));
                bytes[0] = (byte)(0xE0 | (c >> 12));
                _length += 3;
            }

            count++;
        }

        return count;
    }

    /// <summary>Writes text plain if every reader of YAML takes it as this text, otherwise in double quotes.</summary>
    /// <returns>The index of a lone surrogate, or -1; after one, the rest is not written.</returns>
    public int PlainOrQuoted(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestPlainAtOnce)
        {
            return PlainScalar.IsSafe(text) ? Text(text) : DoubleQuoted(text);
        }

        Reserve(text.Length * MaxBytesPerChar + BlockLength);
        int start = _length;
        if (PlainScalar.MayBePlain(text) && TryPlain(text, out int loneSurrogate))
        {
            return loneSurrogate;
        }

        _length = start;
        return DoubleQuoted(text);
    }

    /// <summary>Writes text plain, if all of it may be plain. There is room for it.</summary>
    private bool TryPlain(ReadOnlySpan<char> text, out int loneSurrogate)
    {
        loneSurrogate = -1;
        for (int i = CopyUpToStop<PlainStops>(text); i < text.Length; i += CopyUpToStop<PlainStops>(text[i..]))
        {
            if (!PlainScalar.IsSafeAt(text, i))
            {
                return false;
            }

            int length = Character(text[i..]);
            if (length == 0)
            {
                loneSurrogate = i;
                return true;
            }

            i += length;
        }

        return true;
    }

    /// <summary>Writes text up to the first character that has to be looked at.</summary>
    /// <returns>How many characters.</returns>
    private int CopyUpToStop<TStops>(ReadOnlySpan<char> text)
        where TStops : struct, IStops
    {
        Reserve(text.Length + BlockLength);
        int copied = CopyUpToStop<TStops>(text, ref End);
        _length += copied;
        return copied;
    }

    /// <summary>The same to where there is room for the text and a block.</summary>
    private static int CopyUpToStop<TStops>(ReadOnlySpan<char> text, ref byte target)
        where TStops : struct, IStops
    {
        Debug.Assert(!Unsafe.IsNullRef(ref target), "There is room for the text and a block.");
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        return text.Length >= BlockLength ? CopyBlocks<TStops>(in source, ref target, text.Length)
            : text.Length >= ShortBlockLength ? CopyShortBlocks<TStops>(in source, ref target, text.Length)
            : CopyFew<TStops>(text, ref target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CopyBlocks<TStops>(ref readonly ushort source, ref byte target, int length)
        where TStops : struct, IStops
    {
        Debug.Assert(length >= BlockLength, "There is a whole block.");

        // The last block overlaps the one before, where no stop was; what is said again of its first bytes is left out.
        uint counts = uint.MaxValue;
        for (int i = 0; ; i += BlockLength)
        {
            if (i > length - BlockLength)
            {
                if (i == length)
                {
                    return length;
                }

                counts = uint.MaxValue << (i + BlockLength - length);
                i = length - BlockLength;
            }

            Vector256<byte> bytes = Avx512BW.IsSupported ? Avx512BW.ConvertToVector256ByteWithSaturation(Vector512.LoadUnsafe(in source, (nuint)i))
                : Vector256.NarrowWithSaturation(
                    Vector256.LoadUnsafe(in source, (nuint)i), Vector256.LoadUnsafe(in source, (nuint)(i + Vector256<ushort>.Count)));
            bytes.StoreUnsafe(ref target, (nuint)i);
            uint stops = TStops.In(bytes) & counts;
            if (stops != 0)
            {
                return i + BitOperations.TrailingZeroCount(stops);
            }
        }
    }

    // The same in smaller blocks. Of the 16 bytes of a vector the first eight count.
    private static int CopyShortBlocks<TStops>(ref readonly ushort source, ref byte target, int length)
        where TStops : struct, IStops
    {
        Debug.Assert(length >= ShortBlockLength, "There is a whole block.");
        uint counts = byte.MaxValue;
        for (int i = 0; ; i += ShortBlockLength)
        {
            if (i > length - ShortBlockLength)
            {
                if (i == length)
                {
                    return length;
                }

                counts = (uint)byte.MaxValue << (i + ShortBlockLength - length) & byte.MaxValue;
                i = length - ShortBlockLength;
            }

            Vector128<ushort> characters = Vector128.LoadUnsafe(in source, (nuint)i);
            Vector128<byte> bytes = Vector128.NarrowWithSaturation(characters, characters);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, i), bytes.AsUInt64().ToScalar());
            uint stops = TStops.In(bytes) & counts;
            if (stops != 0)
            {
                return i + BitOperations.TrailingZeroCount(stops);
            }
        }
    }

    private static int CopyFew<TStops>(ReadOnlySpan<char> text, ref byte target)
        where TStops : struct, IStops
    {
        Debug.Assert(text.Length <= sizeof(ulong), "All of it goes into one number.");
        ulong few = 0;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            few = few << 8 | Math.Min(text[i], byte.MaxValue);
        }

        Unsafe.WriteUnaligned(ref target, few);
        uint stops = TStops.In(Vector128.CreateScalar(few).AsByte()) & ((1u << text.Length) - 1);
        return stops == 0 ? text.Length : BitOperations.TrailingZeroCount(stops);
    }

    /// <summary>Writes the character at the beginning of a text.</summary>
    /// <returns>How many code units it has; 0 for a lone surrogate.</returns>
    private int Character(ReadOnlySpan<char> text)
    {
        Reserve(MaxBytesPerChar + 1);
        if (System.Text.Rune.DecodeFromUtf16(text, out System.Text.Rune rune, out int length) != System.Buffers.OperationStatus.Done)
        {
            return 0;
        }

        _length += rune.EncodeToUtf8(_span[_length..]);
        return length;
    }

    /// <summary>Whether a character of two or three bytes needs neither an escape nor its other half; what is common is told first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWrittenAsIs(char c) =>
        c >= '\u00A0' && (c < '\u2028' || (c > '\u2029' && !char.IsSurrogate(c) && c is not ('\uFEFF' or >= '\uFFFE')));

    private static bool IsEscaped(char c) => c is '"' or '\\' || PlainScalar.NeedsEscape(c);

    /// <summary>All but the characters from space to tilde.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> NotPrintable(Vector256<byte> bytes)
    {
        Vector256<byte> fromSpace = bytes - Vector256.Create((byte)' ');
        return Vector256.Equals(Vector256.Max(fromSpace, Vector256.Create((byte)('~' - ' ' + 1))), fromSpace);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> NotPrintable(Vector128<byte> bytes)
    {
        Vector128<byte> fromSpace = bytes - Vector128.Create((byte)' ');
        return Vector128.Equals(Vector128.Max(fromSpace, Vector128.Create((byte)('~' - ' ' + 1))), fromSpace);
    }

    private readonly struct QuotedStops : IStops
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static uint In(Vector256<byte> bytes) => (NotPrintable(bytes)
            | Vector256.Equals(bytes, Vector256.Create((byte)'"'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))).ExtractMostSignificantBits();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static uint In(Vector128<byte> bytes) => (NotPrintable(bytes)
            | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))).ExtractMostSignificantBits();
    }

    /// <summary>A colon before a space, a number sign after one, and places where a block does not show the next byte.</summary>
    private readonly struct PlainStops : IStops
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static uint In(Vector256<byte> bytes)
        {
            uint spaces = Vector256.Equals(bytes, Vector256.Create((byte)' ')).ExtractMostSignificantBits();
            uint colons = Vector256.Equals(bytes, Vector256.Create((byte)':')).ExtractMostSignificantBits();
            uint signs = Vector256.Equals(bytes, Vector256.Create((byte)'#')).ExtractMostSignificantBits();
            return NotPrintable(bytes).ExtractMostSignificantBits() | (colons & (spaces >> 1 | 1u << 31)) | (signs & (spaces << 1 | 1));
        }

        // Of the 16 bytes only the first eight may count, so each of the last of them is a stop, too.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static uint In(Vector128<byte> bytes)
        {
            uint colons = Vector128.Equals(bytes, Vector128.Create((byte)':')).ExtractMostSignificantBits();
            uint signs = Vector128.Equals(bytes, Vector128.Create((byte)'#')).ExtractMostSignificantBits();
            return NotPrintable(bytes).ExtractMostSignificantBits() | colons | signs;
        }
    }
}
