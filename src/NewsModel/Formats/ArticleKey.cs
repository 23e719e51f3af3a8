namespace NewsModel.Formats;

/// <summary>The keys that the model names, at whatever level.</summary>
internal enum ArticleKey
{
    /// <summary>Any other key.</summary>
    Unknown,
    Category,
    Title,
    Excerpt,
    PublishedDateTime,
    UpdatedDateTime,
    SourceUrl,
    OriginalUrl,
    WebUrl,
    AmpUrl,
    CdnAmpUrl,
    AmpWebUrl,
    CdnAmpWebUrl,
    Type,
    Quality,
    Heat,
    Published,
    Locale,
    FeaturedContent,
    Provider,
    Topics,
    Images,
    Related,
    Secured,
    Name,
    Domain,
    Url,
    Width,
    Height,
    IsCached,
    Attribution,
}
