using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace NewsModel.Yaml;

/// <summary>
/// The names of keys that a reader knows, by number, found without a branch for each: a hash of the first bytes gives a place, one comparison
/// of 32 bytes says whether the name stands there. Immutable.
/// </summary>
internal sealed class NameTable
{
    /// <summary>How many bytes <see cref="Find(ref readonly byte, int)"/> may read from the beginning of a name.</summary>
    public const int ReadLength = 32;

    private const int LongestName = ReadLength - 1;
    private const int Size = 256;

    private readonly Slot[] _slots = new Slot[Size];
    private readonly ulong _multiplier;

    /// <param name="names">The names, ASCII, each with the number that stands for it, from 1 to 255.</param>
    public NameTable(params ReadOnlySpan<(string Name, byte Number)> names)
    {
        // The first odd number that gives each name a place of its own.
        for (_multiplier = 0x9E37_79B9_7F4A_7C15; !TryFill(names); _multiplier += 2)
        {
            Array.Clear(_slots);
        }
    }

    /// <summary>The number of a name, or 0.</summary>
    public byte Find(ReadOnlySpan<byte> name)
    {
        if (name.Length - 1 >= (uint)LongestName)
        {
            return 0;
        }

        Span<byte> padded = stackalloc byte[ReadLength];
        name.CopyTo(padded);
        return Find(in padded[0], name.Length);
    }

    /// <summary>The number of a name, or 0.</summary>
    public byte Find(ReadOnlySpan<char> name)
    {
        Span<byte> ascii = stackalloc byte[LongestName];
        return name.Length <= LongestName && Ascii.FromUtf16(name, ascii, out int length) == OperationStatus.Done ? Find(ascii[..length]) : (byte)0;
    }

    /// <summary>The number of a name, or 0.</summary>
    /// <param name="start">Its first byte, behind which at least <see cref="ReadLength"/> may be read.</param>
    /// <param name="length">Its length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Find(ref readonly byte start, int length)
    {
        ref readonly Slot slot = ref _slots[PlaceOf(in start, length)];
        uint equal = Vector256.Equals(Vector256.LoadUnsafe(in start), slot.Name).ExtractMostSignificantBits();
        return (equal | ~slot.Mask) == uint.MaxValue && slot.Length == length ? slot.Number : (byte)0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte PlaceOf(ref readonly byte start, int length)
    {
        // All but the first eight bytes are shifted out, as is what stands behind a shorter name.
        ulong first = Unsafe.ReadUnaligned<ulong>(in start) << Math.Max(64 - 8 * length, 0);
        return (byte)((first + (uint)length) * _multiplier >> 56);
    }

    private bool TryFill(ReadOnlySpan<(string Name, byte Number)> names)
    {
        Span<byte> padded = stackalloc byte[ReadLength];
        foreach ((string name, byte number) in names)
        {
            padded.Clear();
            Ascii.FromUtf16(name, padded, out int length);
            ref Slot slot = ref _slots[PlaceOf(in padded[0], length)];
            if (slot.Length != 0)
            {
                return false;
            }

            slot = new() { Name = Vector256.Create<byte>(padded), Mask = (1u << length) - 1, Length = (byte)length, Number = number };
        }

        return true;
    }

    private struct Slot
    {
        public Vector256<byte> Name;
        public uint Mask;
        public byte Length;
        public byte Number;
    }
}
