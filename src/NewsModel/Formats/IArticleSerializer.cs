using System.Diagnostics.CodeAnalysis;
using NewsModel.Diagnostics;

namespace NewsModel.Formats;

/// <summary>Several formats together: recognizes the one that a file is in, reads it, and turns one into another.</summary>
/// <remarks>Implementations are immutable and thread-safe. <see cref="ArticleSerializer"/> is the one of this library.</remarks>
public interface IArticleSerializer
{
    /// <summary>The formats, in the order in which they are tried.</summary>
    ValueList<ArticleFormat> Formats { get; }

    /// <summary>Finds a format by its name.</summary>
    /// <param name="name">Its name, such as <c>json</c>; upper and lower case are the same.</param>
    /// <param name="format">The format.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    bool TryGetFormat(string name, [NotNullWhen(true)] out ArticleFormat? format);

    /// <summary>Finds a format by its media type.</summary>
    /// <param name="mediaType">The media type (RFC 6838), such as <c>application/json; charset=utf-8</c>; its parameters do not count.</param>
    /// <param name="format">The format.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="mediaType"/> is <see langword="null"/>.</exception>
    bool TryGetFormatOfMediaType(string mediaType, [NotNullWhen(true)] out ArticleFormat? format);

    /// <summary>Tells the format that a file is in.</summary>
    /// <param name="utf8">The file, or how it begins: a few kilobytes are enough.</param>
    /// <param name="path">The path or the name of the file, if it has one.</param>
    /// <returns>
    /// Of the formats whose <see cref="ArticleFormat.Matches"/> says so, the first that also has the file's extension, or else the first; if none
    /// says so,
    /// the first that has the extension; if none has it, the one that is meant for that, the first unless said otherwise.
    /// </returns>
    ArticleFormat Detect(ReadOnlySpan<byte> utf8, string? path = null);

    /// <summary>Reads an article in whatever format it is, and tells all problems.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="path">The path or the name of the file, if it has one. Nothing is read from there.</param>
    ReadResult<Article> Parse(ReadOnlySpan<byte> utf8, string? path = null);

    /// <summary>Reads an article in whatever format it is from a stream, to its end, and tells all problems. The stream stays open.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="path">The path or the name of the file, if it has one. Nothing is read from there.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<ReadResult<Article>> ParseAsync(Stream utf8, string? path = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads the article of a file in whatever format it is, which content and extension say, and tells all problems, each with the path in its
    /// <see cref="Diagnostic.File"/>.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or no path.</exception>
    /// <exception cref="IOException">There is no such file, or it cannot be read; or what derives from it.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read the file, or it is a folder.</exception>
    ReadResult<Article> ParseFile(string path);

    /// <summary>
    /// Reads the article of a file in whatever format it is, which content and extension say, and tells all problems, each with the path in its
    /// <see cref="Diagnostic.File"/>.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or no path.</exception>
    /// <exception cref="IOException">There is no such file, or it cannot be read; or what derives from it.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read the file, or it is a folder.</exception>
    Task<ReadResult<Article>> ParseFileAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>Reads the article of a file in whatever format it is: <c>ParseFile(…).GetValueOrThrow()</c>.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or no path.</exception>
    /// <exception cref="IOException">There is no such file, or it cannot be read; or what derives from it.</exception>
    /// <exception cref="NewsFormatException">There are errors; it has all diagnostics, and its message names the file.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read the file, or it is a folder.</exception>
    Article ReadFile(string path);

    /// <summary>Reads the article of a file in whatever format it is: <c>(await ParseFileAsync(…)).GetValueOrThrow()</c>.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or no path.</exception>
    /// <exception cref="IOException">There is no such file, or it cannot be read; or what derives from it.</exception>
    /// <exception cref="NewsFormatException">There are errors; it has all diagnostics, and its message names the file.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read the file, or it is a folder.</exception>
    Task<Article> ReadFileAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>Reads all articles of a file: one of most, several of a page in JSON or of lines of JSON. The stream stays open.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="path">The path or the name of the file, if it has one. Nothing is read from there.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    IAsyncEnumerable<ReadResult<Article>> ParseAllAsync(Stream utf8, string? path = null, CancellationToken cancellationToken = default);

    /// <summary>Reads an article in whatever format it is and writes it in another.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="target">The format to write; it need not be one of <see cref="Formats"/>.</param>
    /// <param name="path">The path or the name of the file, if it has one. Nothing is read from there.</param>
    /// <returns>
    /// The article in the new form, what that cannot hold, and the problems of reading; where these are errors, the result lacks what could not be
    /// read.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">The target cannot be written at all; the exception says why.</exception>
    ConversionResult Convert(ReadOnlySpan<byte> utf8, ArticleFormat target, string? path = null);

    /// <summary>Writes an article and tells what the format cannot hold of it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="target">The format to write; it need not be one of <see cref="Formats"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">The target cannot be written at all; the exception says why.</exception>
    ConversionResult Convert(Article article, ArticleFormat target);

    /// <summary>Reads an article in whatever format it is and writes it in another, which is named.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="targetName">The name of one of <see cref="Formats"/>, such as <c>json</c>; upper and lower case are the same.</param>
    /// <param name="path">The path or the name of the file, if it has one. Nothing is read from there.</param>
    /// <returns>
    /// The article in the new form, what that cannot hold, and the problems of reading; where these are errors, the result lacks what could not be
    /// read.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="targetName"/> is <see langword="null"/>, or no format has that name.</exception>
    /// <exception cref="NewsFormatException">The target cannot be written at all; the exception says why.</exception>
    ConversionResult Convert(ReadOnlySpan<byte> utf8, string targetName, string? path = null);

    /// <summary>Writes an article in a format that is named, and tells what that cannot hold of it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="targetName">The name of one of <see cref="Formats"/>, such as <c>json</c>; upper and lower case are the same.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">No format has that name.</exception>
    /// <exception cref="NewsFormatException">The target cannot be written at all; the exception says why.</exception>
    ConversionResult Convert(Article article, string targetName);
}
