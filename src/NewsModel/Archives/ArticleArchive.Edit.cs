using NewsModel.Archives.Editing;
using NewsModel.Documents;

namespace NewsModel.Archives;

/// <content>Bulk edits.</content>
public sealed partial class ArticleArchive
{
    /// <summary>Edits articles in their files. Each file is edited completely or not at all.</summary>
    /// <param name="where">
    /// Selects the articles: called for each <see cref="ArchiveEntryStatus.Article"/>, by one thread, in entry order. Such an entry may have errors;
    /// its edit is then refused if they get in the way.
    /// </param>
    /// <param name="edit">Returns the edited article: <c>a => a with { Heat = 40 }</c>. Called by several threads, and possibly more than once for an
    /// article.</param>
    /// <param name="options">How to edit, or <see langword="null"/> for <see cref="ArchiveEditOptions.Default"/>.</param>
    /// <param name="cancellationToken">Cancels the edit between files. Files already edited stay edited, and the journal lists them.</param>
    /// <returns>How many were edited, and which were not, with the reasons. A refused edit does not stop the others.</returns>
    /// <remarks>
    /// <para>
    /// Before a file is changed, a journal records its old and its new content. If the edit is interrupted by an exception, by being killed or by a
    /// power cut, each file has either its old content or its new, and the journal remains. The next run of the edit with the same name resumes:
    /// files already changed are not changed again, so the result is that of a single run. The edit of a file that another program has changed in
    /// between is refused.
    /// </para>
    /// <para>Edits of entries of tar and gzip files, JSON Lines and pages of articles are refused, since they are not files of their own.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="where"/> or <paramref name="edit"/> is <see langword="null"/>.</exception>
    /// <exception cref="EditJournalException">There is a journal of another edit, or a file that is not a journal. Nothing was changed.</exception>
    /// <exception cref="IOException">The journal cannot be written, or another process is editing.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the journal is denied.</exception>
    public Task<ArchiveEditResult> EditAsync(
        Func<ArchiveEntry, bool> where,
        Func<Article, Article> edit,
        ArchiveEditOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return EditAsync(where, (_, article) => edit(article), options, cancellationToken);
    }

    /// <summary>Edits articles in their files, with access to their documents. Each file is edited completely or not at all.</summary>
    /// <param name="where">Selects the articles; see <see cref="EditAsync(Func{ArchiveEntry, bool}, Func{Article, Article}, ArchiveEditOptions?,
    /// CancellationToken)"/>.</param>
    /// <param name="edit">
    /// Returns the edited article, given its document, for instance to use its <see cref="ArticleDocument.Vocabulary"/>. Called by several threads,
    /// and possibly more than once for an article.
    /// </param>
    /// <param name="options">How to edit, or <see langword="null"/> for <see cref="ArchiveEditOptions.Default"/>.</param>
    /// <param name="cancellationToken">Cancels the edit between files. Files already edited stay edited, and the journal lists them.</param>
    /// <returns>How many were edited, and which were not, with the reasons.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="where"/> or <paramref name="edit"/> is <see langword="null"/>.</exception>
    /// <exception cref="EditJournalException">There is a journal of another edit, or a file that is not a journal. Nothing was changed.</exception>
    /// <exception cref="IOException">The journal cannot be written, or another process is editing.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the journal is denied.</exception>
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
