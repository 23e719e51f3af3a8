namespace NewsModel.Html;

/// <summary>Specifies the field that a candidate is for.</summary>
public enum HtmlField
{
    /// <summary>The headline: <see cref="NewsItem.Title"/>.</summary>
    Title,

    /// <summary>The publication date: <see cref="NewsItem.PublishedDateTime"/>.</summary>
    Published,

    /// <summary>The date of the last change: <see cref="Article.UpdatedDateTime"/>.</summary>
    Updated,

    /// <summary>A person or an organization that wrote the article.</summary>
    Author,

    /// <summary>The summary: <see cref="NewsItem.Excerpt"/>.</summary>
    Excerpt,

    /// <summary>The address of the page: <see cref="NewsItem.WebUrl"/>.</summary>
    WebUrl,

    /// <summary>The address of the AMP page: <see cref="NewsItem.AmpWebUrl"/>.</summary>
    AmpWebUrl,

    /// <summary>The address of the page in another language or for another country: the <c>alternates</c> extension.</summary>
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
    /// Rights: licence, free access, and rules for robots and for text and data mining; see the <c>rights</c> extension.
    /// </summary>
    Rights,

    /// <summary>The body: <see cref="Article.Content"/>.</summary>
    Body,
}
