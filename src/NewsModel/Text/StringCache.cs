using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsModel.Text;

/// <summary>
/// Short texts that articles have in common, such as the names of publishers: whoever reads many articles gets the same string again, which
/// saves time and the memory of all but one. A few hundred are kept, the last ones read. Thread-safe.
/// </summary>
internal static class StringCache
{
    private const int LongestText = 40;
    private const int SlotBits = 9;
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    // A reference is written at once, and what it refers to never changes: a race loses a text, no more.
    private static readonly string?[] Slots = new string?[1 << SlotBits];

    /// <summary>The text of some bytes of ASCII.</summary>
    public static string Get(ReadOnlySpan<byte> ascii)
    {
        if (ascii.Length is 0 or > LongestText)
        {
            return Utf8Codec.FromAscii(ascii);
        }

        ref string? slot = ref Slots[Hash(ascii) >> (64 - SlotBits)];
        string? shared = slot;
        if (shared is null || !Ascii.Equals(ascii, shared))
        {
            shared = Utf8Codec.FromAscii(ascii);
            slot = shared;
        }

        return shared;
    }

    private static ulong Hash(ReadOnlySpan<byte> text)
    {
        Debug.Assert(!text.IsEmpty, "There is a first byte and a last one.");
        ref byte first = ref MemoryMarshal.GetReference(text);
        (ulong head, ulong tail) = text.Length >= sizeof(ulong)
            ? (Unsafe.ReadUnaligned<ulong>(ref first), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, text.Length - sizeof(ulong))))
            : text.Length >= sizeof(uint)
                ? (Unsafe.ReadUnaligned<uint>(ref first), Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, text.Length - sizeof(uint))))
                : (first, (ulong)text[^1] << 8);
        return ((head * Multiplier) ^ (tail + (ulong)text.Length)) * Multiplier;
    }
}
