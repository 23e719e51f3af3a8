namespace NewsModel.Documents;

/// <summary>Which file a document may be saved over.</summary>
public enum SaveMode
{
    /// <summary>Only one that still holds what the document was loaded from; where it was not loaded from that path, none.</summary>
    IfUnchanged,

    /// <summary>Any.</summary>
    Overwrite,
}
