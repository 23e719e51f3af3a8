using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace NewsModel.Archives;

/// <summary>Represents one of several equal parts of an archive, so independent machines can each read one.</summary>
/// <remarks>
/// <para>
/// The part an entry belongs to depends only on its path: on the 64-bit FNV-1a hash of the path in UTF-8, mixed once more
/// (<c>h ^= h >> 33; h *= 0xff51afd7ed558ccd; h ^= h >> 33; h *= 0xc4ceb9fe1a85ec53; h ^= h >> 33</c>), modulo <see cref="Count"/>. It is the same on
/// every machine and system, and does not change when files are added or removed.
/// </para>
/// <para>Immutable, compared by value, thread-safe. <c>default</c> is the whole archive.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial record struct ArchiveShard
{
    private const ulong OffsetBasis = 0xcbf29ce484222325;
    private const ulong Prime = 0x100000001b3;
    private const int StackLength = 512;

    // The count is kept less one, so default is 0 of 1.
    private readonly int _last;

    /// <summary>Creates a shard.</summary>
    /// <param name="index">The 0-based number of the shard.</param>
    /// <param name="count">The number of shards.</param>
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

    /// <summary>Gets the 0-based number of the shard.</summary>
    public int Index { get; }

    /// <summary>Gets the number of shards.</summary>
    public int Count => _last + 1;

    /// <summary>Returns whether an entry belongs to this shard.</summary>
    /// <param name="path">The path relative to the root of the archive, with <c>/</c> between folders; see <see cref="ArchiveEntry.Name"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public bool Takes(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _last == 0 || Hash(path) % (ulong)Count == (ulong)Index;
    }

    /// <summary>Parses a shard in its command-line notation.</summary>
    /// <param name="text">Number and count, such as <c>2/8</c>; of eight shards, the first is <c>0/8</c> and the last is <c>7/8</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not a shard.</exception>
    public static ArchiveShard Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out ArchiveShard shard) ? shard
            : throw new FormatException($"'{text}' is not a shard. Write its number and the count: of eight, the first is 0/8 and the last 7/8.");
    }

    /// <summary>Tries to parse a shard in its command-line notation.</summary>
    /// <param name="text">Number and count, such as <c>2/8</c>; of eight shards, the first is <c>0/8</c> and the last is <c>7/8</c>.</param>
    /// <param name="shard">The shard.</param>
    /// <returns>Whether the text is a shard.</returns>
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

    /// <summary>Returns number and count, such as <c>2/8</c>.</summary>
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
