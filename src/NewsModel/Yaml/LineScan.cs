using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsModel.Yaml;

/// <summary>
/// The searches of the block scanner, 32 bytes at a time. Each begins a few bytes before the answer, so the calls of general
/// searches would cost more than what they find.
/// </summary>
internal static class LineScan
{
    // The highest of TAB, LF and CR: at or below it is what may end a line, and other control characters, which are told apart afterwards.
    private const byte LastLineControl = (byte)'\r';

    /// <summary>The first position that is no space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipSpaces(ReadOnlySpan<byte> s, int position)
    {
        if (position + Vector128<byte>.Count <= s.Length)
        {
            uint others = ~Vector128.Equals(Load128(s, position), Vector128.Create((byte)' ')).ExtractMostSignificantBits() & 0xFFFF;
            if (others != 0)
            {
                return position + int.CreateTruncating(uint.TrailingZeroCount(others));
            }
        }

        while ((uint)position < (uint)s.Length && s[position] == ' ')
        {
            position++;
        }

        return position;
    }

    /// <summary>The first position that is not a letter of ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipLetters(ReadOnlySpan<byte> s, int position)
    {
        if (position + Vector256<byte>.Count <= s.Length)
        {
            Vector256<byte> fromA = (Load(s, position) | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a');
            uint others = ~AtMost(fromA, 'z' - 'a').ExtractMostSignificantBits();
            if (others != 0)
            {
                return position + int.CreateTruncating(uint.TrailingZeroCount(others));
            }
        }

        while ((uint)position < (uint)s.Length && char.IsAsciiLetter((char)s[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>The position of the next LF, or the length of the source.</summary>
    /// <param name="s">The source.</param>
    /// <param name="position">Where to begin.</param>
    /// <param name="isAscii">Whether all bytes before it are known to be ASCII.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FindLineEnd(ReadOnlySpan<byte> s, int position, out bool isAscii)
    {
        uint nonAscii = 0;
        for (; position + Vector256<byte>.Count <= s.Length; position += Vector256<byte>.Count)
        {
            Vector256<byte> bytes = Load(s, position);
            uint found = Vector256.Equals(bytes, Vector256.Create((byte)'\n')).ExtractMostSignificantBits();
            uint high = bytes.ExtractMostSignificantBits();
            if (found != 0)
            {
                // The lowest bit found, minus one, has all bits below it.
                isAscii = (nonAscii | (high & ((found & (0 - found)) - 1))) == 0;
                return position + int.CreateTruncating(uint.TrailingZeroCount(found));
            }

            nonAscii |= high;
        }

        // The last bytes of the source, too few for a vector.
        for (; position < s.Length && s[position] != '\n'; position++)
        {
            nonAscii |= (uint)s[position] & 0x80;
        }

        isAscii = nonAscii == 0;
        return position;
    }

    /// <summary>
    /// The first position that may end a plain scalar: a control character, a colon before white space, a number sign after a space. At or after
    /// the line's end if there is none.
    /// </summary>
    /// <param name="s">The source.</param>
    /// <param name="position">Where to begin; not the source's first byte.</param>
    /// <param name="lineEnd">The end of the line.</param>
    public static int FindPlainStop(ReadOnlySpan<byte> s, int position, int lineEnd)
    {
        Debug.Assert(position > 0, "A value stands behind its key or dash.");
        for (; position < lineEnd && position + Vector256<byte>.Count < s.Length; position += Vector256<byte>.Count)
        {
            Vector256<byte> bytes = Load(s, position);
            Vector256<byte> stops = AtMost(bytes, LastLineControl)
                | (Vector256.Equals(bytes, Vector256.Create((byte)':')) & AtMost(Load(s, position + 1), (byte)' '))
                | (Vector256.Equals(bytes, Vector256.Create((byte)'#')) & Vector256.Equals(Load(s, position - 1), Vector256.Create((byte)' ')));
            uint found = stops.ExtractMostSignificantBits();
            if (found != 0)
            {
                return position + int.CreateTruncating(uint.TrailingZeroCount(found));
            }
        }

        while (position < lineEnd && !(s[position] <= LastLineControl
            || (s[position] == ':' && (position + 1 == s.Length || s[position + 1] <= ' '))
            || (s[position] == '#' && s[position - 1] == ' ')))
        {
            position++;
        }

        return position;
    }

    /// <summary>
    /// The first position of a quote, a backslash or a control character. At or after the line's end if there is none.
    /// </summary>
    /// <param name="s">The source.</param>
    /// <param name="position">Where to begin.</param>
    /// <param name="lineEnd">The end of the line.</param>
    /// <param name="quote">The quote.</param>
    public static int FindQuotedStop(ReadOnlySpan<byte> s, int position, int lineEnd, byte quote)
    {
        for (; position < lineEnd && position + Vector256<byte>.Count <= s.Length; position += Vector256<byte>.Count)
        {
            Vector256<byte> bytes = Load(s, position);
            Vector256<byte> stops = AtMost(bytes, LastLineControl)
                | Vector256.Equals(bytes, Vector256.Create(quote))
                | Vector256.Equals(bytes, Vector256.Create((byte)'\\'));
            uint found = stops.ExtractMostSignificantBits();
            if (found != 0)
            {
                return position + int.CreateTruncating(uint.TrailingZeroCount(found));
            }
        }

        while (position < lineEnd && !(s[position] <= LastLineControl || s[position] == quote || s[position] == '\\'))
        {
            position++;
        }

        return position;
    }

    // Instead of a comparison of unsigned bytes, which is slower where its result goes through mask registers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> AtMost(Vector256<byte> bytes, byte limit) =>
        Vector256.Equals(Vector256.Min(bytes, Vector256.Create(limit)), bytes);

    // The callers have checked that a whole vector fits at the position.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Load(ReadOnlySpan<byte> s, int position)
    {
        Debug.Assert(position >= 0 && position + Vector256<byte>.Count <= s.Length, "A whole vector stands at the position.");
        return Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(s), (nuint)position);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Load128(ReadOnlySpan<byte> s, int position)
    {
        Debug.Assert(position >= 0 && position + Vector128<byte>.Count <= s.Length, "A whole vector stands at the position.");
        return Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(s), (nuint)position);
    }
}
