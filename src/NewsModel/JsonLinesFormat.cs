using System.Buffers;
using System.Runtime.CompilerServices;
using NewsModel.Diagnostics;
using NewsModel.Formats;
using NewsModel.Formats.Json;
using NewsModel.Text;

namespace NewsModel;

/// <summary>Reads and writes JSON Lines, also known as NDJSON: one article per line.</summary>
/// <remarks>
/// <see cref="ArticleFormat.ParseAllAsync"/> and <see cref="WriteAllAsync(IAsyncEnumerable{Article}, Stream, CancellationToken)"/> stream any number
/// of articles with only one in memory. Each line is read and written as by <see cref="JsonFormat"/>; blank lines are ignored. Immutable and
/// thread-safe.
/// </remarks>
public sealed class JsonLinesFormat : ArticleFormat
{
    private static readonly ValueList<string> Extensions = [".ndjson", ".jsonl"];

    /// <summary>Creates a format that writes in the default style.</summary>
    public JsonLinesFormat()
        : this(JsonStyle.Default)
    {
    }

    /// <summary>Creates a format that writes in a given style.</summary>
    /// <param name="style">
    /// The style. Indentation and the byte order mark are ignored: each article is written on one line, which always ends with a line break.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="style"/> is <see langword="null"/>.</exception>
    public JsonLinesFormat(JsonStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        Style = style with { Indented = false, ByteOrderMark = false, FinalLineBreak = true };
    }

    /// <summary>Gets the format in its default style.</summary>
    public static JsonLinesFormat Default { get; } = new();

    /// <summary>Gets the style to write in. Any style can be read.</summary>
    public JsonStyle Style { get; }

    /// <inheritdoc/>
    public override string Name => "ndjson";

    /// <inheritdoc/>
    public override bool HoldsAll => Style.ExtraMembers;

    /// <inheritdoc/>
    public override bool HoldsSeveral => true;

    /// <inheritdoc/>
    public override string MediaType => "application/x-ndjson";

    /// <inheritdoc/>
    public override ValueList<string> FileExtensions => Extensions;

    /// <summary>Returns whether the text starts with an object. Whether more follow on other lines depends on the file extension.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public override bool Matches(ReadOnlySpan<byte> head) => JsonFormat.BeginsObject(head);

    /// <inheritdoc/>
    public override ArticleFormat InStyleOf(ReadOnlySpan<byte> utf8)
    {
        int line = utf8.IndexOf((byte)'\n');
        return new JsonLinesFormat(JsonStyle.Detect(line < 0 ? utf8 : utf8[..(line + 1)]) with { ExtraMembers = Style.ExtraMembers });
    }

