using NewsModel.Archives.Manifests;
using NewsModel.Diagnostics;
using NewsModel.Documents;
using NewsModel.Text;

namespace NewsModel.Archives.Editing;

/// <summary>One file that may be edited, and what becomes of it.</summary>
/// <param name="entry">The file.</param>
internal sealed class PlannedEdit(ArchiveEntry entry)
{
    private ArticleDocument? _edited;

    public ArchiveEntry Entry => entry;

    /// <summary>What came of it so far.</summary>
    public ArchiveEditStatus Status =>
        entry.Problem is not null ? ArchiveEditStatus.Unreadable
        : !Refusal.IsEmpty ? ArchiveEditStatus.Refused
        : IsDoneBefore ? ArchiveEditStatus.ChangedBefore
        : Hashes is null ? ArchiveEditStatus.Unchanged
        : ArchiveEditStatus.Changed;

    /// <summary>The hashes of the old and new content; <see langword="null"/> if the file will not be changed.</summary>
    public (string Before, string After)? Hashes { get; private set; }

    /// <summary>Whether an interrupted run had changed it.</summary>
    private bool IsDoneBefore { get; set; }

    public string Diff { get; private set; } = "";

    /// <summary>Why it is not edited; empty if it is, or need not be.</summary>
    public ValueList<Diagnostic> Refusal { get; private set; }

    /// <summary>Finds out what to write, and writes nothing.</summary>
    public void Plan(Func<ArticleDocument, Article, Article> edit, ArchiveEditOptions options, (string Before, string After)? earlier)
    {
        try
        {
            if (entry.Problem is { } problem)
            {
                Refusal = [problem];
                return;
            }

            if (entry.Number > 0 || entry.FullPath is null)
            {
                Refuse(Problems.NotAFileToEdit);
                return;
            }

            ArticleDocument document = entry.LoadDocument();
            string before = HashOf(document);
            if (earlier is not null && before != earlier.Value.Before)
            {
                // A save is all or nothing, so a third content is somebody else's.
                IsDoneBefore = before == earlier.Value.After;
                if (!IsDoneBefore)
                {
                    Refuse(Problems.ChangedSinceEdit);
                }

                return;
            }

            Article Change(Article article) => edit(document, article);
            if (!document.TryEdit(Change, out ArticleDocument? edited, out ValueList<Diagnostic> reasons, options.FileOptions))
            {
                Refusal = [.. reasons.Select(reason => reason with { File = entry.Path })];
            }
            else if (edited != document)
            {
                _edited = edited;
                Hashes = (before, HashOf(edited));
                Diff = options.Diff is null ? "" : edited.ToUnifiedDiff(entry.Path);
            }
        }
        catch (Exception e) when (Sources.FileProblems.IsOne(e) || e is NewsFormatException)
        {
            Refuse(e);
        }
    }

    /// <summary>Writes the file, if it will be changed.</summary>
    public async Task SaveAsync()
    {
        if (_edited is null)
        {
            return;
        }

        try
        {
            // Must not be cancelled: what the journal announces has to be done.
            await _edited.SaveAsync(cancellationToken: CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (Sources.FileProblems.IsOne(e))
        {
            Hashes = null;
            _edited = null;
            Refuse(e);
        }
    }

    /// <summary>What came of it, to be told.</summary>
    public ArchiveEditOutcome ToOutcome() => new(entry, Status, _edited, Refusal);

    private void Refuse(Exception e)
    {
        if (e is FileChangedException)
        {
            Refuse(Problems.ChangedSinceEdit);
        }
        else if (e is NewsFormatException format)
        {
            Refusal = [.. format.Diagnostics.Select(diagnostic => diagnostic with { File = entry.Path })];
        }
        else
        {
            Refusal = [Sources.FileProblems.Of(e, entry.Path)];
        }
    }

    private void Refuse(in Problem problem) => Refusal = [Sources.FileProblems.Of(problem, entry.Path)];

    private static string HashOf(ArticleDocument document)
    {
        using PooledBuffer bytes = PooledBuffer.Rent();
        document.WriteTo(bytes);
        return ManifestFormat.HashOf(bytes.Written);
    }
}
