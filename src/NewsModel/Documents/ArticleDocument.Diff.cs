namespace NewsModel.Documents;

/// <content>Shows what has changed.</content>
public sealed partial class ArticleDocument
{
    /// <summary>
    /// Returns what has changed since the text was parsed, loaded or saved, as a unified diff for <c>git apply</c> and <c>patch -p1</c>.
    /// </summary>
    /// <param name="name">The file name to show, after <c>a/</c> and <c>b/</c>; separate folders with <c>/</c>.</param>
    /// <returns>The diff, with three lines of context; the empty string if nothing has changed.</returns>
    /// <remarks>
    /// Lines end with LF; a CR before it is part of the line, so write the diff to a file unchanged. Bytes that are not UTF-8 appear as U+FFFD; a
    /// diff that shows such a line is for reading only.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public string ToUnifiedDiff(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return UnifiedDiff.Of(Original, _utf8, name);
    }
}
