using System.Diagnostics;

namespace NewsModel.Archives;

/// <summary>Represents changes in a folder at about the same time: the paths of files, in order.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{Added.Count} added, {Changed.Count} changed, {Removed.Count} removed")]
public sealed record ArchiveChanges
{
    /// <summary>Gets the new files.</summary>
    public ValueList<string> Added { get; init; }

    /// <summary>Gets the files that were written to or replaced.</summary>
    public ValueList<string> Changed { get; init; }

    /// <summary>Gets the files that are gone or no longer to be read.</summary>
    public ValueList<string> Removed { get; init; }

    /// <summary>Gets whether the system lost track of single changes, as after very many at once, so the whole folder was examined.</summary>
    public bool IsAfterOverflow { get; init; }
}
