using System.Runtime.CompilerServices;

namespace NewsModel.Tool.Input;

/// <summary>Finds the files that a command was given.</summary>
internal static class Inputs
{
    /// <summary>The files in the order in which they were named; those of a folder by their paths.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="console">Whose standard input may be a list.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="InputException">What to read cannot be found out.</exception>
    public static IAsyncEnumerable<InputPath> FindAsync(InputRequest request, ToolConsole console, CancellationToken cancellationToken)
    {
        IAsyncEnumerable<InputPath> all = FindAllAsync(request, console, cancellationToken);
        return request.Shard is { } shard ? all.Where(path => shard.Contains(path.RelativePath)) : all;
    }

    private static async IAsyncEnumerable<InputPath> FindAllAsync(
        InputRequest request, ToolConsole console, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (string path in request.Paths)
        {
            await foreach (InputPath found in FindAsync(path, request, cancellationToken))
            {
                yield return found;
            }
        }

        if (request.FilesFrom is not { } list)
        {
            yield break;
        }

        using Stream stream = OpenList(list, console);
        await foreach (string path in PathList.ReadAsync(stream, request.IsNulSeparated, cancellationToken))
        {
            await foreach (InputPath found in FindAsync(path, request, cancellationToken))
            {
                yield return found;
            }
        }
    }

    private static async IAsyncEnumerable<InputPath> FindAsync(
        string path, InputRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (request.ChangedSince is { } revision && path != "-")
        {
            foreach (InputPath changed in await ChangedAsync(path, revision, cancellationToken))
            {
                yield return changed;
            }
        }
        else if (path != "-" && Directory.Exists(path))
        {
            foreach (string file in FolderFiles.Of(path, cancellationToken))
            {
                yield return new(file, path);
            }
        }
        else if (path != "-" && FolderFiles.IsPattern(path) && !File.Exists(path))
        {
            int count = 0;
            foreach (string file in FolderFiles.Matching(path, cancellationToken))
            {
                count++;
                yield return new(file, FolderFiles.FolderOf(path));
            }

            if (count == 0)
            {
                throw new InputException($"no file is like '{path}'");
            }
        }
        else
        {
            yield return new(path, Root: null);
        }
    }

    private static async Task<IReadOnlyList<InputPath>> ChangedAsync(string path, string revision, CancellationToken cancellationToken)
    {
        bool isFolder = Directory.Exists(path);
        bool isPattern = !isFolder && FolderFiles.IsPattern(path) && !File.Exists(path);
        string folder = isFolder ? path : isPattern ? FolderFiles.FolderOf(path) : Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        if (!Directory.Exists(folder))
        {
            throw new InputException($"there is no folder '{folder}'");
        }

        IReadOnlyList<string> changed = await GitChanges.SinceAsync(folder, revision, cancellationToken);
        HashSet<string> wanted = isFolder ? [.. FolderFiles.Of(path, cancellationToken)] : isPattern ? [.. FolderFiles.Matching(path, cancellationToken)] : [path];
        return
        [
            .. changed
                .Select(name => FolderFiles.Join(folder, name))
                .Where(wanted.Contains)
                .Select(name => new InputPath(name, isFolder || isPattern ? folder : null)),
        ];
    }

    private static Stream OpenList(string list, ToolConsole console)
    {
        try
        {
            return list == "-" ? console.Input : new FileStream(list, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (FileProblem.IsOne(e))
        {
            throw new InputException($"--files-from {list}: {FileProblem.Describe(e)}");
        }
    }
}
