namespace NewsModel.Archives.Reporting;

/// <summary>The shards that a report is of. When all of their number are there, they are the whole, and of no shards any more.</summary>
internal sealed class ShardSet
{
    private readonly SortedSet<int> _indexes = [];
    private int _count;
    private bool _hasWhole;

    /// <summary>Adds shards of a report, or the whole.</summary>
    /// <param name="shards">The shards; none for the whole.</param>
    /// <exception cref="ArgumentException">They do not go together with those that are there.</exception>
    public void Add(ValueList<ArchiveShard> shards)
    {
        _hasWhole |= shards.IsEmpty;
        foreach (ArchiveShard shard in shards)
        {
            if (_count != 0 && _count != shard.Count)
            {
                throw new ArgumentException($"Reports of shards of {_count} and of {shard.Count} do not merge. Split all runs into the same number.");
            }

            _count = shard.Count;
            if (!_indexes.Add(shard.Index))
            {
                throw new ArgumentException($"The shard {shard} is there twice. Merge the report of each shard once.");
            }
        }

        if (_hasWhole && _count != 0)
        {
            throw new ArgumentException("A report of some shards does not merge with one of a whole archive. Merge the reports of all shards first.");
        }
    }

    public ValueList<ArchiveShard> ToShards() =>
        _indexes.Count == _count ? default : [.. _indexes.Select(index => new ArchiveShard(index, _count))];
}
