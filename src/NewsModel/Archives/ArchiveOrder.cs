namespace NewsModel.Archives;

/// <summary>Specifies the order of the entries of an archive.</summary>
public enum ArchiveOrder
{
    /// <summary>
    /// By path, compared by code units with <c>/</c> between folders, so the order is the same on every system. Entries within a tar or JSON Lines
    /// file keep the order of that file. The default.
    /// </summary>
    Path,

    /// <summary>As soon as each is read, in any order. Needs less memory if a folder or a list has very many files.</summary>
    AsTheyCome,

    /// <summary>
    /// In the order in which folders and files were listed, and by path within each folder. What was opened as one folder comes by path.
    /// </summary>
    AsListed,
}
