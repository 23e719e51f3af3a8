namespace NewsModel.Tool.Listing;

/// <summary>How a list of articles is written.</summary>
internal interface IListOutput
{
    /// <summary>Takes the next article.</summary>
    /// <param name="file">The name of its file.</param>
    /// <param name="article">The article.</param>
    void Add(string file, Article article);

    /// <summary>Writes what is left.</summary>
    void Complete();
}
