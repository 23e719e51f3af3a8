namespace NewsModel;

/// <summary>What articles and related items have in common, while a reader gathers it.</summary>
internal struct NewsItemFields
{
    public string? Title;
    public string? Excerpt;
    public DateTimeOffset? PublishedDateTime;
    public string? SourceUrl;
    public string? OriginalUrl;
    public string? WebUrl;
    public string? AmpUrl;
    public string? CdnAmpUrl;
    public string? AmpWebUrl;
    public string? CdnAmpWebUrl;
    public string? Type;
    public int? Quality;
    public Provider? Provider;
    public ValueList<Image> Images;
}
