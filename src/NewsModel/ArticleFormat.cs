using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Text;

namespace NewsModel;

/// <summary>Represents a file format for articles: how to recognize, read and write it.</summary>
/// <remarks>
/// <para>
/// To add a format of your own, derive from this class and override the abstract members; all overloads follow from them. Instances are immutable
/// and thread-safe, and derived classes must be too.
/// </para>
/// <para>
/// <c>Parse</c> never throws for any input and reports all problems; <c>Read</c> is its throwing shortcut. No method keeps the memory it is passed
/// after it returns.
/// </para>
/// </remarks>
[DebuggerDisplay("{Name,nq}")]
public abstract partial class ArticleFormat
{
    /// <summary>Gets the name, such as <c>frontmatter</c>: lower-case letters and digits, for command lines and configuration.</summary>
    public abstract string Name { get; }

    /// <summary>Gets the media type (RFC 6838), such as <c>text/markdown</c>.</summary>
    public abstract string MediaType { get; }

    /// <summary>Gets the file extensions, each with its dot, the usual one first.</summary>
    public abstract ValueList<string> FileExtensions { get; }

    /// <summary>Returns whether a file appears to be in this format, judging by its first bytes.</summary>
    /// <param name="head">The first kilobytes of the file, or all of it; the last character may be incomplete.</param>
    public abstract bool Matches(ReadOnlySpan<byte> head);

    /// <summary>
    /// Gets whether every article that the format writes reads back as an equal article, so conversions need not check for losses. In a format of
    /// your own, return <see langword="true"/> only if it holds every key, extensions included.
    /// </summary>
    public virtual bool HoldsAll => false;

    /// <summary>
    /// Returns this format in the style of a file, so rewriting the file changes no more than it has to. A format without styles returns itself.
    /// </summary>
    /// <param name="utf8">The file.</param>
    public virtual ArticleFormat InStyleOf(ReadOnlySpan<byte> utf8) => this;

    /// <summary>Whether a file is certain not to be in this format, whatever its extension.</summary>
    /// <param name="head">The first bytes of the file.</param>
    internal virtual bool Declines(ReadOnlySpan<byte> head) => false;

    /// <summary>Reads an article and reports all problems.</summary>
    /// <param name="utf8">The file; a byte order mark is accepted.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    public ReadResult<Article> Parse(ReadOnlySpan<byte> utf8, ReadOptions? options = null)
    {
        options ??= ReadOptions.Default;
        return utf8.Length > options.MaxInputLength ? TooLong(options) : ParseCore(utf8, options);
    }

    /// <summary>Reads an article and reports all problems. Offsets in diagnostics count UTF-8 bytes.</summary>
    /// <param name="text">The contents of the file, not its path. To read a file, pass its path to <see cref="ReadFile"/>.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public ReadResult<Article> Parse(string text, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= ReadOptions.Default;
        const int LongestCountable = int.MaxValue / 3;
        int length = text.Length > Math.Min(options.MaxInputLength, LongestCountable) ? int.MaxValue : Encoding.UTF8.GetByteCount(text);
        if (length > options.MaxInputLength)
        {
            return TooLong(options);
        }

