using NewsModel.Formats.Tree;
using NewsModel.Schema;

namespace NewsModel.Documents.FrontMatter;

/// <summary>What is to happen to the entries of one list or map of the text.</summary>
/// <param name="entries">The entries as they stand.</param>
internal sealed class EntryPlan(List<SourceEntry> entries)
{
    private readonly bool[] _removed = new bool[entries.Count];
    private int _removedCount;

    public List<SourceEntry> Entries => entries;

    public List<Change> Changes { get; } = [];

    /// <summary>What comes in, in the order they will have where several come to one place.</summary>
    public List<Insertion> Insertions { get; } = [];

    /// <summary>The row of the first entry that shows how the list quotes; -1 if none does, <see langword="null"/> until it was looked for.</summary>
    public int? HabitRow { get; set; }

    /// <summary>Whether all entries go and none comes.</summary>
    public bool Empties => _removedCount > 0 && _removedCount == entries.Count && Insertions.Count == 0;

    /// <summary>Whether entries come or go.</summary>
    public bool Reorders => _removedCount > 0 || Insertions.Count > 0;

    public void Remove(int entry)
    {
        _removedCount += _removed[entry] ? 0 : 1;
        _removed[entry] = true;
    }

    /// <summary>What a map stands for.</summary>
    public RecordSchema Schema { get; init; } = RecordSchema.None;

    /// <summary>For a list, which entry stands for each value: not always the one at its position, since the model leaves empty ones out.</summary>
    public int[]? EntryOf { get; init; }

    /// <summary>The position in the list of the value that an entry stands for.</summary>
    public int PositionOf(int entry) => EntryOf is null ? entry : Array.BinarySearch(EntryOf, entry) is >= 0 and int position ? position : entry;

    public bool IsRemoved(int entry) => _removed[entry];

    /// <summary>The first entry that stays, or -1.</summary>
    public int FirstKept() => Array.IndexOf(_removed, false);

    /// <summary>A value that changes.</summary>
    /// <param name="Entry">Which entry it is the value of.</param>
    /// <param name="Old">What it says; <see langword="null"/> if that is nothing, or cannot be read.</param>
    /// <param name="New">What it is to say.</param>
    internal readonly record struct Change(int Entry, ArticleNode? Old, ArticleNode New);

    /// <summary>A new entry.</summary>
    /// <param name="After">The entry that it follows, which stays; or -1, and it comes first.</param>
    /// <param name="Before">The entry that it is right before, whatever it follows; or -1.</param>
    /// <param name="Member">Its value, for a map with its key.</param>
    /// <param name="Position">Its position in the new list; for a map, the rank of its key in house order.</param>
    /// <param name="IsPair">Whether it has a key.</param>
    /// <param name="MovedFrom">The entry whose text it is, which goes; or -1, and the text is new.</param>
    internal readonly record struct Insertion(int After, int Before, ArticleMember Member, int Position, bool IsPair, int MovedFrom = -1);
}
