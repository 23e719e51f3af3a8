using System.Runtime.CompilerServices;
using NewsModel.Archives.Sources;
using NewsModel.Archives.Watching;

namespace NewsModel.Archives;

/// <content>Watching.</content>
public sealed partial class ArticleArchive
{
    /// <summary>Watches the folder, and tells of the files that come, change and go: those that a run would read, articles or not.</summary>
    /// <param name="cancellationToken">Ends the watch; there is no other end.</param>
    /// <returns>
    /// Changes that happen at about the same time as one batch, a fifth of a second after the last of them, or two seconds after the first. Nothing
    /// for what is
    /// there at the beginning.
    /// </returns>
    /// <remarks>
    /// For each batch all files are looked at, by length and time: that takes some microseconds for each of them, and their paths are kept. So
    /// nothing is missed
    /// where the system's own events overflow. In a folder on a network the system may have no events at all.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The archive is not a folder.</exception>
    /// <exception cref="IOException">The system cannot watch it, for instance because too many folders are watched.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
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
