using NewsModel.Formats;

namespace NewsModel.Documents;

/// <content>Loading and saving.</content>
public sealed partial class ArticleDocument
{
    /// <summary>The full path of the file that the document was loaded from; <see langword="null"/> if it was not.</summary>
    public string? Path => _file?.Path;

    /// <summary>Loads a file. Nothing is parsed yet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">The limits for reading it, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    public static ArticleDocument Load(string path, ReadOptions? options = null)
    {
        byte[] utf8 = File.ReadAllBytes(path);
        return new(utf8, options, new LoadedFile(System.IO.Path.GetFullPath(path), utf8));
    }

    /// <summary>Loads a file. Nothing is parsed yet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">The limits for reading it, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    public static Task<ArticleDocument> LoadAsync(string path, ReadOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    /// <summary>Saves the document over the file that it was loaded from.</summary>
    /// <param name="mode">Whether the file may have changed since.</param>
    /// <returns>The document as it now stands in the file, without changes.</returns>
    public ArticleDocument Save(SaveMode mode = SaveMode.IfUnchanged) => throw new NotImplementedException();

    /// <summary>Saves the document to a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">Whether a file may be overwritten that is not what the document was loaded from.</param>
    /// <returns>The document as it now stands in the file, without changes.</returns>
    public ArticleDocument Save(string path, SaveMode mode = SaveMode.IfUnchanged) => throw new NotImplementedException();

    /// <summary>Saves the document over the file that it was loaded from.</summary>
    /// <param name="mode">Whether the file may have changed since.</param>
    /// <param name="cancellationToken">Ends the saving; the file is then as it was.</param>
    /// <returns>The document as it now stands in the file, without changes.</returns>
    public Task<ArticleDocument> SaveAsync(SaveMode mode = SaveMode.IfUnchanged, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    /// <summary>Saves the document to a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">Whether a file may be overwritten that is not what the document was loaded from.</param>
    /// <param name="cancellationToken">Ends the saving; the file is then as it was.</param>
    /// <returns>The document as it now stands in the file, without changes.</returns>
    public Task<ArticleDocument> SaveAsync(string path, SaveMode mode = SaveMode.IfUnchanged, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();
}
