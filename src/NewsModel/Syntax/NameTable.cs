using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace NewsModel.Syntax;

/// <summary>
/// The names of keys that a reader knows, by number, found without a branch for each: a hash of the name gives a place, one comparison
/// of 32 bytes says whether the name is there. Immutable.
/// </summary>
internal sealed class NameTable
{
    /// <summary>How many bytes <see cref="Find(ref readonly byte, int)"/> may read from the beginning of a name.</summary>
    public const int ReadLength = 32;

    // A slot has the name, and after it, in its last two bytes, the length and the number.
    private const int LengthAt = ReadLength - 2;
    private const int NumberAt = ReadLength - 1;
    private const int LongestName = LengthAt;
    private const int SlotBits = 8;
    private const int PieceLength = sizeof(ulong);

    // Forty names need about twenty, sixty a thousand.
    private const int MaxAttempts = 20_000;

    private readonly byte[] _slots = new byte[ReadLength << SlotBits];
    private readonly ulong _multiplier;

    /// <param name="names">The names, ASCII of 1 to 30 characters, each with the number that stands for it, from 1 to 255.</param>
    /// <exception cref="ArgumentException">
    /// Two names share a place whatever is tried: they are the same, or there are too many for the table.
    /// </exception>
    public NameTable(params ReadOnlySpan<(string Name, byte Number)> names)
    {
        // The first odd number for which every name gets its own slot.
        _multiplier = 0x9E37_79B9_7F4A_7C15;
        for (int attempt = 1; !TryFill(names, out string? name, out string? other); attempt++)
        {
            if (attempt == MaxAttempts)
            {
                throw new ArgumentException($"The names '{other}' and '{name}' collide in the table; remove one, or make the table larger.",
                    nameof(names));
            }

            Array.Clear(_slots);
            _multiplier += 2;
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
    /// <param name="start">Its first byte, after which at least <see cref="ReadLength"/> may be read.</param>
    /// <param name="length">Its length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Find(ref readonly byte start, int length)
    {
        Debug.Assert(length >= 0, "A name has a length, and room to read behind it.");

        // The hash has no more bits than there are slots. A length that no name has is not that of a slot either.
        ref byte slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), (nint)(SlotOf(in start, length) * ReadLength));
        uint different = ~Vector256.Equals(Vector256.LoadUnsafe(in start), Vector256.LoadUnsafe(in slot)).ExtractMostSignificantBits();
        return different << (ReadLength - length) == 0 && Unsafe.Add(ref slot, LengthAt) == length ? Unsafe.Add(ref slot, NumberAt) : (byte)0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong SlotOf(ref readonly byte start, int length)
    {
        ulong hash = (uint)length + Piece(in start, length);
        if (length is > PieceLength and <= LongestName)
        {
            // Each piece times an odd number of its own: names that differ in one piece differ, and others but for one chance in 2^64.
            hash += PieceAt(in start, PieceLength, length) * 0xC2B2_AE3D_27D4_EB4F;
            if (length > 2 * PieceLength)
            {
                hash += PieceAt(in start, 2 * PieceLength, length) * 0x1656_67B1_9E37_79F9;
                hash += length > 3 * PieceLength ? PieceAt(in start, 3 * PieceLength, length) * 0x27D4_EB2F_1656_67C5 : 0;
            }
        }

        return hash * _multiplier >> (64 - SlotBits);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong PieceAt(ref readonly byte start, int at, int length)
    {
        Debug.Assert(at >= 0 && at < length && at + PieceLength <= ReadLength, "The piece is one of the name.");
        return Piece(in Unsafe.Add(ref Unsafe.AsRef(in start), at), length - at);
    }

    /// <summary>The first eight bytes as a number, without what comes after a shorter name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Piece(ref readonly byte start, int length)
    {
        Debug.Assert(length >= 0, "What is cut off stands behind the name.");
        ulong piece = Unsafe.ReadUnaligned<ulong>(in start);
        return Bmi2.X64.IsSupported ? Bmi2.X64.ZeroHighBits(piece, 8 * (ulong)(uint)length) : piece << Math.Max(64 - 8 * length, 0);
    }

    private bool TryFill(ReadOnlySpan<(string Name, byte Number)> names, out string? name, out string? other)
    {
        Span<byte> padded = stackalloc byte[ReadLength];
        for (int i = 0; i < names.Length; i++)
        {
            (name, byte number) = names[i];
            Debug.Assert(name.Length is > 0 and <= LongestName, "There is room for it.");
            padded.Clear();
            Ascii.FromUtf16(name, padded, out int length);
            Span<byte> slot = _slots.AsSpan((int)SlotOf(in padded[0], length) * ReadLength, ReadLength);
            if (slot[LengthAt] != 0)
            {
                other = Encoding.ASCII.GetString(slot[..slot[LengthAt]]);
                return false;
            }

            padded[LengthAt] = (byte)length;
            padded[NumberAt] = number;
            padded.CopyTo(slot);
        }

        (name, other) = (null, null);
        return true;
    }
}
