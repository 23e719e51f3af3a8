namespace NewsModel.Benchmarks;

internal sealed class RelatedDto
{
    public string? Title { get; set; }

    public string? Excerpt { get; set; }

    public string? PublishedDateTime { get; set; }

    public string? SourceUrl { get; set; }

    public string? OriginalUrl { get; set; }

    public string? WebUrl { get; set; }

    public string? AmpUrl { get; set; }

    public string? CdnAmpUrl { get; set; }

    public string? AmpWebUrl { get; set; }

    public string? CdnAmpWebUrl { get; set; }

    public string? Type { get; set; }

    public ProviderDto? Provider { get; set; }

    public string? Quality { get; set; }

    public List<ImageDto>? Images { get; set; }
}
