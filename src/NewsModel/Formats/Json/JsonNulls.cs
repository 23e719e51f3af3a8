namespace NewsModel.Formats;

/// <summary>Which of the keys that an article lacks are written as <c>null</c>: each choice states all that the one before it does.</summary>
public enum JsonNulls
{
    /// <summary>None.</summary>
    None,

    /// <summary>Those that the file of a single article has on the sites: all of the site's keys but <c>highlight</c> and <c>content</c>.</summary>
    Item,

    /// <summary>Those of <see cref="Page"/> but for <c>content</c>, which lists of articles without their bodies leave out.</summary>
    PageWithoutContent,

    /// <summary>Those that an article of a page has on the sites: all of the site's keys.</summary>
    Page,
}
