using NewsModel.Archives.Manifests;
using NewsModel.Diagnostics;
using NewsModel.Documents;

namespace NewsModel.Archives.Editing;

/// <summary>One file that may be edited, and what becomes of it.</summary>
/// <param name="entry">The file.</param>
internal sealed class PlannedEdit(ArchiveEntry entry)
{
    private ArticleDocument? _document;

    public ArchiveEntry Entry => entry;

    /// <summary>What the file held, and what it is to hold, as hashes; <see langword="null"/> if it is not to be changed.</summary>
    public (string Before, string After)? Hashes { get; private set; }

    /// <summary>Whether an interrupted run had changed it.</summary>
    public bool IsDoneBefore { get; private set; }

    public string Diff { get; private set; } = "";

    /// <summary>Why it is not edited; empty if it is, or need not be.</summary>
    public ValueList<Diagnostic> Refusal { get; private set; }

    /// <summary>Finds out what to write, and writes nothing.</summary>
    public void Plan(Func<Article, Article> edit, ArchiveEditOptions options, (string Before, string After)? earlier)
    {
        try
        {
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

            if (!document.TryEdit(edit, out ArticleDocument? edited, out ValueList<Diagnostic> reasons, options.FileOptions))
            {
                Refusal = [.. reasons.Select(reason => reason with { File = entry.Path })];
            }
            else if (edited != document)
            {
                _document = edited;
                Hashes = (before, HashOf(edited));
                Diff = options.Diff is null ? "" : edited.ToUnifiedDiff(entry.Path);
            }
        }
        catch (Exception e) when (Sources.FileProblems.IsOne(e) || e is NewsFormatException)
        {
            Refuse(e);
        }
    }

    /// <summary>Writes the file, if it is to be changed.</summary>
    public async Task SaveAsync()
    {
        if (_document is null)
        {
            return;
        }

        try
        {
            // Not to be cancelled: what the journal says is about to be done is done.
            await _document.SaveAsync(cancellationToken: CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (Sources.FileProblems.IsOne(e))
        {
            Hashes = null;
            Refuse(e);
        }

        _document = null;
    }

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
