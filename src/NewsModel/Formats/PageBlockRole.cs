namespace NewsModel.Formats;

/// <summary>Specifies the role of a block on a page.</summary>
public enum PageBlockRole
{
    /// <summary>The title of the article.</summary>
    Title,

    /// <summary>The excerpt of the article: the paragraph between the title and the main picture or the body.</summary>
    Lead,

    /// <summary>A line in front of the body that names the authors, such as <c>By Jane Doe and John Roe</c>, and nothing else.</summary>
    Byline,

    /// <summary>A line in front of the body that states when the article was published or updated, and nothing else.</summary>
    Date,

    /// <summary>A marker in place of a picture. It becomes an image only if it contains the title of one.</summary>
    ImageMarker,

    /// <summary>Part of the body.</summary>
    Body,

    /// <summary>A marker before the titles of related articles; it may contain the first of them.</summary>
    RelatedMarker,

    /// <summary>The title of a related article.</summary>
    RelatedTitle,

    /// <summary>The marker at which the article ends and the site's furniture begins.</summary>
    FurnitureMarker,

    /// <summary>What the site puts below its articles; not part of the article.</summary>
    Furniture,
}
