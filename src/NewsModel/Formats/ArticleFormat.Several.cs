using System.Buffers;
using NewsModel.Diagnostics;

namespace NewsModel.Formats;

/// <content>Files of several articles.</content>
public abstract partial class ArticleFormat
{
    /// <summary>
    /// Whether a file may hold several articles, or none. Such a format overrides <see cref="ParseAllCore"/> and <see cref="WriteAllCore"/>.
    /// </summary>
    public virtual bool HoldsSeveral => false;

    /// <summary>Whether a file may also hold what an <see cref="ArticlePage"/> says besides its articles, such as its number.</summary>
    public virtual bool HoldsPages => false;

    /// <summary>
    /// Reads all articles of a file and tells all problems, in one go through the text: one article, unless the format says otherwise.
    /// </summary>
    /// <param name="utf8">The file; a byte order mark is accepted.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    public ParsedFile ParseAll(ReadOnlySpan<byte> utf8, ReadOptions? options = null)
    {
        options ??= ReadOptions.Default;
        return utf8.Length > options.MaxInputLength ? new([TooLong(options)], this) : ParseAllCore(utf8, options);
    }

    /// <summary>Writes the articles of a page. Nothing reaches the destination unless all of them could be written.</summary>
    /// <param name="page">The articles. What it says besides is written where the format <see cref="HoldsPages"/>, and left out otherwise.</param>
    /// <param name="utf8">The destination.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">The form cannot hold an article, or not so many; the exception says which values.</exception>
    public void WriteAll(ArticlePage page, IBufferWriter<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(utf8);
        using PooledBuffer buffer = new();
        WriteAllCore(page, buffer);
        utf8.Write(buffer.Written);
    }

    /// <summary>Writes the articles of a page as the bytes of a file.</summary>
    /// <param name="page">The articles. What it says besides is written where the format <see cref="HoldsPages"/>, and left out otherwise.</param>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">The form cannot hold an article, or not so many; the exception says which values.</exception>
    public byte[] WriteAllToUtf8Bytes(ArticlePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        using PooledBuffer buffer = new();
        WriteAllCore(page, buffer);
        return buffer.Written.ToArray();
    }

    /// <summary>Reads all articles of a file. Override it where a file may hold several; as it is, it reads one.</summary>
    /// <param name="utf8">The file, within the limit of length. It must not be kept.</param>
    /// <param name="options">The limits.</param>
    /// <returns>The articles with their problems. Must not throw for what it reads.</returns>
    protected virtual ParsedFile ParseAllCore(ReadOnlySpan<byte> utf8, ReadOptions options) => new([ParseCore(utf8, options)], InStyleOf(utf8));

    /// <summary>
    /// Writes the articles of a page. Override it where a file may hold several; as it is, it writes one and refuses any other number.
    /// </summary>
    /// <param name="page">The articles.</param>
    /// <param name="utf8">The destination.</param>
    /// <exception cref="NewsFormatException">The form cannot hold an article, or not so many.</exception>
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
