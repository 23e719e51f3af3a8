namespace NewsModel.Archives;

/// <summary>What came of an entry of an archive.</summary>
public enum ArchiveEntryStatus
{
    /// <summary>It is an article, with or without problems; <see cref="ArchiveEntry.Result"/> has it.</summary>
    Article,

    /// <summary>It is no article, and was left alone; <see cref="ArchiveEntry.SkipReason"/> says what it is.</summary>
    Skipped,

    /// <summary>It could not be read at all; <see cref="ArchiveEntry.Problem"/> says why.</summary>
    Unreadable,
}
