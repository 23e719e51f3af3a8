using System.Buffers;
using NewsModel.Diagnostics;
using NewsModel.Text;

namespace NewsModel;

/// <content>Files that hold several articles.</content>
public abstract partial class ArticleFormat
{
    /// <summary>
    /// Gets whether a file can hold any number of articles. Such a format overrides <see cref="ParseAllCore"/> and <see cref="WriteAllCore"/>.
    /// </summary>
    public virtual bool HoldsSeveral => false;

    /// <summary>Gets whether a file can also hold the other values of an <see cref="ArticlePage"/>, such as its number.</summary>
    public virtual bool HoldsPages => false;

    /// <summary>
    /// Reads all articles of a file in one pass and reports all problems. Most formats hold a single article.
    /// </summary>
    /// <param name="utf8">The file; a byte order mark is accepted.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    public ParsedFile ParseAll(ReadOnlySpan<byte> utf8, ReadOptions? options = null)
    {
        options ??= ReadOptions.Default;
        return utf8.Length > options.MaxInputLength ? new([TooLong(options)], this) : ParseAllCore(utf8, options);
    }

    /// <summary>Writes the articles of a page. Nothing is written to the destination unless all of them can be.</summary>
    /// <param name="page">The articles. The page's other values are written if the format <see cref="HoldsPages"/>, and omitted otherwise.</param>
    /// <param name="utf8">The destination.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">The format cannot hold an article, or not that many; the exception lists the values.</exception>
    public void WriteAll(ArticlePage page, IBufferWriter<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(utf8);
        using PooledBuffer buffer = new();
        WriteAllCore(page, buffer);
        utf8.Write(buffer.Written);
    }

    /// <summary>Writes the articles of a page and returns the bytes.</summary>
    /// <param name="page">The articles. The page's other values are written if the format <see cref="HoldsPages"/>, and omitted otherwise.</param>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">The format cannot hold an article, or not that many; the exception lists the values.</exception>
    public byte[] WriteAllToUtf8Bytes(ArticlePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        using PooledBuffer buffer = new();
        WriteAllCore(page, buffer);
        return buffer.Written.ToArray();
    }

    /// <summary>Reads all articles of a file. Override this method if a file can hold several; by default, it reads one.</summary>
    /// <param name="utf8">The file, within the length limit. Must not be kept after the call.</param>
    /// <param name="options">The limits.</param>
    /// <returns>The articles with their problems. Must not throw for any input.</returns>
    protected virtual ParsedFile ParseAllCore(ReadOnlySpan<byte> utf8, ReadOptions options) => new([ParseCore(utf8, options)], InStyleOf(utf8));

    /// <summary>
    /// Writes the articles of a page. Override this method if a file can hold several; by default, it writes one and refuses any other number.
    /// </summary>
    /// <param name="page">The articles.</param>
    /// <param name="utf8">The destination.</param>
    /// <exception cref="NewsFormatException">The format cannot hold an article, or not that many.</exception>
    protected virtual void WriteAllCore(ArticlePage page, IBufferWriter<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.Articles.Count != 1)
        {
            throw new NewsFormatException([Problems.HoldsOneArticle(Name, page.Articles.Count).At("")]);
        }

        WriteCore(page.Articles[0], utf8);
    }
}
