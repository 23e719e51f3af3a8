using System.Diagnostics;
using NewsModel.Diagnostics;

namespace NewsModel.Formats;

/// <summary>All that a file holds: its articles with their problems, and the page that they stand on.</summary>
/// <remarks>
/// <see cref="ArticleFormat.ParseAll(ReadOnlySpan{byte}, ReadOptions)"/> makes it in one go through the text. Immutable and thread-safe.
/// </remarks>
[DebuggerDisplay("{Format.Name,nq}, {Articles.Count} articles")]
public sealed class ParsedFile
{
    /// <summary>Makes what was read, for a format of your own that holds several articles.</summary>
    /// <param name="articles">The articles, each with its problems, in the order of the file.</param>
    /// <param name="format">The format, writing in the style of the file.</param>
    /// <param name="page">What the file says besides the articles, with the articles; <see langword="null"/> if it is no page.</param>
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

    /// <summary>The articles, each with the problems that stand in it or behind it.</summary>
    public ValueList<ReadResult<Article>> Articles { get; }

    /// <summary>The page of articles that the file is; <see langword="null"/> if it is none.</summary>
    public ArticlePage? Page { get; }

    /// <summary>The format that was read, writing in the style of the file.</summary>
    public ArticleFormat Format { get; }

    /// <summary>All problems, in the order of the file.</summary>
    public ValueList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether one of the problems is an error.</summary>
    public bool HasErrors { get; }

    /// <summary>Writes all of it in the style of the file.</summary>
    /// <returns>The bytes of a file. They are those that were read, unless the file holds what no article does, such as comments.</returns>
    /// <exception cref="NewsFormatException">An article cannot be written; the exception says which values.</exception>
    public byte[] WriteToUtf8Bytes() => Page is null && Articles.Count == 1
        ? Format.WriteToUtf8Bytes(Articles[0].Value)
        : Format.WriteAllToUtf8Bytes(Page ?? new() { Articles = [.. Articles.Select(static article => article.Value)] });
}
