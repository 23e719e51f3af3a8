using NewsModel.Diagnostics;
using NewsModel.Formats;

namespace NewsModel.Documents;

/// <summary>Plans an edit with the editor of a document's format.</summary>
internal static class ArticleEditor
{
    /// <summary>Finds the replacements that turn the text of one article into that of another. Whether the result is right is for the caller to prove.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="format">Its format.</param>
    /// <param name="options">The limits that it was read with.</param>
    /// <param name="old">What was read from it.</param>
    /// <param name="wanted">The wanted article.</param>
    /// <param name="script">Takes the replacements.</param>
    /// <param name="proof">What may prove them right without reading the whole text again; <see langword="null"/> where nothing less will do.</param>
    /// <returns>Why it cannot be done; empty if it can.</returns>
    public static ValueList<Diagnostic> Plan(
        byte[] utf8, ArticleFormat format, ReadOptions options, ReadResult<Article> old, Article wanted, EditScript script, out IEditProof? proof)
    {
        proof = null;
        return format switch
        {
            FrontMatterFormat => FrontMatterEditor.Plan(utf8, options, old, wanted, script, out proof),
            JsonFormat or JsonLinesFormat => JsonEditor.Plan(utf8, options, old, wanted, script),
            PlainTextFormat pages => PlainTextEditor.Plan(utf8, pages, options, old, wanted, script),
            _ => RewritingEditor.Plan(utf8, format, old, wanted, script),
        };
    }
}
