using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace NewsModel.Archives;

/// <summary>One of several equal parts of an archive, so that machines that know nothing of each other can each read one.</summary>
/// <remarks>
/// <para>
/// Which part an entry belongs to depends on its path alone: on the 64-bit FNV-1a hash of the path in UTF-8, mixed once more
/// (<c>h ^= h >> 33; h *= 0xff51afd7ed558ccd; h ^= h >> 33; h *= 0xc4ceb9fe1a85ec53; h ^= h >> 33</c>), modulo <see cref="Count"/>. It is the same on
/// every machine and system, and does not change when files come or go.
/// </para>
/// <para>Immutable, compared by value, thread-safe. <c>default</c> is all of the archive.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial record struct ArchiveShard
{
    private const ulong OffsetBasis = 0xcbf29ce484222325;
    private const ulong Prime = 0x100000001b3;
    private const int StackLength = 512;

    // The count is kept less one, so that default is 0 of 1.
    private readonly int _last;

    /// <summary>Makes a shard.</summary>
    /// <param name="index">Its number; the first is 0.</param>
    /// <param name="count">How many there are.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1, or <paramref name="index"/> is not below
    /// it.</exception>
    public ArchiveShard(int index, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
        Index = index;
        _last = count - 1;
    }

    /// <summary>Its number; the first is 0.</summary>
    public int Index { get; }

    /// <summary>How many shards there are.</summary>
    public int Count => _last + 1;

    /// <summary>Whether an entry belongs to this shard.</summary>
    /// <param name="path">The path below the root of the archive, with <c>/</c> between folders; see <see cref="ArchiveEntry.Name"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public bool Takes(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _last == 0 || Hash(path) % (ulong)Count == (ulong)Index;
    }

    /// <summary>Reads a shard as it is written on a command line.</summary>
    /// <param name="text">Number and count, such as <c>2/8</c>; the first of eight is <c>0/8</c>, the last <c>7/8</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">It is something else.</exception>
    public static ArchiveShard Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out ArchiveShard shard) ? shard
            : throw new FormatException($"'{text}' is not a shard. Write its number and their count: of eight, the first is 0/8 and the last 7/8.");
    }

    /// <summary>Reads a shard as it is written on a command line, if it is one.</summary>
    /// <param name="text">Number and count, such as <c>2/8</c>; the first of eight is <c>0/8</c>, the last <c>7/8</c>.</param>
    /// <param name="shard">The shard.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ArchiveShard shard)
    {
        int slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (slash > 0
            && int.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && index < count)
        {
            shard = new(index, count);
            return true;
        }

        shard = default;
        return false;
    }

    /// <summary>Number and count, such as <c>2/8</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");

    internal static ulong Hash(string path)
    {
        int most = Encoding.UTF8.GetMaxByteCount(path.Length);
        Span<byte> utf8 = most <= StackLength ? stackalloc byte[StackLength] : new byte[most];
        utf8 = utf8[..Encoding.UTF8.GetBytes(path, utf8)];
        ulong hash = OffsetBasis;
        foreach (byte b in utf8)
        {
            hash = (hash ^ b) * Prime;
        }

        // The low bits of FNV-1a alone are weak: the lowest is the parity of the text.
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}
