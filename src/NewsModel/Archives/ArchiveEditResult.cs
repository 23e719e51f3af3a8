using System.Diagnostics;

namespace NewsModel.Archives;

/// <summary>Represents the result of editing the articles of an archive.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{Changed} changed, {Refused.Count} refused")]
public sealed record ArchiveEditResult
{
    /// <summary>Gets how many articles were selected for editing.</summary>
    public long Matched { get; init; }

    /// <summary>Gets how many files were changed, or would be in a dry run, including those changed by an interrupted run.</summary>
    public long Changed { get; init; }

    /// <summary>Gets how many of <see cref="Changed"/> were changed by an earlier, interrupted run.</summary>
    public long ChangedBefore { get; init; }

    /// <summary>Gets how many articles did not need to change.</summary>
    public long Unchanged { get; init; }

    /// <summary>Gets the number of entries that were skipped because they are not articles.</summary>
    public long Skipped { get; init; }

    /// <summary>Gets the files and folders that could not be read at all, in entry order.</summary>
    public ValueList<ArchiveEditRefusal> Unreadable { get; init; }

    /// <summary>Gets the files that were not edited, in entry order.</summary>
    public ValueList<ArchiveEditRefusal> Refused { get; init; }
}
