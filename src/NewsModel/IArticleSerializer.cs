using System.Diagnostics.CodeAnalysis;

namespace NewsModel;

/// <summary>Combines several formats: detects the format of a file, reads it, and converts between formats.</summary>
/// <remarks>Implementations are immutable and thread-safe. <see cref="ArticleSerializer"/> is this library's implementation.</remarks>
public interface IArticleSerializer
{
    /// <summary>Gets the formats, in the order they are tried.</summary>
    ValueList<ArticleFormat> Formats { get; }

    /// <summary>Finds a format by its name.</summary>
    /// <param name="name">The case-insensitive name, such as <c>json</c>.</param>
    /// <param name="format">The format.</param>
    /// <returns>Whether there is such a format.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    bool TryGetFormat(string name, [NotNullWhen(true)] out ArticleFormat? format);

    /// <summary>Finds a format by its media type.</summary>
    /// <param name="mediaType">The media type (RFC 6838), such as <c>application/json; charset=utf-8</c>; parameters are ignored.</param>
    /// <param name="format">The format.</param>
    /// <returns>Whether there is such a format.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="mediaType"/> is <see langword="null"/>.</exception>
    bool TryGetFormatByMediaType(string mediaType, [NotNullWhen(true)] out ArticleFormat? format);

    /// <summary>Detects the format of a file.</summary>
    /// <param name="utf8">The file, or its first kilobytes.</param>
    /// <param name="path">The path or name of the file, if any.</param>
    /// <returns>
    /// Of the formats whose <see cref="ArticleFormat.Matches"/> returns <see langword="true"/>, the first that also has the file's extension, or else
    /// the first. If there is none, the first with the extension, or else the fallback, which is the first format unless set otherwise.
    /// </returns>
    ArticleFormat Detect(ReadOnlySpan<byte> utf8, string? path = null);

    /// <summary>Detects the format of an article, reads it, and reports all problems.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="path">The path or name of the file, if any. The file itself is not read.</param>
    ReadResult<Article> Parse(ReadOnlySpan<byte> utf8, string? path = null);

    /// <summary>Detects the format of an article, reads it from a stream to the end, and reports all problems. The stream stays open.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="path">The path or name of the file, if any. The file itself is not read.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    Task<ReadResult<Article>> ParseAsync(Stream utf8, string? path = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads an article from a file in the format detected from its content and extension, and reports all problems, each with the path in its
    /// <see cref="Diagnostic.File"/>.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or not a valid path.</exception>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied, or it is a folder.</exception>
    ReadResult<Article> ParseFile(string path);

    /// <summary>
    /// Reads an article from a file in the format detected from its content and extension, and reports all problems, each with the path in its
    /// <see cref="Diagnostic.File"/>.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or not a valid path.</exception>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied, or it is a folder.</exception>
    Task<ReadResult<Article>> ParseFileAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>Reads an article from a file in any of the formats: <c>ParseFile(…).GetValueOrThrow()</c>.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or not a valid path.</exception>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    /// <exception cref="NewsFormatException">There are errors. The exception contains all diagnostics, and its message names the file.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied, or it is a folder.</exception>
    Article ReadFile(string path);

    /// <summary>Reads an article from a file in any of the formats: <c>(await ParseFileAsync(…)).GetValueOrThrow()</c>.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or not a valid path.</exception>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    /// <exception cref="NewsFormatException">There are errors. The exception contains all diagnostics, and its message names the file.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied, or it is a folder.</exception>
    Task<Article> ReadFileAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>Reads all articles of a file: usually one, but several from a JSON page or JSON Lines. The stream stays open.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="path">The path or name of the file, if any. The file itself is not read.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    IAsyncEnumerable<ReadResult<Article>> ParseAllAsync(Stream utf8, string? path = null, CancellationToken cancellationToken = default);

    /// <summary>Reads an article in any of the formats and writes it in another.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="target">The format to write; it need not be one of <see cref="Formats"/>.</param>
    /// <param name="path">The path or name of the file, if any. The file itself is not read.</param>
    /// <returns>
    /// The article in the new format, what that format cannot hold, and the problems found while reading. If these include errors, the result lacks
    /// what could not be read.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">The article cannot be written in the target format; the exception contains the reasons.</exception>
    ConversionResult Convert(ReadOnlySpan<byte> utf8, ArticleFormat target, string? path = null);

    /// <summary>Writes an article and reports what the format cannot hold.</summary>
    /// <param name="article">The article.</param>
    /// <param name="target">The format to write; it need not be one of <see cref="Formats"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">The article cannot be written in the target format; the exception contains the reasons.</exception>
    ConversionResult Convert(Article article, ArticleFormat target);

    /// <summary>Reads an article in any of the formats and writes it in the format with a given name.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="targetName">The case-insensitive name of one of <see cref="Formats"/>, such as <c>json</c>.</param>
    /// <param name="path">The path or name of the file, if any. The file itself is not read.</param>
    /// <returns>
    /// The article in the new format, what that format cannot hold, and the problems found while reading. If these include errors, the result lacks
    /// what could not be read.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="targetName"/> is <see langword="null"/>, or no format has that name.</exception>
    /// <exception cref="NewsFormatException">The article cannot be written in the target format; the exception contains the reasons.</exception>
    ConversionResult Convert(ReadOnlySpan<byte> utf8, string targetName, string? path = null);

    /// <summary>Writes an article in the format with a given name, and reports what that format cannot hold.</summary>
    /// <param name="article">The article.</param>
    /// <param name="targetName">The case-insensitive name of one of <see cref="Formats"/>, such as <c>json</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">No format has that name.</exception>
    /// <exception cref="NewsFormatException">The article cannot be written in the target format; the exception contains the reasons.</exception>
    ConversionResult Convert(Article article, string targetName);
}
