using System.Diagnostics.CodeAnalysis;

namespace NewsModel.Documents;

/// <content>Edits without throwing.</content>
public sealed partial class ArticleDocument
{
    /// <summary>Tries to edit the article with a function.</summary>
    /// <param name="change">Takes <see cref="Article"/> and returns the edited article: <c>a => a with { Heat = 40 }</c>.</param>
    /// <param name="document">The edited document, or this one if nothing changes; <see langword="null"/> if the edit is refused.</param>
    /// <param name="diagnostics">
    /// Why the edit is refused, with locations in the text of this document where they apply; empty if it is not.
    /// </param>
    /// <param name="options">What the edit may do, or <see langword="null"/> for <see cref="EditOptions.Default"/>.</param>
    /// <returns>Whether the edit was made.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is <see langword="null"/> or returns <see langword="null"/>.</exception>
    public bool TryEdit(
        Func<Article, Article> change,
        [NotNullWhen(true)] out ArticleDocument? document,
        out ValueList<Diagnostic> diagnostics,
        EditOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        using ArticleEditor editor = new(_utf8, Format, _options, _kept, Path);
        return TryWith(change(ReadWith(editor).Value), editor, options, out document, out diagnostics);
    }
}
