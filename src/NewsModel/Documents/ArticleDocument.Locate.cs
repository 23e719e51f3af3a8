using NewsModel.Diagnostics;

namespace NewsModel.Documents;

/// <content>Where values stand.</content>
public sealed partial class ArticleDocument
{
    /// <summary>Finds where a value stands in the text: one of the model or an extension.</summary>
    /// <remarks>
    /// In front matter with the keys of a site, a property is found under the site's key: <c>publishedDateTime</c> in <c>date: 2020-01-02</c>. A key
    /// of the file is found where no property of that name has a value there.
    /// </remarks>
    /// <param name="path">The path as diagnostics have it: <c>price</c>, <c>tags[1]</c>, <c>related[0].title</c>, <c>["two words"]</c>.</param>
    /// <returns>
    /// Where the value begins; <see langword="null"/> if nothing stands under the path, or the values of the format have no places: those of front
    /// matter and JSON have, and so may those of a format of your own (<see cref="Formats.ArticleFormat.LocateCore"/>).
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public SourceLocation? Locate(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Format.Locate(_utf8, path, _options) is >= 0 and int offset ? new LineCounter(_utf8).LocationOf(offset) : null;
    }
}
