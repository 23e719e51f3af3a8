using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsModel.Yaml;

/// <summary>
/// Finds what gives a block document its structure, 64 bytes at a time: line breaks, colons before white space, number signs after a space,
/// double quotes, backslashes, control characters, and where a run of bytes begins that are not ASCII. All else is text.
/// </summary>
internal static class StructureScan
{
    /// <summary>How many bytes are looked at before what was found is used.</summary>
    public const int WindowLength = 2048;

    /// <summary>The room that the marks of a window may need.</summary>
    public const int MaxMarks = WindowLength + BlockLength;

    private const int BlockLength = 64;

    // So many positions of a block are written without asking whether there are so many.
    private const int MarksAtOnce = 4;

    /// <summary>Finds the marks of the lines that begin here and end in a window's length.</summary>
    /// <param name="s">The source.</param>
    /// <param name="start">The beginning of a line.</param>
    /// <param name="marks">Takes the positions, in order. The last is that of a line break, or the length of the source where its last line has none.</param>
    /// <returns>The number of marks; 0 where the line is too long.</returns>
    public static int FindMarks(ReadOnlySpan<byte> s, int start, Span<int> marks)
    {
        ref byte source = ref MemoryMarshal.GetReference(s);
        ref int mark = ref MemoryMarshal.GetReference(marks);
        int count = 0;
        int lastBreak = 0;
        ulong afterSpace = 1;
        ulong afterNonAscii = 0;
        int end = Math.Min(start + WindowLength, s.Length - BlockLength);
        int position = start;
        for (; position < end; position += BlockLength)
        {
            Vector512<byte> block = Vector512.LoadUnsafe(ref source, (nuint)position);
            ulong isLowNext = Unsafe.Add(ref source, position + BlockLength) <= ' ' ? 1UL << 63 : 0;
            ulong found = Structure(block, isLowNext, ref afterSpace, ref afterNonAscii, out ulong breaks);
            int foundCount = BitOperations.PopCount(found);
            lastBreak = breaks != 0 ? count + BitOperations.PopCount(found & (ulong.MaxValue >> BitOperations.LeadingZeroCount(breaks))) : lastBreak;
            Write(ref Unsafe.Add(ref mark, count), position, found, foundCount);
            count += foundCount;
        }

        return position < start + WindowLength ? FindLastMarks(s, position, marks, count, lastBreak, afterSpace, afterNonAscii) : lastBreak;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(ref int marks, int position, ulong found, int count)
    {
        for (int i = 0; i < MarksAtOnce; i++)
        {
            Unsafe.Add(ref marks, i) = position + BitOperations.TrailingZeroCount(found);
            found &= found - 1;
        }

        for (int i = MarksAtOnce; i < count; i++)
        {
            Unsafe.Add(ref marks, i) = position + BitOperations.TrailingZeroCount(found);
            found &= found - 1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Structure(Vector512<byte> block, ulong isLowNext, ref ulong afterSpace, ref ulong afterNonAscii, out ulong breaks)
    {
        ulong spaces = Equal(block, (byte)' ');
        ulong low = Vector512.Equals(Vector512.Min(block, Vector512.Create((byte)' ')), block).ExtractMostSignificantBits();
        ulong nonAscii = block.ExtractMostSignificantBits();
        breaks = Equal(block, (byte)'\n');
        ulong found = (low ^ spaces)
            | Vector512.Equals(block, Vector512.Create((byte)'"')).ExtractMostSignificantBits() | Equal(block, (byte)'\\')
            | (Equal(block, (byte)':') & (low >> 1 | isLowNext))
            | (Equal(block, (byte)'#') & (spaces << 1 | afterSpace))
            | (nonAscii & ~(nonAscii << 1 | afterNonAscii));
        afterSpace = spaces >> 63;
        afterNonAscii = nonAscii >> 63;
        return found;
    }

    /// <summary>The same for the last bytes of the source.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindLastMarks(ReadOnlySpan<byte> s, int position, Span<int> marks, int count, int lastBreak, ulong afterSpace, ulong afterNonAscii)
    {
        Span<byte> last = stackalloc byte[BlockLength];
        ReadOnlySpan<byte> rest = s[position..];
        rest.CopyTo(last);

        // Behind the source stand line breaks; the first of them ends its last line.
        last[rest.Length..].Fill((byte)'\n');
        ulong found = Structure(Vector512.Create<byte>(last), 1UL << 63, ref afterSpace, ref afterNonAscii, out _);
        int length = rest.Length;
        for (int i = BitOperations.TrailingZeroCount(found); i < length; i = BitOperations.TrailingZeroCount(found))
        {
            marks[count++] = position + i;
            lastBreak = last[i] == '\n' ? count : lastBreak;
            found &= found - 1;
        }

        if (s[^1] != '\n')
        {
            marks[count++] = s.Length;
            lastBreak = count;
        }

        return lastBreak;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Equal(Vector512<byte> block, byte value) => Vector512.Equals(block, Vector512.Create(value)).ExtractMostSignificantBits();
}
