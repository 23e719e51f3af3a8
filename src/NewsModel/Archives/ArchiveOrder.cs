namespace NewsModel.Archives;

/// <summary>The order in which the entries of an archive come.</summary>
public enum ArchiveOrder
{
    /// <summary>
    /// By path, compared code unit by code unit with <c>/</c> between folders, so it is the same on every system. What a tar file or lines of JSON
    /// hold comes in the order of that file. The default.
    /// </summary>
    Path,

    /// <summary>As soon as each is read, in any order. Needs less memory where one folder or a list has very many files.</summary>
    AsTheyCome,

    /// <summary>
    /// In the order in which folders and files were listed, and by path within each folder. What was opened as one folder comes by path.
    /// </summary>
    AsListed,
}
