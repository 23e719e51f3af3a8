using System.Globalization;
using NewsModel.Documents;

namespace NewsModel.Archives.Editing;

/// <summary>An edit of many files: batch by batch it is planned, said in the journal, and done.</summary>
internal sealed class BulkEdit(
    ArticleArchive archive, Func<ArchiveEntry, bool> where, Func<ArticleDocument, Article, Article> edit, ArchiveEditOptions options)
{
    private const int LongestBatch = 32;

    private readonly List<PlannedEdit> _batch = new(LongestBatch);
    private readonly List<ArchiveEditRefusal> _refused = [];
    private readonly List<ArchiveEditRefusal> _unreadable = [];

    /// <summary>The files that were met, where one may come twice, which is not to be edited twice.</summary>
    private readonly HashSet<string>? _met = archive.MayRepeatFiles ? new(StringComparer.Ordinal) : null;
    private EditJournal? _journal;

    // The first batches are short, so progress is visible early and the run can be stopped.
    private int _batchLength = 1;
    private long _matched;
    private long _changed;
    private long _changedBefore;
    private long _unchanged;
    private long _skipped;

    public async Task<ArchiveEditResult> RunAsync(CancellationToken cancellationToken)
    {
        string journalPath = JournalPath();
        _journal = !options.IsDryRun && File.Exists(journalPath) ? EditJournal.Open(journalPath, options.Name) : null;
        try
        {
            await foreach (ArchiveEntry entry in archive.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                if (_batch.Count == _batchLength)
                {
                    await RunBatchAsync(journalPath, isLast: false, cancellationToken).ConfigureAwait(false);
                }

                if (entry is { Number: 0, FullPath: { } path } && _met?.Add(path) == false)
                {
                    continue;
                }

                if (entry.Status == ArchiveEntryStatus.Skipped)
                {
                    _skipped++;
                }
                else if (entry.Status == ArchiveEntryStatus.Unreadable || _journal?.Find(entry.Path) is not null || where(entry))
                {
                    _batch.Add(new(entry));
                }
            }

            await RunBatchAsync(journalPath, isLast: true, cancellationToken).ConfigureAwait(false);
            _journal?.Complete();
        }
        finally
        {
            _journal?.Dispose();
        }

        return new()
        {
            Matched = _matched,
            Changed = _changed,
            ChangedBefore = _changedBefore,
            Unchanged = _unchanged,
            Skipped = _skipped,
            Unreadable = [.. _unreadable],
            Refused = [.. _refused],
        };
    }

    private string JournalPath()
    {
        if (options.JournalPath is { } path)
        {
            return Path.GetFullPath(path);
        }

        string shard = archive.Options.Shard is { Count: > 1 } part
            ? string.Create(CultureInfo.InvariantCulture, $"-{part.Index}-of-{part.Count}")
            : "";
        string folder = Directory.Exists(archive.Path) ? archive.Path : Path.GetDirectoryName(archive.Path)!;
        return Path.Join(folder, $".newsmodel-edit{shard}.journal");
    }

    private async Task RunBatchAsync(string journalPath, bool isLast, CancellationToken cancellationToken)
    {
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = archive.Options.MaxDegreeOfParallelism };
        cancellationToken.ThrowIfCancellationRequested();
        await Parallel.ForEachAsync(_batch, parallel, (planned, _) =>
        {
            planned.Plan(edit, options, _journal?.Find(planned.Entry.Path));
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        int changes = _batch.Count(static planned => planned.Hashes is not null);
        if (changes > 0 && !options.IsDryRun)
        {
            // A single change is made as a whole or not at all, so there is nothing to go on with.
            if (_journal is not null || changes > 1 || !isLast)
            {
                _journal ??= EditJournal.Create(journalPath, options.Name);
                _journal.Add(
                    from planned in _batch
                    where planned.Hashes is not null
                    select (planned.Entry.Path, planned.Hashes!.Value.Before, planned.Hashes.Value.After));
            }

            await Parallel.ForEachAsync(_batch, parallel, static (planned, _) => new(planned.SaveAsync())).ConfigureAwait(false);
        }

        foreach (PlannedEdit planned in _batch)
        {
            Count(planned);
            options.Outcomes?.Report(planned.ToOutcome());
            if (options.Diff is not null)
            {
                await options.Diff.WriteAsync(planned.Diff.AsMemory(), CancellationToken.None).ConfigureAwait(false);
            }
        }

        _batch.Clear();
        _batchLength = Math.Min(2 * _batchLength, LongestBatch);
    }

    private void Count(PlannedEdit planned)
    {
        ArchiveEditStatus status = planned.Status;
        _matched += status != ArchiveEditStatus.Unreadable ? 1 : 0;
        _changed += status is ArchiveEditStatus.Changed or ArchiveEditStatus.ChangedBefore ? 1 : 0;
        _changedBefore += status == ArchiveEditStatus.ChangedBefore ? 1 : 0;
        _unchanged += status == ArchiveEditStatus.Unchanged ? 1 : 0;
        if (status is ArchiveEditStatus.Refused or ArchiveEditStatus.Unreadable)
        {
            (status == ArchiveEditStatus.Refused ? _refused : _unreadable).Add(new(planned.Entry.Name, planned.Refusal));
        }
    }
}
