namespace NewsModel.Archives.Editing;

/// <summary>An edit of many files: batch by batch it is planned, said in the journal, and done.</summary>
internal sealed class BulkEdit(ArticleArchive archive, Func<ArchiveEntry, bool> where, Func<Article, Article> edit, ArchiveEditOptions options)
{
    private const int BatchLength = 32;

    private readonly List<PlannedEdit> _batch = new(BatchLength);
    private readonly List<ArchiveEditRefusal> _refused = [];
    private EditJournal? _journal;
    private long _matched;
    private long _changed;
    private long _changedBefore;
    private long _unchanged;

    public async Task<ArchiveEditResult> RunAsync(CancellationToken cancellationToken)
    {
        _journal = options.IsDryRun ? null : EditJournal.Open(JournalPath(), options.Name);
        try
        {
            await foreach (ArchiveEntry entry in archive.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                if (entry.Status == ArchiveEntryStatus.Article && (_journal?.Find(entry.Path) is not null || where(entry)))
                {
                    _batch.Add(new(entry));
                }

                if (_batch.Count == BatchLength)
                {
                    await RunBatchAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            await RunBatchAsync(cancellationToken).ConfigureAwait(false);
            _journal?.Complete();
        }
        finally
        {
            _journal?.Dispose();
        }

        return new() { Matched = _matched, Changed = _changed, ChangedBefore = _changedBefore, Unchanged = _unchanged, Refused = [.. _refused] };
    }

    private string JournalPath() => Path.GetFullPath(options.JournalPath
        ?? Path.Join(Directory.Exists(archive.Path) ? archive.Path : Path.GetDirectoryName(archive.Path), ".newsmodel-edit.journal"));

    private async Task RunBatchAsync(CancellationToken cancellationToken)
    {
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = archive.Options.MaxDegreeOfParallelism };
        cancellationToken.ThrowIfCancellationRequested();
        await Parallel.ForEachAsync(_batch, parallel, (planned, _) =>
        {
            planned.Plan(edit, options, _journal?.Find(planned.Entry.Path));
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        if (_journal is not null && _batch.Exists(static planned => planned.Hashes is not null))
        {
            _journal.Add(from planned in _batch where planned.Hashes is not null select (planned.Entry.Path, planned.Hashes!.Value.Before, planned.Hashes.Value.After));
            await Parallel.ForEachAsync(_batch, parallel, static (planned, _) => new(planned.SaveAsync())).ConfigureAwait(false);
        }

        foreach (PlannedEdit planned in _batch)
        {
            Count(planned);
            if (options.Diff is not null)
            {
                await options.Diff.WriteAsync(planned.Diff.AsMemory(), CancellationToken.None).ConfigureAwait(false);
            }
        }

        _batch.Clear();
    }

    private void Count(PlannedEdit planned)
    {
        _matched++;
        if (!planned.Refusal.IsEmpty)
        {
            _refused.Add(new(planned.Entry.Name, planned.Refusal));
        }
        else if (planned.IsDoneBefore)
        {
            _changed++;
            _changedBefore++;
        }
        else if (planned.Hashes is null)
        {
            _unchanged++;
        }
        else
        {
            _changed++;
        }
    }
}
