namespace NewsModel.Html;

/// <summary>What a candidate is a candidate for.</summary>
public enum HtmlField
{
    /// <summary>The headline: <see cref="NewsItem.Title"/>.</summary>
    Title,

    /// <summary>When it was published: <see cref="NewsItem.PublishedDateTime"/>.</summary>
    Published,

    /// <summary>When it was last changed: <see cref="Article.UpdatedDateTime"/>.</summary>
    Updated,

    /// <summary>A person or an organization that wrote it.</summary>
    Author,

    /// <summary>The summary: <see cref="NewsItem.Excerpt"/>.</summary>
    Excerpt,

    /// <summary>The address of the page: <see cref="NewsItem.WebUrl"/>.</summary>
    WebUrl,

    /// <summary>The address of the AMP page: <see cref="NewsItem.AmpWebUrl"/>.</summary>
    AmpWebUrl,

    /// <summary>The address of the page in another language or for another country: the extension <c>alternates</c>.</summary>
    Alternate,

    /// <summary>The name of the site: <see cref="NewsItem.Provider"/>.</summary>
    Provider,

    /// <summary>The logo of the site, among the images of <see cref="NewsItem.Provider"/>.</summary>
    Logo,

    /// <summary>A picture: <see cref="NewsItem.Images"/>.</summary>
    Image,

    /// <summary>The section: <see cref="Article.Category"/>.</summary>
    Category,

    /// <summary>A topic: <see cref="Article.Topics"/>.</summary>
    Topic,

    /// <summary>The language: <see cref="Article.Locale"/>.</summary>
    Locale,

    /// <summary>The kind of page: <see cref="NewsItem.Type"/>.</summary>
    Type,

    /// <summary>
    /// A statement of rights: licence, free access, rules for robots and for text and data mining; see the extension <c>rights</c>.
    /// </summary>
    Rights,

    /// <summary>The body: <see cref="Article.Content"/>.</summary>
    Body,
}
