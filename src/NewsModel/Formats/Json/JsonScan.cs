using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsModel.Formats.Json;

/// <summary>
/// The searches of the sound JSON scanner, 32 bytes at a time. No byte after the source is read: its last bytes, too few for a vector, are
/// looked at one by one.
/// </summary>
internal static class JsonScan
{
    /// <summary>How many bytes the searches, and <see cref="PlainLength"/>, look at together.</summary>
    public const int BlockLength = 32;

    private const byte LastControl = 0x1F;

    /// <summary>The first position that is not JSON's white space, or the length of the source.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipWhiteSpace(ReadOnlySpan<byte> s, int position) =>
        (uint)position < (uint)s.Length && s[position] > ' ' ? position : SkipSomeWhiteSpace(s, position);

    /// <summary>
    /// The first position after plain text: a quote, a backslash, a control character, or a byte that is not ASCII. The length of the source
    /// if there is none.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FindPlainStop(ReadOnlySpan<byte> s, int position)
    {
        for (; position + BlockLength <= s.Length; position += BlockLength)
        {
            uint stops = PlainStops(Load(s, position));
            if (stops != 0)
            {
                return position + int.CreateTruncating(uint.TrailingZeroCount(stops));
            }
        }

        while ((uint)position < (uint)s.Length && (sbyte)s[position] > LastControl && s[position] is not ((byte)'"' or (byte)'\\'))
        {
            position++;
        }

        return position;
    }

    /// <summary>How many bytes of plain text begin at a position, after which there is a whole block; a block's length if there are more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PlainLength(ReadOnlySpan<byte> s, int position) =>
        int.CreateTruncating(uint.TrailingZeroCount(PlainStops(Load(s, position))));

    /// <summary>The first position of a quote, a backslash or a control character. The length of the source if there is none.</summary>
    public static int FindStringStop(ReadOnlySpan<byte> s, int position)
    {
        for (; position + BlockLength <= s.Length; position += BlockLength)
        {
            Vector256<byte> bytes = Load(s, position);
            Vector256<byte> controls = Vector256.Equals(Vector256.Min(bytes, Vector256.Create(LastControl)), bytes);
            uint stops = (controls | Marks(bytes)).ExtractMostSignificantBits();
            if (stops != 0)
            {
                return position + int.CreateTruncating(uint.TrailingZeroCount(stops));
            }
        }

        while ((uint)position < (uint)s.Length && s[position] > LastControl && s[position] is not ((byte)'"' or (byte)'\\'))
        {
            position++;
        }

        return position;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipSomeWhiteSpace(ReadOnlySpan<byte> s, int position)
    {
        for (; position + BlockLength <= s.Length; position += BlockLength)
        {
            Vector256<byte> bytes = Load(s, position);
            Vector256<byte> spaces = Vector256.Equals(bytes, Vector256.Create((byte)' ')) | Vector256.Equals(bytes, Vector256.Create((byte)'\n'))
                | Vector256.Equals(bytes, Vector256.Create((byte)'\r')) | Vector256.Equals(bytes, Vector256.Create((byte)'\t'));
            uint others = ~spaces.ExtractMostSignificantBits();
            if (others != 0)
            {
                return position + int.CreateTruncating(uint.TrailingZeroCount(others));
            }
        }

        while ((uint)position < (uint)s.Length && s[position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            position++;
        }

        return position;
    }

    // As a signed number, a byte that is not ASCII is less than a control character.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint PlainStops(Vector256<byte> bytes) =>
        (Vector256.LessThan(bytes.AsSByte(), Vector256.Create((sbyte)' ')).AsByte() | Marks(bytes)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Marks(Vector256<byte> bytes) =>
        Vector256.Equals(bytes, Vector256.Create((byte)'"')) | Vector256.Equals(bytes, Vector256.Create((byte)'\\'));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Load(ReadOnlySpan<byte> s, int position)
    {
        Debug.Assert(position >= 0 && position + BlockLength <= s.Length, "A whole block stands at the position.");
        return Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(s), (nuint)position);
    }
}
