namespace NewsModel.Tool.Checking;

/// <summary>What became of a file, its problems apart.</summary>
internal enum CheckVerdict
{
    /// <summary>It could not be read: no such file, or a text that is not an article.</summary>
    NotRead,

    /// <summary>It was read, and not checked for being written back identically.</summary>
    Read,

    /// <summary>It would be the same, written back in its own style.</summary>
    Identical,

    /// <summary>It would differ.</summary>
    Different,

    /// <summary>It was read, and its format is never written, so there is nothing to compare.</summary>
    NeverWritten,
}