        byte[] utf8 = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            return ParseCore(utf8.AsSpan(0, Utf8Codec.Encode(text, utf8)), options);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }

    /// <summary>Reads an article from a stream, from its position to its end, and reports all problems. The stream stays open.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public async Task<ReadResult<Article>> ParseAsync(Stream utf8, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        options ??= ReadOptions.Default;
        using PooledBuffer buffer = new();
        return await buffer.TryReadAsync(utf8, options.MaxInputLength, cancellationToken).ConfigureAwait(false)
            ? ParseCore(buffer.Written, options)
            : TooLong(options);
    }

    /// <summary>Reads an article: <c>Parse(…).GetValueOrThrow()</c>.</summary>
    /// <param name="utf8">The file; a byte order mark is accepted.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <exception cref="NewsFormatException">There are errors. The exception contains all diagnostics.</exception>
    public Article Read(ReadOnlySpan<byte> utf8, ReadOptions? options = null) => Parse(utf8, options).GetValueOrThrow();

    /// <summary>Reads an article: <c>Parse(…).GetValueOrThrow()</c>.</summary>
    /// <param name="text">The contents of the file, not its path. To read a file, pass its path to <see cref="ReadFile"/>.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">There are errors. The exception contains all diagnostics.</exception>
    public Article Read(string text, ReadOptions? options = null) => Parse(text, options).GetValueOrThrow();

    /// <summary>Reads an article from a stream, from its position to its end. The stream stays open.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8"/> is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">There are errors. The exception contains all diagnostics.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public async Task<Article> ReadAsync(Stream utf8, ReadOptions? options = null, CancellationToken cancellationToken = default) =>
        (await ParseAsync(utf8, options, cancellationToken).ConfigureAwait(false)).GetValueOrThrow();

    /// <summary>
    /// Reads all articles of a stream, from its position to its end, each with its problems. Most formats hold a single article. The stream stays
    /// open.
    /// </summary>
    /// <param name="utf8">The file.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public IAsyncEnumerable<ReadResult<Article>> ParseAllAsync(
        Stream utf8, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        return ParseAllCoreAsync(utf8, options ?? ReadOptions.Default, cancellationToken);
    }

    /// <summary>Writes an article. Nothing is written to the destination unless the whole article can be.</summary>
    /// <param name="article">The article.</param>
    /// <param name="utf8">The destination.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">The format cannot hold the article; the exception lists the values.</exception>
    public void Write(Article article, IBufferWriter<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(utf8);
        using PooledBuffer buffer = PooledBuffer.RentOver(utf8);
        WriteCore(article, buffer);
        buffer.HandOverTo(utf8);
    }

    /// <summary>Writes an article to a stream. The stream stays open. Nothing is written to it unless the whole article can be.</summary>
    /// <param name="article">The article.</param>
    /// <param name="utf8">The destination.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">The format cannot hold the article; the exception lists the values.</exception>
    public void Write(Article article, Stream utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        using PooledBuffer buffer = WriteToBuffer(article);
        utf8.Write(buffer.Written);
    }

    /// <summary>Writes an article to a stream. The stream stays open. Nothing is written to it unless the whole article can be.</summary>
    /// <param name="article">The article.</param>
    /// <param name="utf8">The destination.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">The format cannot hold the article; the exception lists the values.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public async Task WriteAsync(Article article, Stream utf8, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        using PooledBuffer buffer = WriteToBuffer(article);
        await utf8.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes an article and returns the text.</summary>
    /// <param name="article">The article.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">The format cannot hold the article; the exception lists the values.</exception>
    public string Write(Article article)
    {
        using PooledBuffer buffer = WriteToBuffer(article);
        return Encoding.UTF8.GetString(buffer.Written);
    }

    /// <summary>Writes an article and returns the bytes.</summary>
    /// <param name="article">The article.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">The format cannot hold the article; the exception lists the values.</exception>
    public byte[] WriteToUtf8Bytes(Article article)
    {
        using PooledBuffer buffer = WriteToBuffer(article);
        return buffer.Written.ToArray();
    }

    /// <summary>Reads an article. Called by all overloads, with input within the length limit.</summary>
    /// <param name="utf8">The file, which may start with a byte order mark and may not be valid UTF-8. Must not be kept after the call.</param>
    /// <param name="options">The limits.</param>
    /// <returns>The article, as far as it could be read, and all problems. Must not throw for any input.</returns>
    protected abstract ReadResult<Article> ParseCore(ReadOnlySpan<byte> utf8, ReadOptions options);

    /// <summary>Writes an article. Called by all overloads, with a buffer that is passed on only when this method returns.</summary>
    /// <param name="article">The article.</param>
    /// <param name="utf8">The destination.</param>
    /// <exception cref="NewsFormatException">The format cannot hold the article.</exception>
    protected abstract void WriteCore(Article article, IBufferWriter<byte> utf8);

    /// <summary>
    /// Reads all articles of a stream. Override this method if they can be read one at a time, with only one in memory; by default, the whole stream
    /// is read first.
    /// </summary>
    /// <param name="utf8">The file.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The articles with their problems, as from <see cref="ParseAllCore"/>. Must not throw for any input.</returns>
    protected virtual async IAsyncEnumerable<ReadResult<Article>> ParseAllCoreAsync(
        Stream utf8, ReadOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!HoldsSeveral)
        {
            yield return await ParseAsync(utf8, options, cancellationToken).ConfigureAwait(false);
            yield break;
        }

        using PooledBuffer buffer = new();
        if (!await buffer.TryReadAsync(utf8, options.MaxInputLength, cancellationToken).ConfigureAwait(false))
        {
            yield return TooLong(options);
            yield break;
        }

        foreach (ReadResult<Article> article in ParseAllCore(buffer.Written, options).Articles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return article;
        }
    }

    /// <summary>The nearest article to a converted one whose keys the format can all hold; the same if it can hold all.</summary>
    internal virtual Article Settle(Article article) => article;

    /// <summary>
    /// Reads an article for no more than which keys it has, the texts that many articles have in common, and all problems. Its own texts may be
    /// another one.
    /// </summary>
    internal ReadResult<Article> Sketch(ReadOnlySpan<byte> utf8, ReadOptions options) =>
        utf8.Length > options.MaxInputLength ? TooLong(options) : SketchCore(utf8, options);

    /// <summary>Does that within the limit of length. A format without a faster way reads the article.</summary>
    internal virtual ReadResult<Article> SketchCore(ReadOnlySpan<byte> utf8, ReadOptions options) => ParseCore(utf8, options);

    internal static ReadResult<Article> TooLong(ReadOptions options)
    {
        DiagnosticSink sink = default;
        sink.Add(Problems.InputTooLong(options.MaxInputLength), offset: 0);
        return new(new Article(), sink.ToDiagnostics(default, default));
    }

    private PooledBuffer WriteToBuffer(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        PooledBuffer buffer = PooledBuffer.Rent();
        try
        {
            WriteCore(article, buffer);
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }
}
