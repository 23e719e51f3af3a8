using NewsModel.Archives.Reading;
using NewsModel.Archives.Reporting;
using NewsModel.Archives.Sources;

namespace NewsModel.Archives;

/// <content>Reports.</content>
public sealed partial class ArticleArchive
{
    /// <summary>
    /// Reads all entries and reports what they are and what is wrong with them. Faster than <see cref="ReadAsync"/>, since articles are not kept.
    /// </summary>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public async Task<ArchiveReport> ReportAsync(CancellationToken cancellationToken = default)
    {
        using ItemBatches items = new(_items(new ReadingPlan(Options with { Order = ArchiveOrder.AsTheyCome }) { LooksLater = true }));
        ProgressCounter progress = new(Options.Progress);
        ReportBuilder[] builders = new ReportBuilder[Options.MaxDegreeOfParallelism];
        Task[] tasks = new Task[builders.Length];
        for (int i = 0; i < tasks.Length; i++)
        {
            ReportBuilder builder = builders[i] = new();
            tasks[i] = Task.Run(() => Report(items, builder, progress, cancellationToken), CancellationToken.None);
        }

        await Task.WhenAll(tasks).ConfigureAwait(false);
        progress.Complete();
        ReportBuilder all = new(Options.Shard ?? default);
        foreach (ReportBuilder builder in builders)
        {
            all.AddPart(builder);
        }

        return all.ToReport();
    }

    private void Report(ItemBatches items, ReportBuilder builder, ProgressCounter progress, CancellationToken cancellationToken)
    {
        using EntryReader reader = new(Options.Serializer, isSketch: true);
        List<SourceItem> batch = [];
        List<ArchiveEntry> entries = [];
        while (items.TryTake(batch))
        {
            foreach (SourceItem item in batch)
            {
                cancellationToken.ThrowIfCancellationRequested();
                entries.Clear();
                reader.Read(item, entries);
                foreach (ArchiveEntry entry in entries)
                {
                    builder.Add(ArchiveCheck.Of(entry));
                }
            }

            progress.Add(reader.TakeProgress());
        }
    }
}
