using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsModel.Yaml;

/// <summary>
/// Finds what gives a block document its structure, 64 bytes at a time: line breaks, colons before white space, number signs, double quotes,
/// backslashes, control characters, and where a run of bytes begins that are not ASCII. All else is text.
/// </summary>
internal static class StructureScan
{
    /// <summary>How many bytes are looked at before what was found is used.</summary>
    public const int WindowLength = 2048;

    /// <summary>The room that the marks of a window may need.</summary>
    public const int MaxMarks = WindowLength + BlockLength;

    private const int BlockLength = 64;

    /// <summary>Finds the marks of the lines that begin here and end in a window's length, each with a line break.</summary>
    /// <param name="s">The source.</param>
    /// <param name="start">The beginning of a line.</param>
    /// <param name="marks">Takes the positions, in order. The last is that of a line break.</param>
    /// <returns>The number of marks; 0 where the line is too long, or the last one and without a line break.</returns>
    public static int FindMarks(ReadOnlySpan<byte> s, int start, Span<int> marks)
    {
        Debug.Assert((uint)start <= (uint)s.Length && !marks.IsEmpty, "The line is one of the source.");
        ref byte source = ref MemoryMarshal.GetReference(s);
        ref int mark = ref MemoryMarshal.GetReference(marks);
        int count = 0;
        ulong afterNonAscii = 0;
        int end = Math.Min(start + WindowLength, s.Length - BlockLength);
        int position = start;
        for (; position < end; position += BlockLength)
        {
            Vector512<byte> block = Vector512.LoadUnsafe(ref source, (nuint)position);
            ulong isLowNext = Unsafe.Add(ref source, position + BlockLength) <= ' ' ? 1UL << 63 : 0;
            ulong found = Structure(block, isLowNext, ref afterNonAscii);
            int foundCount = BitOperations.PopCount(found);
            Debug.Assert(count + Math.Max(foundCount, Vector512<int>.Count) <= marks.Length,
                "There is room for the marks of a block, and those that do not count.");
            Write(ref Unsafe.Add(ref mark, count), position, found, foundCount);
            count += foundCount;
        }

        if (position < start + WindowLength)
        {
            count = FindLastMarks(s, position, marks, count, afterNonAscii);
        }

        // A line that goes on after the window is for the next one.
        while (count > 0 && s[Unsafe.Add(ref mark, count - 1)] != '\n')
        {
            count--;
        }

        return count;
    }

    /// <summary>Writes the positions of the bits found in a block, and others after them, which the next block overwrites.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(ref int marks, int position, ulong found, int count)
    {
        Debug.Assert(count == BitOperations.PopCount(found), "Each bit is a mark.");
        if (!Avx512Vbmi2.IsSupported)
        {
            WriteEach(ref marks, position, found, count);
            return;
        }

        // Of the numbers from 0 to 63, those whose bits are set: to each byte its own bit and the seven that it goes with, and a mask of it.
        Vector512<byte> eights = Avx512BW.Shuffle(Vector512.Create(found).AsByte(), (Vector512<ulong>.Indices * 0x01_01_01_01_01_01_01_01).AsByte());
        Vector512<byte> own = Vector512.Create(0x80_40_20_10_08_04_02_01).AsByte();
        Vector512<byte> numbers = Avx512Vbmi2.Compress(Vector512<byte>.Zero, Vector512.Equals(eights & own, own), Vector512<byte>.Indices);
        (Avx512F.ConvertToVector512Int32(numbers.GetLower().GetLower()) + Vector512.Create(position)).StoreUnsafe(ref marks);
        if (count > Vector512<int>.Count)
        {
            WriteMany(ref marks, position, found, count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteMany(ref int marks, int position, ulong found, int count) => WriteEach(ref marks, position, found, count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteEach(ref int marks, int position, ulong found, int count)
    {
        Debug.Assert(count == BitOperations.PopCount(found), "Each bit is a mark.");

        // So many are written without asking whether there are so many.
        const int AtOnce = 4;
        for (int i = 0; i < AtOnce; i++)
        {
            Unsafe.Add(ref marks, i) = position + BitOperations.TrailingZeroCount(found);
            found &= found - 1;
        }

        for (int i = AtOnce; i < count; i++)
        {
            Unsafe.Add(ref marks, i) = position + BitOperations.TrailingZeroCount(found);
            found &= found - 1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Structure(Vector512<byte> block, ulong isLowNext, ref ulong afterNonAscii)
    {
        ulong spaces = Equal(block, (byte)' ');
        ulong low = Vector512.Equals(Vector512.Min(block, Vector512.Create((byte)' ')), block).ExtractMostSignificantBits();
        ulong nonAscii = block.ExtractMostSignificantBits();

        // A double quote and a number sign differ in their last bit.
        ulong found = (low ^ spaces)
            | Equal(block & Vector512.Create((byte)0xFE), (byte)'"')
            | Equal(block, (byte)'\\')
            | (Equal(block, (byte)':') & (low >> 1 | isLowNext))
            | (nonAscii & ~(nonAscii << 1 | afterNonAscii));
        afterNonAscii = nonAscii >> 63;
        return found;
    }

    /// <summary>The same for the last bytes of the source.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindLastMarks(ReadOnlySpan<byte> s, int position, Span<int> marks, int count, ulong afterNonAscii)
    {
        Span<byte> last = stackalloc byte[BlockLength];
        ReadOnlySpan<byte> rest = s[position..];
        rest.CopyTo(last);
        ulong found = Structure(Vector512.Create<byte>(last), 1UL << 63, ref afterNonAscii);

        // Zeros follow the source, which are marks as all control characters are.
        int length = rest.Length;
        for (int i = BitOperations.TrailingZeroCount(found); i < length; i = BitOperations.TrailingZeroCount(found))
        {
            marks[count++] = position + i;
            found &= found - 1;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Equal(Vector512<byte> block, byte value) => Vector512.Equals(block, Vector512.Create(value)).ExtractMostSignificantBits();
}
