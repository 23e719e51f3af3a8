namespace NewsModel.Formats;

/// <summary>What a block of a page is.</summary>
public enum PageBlockRole
{
    /// <summary>The title of the article.</summary>
    Title,

    /// <summary>The excerpt of the article: the paragraph between the title and the main picture or the body.</summary>
    Lead,

    /// <summary>A marker that stands where the page has a picture.</summary>
    ImageMarker,

    /// <summary>Part of the body.</summary>
    Body,

    /// <summary>A marker before the titles of related articles; it may hold the first of them.</summary>
    RelatedMarker,

    /// <summary>The title of a related article.</summary>
    RelatedTitle,

    /// <summary>The marker at which the article ends and the furniture of the site begins.</summary>
    FurnitureMarker,

    /// <summary>What the site puts below its articles; no part of this one.</summary>
    Furniture,
}
