using System.Runtime.CompilerServices;
using System.Threading.Channels;
using NewsModel.Archives.Sources;

namespace NewsModel.Archives.Watching;

/// <summary>
/// Watches a folder. The system's events only say that there is something to see: what it is, is found by looking at all files and comparing with
/// what was
/// there before. So an event that is lost, that comes twice or in another order does no harm.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly Func<ItemSequence> _open;
    private readonly FileSystemWatcher _watcher;

    // Whether the event was an overflow. One that was not seen yet stands for all others.
    private readonly Channel<bool> _events = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private int _overflows;
    private Dictionary<string, (long Length, DateTimeOffset? Time)> _known = new(StringComparer.Ordinal);

    /// <param name="folder">The folder.</param>
    /// <param name="open">Lists the files that count.</param>
    public FolderWatch(string folder, Func<ItemSequence> open)
    {
        _open = open;
        _watcher = new(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        _watcher.Created += (_, _) => _events.Writer.TryWrite(false);
        _watcher.Changed += (_, _) => _events.Writer.TryWrite(false);
        _watcher.Deleted += (_, _) => _events.Writer.TryWrite(false);
        _watcher.Renamed += (_, _) => _events.Writer.TryWrite(false);
        _watcher.Error += (_, _) => Overflow();
    }

    /// <summary>What the watcher does when the system lost events.</summary>
    public void Overflow()
    {
        Interlocked.Exchange(ref _overflows, 1);
        _events.Writer.TryWrite(true);
    }

    public async IAsyncEnumerable<ArchiveChanges> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // What happens from here on is seen: by looking, or by an event.
        _watcher.EnableRaisingEvents = true;
        _known = await Task.Run(() => Look(cancellationToken), cancellationToken).ConfigureAwait(false);
        while (await _events.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            await WaitForQuietAsync(cancellationToken).ConfigureAwait(false);
            bool isAfterOverflow = Interlocked.Exchange(ref _overflows, 0) != 0;
            Dictionary<string, (long Length, DateTimeOffset? Time)> now = await Task.Run(() => Look(cancellationToken), cancellationToken).ConfigureAwait(false);
            ArchiveChanges changes = Compare(_known, now) with { IsAfterOverflow = isAfterOverflow };
            _known = now;
            if (!changes.Added.IsEmpty || !changes.Changed.IsEmpty || !changes.Removed.IsEmpty)
            {
                yield return changes;
            }
        }
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _events.Writer.TryComplete();
    }

    /// <summary>Waits until nothing has happened for a moment, but not for ever.</summary>
    private async Task WaitForQuietAsync(CancellationToken cancellationToken)
    {
        long start = TimeProvider.System.GetTimestamp();
        do
        {
            while (_events.Reader.TryRead(out _))
            {
                // All of them are seen at once.
            }

            await Task.Delay(Quiet, cancellationToken).ConfigureAwait(false);
        }
        while (_events.Reader.TryPeek(out _) && TimeProvider.System.GetElapsedTime(start) < LongestWait);

        _events.Reader.TryRead(out _);
    }

    private Dictionary<string, (long Length, DateTimeOffset? Time)> Look(CancellationToken cancellationToken)
    {
        Dictionary<string, (long Length, DateTimeOffset? Time)> files = new(_known.Count, StringComparer.Ordinal);
        using ItemSequence items = _open();
        while (items.Next() is { } item)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (item is { Problem: null, SkipReason: ArchiveSkipReason.None or ArchiveSkipReason.Empty })
            {
                files[item.Path] = (item.Length, item.LastWriteTime);
            }
        }

        return files;
    }

    private static ArchiveChanges Compare(
        Dictionary<string, (long Length, DateTimeOffset? Time)> before, Dictionary<string, (long Length, DateTimeOffset? Time)> now)
    {
        List<string> added = [];
        List<string> changed = [];
        List<string> removed = [];
        foreach (KeyValuePair<string, (long Length, DateTimeOffset? Time)> file in now)
        {
            if (!before.TryGetValue(file.Key, out (long Length, DateTimeOffset? Time) old))
            {
                added.Add(file.Key);
            }
            else if (old != file.Value)
            {
                changed.Add(file.Key);
            }
        }

        foreach (string path in before.Keys)
        {
            if (!now.ContainsKey(path))
            {
                removed.Add(path);
            }
        }

        added.Sort(StringComparer.Ordinal);
        changed.Sort(StringComparer.Ordinal);
        removed.Sort(StringComparer.Ordinal);
        return new() { Added = [.. added], Changed = [.. changed], Removed = [.. removed] };
    }
}
