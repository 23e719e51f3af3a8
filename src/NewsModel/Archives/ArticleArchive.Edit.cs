using NewsModel.Archives.Editing;
using NewsModel.Documents;

namespace NewsModel.Archives;

/// <content>Edits.</content>
public sealed partial class ArticleArchive
{
    /// <summary>Edits articles in their files, each as a whole or not at all.</summary>
    /// <param name="where">
    /// Which articles: asked of each <see cref="ArchiveEntryStatus.Article"/>, by one thread, in the order of entries. Such an entry may have errors,
    /// and then the edit is refused where they are in its way.
    /// </param>
    /// <param name="edit">What becomes of an article: <c>a => a with { Heat = 40 }</c>. Called by several threads, and more than once for an
    /// article.</param>
    /// <param name="options">How, or <see langword="null"/> for <see cref="ArchiveEditOptions.Default"/>.</param>
    /// <param name="cancellationToken">Ends the edit between files. Those that were edited stay so, and the journal says which.</param>
    /// <returns>How many were edited, and which were not, with the reasons. That an edit is refused does not end the others.</returns>
    /// <remarks>
    /// <para>
    /// A journal says of each file what it held and what it is to hold, before the file is changed. Where an edit is interrupted, by an exception, by
    /// being killed or by a power cut, each file has its old content or its new one, and the journal stays. The next run of the edit with the same
    /// name goes on from there: what was changed is not changed again, so that the result is that of one run. A file that somebody else changed in
    /// between is refused.
    /// </para>
    /// <para>Entries of tar and gzip files, lines of JSON and articles of a page are refused, since they are no files of their own.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="where"/> or <paramref name="edit"/> is <see langword="null"/>.</exception>
    /// <exception cref="EditJournalException">There is a journal of another edit, or a file that is no journal. Nothing was done.</exception>
    /// <exception cref="IOException">The journal cannot be written, or another process is editing; or what derives from it.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write the journal.</exception>
    public Task<ArchiveEditResult> EditAsync(
        Func<ArchiveEntry, bool> where,
        Func<Article, Article> edit,
        ArchiveEditOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return EditAsync(where, (_, article) => edit(article), options, cancellationToken);
    }

    /// <summary>Edits articles in their files, each as a whole or not at all, by what their documents are.</summary>
    /// <param name="where">Which articles; see <see cref="EditAsync(Func{ArchiveEntry, bool}, Func{Article, Article}, ArchiveEditOptions?,
    /// CancellationToken)"/>.</param>
    /// <param name="edit">
    /// What becomes of an article, with the document that it is in, for instance to go by its <see cref="ArticleDocument.Vocabulary"/>. Called by
    /// several threads, and more than once for an article.
    /// </param>
    /// <param name="options">How, or <see langword="null"/> for <see cref="ArchiveEditOptions.Default"/>.</param>
    /// <param name="cancellationToken">Ends the edit between files. Those that were edited stay so, and the journal says which.</param>
    /// <returns>How many were edited, and which were not, with the reasons.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="where"/> or <paramref name="edit"/> is <see langword="null"/>.</exception>
    /// <exception cref="EditJournalException">There is a journal of another edit, or a file that is no journal. Nothing was done.</exception>
    /// <exception cref="IOException">The journal cannot be written, or another process is editing; or what derives from it.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write the journal.</exception>
    public Task<ArchiveEditResult> EditAsync(
        Func<ArchiveEntry, bool> where,
        Func<ArticleDocument, Article, Article> edit,
        ArchiveEditOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(where);
        ArgumentNullException.ThrowIfNull(edit);
        ArticleArchive inOrder = Options.Order != ArchiveOrder.AsTheyCome ? this
            : new(Path, Options with { Order = ArchiveOrder.Path }, _items, _isFolder);
        return new BulkEdit(inOrder, where, edit, options ?? ArchiveEditOptions.Default).RunAsync(cancellationToken);
    }
}
