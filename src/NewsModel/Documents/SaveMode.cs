namespace NewsModel.Documents;

/// <summary>Specifies which file a document may overwrite.</summary>
public enum SaveMode
{
    /// <summary>
    /// Overwrites only a file that still contains what the document was loaded from; a document not loaded from that path overwrites nothing.
    /// </summary>
    IfUnchanged,

    /// <summary>Overwrites any file.</summary>
    Overwrite,
}
