using NewsModel.Diagnostics;

namespace NewsModel.Documents;

/// <content>Locates values.</content>
public sealed partial class ArticleDocument
{
    /// <summary>Finds where a value of the model or an extension is in the text.</summary>
    /// <remarks>
    /// In front matter with a site's keys, a property is found under the site's key: <c>publishedDateTime</c> in <c>date: 2020-01-02</c>. A key of
    /// the file is found if no property of that name has a value there.
    /// </remarks>
    /// <param name="path">The path as in diagnostics: <c>price</c>, <c>tags[1]</c>, <c>related[0].title</c>, <c>["two words"]</c>.</param>
    /// <returns>
    /// Where the value starts; <see langword="null"/> if there is nothing at the path or the format does not locate values. Front matter and JSON do,
    /// and a format of your own can (<see cref="ArticleFormat.LocateCore"/>).
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public SourceLocation? Locate(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Format.Locate(_utf8, path, _options) is >= 0 and int offset ? new LineCounter(_utf8).LocationOf(offset) : null;
    }
}
