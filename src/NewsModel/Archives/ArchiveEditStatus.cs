namespace NewsModel.Archives;

/// <summary>What came of an article that was to be edited.</summary>
public enum ArchiveEditStatus
{
    /// <summary>Its file was changed, or would be in a dry run.</summary>
    Changed,

    /// <summary>An interrupted run of the same edit had changed its file.</summary>
    ChangedBefore,

    /// <summary>It was as wanted already.</summary>
    Unchanged,

    /// <summary>The edit was refused, or the file could not be written. It is as it was.</summary>
    Refused,

    /// <summary>It is a file or folder that could not be read at all.</summary>
    Unreadable,
}
