namespace NewsModel.Documents;

/// <summary>The exception thrown when a document is not saved because the file is not the one it was loaded from. The file is unchanged.</summary>
public sealed class FileChangedException : IOException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">What happened to the file, and what to do.</param>
    /// <param name="path">The full path of the file.</param>
    public FileChangedException(string message, string path)
        : base(message) => Path = path;

    /// <summary>Gets the full path of the file that was not saved.</summary>
    public string Path { get; }

    internal static FileChangedException Changed(string path) =>
        new($"'{path}' was changed after the document was loaded from it, so it was not saved. "
            + "Load it again and repeat the edit, or overwrite it with SaveMode.Overwrite.", path);

    internal static FileChangedException Deleted(string path) =>
        new($"'{path}' was deleted after the document was loaded from it, so it was not saved. "
            + "To create it again, save with SaveMode.Overwrite.", path);

    internal static FileChangedException Exists(string path) =>
        new($"'{path}' exists already, and the document was not loaded from it, so it was not saved. "
            + "Choose another path, or overwrite it with SaveMode.Overwrite.", path);
}
