using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsModel.Text;

namespace NewsModel.Formats.Json;

/// <summary>
/// Puts the escapes of System.Text.Json's default encoder into a text of ours: besides what JSON wants escaped, all that is not ASCII and all that
/// means something in HTML.
/// </summary>
internal static class JsonEscapes
{
    // A character beyond the first 65,536 has two.
    private const int LongestEscape = 12;

    // Outside of strings there are brackets, commas, colons, digits and letters, so a whole text can be looked at at once.
    private static readonly SearchValues<byte> Untouched = SearchValues.Create(
        " !\"#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~"u8);

    /// <summary>Whether the escapes and the white space of a serializer are among those known here.</summary>
    public static bool CanWriteTo(Utf8JsonWriter serializer) => !serializer.Options.Indented
        && (serializer.Options.Encoder is not { } encoder || encoder == JavaScriptEncoder.Default || encoder == JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    /// <summary>Writes a value to a serializer that can be written to.</summary>
    /// <param name="value">The value alone, written by us, on one line; what it becomes is put behind it.</param>
    /// <param name="serializer">The serializer's writer.</param>
    public static void Write(PooledBuffer value, Utf8JsonWriter serializer)
    {
        Debug.Assert(CanWriteTo(serializer), "The caller has asked.");
        ReadOnlySpan<byte> utf8 = value.Written;
        int clean = serializer.Options.Encoder == JavaScriptEncoder.UnsafeRelaxedJsonEscaping ? -1 : utf8.IndexOfAnyExcept(Untouched);
        if (clean >= 0)
        {
            int length = utf8.Length;
            Escape(value, clean);
            utf8 = value.Written[length..];
        }

        serializer.WriteRawValue(utf8, skipInputValidation: true);
    }

    /// <summary>Copies what a buffer holds to behind it, with escapes.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="clean">How many of its first bytes are known to need none.</param>
    private static void Escape(PooledBuffer buffer, int clean)
    {
        int length = buffer.Written.Length;
        int position = 0;
        while (position < length)
        {
            // Getting room can move what is in the buffer.
            Span<byte> escaped = buffer.GetSpan(length - position + LongestEscape);
            ReadOnlySpan<byte> utf8 = buffer.Written[..length];
            int written = 0;
            if (position == 0)
            {
                utf8[..clean].CopyTo(escaped);
                position = written = clean;
            }

            while (position < length && escaped.Length - written >= length - position + LongestEscape)
            {
                int copied = CopyClean(utf8[position..], escaped[written..]);
                position += copied;
                written += copied;
                if (position < length)
                {
                    position += EscapeOne(utf8[position..], escaped, ref written);
                }
            }

            buffer.Advance(written);
        }
    }

    /// <summary>Copies the beginning of a text, up to what needs an escape, and perhaps more than is meant.</summary>
    /// <returns>How many of its bytes need no escape.</returns>
    private static int CopyClean(ReadOnlySpan<byte> utf8, Span<byte> target)
    {
        int position = 0;
        int last = utf8.Length - Vector256<byte>.Count;
        for (; position <= last; position += Vector256<byte>.Count)
        {
            Vector256<byte> block = Vector256.Create(utf8.Slice(position, Vector256<byte>.Count));
            block.CopyTo(target.Slice(position, Vector256<byte>.Count));

            // As a signed number, a byte that is not ASCII is less than a space.
            Vector256<byte> touched = Vector256.LessThan(block.AsSByte(), Vector256.Create((sbyte)' ')).AsByte()
                | Vector256.Equals(block, Vector256.Create((byte)'\\')) | Vector256.Equals(block, Vector256.Create((byte)'&'))
                | Vector256.Equals(block, Vector256.Create((byte)'\'')) | Vector256.Equals(block, Vector256.Create((byte)'+'))
                | Vector256.Equals(block, Vector256.Create((byte)'<')) | Vector256.Equals(block, Vector256.Create((byte)'>'))
                | Vector256.Equals(block, Vector256.Create((byte)'`')) | Vector256.Equals(block, Vector256.Create((byte)0x7F));
            uint stops = touched.ExtractMostSignificantBits();
            if (stops != 0)
            {
                return position + int.CreateTruncating(uint.TrailingZeroCount(stops));
            }
        }

        ReadOnlySpan<byte> rest = utf8[position..];
        int end = rest.IndexOfAnyExcept(Untouched);
        rest = end < 0 ? rest : rest[..end];
        rest.CopyTo(target[position..]);
        return position + rest.Length;
    }

    /// <summary>Escapes what stands at the beginning of a text.</summary>
    /// <returns>How many bytes of the text it was.</returns>
    private static int EscapeOne(ReadOnlySpan<byte> utf8, Span<byte> escaped, ref int written)
    {
        const int TwoBytes = 0xC0, ThreeBytes = 0xE0;
        int first = utf8[0];
        if (first == '\\')
        {
            return EscapeAgain(utf8, escaped, ref written);
        }

        if (first < TwoBytes)
        {
            Debug.Assert(first < 0x80, "We write valid UTF-8.");
            Number(first, escaped, ref written);
            return 1;
        }

        if (first < ThreeBytes)
        {
            Number(((first & 0x1F) << 6) | (utf8[1] & 0x3F), escaped, ref written);
            return 2;
        }

        OperationStatus status = Rune.DecodeFromUtf8(utf8, out Rune rune, out int length);
        Debug.Assert(status == OperationStatus.Done, "We write valid UTF-8.");
        Span<char> units = stackalloc char[2];
        foreach (char unit in units[..rune.EncodeToUtf16(units)])
        {
            Number(unit, escaped, ref written);
        }

        return length;
    }

    /// <summary>Writes an escape of ours as the encoder has it.</summary>
    private static int EscapeAgain(ReadOnlySpan<byte> utf8, Span<byte> escaped, ref int written)
    {
        const int NumberLength = 6;
        switch (utf8[1])
        {
            case (byte)'"':
                Number('"', escaped, ref written);
                return 2;
            case (byte)'u':
                bool isNumber = Utf8Parser.TryParse(utf8[2..NumberLength], out ushort unit, out _, 'x');
                Debug.Assert(isNumber, "We write four digits.");
                if (unit is '\b' or '\f')
                {
                    escaped[written++] = (byte)'\\';
                    escaped[written++] = unit == '\b' ? (byte)'b' : (byte)'f';
                }
                else
                {
                    Number(unit, escaped, ref written);
                }

                return NumberLength;
            default:
                utf8[..2].CopyTo(escaped[written..]);
                written += 2;
                return 2;
        }
    }

    private static void Number(int unit, Span<byte> escaped, ref int written)
    {
        ReadOnlySpan<byte> digits = "0123456789ABCDEF"u8;
        Span<byte> target = escaped.Slice(written, 6);
        target[0] = (byte)'\\';
        target[1] = (byte)'u';
        target[2] = digits[(unit >> 12) & 0xF];
        target[3] = digits[(unit >> 8) & 0xF];
        target[4] = digits[(unit >> 4) & 0xF];
        target[5] = digits[unit & 0xF];
        written += 6;
    }
}
