using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Formats;
using NewsModel.Formats.Json;
using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Text;

namespace NewsModel;

/// <summary>Reads and writes the JSON of the publishing sites: one article, or a page of articles (RFC 8259).</summary>
/// <remarks>
/// <para>
/// Keys may come in any order, and may be absent or <c>null</c>. <c>categories</c> with one entry is the article's category, and <c>content</c> is
/// its body; <c>path</c>, <c>highlight</c>, <c>tags</c> and all other keys that the model does not know become <see cref="NewsItem.Extensions"/>.
/// </para>
/// <para>
/// The site's keys are written in the site's order, followed by anything the sites do not have, so an equal article reads back. Immutable and
/// thread-safe.
/// </para>
/// </remarks>
public sealed class JsonFormat : ArticleFormat
{
    private static readonly ValueList<string> Extensions = [".json"];

    /// <summary>Creates a format that writes in the default style.</summary>
    public JsonFormat()
        : this(JsonStyle.Default)
    {
    }

    /// <summary>Creates a format that writes in a given style.</summary>
    /// <param name="style">The style, such as that of the file to replace: <c>JsonStyle.Detect(file)</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="style"/> is <see langword="null"/>.</exception>
    public JsonFormat(JsonStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        Style = style;
    }

    /// <summary>Gets the format in its default style.</summary>
    public static JsonFormat Default { get; } = new();

    /// <summary>Gets the style to write in. Any style can be read.</summary>
    public JsonStyle Style { get; }

    /// <inheritdoc/>
    public override string Name => "json";

    /// <inheritdoc/>
    public override bool HoldsAll => Style.ExtraMembers;

    /// <inheritdoc/>
    public override bool HoldsSeveral => true;

    /// <inheritdoc/>
    public override bool HoldsPages => true;

    /// <inheritdoc/>
    public override string MediaType => "application/json";

    /// <inheritdoc/>
    public override ValueList<string> FileExtensions => Extensions;

    /// <summary>Returns whether the text starts with an object: a brace, then a quotation mark or a closing brace.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public override bool Matches(ReadOnlySpan<byte> head) => BeginsObject(head);

    /// <inheritdoc/>
    public override ArticleFormat InStyleOf(ReadOnlySpan<byte> utf8) =>
        new JsonFormat(JsonStyle.Detect(utf8) with { ExtraMembers = Style.ExtraMembers });

    /// <summary>Reads a page of articles and reports all problems. A single article is read as a page of one.</summary>
    /// <param name="utf8">The file; a byte order mark is accepted.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    [SuppressMessage("Performance", "CA1822:Mark members as static",
        Justification = "That reading needs no style is nothing that callers should have to know.")]
    public ReadResult<ArticlePage> ParsePage(ReadOnlySpan<byte> utf8, ReadOptions? options = null)
    {
        options ??= ReadOptions.Default;
        return utf8.Length > options.MaxInputLength ? new(new ArticlePage(), TooLong(options).Diagnostics) : JsonReader.ReadPage(utf8, options);
    }

    /// <summary>Reads a page of articles and reports all problems. A single article is read as a page of one.</summary>
    /// <param name="text">The contents of the file, not its path.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public ReadResult<ArticlePage> ParsePage(string text, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ParsePage(Utf8Codec.Encode(text), options);
    }

    /// <summary>Reads a page of articles: <c>ParsePage(…).GetValueOrThrow()</c>.</summary>
    /// <param name="utf8">The file; a byte order mark is accepted.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <exception cref="NewsFormatException">There are errors. The exception contains all diagnostics.</exception>
    public ArticlePage ReadPage(ReadOnlySpan<byte> utf8, ReadOptions? options = null) => ParsePage(utf8, options).GetValueOrThrow();

    /// <summary>Reads a page of articles: <c>ParsePage(…).GetValueOrThrow()</c>.</summary>
    /// <param name="text">The contents of the file, not its path.</param>
    /// <param name="options">The limits, or <see langword="null"/> for <see cref="ReadOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">There are errors. The exception contains all diagnostics.</exception>
    public ArticlePage ReadPage(string text, ReadOptions? options = null) => ParsePage(text, options).GetValueOrThrow();

    /// <summary>Writes a page of articles. Nothing is written to the destination unless the whole page can be.</summary>
    /// <param name="page">The page.</param>
    /// <param name="utf8">The destination.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">JSON cannot hold the page; the exception lists the values.</exception>
    public void WritePage(ArticlePage page, IBufferWriter<byte> utf8) => WriteAll(page, utf8);

    /// <summary>Writes a page of articles and returns the text.</summary>
    /// <param name="page">The page.</param>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">JSON cannot hold the page; the exception lists the values.</exception>
    public string WritePage(ArticlePage page) => Encoding.UTF8.GetString(WritePageToUtf8Bytes(page));

    /// <summary>Writes a page of articles and returns the bytes.</summary>
    /// <param name="page">The page.</param>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is <see langword="null"/>.</exception>
    /// <exception cref="NewsFormatException">JSON cannot hold the page; the exception lists the values.</exception>
    public byte[] WritePageToUtf8Bytes(ArticlePage page) => WriteAllToUtf8Bytes(page);

    internal static bool BeginsObject(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> text = SkipWhiteSpace(head[Utf8Codec.BomLength(head)..]);
        return text is [(byte)'{', ..] && SkipWhiteSpace(text[1..]) is [] or [(byte)'"' or (byte)'}', ..];
    }

    /// <inheritdoc/>
    protected override ReadResult<Article> ParseCore(ReadOnlySpan<byte> utf8, ReadOptions options) => JsonReader.Read(utf8, options);

    internal override ReadResult<Article> SketchCore(ReadOnlySpan<byte> utf8, ReadOptions options) => JsonReader.Read(utf8, options, isSketch: true);

    /// <inheritdoc/>
    protected override ParsedFile ParseAllCore(ReadOnlySpan<byte> utf8, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ValueList<ReadResult<Article>> articles = JsonReader.ReadAll(utf8, options, out ArticlePage? page, out JsonStyle style);
        return new(articles, new JsonFormat(style with { ExtraMembers = Style.ExtraMembers }), page);
    }

    /// <inheritdoc/>
    protected override void WriteAllCore(ArticlePage page, IBufferWriter<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(utf8);
        JsonWriter.Write(ArticlePage.Schema, page, Style, utf8);
    }

    /// <inheritdoc/>
    protected override int LocateCore(ReadOnlySpan<byte> utf8, string path, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        SyntaxIndex index = new(SchemaNames.Table);
        try
        {
            DiagnosticSink ignored = default;
            _ = JsonScanner.TryScan(utf8, Utf8Codec.BomLength(utf8), options.SyntaxLimits, ref index, ref ignored, out _);
            return index.OffsetOf(utf8, path);
        }
        finally
        {
            index.Dispose();
        }
    }

    /// <inheritdoc/>
    protected override void WriteCore(Article article, IBufferWriter<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(utf8);
        JsonWriter.Write(Article.Schema, article, Style, utf8);
    }

    private static ReadOnlySpan<byte> SkipWhiteSpace(ReadOnlySpan<byte> text) => text.TrimStart(" \t\r\n"u8);
}
