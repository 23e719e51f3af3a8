using System.Diagnostics;

namespace NewsModel.Archives;

/// <summary>What changed in a folder at about the same time: the paths of files, in order.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{Added.Count} added, {Changed.Count} changed, {Removed.Count} removed")]
public sealed record ArchiveChanges
{
    /// <summary>Files that are new.</summary>
    public ValueList<string> Added { get; init; }

    /// <summary>Files that were written to or replaced.</summary>
    public ValueList<string> Changed { get; init; }

    /// <summary>Files that are gone, or are not to be read any more.</summary>
    public ValueList<string> Removed { get; init; }

    /// <summary>Whether the system lost track of single changes and all of the folder was looked at, as it is after very many at once.</summary>
    public bool IsAfterOverflow { get; init; }
}
