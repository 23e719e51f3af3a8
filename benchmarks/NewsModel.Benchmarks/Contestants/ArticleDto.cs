namespace NewsModel.Benchmarks;

/// <summary>
/// The plainest classes that hold an article: text and lists alone, so that the rivals have no number to parse and no converter to call.
/// </summary>
internal sealed class ArticleDto
{
    public string? Category { get; set; }

    public string? Title { get; set; }

    public string? Excerpt { get; set; }

    public string? PublishedDateTime { get; set; }

    public string? UpdatedDateTime { get; set; }

    public string? SourceUrl { get; set; }

    public string? OriginalUrl { get; set; }

    public string? WebUrl { get; set; }

    public string? AmpUrl { get; set; }

    public string? CdnAmpUrl { get; set; }

    public string? AmpWebUrl { get; set; }

    public string? CdnAmpWebUrl { get; set; }

    public string? Type { get; set; }

    public string? Quality { get; set; }

    public string? Heat { get; set; }

    public string? Published { get; set; }

    public string? Locale { get; set; }

    public string? FeaturedContent { get; set; }

    public ProviderDto? Provider { get; set; }

    public List<string>? Topics { get; set; }

    public List<ImageDto>? Images { get; set; }

    public List<RelatedDto>? Related { get; set; }

    public string? Secured { get; set; }
}
