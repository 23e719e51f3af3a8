using NewsModel.Diagnostics;

namespace NewsModel.Formats;

/// <content>What documents ask of a format.</content>
public abstract partial class ArticleFormat
{
    /// <summary>
    /// Finds the replacements that turn the text of one article into that of another. Override it where the format can be edited in place; as it is,
    /// a
    /// text that is exactly what the format writes is written anew, the lines that differ are replaced, and any other text is refused.
    /// </summary>
    /// <remarks>
    /// The document reads the new text and refuses the edit unless that gives the wanted article, so an editor may rely on what is likely. What it
    /// has no
    /// way for, it hands to this base method. The formats of the library have editors of their own, and are not asked.
    /// </remarks>
    /// <param name="edit">The text and both articles; takes the replacements, or why there are none.</param>
    /// <exception cref="NewsFormatException">The form cannot hold the wanted article, so the edit is refused.</exception>
    protected virtual void EditCore(ArticleEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        edit.IsRewritten = true;
    }

    /// <summary>Finds where a value begins. Override it where the values of the format have places; as it is, none has.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="path">The path of the value, as diagnostics have it: <c>price</c>, <c>related[0].title</c>.</param>
    /// <param name="options">The limits.</param>
    /// <returns>The offset of its first byte; -1 if nothing stands under the path. Must not throw for what it reads.</returns>
    protected virtual int LocateCore(ReadOnlySpan<byte> utf8, string path, ReadOptions options) => -1;

    /// <inheritdoc cref="EditCore"/>
    internal void Edit(ArticleEdit edit) => EditCore(edit);

    /// <inheritdoc cref="LocateCore"/>
    internal int Locate(ReadOnlySpan<byte> utf8, string path, ReadOptions options) =>
        utf8.Length > options.MaxInputLength ? -1 : LocateCore(utf8, path, options);
}
