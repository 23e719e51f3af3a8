using System.Diagnostics;
using NewsModel.Documents;

namespace NewsModel.Archives;

/// <summary>Specifies how the articles of an archive are edited.</summary>
/// <remarks>Immutable, compared by value, and as thread-safe as its <see cref="Diff"/>.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ArchiveEditOptions
{
    /// <summary>Gets the default options.</summary>
    public static ArchiveEditOptions Default { get; } = new();

    /// <summary>Gets whether to find out what would change without changing any file. <see langword="false"/> by default.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>
    /// Gets the name of the edit, such as the command that requests it. The journal of an interrupted edit is only resumed by an edit with the same
    /// name. The default is <c>edit</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The value is <see langword="null"/> or empty.</exception>
    public string Name
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrEmpty(value);
            field = value;
        }
    } = "edit";

    /// <summary>
    /// Gets the path of the journal, which records what was done from the first change until the edit is complete. The default is
    /// <c>.newsmodel-edit.journal</c> in the root of the archive, or next to it if the root is a file; for the second of eight shards, it is
    /// <c>.newsmodel-edit-1-of-8.journal</c>. An edit that changes one file needs no journal, since a file is changed completely or not at all.
    /// </summary>
    public string? JournalPath { get; init; }

    /// <summary>Gets the writer for all changes as one unified diff, in path order; <see langword="null"/>, the default, for none.</summary>
    public TextWriter? Diff { get; init; }

    /// <summary>
    /// Gets the receiver of the outcome for each article, in entry order and as soon as it is on disk, from one thread at a time;
    /// <see langword="null"/>, the default, for none. An exception that it throws ends the edit.
    /// </summary>
    public IProgress<ArchiveEditOutcome>? Outcomes { get; init; }

    /// <summary>Gets what the edit of a file may do beyond changing the article.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public EditOptions FileOptions { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = EditOptions.Default;
}
