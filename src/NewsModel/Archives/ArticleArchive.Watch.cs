using System.Runtime.CompilerServices;
using NewsModel.Archives.Sources;
using NewsModel.Archives.Watching;

namespace NewsModel.Archives;

/// <content>Watching.</content>
public sealed partial class ArticleArchive
{
    /// <summary>
    /// Watches the folder and returns the files that are added, changed and removed, articles or not, among those a run would read.
    /// </summary>
    /// <param name="cancellationToken">Cancels the watch, which never ends by itself.</param>
    /// <returns>
    /// Changes that happen at about the same time, as one batch: a fifth of a second after the last of them, or two seconds after the first. Existing
    /// files are not returned.
    /// </returns>
    /// <remarks>
    /// For each batch, all files are examined by size and time, which takes some microseconds for each, and their paths are kept. No change is
    /// therefore missed if the system's events overflow. For a network folder, the system may have no events at all.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The archive is not a folder.</exception>
    /// <exception cref="IOException">The system cannot watch the folder, for instance because too many folders are being watched.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public async IAsyncEnumerable<ArchiveChanges> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!_isFolder || !Directory.Exists(Path))
        {
            throw new InvalidOperationException($"'{Path}' is not a folder. Open a folder to watch it.");
        }

        ArchiveOptions options = Options with { Order = ArchiveOrder.AsTheyCome };
        using FolderWatch watch = new(Path, () => new FolderItems(Path, new ReadingPlan(options) { OpensFiles = false }));
        await foreach (ArchiveChanges changes in watch.RunAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return changes;
        }
    }
}
