using NewsModel.Archives;
using NewsModel.Tool.Input;

namespace NewsModel.Tool.Setting;

/// <summary>
/// A run of <c>set</c>. All folders and files that were named are one edit, which goes on after an interruption; what is like a pattern, or is found
/// by git, is one of its own. What is no usual file, such as standard input or an empty file, is changed by itself, and said in its turn.
/// </summary>
/// <param name="request">What was asked for.</param>
/// <param name="console">Where it reads and writes.</param>
internal sealed class SetRun(SetRequest request, ToolConsole console)
{
    private readonly SetOutcomes _outcomes = new(request.IsDryRun, console);
    private readonly List<string> _paths = [];

    /// <summary>The files that were named, by their full paths, each with its place among what was named.</summary>
    private readonly Dictionary<string, (string Given, int Place)> _named = new(StringComparer.Ordinal);

    /// <summary>The messages about files that were changed individually, each with the index of the path that it precedes.</summary>
    private readonly Queue<(int Place, Action Tell)> _singles = new();

    /// <summary>Changes the files.</summary>
    /// <param name="cancellationToken">Ends it between files.</param>
    /// <exception cref="InputException">What to change cannot be found out.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (string path in Inputs.PathsAsync(request.Input, console, cancellationToken))
            {
                await TakeAsync(path, cancellationToken);
            }

            await SetNamedAsync(cancellationToken);
            TellSingles(int.MaxValue);
        }
        catch (OperationCanceledException)
        {
            _outcomes.TellInterrupted();
            throw;
        }
        catch (EditJournalException e)
        {
            console.Complain(e.Message);
            return ExitCode.Failure;
        }

        _outcomes.Complete();
        return _outcomes.HasFailures ? ExitCode.Failure : ExitCode.Success;
    }

    private async Task TakeAsync(string path, CancellationToken cancellationToken)
    {
        if (path != "-" && (request.Input.ChangedSince is not null || FolderFiles.IsPattern(path)))
        {
            await SetFoundAsync(path, cancellationToken);
        }
        else if (Directory.Exists(path) || FolderFiles.IsUsual(path))
        {
            if (!Directory.Exists(path))
            {
                _named.TryAdd(Path.GetFullPath(path), (path, _paths.Count));
            }

            _paths.Add(path);
        }
        else if (request.Input.Shard?.Takes(CommandInput.RelativePathOf(path)) != false)
        {
            _singles.Enqueue((_paths.Count, await new SingleSet(request, _outcomes, console).RunAsync(path, cancellationToken)));
        }
    }

    private async Task SetFoundAsync(string path, CancellationToken cancellationToken)
    {
        string root = ArchiveFinder.RootOf(path, isForEditing: true);
        bool isMany = FolderFiles.IsMany(path, isForEditing: true);
        ArticleArchive archive = await new ArchiveFinder(request.Input, console).OpenAsync(path, cancellationToken, isForEditing: true);
        ArchiveSet set = new(request, _outcomes)
        {
            NameOf = entry => FolderFiles.Join(root, entry.Path),
            IsNamed = _ => !isMany,
        };
        ArchiveFinder.RequireArticles(request.Input, path, await set.RunAsync(archive, cancellationToken));
    }

    private async Task SetNamedAsync(CancellationToken cancellationToken)
    {
        if (_paths.Count == 0)
        {
            return;
        }

        ArchiveSet set = new(request, _outcomes)
        {
            NameOf = NameOf,
            IsNamed = IsNamed,
            JournalPath = _paths.Count == 1 ? null : JournalPath(),
        };
        await set.RunAsync(new ArchiveFinder(request.Input, console).OpenForEditing(_paths), cancellationToken);
    }

    private void TellSingles(int place)
    {
        while (_singles.TryPeek(out (int Place, Action Tell) single) && single.Place <= place)
        {
            _singles.Dequeue();
            single.Tell();
        }
    }

    /// <summary>Whether an entry was named, before which those come that were named before it.</summary>
    private bool IsNamed(ArchiveEntry entry)
    {
        if (entry.FullPath is not { } path || !_named.TryGetValue(path, out (string Given, int Place) named))
        {
            return false;
        }

        TellSingles(named.Place);
        return true;
    }

    private string NameOf(ArchiveEntry entry) =>
        entry.FullPath is { } path && _named.TryGetValue(path, out (string Given, int Place) named) ? named.Given
        : _paths is [var folder] ? FolderFiles.Join(folder, entry.Path)
        : entry.Path.Replace('/', Path.DirectorySeparatorChar);

    /// <summary>The journal of several paths, in the folder of the first, where it can be written if that can be changed.</summary>
    private string JournalPath()
    {
        string first = Path.GetFullPath(_paths[0]);
        string shard = request.Input.Shard is { Count: > 1 } part ? $"-{part.Index}-of-{part.Count}" : "";
        return Path.Join(Directory.Exists(first) ? first : Path.GetDirectoryName(first), $".newsmodel-edit{shard}.journal");
    }
}
