namespace NewsModel.Formats;

/// <summary>How a site writes a value under a key, where that is not as the house does.</summary>
public enum FrontMatterShape
{
    /// <summary>
    /// As the property is: a text, a number, a truth value, a date, a list. Reading also takes one value where the property is a list, and a list of
    /// one where it is not.
    /// </summary>
    Natural,

    /// <summary>A truth value that means the opposite: <c>draft: true</c> is an article that is not published.</summary>
    Opposite,

    /// <summary>A list, where the property is a single value: <c>categories: [news]</c>. A list of several is not taken.</summary>
    List,

    /// <summary>A single value, where the property is a list: <c>image: /cover.png</c>. Several are written as a list.</summary>
    One,

    /// <summary>
    /// A list in one text with blanks between its entries: <c>tags: go web</c>. A text stays one if no entry holds a blank; a new value is a list.
    /// </summary>
    Words,

    /// <summary>
    /// A list in one text with commas between its entries: <c>keywords: go, web</c>. A text stays one if no entry holds a comma; a new value is a
    /// list.
    /// </summary>
    Commas,

    /// <summary>A date whose month comes first: <c>01/31/2026</c>.</summary>
    MonthFirst,

    /// <summary>
    /// A text that counts only if it is one of the examples that the schema has for the property: <c>type: video</c>, but not <c>type: posts</c>.
    /// </summary>
    Known,
}
