using System.Diagnostics;
using NewsModel.Documents;

namespace NewsModel.Archives;

/// <summary>How the articles of an archive are edited.</summary>
/// <remarks>Immutable, compared by value, thread-safe as far as its <see cref="Diff"/> is.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ArchiveEditOptions
{
    /// <summary>The options that are used when none are given.</summary>
    public static ArchiveEditOptions Default { get; } = new();

    /// <summary>Whether no file is changed, only found out what would be. <see langword="false"/> by default.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>
    /// What the edit is called, such as the command that asks for it. A journal that an interrupted edit left behind is gone on with only by an edit
    /// of the same name. By default <c>edit</c>.
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
    /// The file that says what was done, from the first change until the edit is complete. By default <c>.newsmodel-edit.journal</c> in the root of
    /// the archive, or beside it if that is a file; the second of eight shards has <c>.newsmodel-edit-1-of-8.journal</c>. An edit that changes one
    /// file needs none, since that is changed as a whole or not at all.
    /// </summary>
    public string? JournalPath { get; init; }

    /// <summary>Takes all changes as one unified difference, in the order of paths; <see langword="null"/>, the default, for nobody.</summary>
    public TextWriter? Diff { get; init; }

    /// <summary>
    /// Is told what came of each article, in the order of entries and as soon as it is on the disk, by one thread at a time;
    /// <see langword="null"/>, the default, for nobody. What it throws ends the edit.
    /// </summary>
    public IProgress<ArchiveEditOutcome>? Outcomes { get; init; }

    /// <summary>What the edit of a file may do besides changing what the article says.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public EditOptions FileOptions { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = EditOptions.Default;
}
