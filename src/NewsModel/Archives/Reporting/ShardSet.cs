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
                throw new ArgumentException(
                    $"Reports of {_count} shards and of {shard.Count} shards cannot be merged. Split all runs into the same number of shards.");
            }

            _count = shard.Count;
            if (!_indexes.Add(shard.Index))
            {
                throw new ArgumentException($"Shard {shard} occurs twice. Merge the report of each shard only once.");
            }
        }

        if (_hasWhole && _count != 0)
        {
            throw new ArgumentException(
                "A report of some shards cannot be merged with a report of a whole archive. Merge the reports of all shards first.");
        }
    }

    public ValueList<ArchiveShard> ToShards() =>
        _indexes.Count == _count ? default : [.. _indexes.Select(index => new ArchiveShard(index, _count))];
}
