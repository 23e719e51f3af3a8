using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
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

    // A slot has the name, and behind it, in its last two bytes, the length and the number.
    private const int LengthAt = ReadLength - 2;
    private const int NumberAt = ReadLength - 1;
    private const int LongestName = LengthAt;
    private const int SlotBits = 8;

    private readonly byte[] _slots = new byte[ReadLength << SlotBits];
    private readonly ulong _multiplier;

    /// <param name="names">The names, ASCII of 1 to 30 characters, each with the number that stands for it, from 1 to 255.</param>
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
        if (name.Length > LongestName)
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
        // The hash has no more bits than there are slots. A length that no name has is not that of a slot either.
        ref byte slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), (nint)(SlotOf(in start, length) * ReadLength));
        uint different = ~Vector256.Equals(Vector256.LoadUnsafe(in start), Vector256.LoadUnsafe(in slot)).ExtractMostSignificantBits();
        return different << (ReadLength - length) == 0 && Unsafe.Add(ref slot, LengthAt) == length ? Unsafe.Add(ref slot, NumberAt) : (byte)0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong SlotOf(ref readonly byte start, int length)
    {
        // What stands behind a shorter name goes, and all but the first eight bytes of a longer one.
        ulong first = Unsafe.ReadUnaligned<ulong>(in start);
        ulong size = (uint)length;
        ulong hash = Bmi2.X64.IsSupported ? Bmi2.X64.ZeroHighBits(first, 8 * size) : first << Math.Max(64 - 8 * length, 0);
        return (size + hash) * _multiplier >> (64 - SlotBits);
    }

    private bool TryFill(ReadOnlySpan<(string Name, byte Number)> names)
    {
        Span<byte> padded = stackalloc byte[ReadLength];
        foreach ((string name, byte number) in names)
        {
            Debug.Assert(name.Length is > 0 and <= LongestName, "There is room for it.");
            padded.Clear();
            Ascii.FromUtf16(name, padded, out int length);
            Span<byte> slot = _slots.AsSpan((int)SlotOf(in padded[0], length) * ReadLength, ReadLength);
            if (slot[LengthAt] != 0)
            {
                return false;
            }

            padded[LengthAt] = (byte)length;
            padded[NumberAt] = number;
            padded.CopyTo(slot);
        }

        return true;
    }
}
