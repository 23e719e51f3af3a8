using System.Buffers;
using NewsModel.Html.Evidence;

namespace NewsModel.Html;

/// <summary>Reads web pages as articles: the <c>html</c> format. Writing is refused with <see cref="HtmlDiagnosticCodes.CannotWrite"/>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class HtmlFormat : ArticleFormat
{
    private readonly HtmlReadOptions _options;

    /// <summary>Creates the format without publisher rules.</summary>
    public HtmlFormat()
        : this(HtmlReadOptions.Default)
    {
    }

    /// <summary>Creates the format with publisher rules.</summary>
    /// <param name="options">The rules. The limits come from each call.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public HtmlFormat(HtmlReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
    }

    /// <inheritdoc/>
    public override string Name => "html";

    /// <inheritdoc/>
    public override string MediaType => "text/html";

    /// <inheritdoc/>
    public override ValueList<string> FileExtensions { get; } = ValueList.Create(".html", ".htm", ".xhtml");

    /// <inheritdoc/>
    public override bool Matches(ReadOnlySpan<byte> head) => HtmlHead.IsPage(head);

    /// <inheritdoc/>
    protected override ReadResult<Article> ParseCore(ReadOnlySpan<byte> utf8, ReadOptions options) =>
        HtmlArticleReader.Read(utf8, options: _options with { Limits = options }).Result;

    /// <inheritdoc/>
    protected override void WriteCore(Article article, IBufferWriter<byte> utf8) => throw HtmlProblems.CannotWrite();
}
