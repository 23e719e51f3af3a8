using NewsModel.Text;

namespace NewsModel;

/// <content>Reading files by their path.</content>
public abstract partial class ArticleFormat
{
    /// <summary>Reads an article from a file and reports all problems, each with the path in its <see cref="Diagnostic.File"/>.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or not a valid path.</exception>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied, or it is a folder.</exception>
    public ReadResult<Article> ParseFile(string path, ReadOptions? options = null)
    {
        options ??= ReadOptions.Default;
        using PooledBuffer buffer = new();
        bool isWhole = FileReading.TryRead(path, buffer, options.MaxInputLength);
        return (isWhole ? ParseCore(buffer.Written, options.OfFile(path)) : TooLong(options)).InFile(path);
    }

    /// <summary>Reads an article from a file and reports all problems, each with the path in its <see cref="Diagnostic.File"/>.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or not a valid path.</exception>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied, or it is a folder.</exception>
    public async Task<ReadResult<Article>> ParseFileAsync(string path, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= ReadOptions.Default;
        using PooledBuffer buffer = new();
        bool isWhole = await FileReading.TryReadAsync(path, buffer, options.MaxInputLength, cancellationToken).ConfigureAwait(false);
        return (isWhole ? ParseCore(buffer.Written, options.OfFile(path)) : TooLong(options)).InFile(path);
    }

    /// <summary>Reads an article from a file: <c>ParseFile(…).GetValueOrThrow()</c>.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or not a valid path.</exception>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    /// <exception cref="NewsFormatException">There are errors. The exception contains all diagnostics, and its message names the file.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied, or it is a folder.</exception>
    public Article ReadFile(string path, ReadOptions? options = null) => ParseFile(path, options).GetValueOrThrow();

    /// <summary>Reads an article from a file: <c>(await ParseFileAsync(…)).GetValueOrThrow()</c>.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or not a valid path.</exception>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    /// <exception cref="NewsFormatException">There are errors. The exception contains all diagnostics, and its message names the file.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied, or it is a folder.</exception>
    public async Task<Article> ReadFileAsync(string path, ReadOptions? options = null, CancellationToken cancellationToken = default) =>
        (await ParseFileAsync(path, options, cancellationToken).ConfigureAwait(false)).GetValueOrThrow();
}
