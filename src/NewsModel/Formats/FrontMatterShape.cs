namespace NewsModel.Formats;

/// <summary>Specifies how a site writes a value, where that differs from the house style.</summary>
public enum FrontMatterShape
{
    /// <summary>
    /// Like the property itself: text, a number, a Boolean, a date or a list. Reading also accepts a single value for a list, and a list of one for a
    /// single value.
    /// </summary>
    Natural,

    /// <summary>A Boolean with the opposite meaning: <c>draft: true</c> is an article that is not published.</summary>
    Opposite,

    /// <summary>A list for a single-valued property: <c>categories: [news]</c>. A list of several values is not accepted.</summary>
    List,

    /// <summary>A single value for a list property: <c>image: /cover.png</c>. Several values are written as a list.</summary>
    One,

    /// <summary>
    /// A list in one string, separated by spaces: <c>tags: go web</c>. It stays a string if no entry contains a space; a new value is a list.
    /// </summary>
    Words,

    /// <summary>
    /// A list in one string, separated by commas: <c>keywords: go, web</c>. It stays a string if no entry contains a comma; a new value is a list.
    /// </summary>
    Commas,

    /// <summary>A date whose month comes first: <c>01/31/2026</c>.</summary>
    MonthFirst,

    /// <summary>
    /// Text that counts only if it is one of the schema's examples for the property: <c>type: video</c>, but not <c>type: posts</c>.
    /// </summary>
    Known,
}
