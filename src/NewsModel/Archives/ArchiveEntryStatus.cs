namespace NewsModel.Archives;

/// <summary>Specifies what became of an entry of an archive.</summary>
public enum ArchiveEntryStatus
{
    /// <summary>The entry is an article, with or without problems; see <see cref="ArchiveEntry.Result"/>.</summary>
    Article,

    /// <summary>The entry is not an article and was skipped; see <see cref="ArchiveEntry.SkipReason"/>.</summary>
    Skipped,

    /// <summary>The entry could not be read at all; see <see cref="ArchiveEntry.Problem"/>.</summary>
    Unreadable,
}
