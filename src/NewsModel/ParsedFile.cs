using System.Diagnostics;

namespace NewsModel;

/// <summary>Represents everything in a file: its articles with their problems, and the page they are on.</summary>
/// <remarks>
/// Returned by <see cref="ArticleFormat.ParseAll(ReadOnlySpan{byte}, ReadOptions)"/>, which reads the text once. Immutable and thread-safe.
/// </remarks>
[DebuggerDisplay("{Format.Name,nq}, {Articles.Count} articles")]
public sealed class ParsedFile
{
    /// <summary>Creates a result, for a format of your own that holds several articles.</summary>
    /// <param name="articles">The articles, each with its problems, in the order of the file.</param>
    /// <param name="format">The format, in the style of the file.</param>
    /// <param name="page">The page with its articles and other values; <see langword="null"/> if the file is not a page.</param>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is <see langword="null"/>.</exception>
    public ParsedFile(ValueList<ReadResult<Article>> articles, ArticleFormat format, ArticlePage? page = null)
    {
        ArgumentNullException.ThrowIfNull(format);
        Articles = articles;
        Format = format;
        Page = page;
        List<Diagnostic> diagnostics = [];
        foreach (ReadResult<Article> article in articles)
        {
            diagnostics.AddRange(article.Diagnostics);
            HasErrors |= article.HasErrors;
        }

        Diagnostics = [.. diagnostics];
    }

    /// <summary>Gets the articles, each with the problems found in it or after it.</summary>
    public ValueList<ReadResult<Article>> Articles { get; }

    /// <summary>Gets the page of articles; <see langword="null"/> if the file is not a page.</summary>
    public ArticlePage? Page { get; }

    /// <summary>Gets the format that was read, in the style of the file.</summary>
    public ArticleFormat Format { get; }

    /// <summary>Gets all problems, in file order.</summary>
    public ValueList<Diagnostic> Diagnostics { get; }

    /// <summary>Gets whether any problem is an error.</summary>
    public bool HasErrors { get; }

    /// <summary>Writes everything in the style of the file.</summary>
    /// <returns>The bytes. They equal those that were read, unless the file contains things that articles do not, such as comments.</returns>
    /// <exception cref="NewsFormatException">An article cannot be written; the exception lists the values.</exception>
    public byte[] WriteToUtf8Bytes() => Page is null && Articles.Count == 1
        ? Format.WriteToUtf8Bytes(Articles[0].Value)
        : Format.WriteAllToUtf8Bytes(Page ?? new() { Articles = [.. Articles.Select(static article => article.Value)] });
}
