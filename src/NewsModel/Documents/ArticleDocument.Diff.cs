namespace NewsModel.Documents;

/// <content>Telling what has changed.</content>
public sealed partial class ArticleDocument
{
    /// <summary>
    /// What has changed since the text was parsed, loaded or saved, in the unified format that <c>git apply</c> and <c>patch -p1</c> take.
    /// </summary>
    /// <param name="name">The name that the file has in it, after <c>a/</c> and <c>b/</c>; folders are set apart by <c>/</c>.</param>
    /// <returns>The difference, with three lines of context; the empty string if nothing has changed.</returns>
    /// <remarks>
    /// Lines end at LF, and a CR before it is part of the line, so write the text to a file as it is. Bytes that are not UTF-8 are U+FFFD in it;
    /// where such a line is shown, the difference is for reading only.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public string ToUnifiedDiff(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return UnifiedDiff.Of(Original, _utf8, name);
    }
}
