using NewsModel.Diagnostics;

namespace NewsModel.Formats;

/// <content>Reading files by their path.</content>
public abstract partial class ArticleFormat
{
    /// <summary>Reads the article of a file and tells all problems, each with the path in its <see cref="Diagnostic.File"/>.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or no path.</exception>
    /// <exception cref="IOException">There is no such file, or it cannot be read; or what derives from it.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read the file, or it is a folder.</exception>
    public ReadResult<Article> ParseFile(string path, ReadOptions? options = null)
    {
        options ??= ReadOptions.Default;
        using PooledBuffer buffer = new();
        bool isWhole = FileReading.TryRead(path, buffer, options.MaxInputLength);
        return (isWhole ? ParseCore(buffer.Written, options.OfFile(path)) : TooLong(options)).InFile(path);
    }

    /// <summary>Reads the article of a file and tells all problems, each with the path in its <see cref="Diagnostic.File"/>.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or no path.</exception>
    /// <exception cref="IOException">There is no such file, or it cannot be read; or what derives from it.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read the file, or it is a folder.</exception>
    public async Task<ReadResult<Article>> ParseFileAsync(string path, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= ReadOptions.Default;
        using PooledBuffer buffer = new();
        bool isWhole = await FileReading.TryReadAsync(path, buffer, options.MaxInputLength, cancellationToken).ConfigureAwait(false);
        return (isWhole ? ParseCore(buffer.Written, options.OfFile(path)) : TooLong(options)).InFile(path);
    }

    /// <summary>Reads the article of a file: <c>ParseFile(…).GetValueOrThrow()</c>.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or no path.</exception>
    /// <exception cref="IOException">There is no such file, or it cannot be read; or what derives from it.</exception>
    /// <exception cref="NewsFormatException">There are errors; it has all diagnostics, and its message names the file.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read the file, or it is a folder.</exception>
    public Article ReadFile(string path, ReadOptions? options = null) => ParseFile(path, options).GetValueOrThrow();

    /// <summary>Reads the article of a file: <c>(await ParseFileAsync(…)).GetValueOrThrow()</c>.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or no path.</exception>
    /// <exception cref="IOException">There is no such file, or it cannot be read; or what derives from it.</exception>
    /// <exception cref="NewsFormatException">There are errors; it has all diagnostics, and its message names the file.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read the file, or it is a folder.</exception>
    public async Task<Article> ReadFileAsync(string path, ReadOptions? options = null, CancellationToken cancellationToken = default) =>
        (await ParseFileAsync(path, options, cancellationToken).ConfigureAwait(false)).GetValueOrThrow();
}
