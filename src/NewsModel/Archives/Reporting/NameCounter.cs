using System.Runtime.InteropServices;
using System.Text;

namespace NewsModel.Archives.Reporting;

/// <summary>
/// Counts names. It holds no more than twice as many as a table has: of those beyond, the ones with the largest hashes are dropped.
/// </summary>
/// <remarks>
/// A name that is dropped would be in no later table either, since the largest hash that has room only becomes smaller. So what is left has been
/// counted
/// from the first time on, in whatever parts.
/// </remarks>
internal sealed class NameCounter
{
    private const int LongestName = 200;

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly int _mostNames;
    private long _total;
    private ulong _largestHash = ulong.MaxValue;
    private bool _isSample;

    public NameCounter(int mostNames = ArchiveReportTable.MostNames) => _mostNames = mostNames;

    public void Add(string name, long count = 1)
    {
        name = Short(name);
        _total += count;
        ref long known = ref CollectionsMarshal.GetValueRefOrNullRef(_counts, name);
        if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref known))
        {
            known += count;
            return;
        }

        if (_isSample && ArchiveShard.Hash(name) > _largestHash)
        {
            return;
        }

        _counts.Add(name, count);
        if (_counts.Count > 2 * _mostNames)
        {
            Shrink();
        }
    }

    public void Add(ArchiveReportTable table)
    {
        long listed = 0;
        foreach (ArchiveReportCount count in table.Counts)
        {
            listed += count.Count;
            Add(count.Name, count.Count);
        }

        _total += table.Total - listed;
        if (table.IsSample && !table.Counts.IsEmpty)
        {
            _isSample = true;
            ulong largest = table.Counts.Max(static count => ArchiveShard.Hash(count.Name));
            _largestHash = Math.Min(_largestHash, largest);
            DropAbove(_largestHash);
        }
    }

    public ArchiveReportTable ToTable()
    {
        if (_counts.Count > _mostNames)
        {
            Shrink();
        }

        ArchiveReportCount[] counts = new ArchiveReportCount[_counts.Count];
        int i = 0;
        foreach (KeyValuePair<string, long> count in _counts)
        {
            counts[i++] = new(count.Key, count.Value);
        }

        Array.Sort(counts, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return _total == 0 ? ArchiveReportTable.Empty : new() { Counts = new(counts), Total = _total, IsSample = _isSample };
    }

    private void Shrink()
    {
        ulong[] hashes = new ulong[_counts.Count];
        int i = 0;
        foreach (string name in _counts.Keys)
        {
            hashes[i++] = ArchiveShard.Hash(name);
        }

        Array.Sort(hashes);
        _isSample = true;
        _largestHash = hashes[_mostNames - 1];
        DropAbove(_largestHash);
    }

    private void DropAbove(ulong largest)
    {
        foreach (string name in _counts.Keys)
        {
            // Removing does not disturb going through a dictionary.
            if (ArchiveShard.Hash(name) > largest)
            {
                _counts.Remove(name);
            }
        }
    }

    /// <summary>The beginning of a name, without half of a surrogate pair, which JSON cannot hold.</summary>
    internal static string Short(string name)
    {
        if (name.Length <= LongestName && !name.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return name;
        }

        ReadOnlySpan<char> text = name.AsSpan(0, Math.Min(name.Length, LongestName));
        text = name.Length > LongestName && char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
        return Whole(text);
    }

    /// <summary>A text in which U+FFFD stands for each half of a surrogate pair.</summary>
    internal static string Whole(ReadOnlySpan<char> text)
    {
        StringBuilder whole = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            whole.Append(rune);
        }

        return whole.ToString();
    }
}
