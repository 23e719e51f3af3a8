namespace NewsModel;

/// <content>The operations that documents need.</content>
public abstract partial class ArticleFormat
{
    /// <summary>
    /// Finds the replacements that turn the text of one article into that of another. Override this method if the format can be edited in place. By
    /// default, a text that is exactly as the format writes it is rewritten and its changed lines are replaced; any other text is refused.
    /// </summary>
    /// <remarks>
    /// The document reads the new text and refuses the edit unless it yields the intended article, so an editor may rely on what is likely. For edits
    /// it cannot make, call this base method. The built-in formats have their own editors and do not use this method.
    /// </remarks>
    /// <param name="edit">The text and both articles; receives the replacements, or the reasons why there are none.</param>
    /// <exception cref="NewsFormatException">The format cannot hold the intended article, so the edit is refused.</exception>
    protected virtual void EditCore(ArticleEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        edit.IsRewritten = true;
    }

    /// <summary>Finds where a value starts. Override this method if the format can locate values; by default, it cannot.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="path">The path of the value, as in diagnostics: <c>price</c>, <c>related[0].title</c>.</param>
    /// <param name="options">The limits.</param>
    /// <returns>The offset of its first byte; -1 if there is nothing at the path. Must not throw for any input.</returns>
    protected virtual int LocateCore(ReadOnlySpan<byte> utf8, string path, ReadOptions options) => -1;

    /// <inheritdoc cref="EditCore"/>
    internal void Edit(ArticleEdit edit) => EditCore(edit);

    /// <inheritdoc cref="LocateCore"/>
    internal int Locate(ReadOnlySpan<byte> utf8, string path, ReadOptions options) =>
        utf8.Length > options.MaxInputLength ? -1 : LocateCore(utf8, path, options);
}
