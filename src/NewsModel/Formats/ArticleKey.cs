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

    /// <summary>The body, in JSON.</summary>
    Content,

    /// <summary>A list in JSON, of which the category is the only entry.</summary>
    Categories,

    /// <summary>A key of the site's JSON that the model does not name, where null is absence: <c>path</c> and the next four.</summary>
    Path,
    Highlight,
    Tags,
    Publishers,
    Authors,

    /// <summary>In JSON, a map of extensions whose keys mean something else beside it: <c>$extensions</c>.</summary>
    Extensions,

    /// <summary>In JSON, which texts are plain scalars: <c>$plain</c>.</summary>
    Plain,
}