    /// <summary>Writes articles one per line, as they arrive. The stream stays open.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="utf8">The destination. If an article cannot be written, all lines before it have been.</param>
    /// <param name="cancellationToken">Cancels the operation, after a complete line.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">JSON cannot hold an article; the exception lists the values.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public async Task WriteAllAsync(IAsyncEnumerable<Article> articles, Stream utf8, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(utf8);
        using PooledBuffer line = new();
        await foreach (Article article in articles.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            line.Clear();
            WriteCore(article, line);
            await utf8.WriteAsync(line.WrittenMemory, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes articles one per line. The stream stays open.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="utf8">The destination. If an article cannot be written, all lines before it have been.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">JSON cannot hold an article; the exception lists the values.</exception>
    public void WriteAll(IEnumerable<Article> articles, Stream utf8)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(utf8);
        using PooledBuffer line = new();
        foreach (Article article in articles)
        {
            line.Clear();
            WriteCore(article, line);
            utf8.Write(line.Written);
        }
    }

    /// <inheritdoc/>
    protected override ReadResult<Article> ParseCore(ReadOnlySpan<byte> utf8, ReadOptions options)
    {
        int second = utf8.Length;
        for (int start = Utf8Codec.BomLength(utf8), seen = 0; start < utf8.Length;)
        {
            int length = utf8[start..].IndexOf((byte)'\n');
            int end = length < 0 ? utf8.Length : start + length;
            if (!IsBlank(utf8[start..end]) && ++seen == 2)
            {
                second = start;
                break;
            }

            start = end + 1;
        }

        ReadResult<Article> first = JsonReader.Read(utf8[..second], options);
        if (second == utf8.Length)
        {
            return first;
        }

        Problem problem = Problems.LinesOfArticles;
        SourceLocation place = new LineCounter(utf8).LocationOf(second);
        return new(first.Value, [.. first.Diagnostics, new Diagnostic(problem.Code, problem.Severity, problem.Message) { Location = place }]);
    }

    /// <inheritdoc/>
    protected override ParsedFile ParseAllCore(ReadOnlySpan<byte> utf8, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<ReadResult<Article>> articles = [];
        LineCounter lines = new(utf8);
        int next;
        for (int start = Utf8Codec.BomLength(utf8); start < utf8.Length; start = next)
        {
            int length = utf8[start..].IndexOf((byte)'\n');
            next = length < 0 ? utf8.Length : start + length + 1;
            ReadOnlySpan<byte> line = length < 0 ? utf8[start..]
                : utf8.Slice(start, length) is [.. var shorter, (byte)'\r'] ? shorter
                : utf8.Slice(start, length);
            if (!IsBlank(line))
            {
                ReadResult<Article> read = JsonReader.Read(line, options);
                articles.Add(read.Diagnostics.IsEmpty ? read : Moved(read, line, lines.LocationOf(start).Line, start));
            }
        }

        return new([.. articles], InStyleOf(utf8));
    }

    /// <inheritdoc/>
    protected override void WriteAllCore(ArticlePage page, IBufferWriter<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(page);
        foreach (Article article in page.Articles)
        {
            WriteCore(article, utf8);
        }
    }

    /// <inheritdoc/>
    protected override void WriteCore(Article article, IBufferWriter<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(utf8);
        JsonWriter.Write(Article.Schema, article, Style, utf8);
    }

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<ReadResult<Article>> ParseAllCoreAsync(
        Stream utf8, ReadOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        using Utf8LineReader lines = new(utf8, options.MaxInputLength);
        while (await lines.TryReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (lines.IsTooLong)
            {
                yield return TooLongLine(lines.Number, lines.Start, options);
            }
            else if (!IsBlank(lines.Line))
            {
                yield return ReadLine(lines.Line, lines.Number, lines.Start, options);
            }
        }
    }

    internal static ReadResult<Article> TooLongLine(int line, long start, ReadOptions options) =>
        new(new Article(), Moved(TooLong(options).Diagnostics, line, start));

    /// <summary>Reads one line of a file.</summary>
    /// <param name="utf8">The line.</param>
    /// <param name="line">Its number.</param>
    /// <param name="start">Where it begins in the file.</param>
    /// <param name="options">The limits.</param>
    /// <param name="isSketch">Whether no more is wanted than which keys the article has, and its problems.</param>
    internal static ReadResult<Article> ReadLine(ReadOnlySpan<byte> utf8, int line, long start, ReadOptions options, bool isSketch = false)
    {
        ReadResult<Article> read = JsonReader.Read(utf8, options, isSketch);
        return read.Diagnostics.IsEmpty ? read : Moved(read, utf8, line, start);
    }

    // Where files were put together, a byte order mark may be within: there it is a character as any other.
    private static ReadResult<Article> Moved(ReadResult<Article> read, ReadOnlySpan<byte> utf8, int line, long start) =>
        new(read.Value, Moved(read.Diagnostics, line, start, columns: Utf8Codec.BomLength(utf8) > 0 ? 1 : 0));

    /// <summary>Problems of a line as problems of the file.</summary>
    private static ValueList<Diagnostic> Moved(ValueList<Diagnostic> diagnostics, int line, long start, int columns = 0)
    {
        Diagnostic[] moved = new Diagnostic[diagnostics.Count];
        for (int i = 0; i < moved.Length; i++)
        {
            // All problems found while reading have a location.
            SourceLocation location = diagnostics[i].Location!.Value;
            int column = location.Line == 1 ? location.Column + columns : location.Column;
            moved[i] = diagnostics[i] with { Location = new((int)Math.Min(int.MaxValue, start + location.Offset), line + location.Line - 1, column) };
        }

        return new(moved);
    }

    internal static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
