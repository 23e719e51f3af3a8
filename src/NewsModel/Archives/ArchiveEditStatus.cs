namespace NewsModel.Archives;

/// <summary>Specifies the outcome for an article to be edited.</summary>
public enum ArchiveEditStatus
{
    /// <summary>Its file was changed, or would be in a dry run.</summary>
    Changed,

    /// <summary>An interrupted run of the same edit had changed its file.</summary>
    ChangedBefore,

    /// <summary>It did not need to change.</summary>
    Unchanged,

    /// <summary>The edit was refused, or the file could not be written. The file is unchanged.</summary>
    Refused,

    /// <summary>It is a file or folder that could not be read at all.</summary>
    Unreadable,
}
