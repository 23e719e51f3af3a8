namespace NewsModel.Formats;

/// <summary>Specifies which absent keys are written as <c>null</c>. Each value includes the keys of the one before it.</summary>
public enum JsonNulls
{
    /// <summary>None.</summary>
    None,

    /// <summary>Those in the sites' files of a single article: all the site's keys except <c>highlight</c> and <c>content</c>.</summary>
    Item,

    /// <summary>Those of <see cref="Page"/> except <c>content</c>, for lists of articles without bodies.</summary>
    PageWithoutContent,

    /// <summary>Those in the sites' pages of articles: all the site's keys.</summary>
    Page,
}
