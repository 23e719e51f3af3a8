using System.Diagnostics;

namespace NewsModel.Archives;

/// <summary>What came of editing the articles of an archive.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{Changed} changed, {Refused.Count} refused")]
public sealed record ArchiveEditResult
{
    /// <summary>How many articles were wanted to be edited.</summary>
    public long Matched { get; init; }

    /// <summary>How many files were changed, or would be in a dry run; those that an interrupted run had changed included.</summary>
    public long Changed { get; init; }

    /// <summary>How many of <see cref="Changed"/> an interrupted run had changed before.</summary>
    public long ChangedBefore { get; init; }

    /// <summary>How many articles were as wanted already.</summary>
    public long Unchanged { get; init; }

    /// <summary>How many entries are no articles, and were left alone.</summary>
    public long Skipped { get; init; }

    /// <summary>The files and folders that could not be read at all, in the order of entries.</summary>
    public ValueList<ArchiveEditRefusal> Unreadable { get; init; }

    /// <summary>The files that were not edited, in the order of entries.</summary>
    public ValueList<ArchiveEditRefusal> Refused { get; init; }
}
