namespace NewsModel;

/// <summary>What an <see cref="Article"/> and an entry of its <see cref="Article.Related"/> list have in common.</summary>
/// <remarks>
/// Each property is named after its key in the formats; <see langword="null"/> or an empty list means that the key is absent.
/// Immutable, compared by value, thread-safe.
/// </remarks>
public abstract record NewsItem
{
    // A nullable struct takes twice the room of the text that it holds, and an article has many.
    private readonly string? _sourceUrl;
    private readonly string? _originalUrl;
    private readonly string? _webUrl;
    private readonly string? _ampUrl;
    private readonly string? _cdnAmpUrl;
    private readonly string? _ampWebUrl;
    private readonly string? _cdnAmpWebUrl;
    private readonly string? _type;

    private protected NewsItem()
    {
    }

    private protected NewsItem(in NewsItemFields fields)
    {
        Title = fields.Title;
        Excerpt = fields.Excerpt;
        PublishedDateTime = fields.PublishedDateTime;
        _sourceUrl = fields.SourceUrl;
        _originalUrl = fields.OriginalUrl;
        _webUrl = fields.WebUrl;
        _ampUrl = fields.AmpUrl;
        _cdnAmpUrl = fields.CdnAmpUrl;
        _ampWebUrl = fields.AmpWebUrl;
        _cdnAmpWebUrl = fields.CdnAmpWebUrl;
        _type = fields.Type;
        Quality = fields.Quality;
        Provider = fields.Provider;
        Images = fields.Images;
    }

    /// <summary><c>title</c>: the headline.</summary>
    public string? Title { get; init; }

    /// <summary><c>excerpt</c>: the first sentences, or a summary.</summary>
    public string? Excerpt { get; init; }

    /// <summary>
    /// <c>publishedDateTime</c>: when it was published. Equality compares the instant; the offset is kept and written back.
    /// </summary>
    public DateTimeOffset? PublishedDateTime { get; init; }

    /// <summary><c>sourceUrl</c>: where the item was found.</summary>
    public Url? SourceUrl { get => Url.OrNull(_sourceUrl); init => _sourceUrl = value?.Text; }

    /// <summary><c>originalUrl</c>: where it was first published.</summary>
    public Url? OriginalUrl { get => Url.OrNull(_originalUrl); init => _originalUrl = value?.Text; }

    /// <summary><c>webUrl</c>: the page to show.</summary>
    public Url? WebUrl { get => Url.OrNull(_webUrl); init => _webUrl = value?.Text; }

    /// <summary><c>ampUrl</c>: the AMP page; the older name of <see cref="AmpWebUrl"/>.</summary>
    public Url? AmpUrl { get => Url.OrNull(_ampUrl); init => _ampUrl = value?.Text; }

    /// <summary><c>cdnAmpUrl</c>: the AMP page on a content delivery network; the older name of <see cref="CdnAmpWebUrl"/>.</summary>
    public Url? CdnAmpUrl { get => Url.OrNull(_cdnAmpUrl); init => _cdnAmpUrl = value?.Text; }

    /// <summary><c>ampWebUrl</c>: the AMP page.</summary>
    public Url? AmpWebUrl { get => Url.OrNull(_ampWebUrl); init => _ampWebUrl = value?.Text; }

    /// <summary><c>cdnAmpWebUrl</c>: the AMP page on a content delivery network.</summary>
    public Url? CdnAmpWebUrl { get => Url.OrNull(_cdnAmpWebUrl); init => _cdnAmpWebUrl = value?.Text; }

    /// <summary><c>type</c>: article, video and so on.</summary>
    public ArticleType? Type { get => ArticleType.OrNull(_type); init => _type = value?.Text; }

    /// <summary><c>quality</c>: the aggregator's score of the item; higher is better, and it may be negative.</summary>
    public int? Quality { get; init; }

    /// <summary><c>provider</c>: who published it.</summary>
    public Provider? Provider { get; init; }

    /// <summary><c>images</c>: its pictures, the main one first.</summary>
    public ValueList<Image> Images { get; init; }

    /// <summary>Every key that the model does not name, in the file's order.</summary>
    public ExtensionData Extensions { get; init; }

    /// <summary>
    /// The best page to open: the first that is present and not empty of <see cref="WebUrl"/>, <see cref="OriginalUrl"/>, <see cref="SourceUrl"/>,
    /// <see cref="AmpWebUrl"/>, <see cref="AmpUrl"/>, <see cref="CdnAmpWebUrl"/>, <see cref="CdnAmpUrl"/>. Derived, not stored.
    /// </summary>
    public Url? Link =>
        Present(_webUrl) ?? Present(_originalUrl) ?? Present(_sourceUrl) ?? Present(_ampWebUrl) ?? Present(_ampUrl) ?? Present(_cdnAmpWebUrl) ?? Present(_cdnAmpUrl);

    private static Url? Present(string? text) => Url.OrNull(text is "" ? null : text);
}
