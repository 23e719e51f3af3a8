using NewsModel.Archives;

namespace NewsModel.Tool.Input;

/// <summary>What a command was given, as archives that are read as a whole.</summary>
/// <param name="request">What was asked for.</param>
/// <param name="console">Whose standard input may be a list.</param>
internal sealed class ArchiveFinder(InputRequest request, ToolConsole console)
{
    /// <summary>Whether keys that are close to one of the model are reported.</summary>
    public bool ChecksSpelling { get; init; }

    /// <summary>Who is told how far the reading is; <see langword="null"/> for nobody.</summary>
    public IProgress<ArchiveProgress>? Progress { get; init; }

    /// <summary>The archives, each with what was named: one, unless patterns were named, or git was asked about several folders.</summary>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="InputException">What to read cannot be found out.</exception>
    public async Task<List<(string Path, ArticleArchive Archive)>> FindAsync(CancellationToken cancellationToken)
    {
        List<string> paths = [];
        await foreach (string path in Inputs.PathsAsync(request, console, cancellationToken))
        {
            paths.Add(Path.Exists(path) || FolderFiles.IsPattern(path) ? path : throw new InputException($"{path}: no such file"));
        }

        if (request.ChangedSince is null && !paths.Exists(FolderFiles.IsPattern))
        {
            ArchiveOptions options = OptionsFor("", isForEditing: false);
            return [("", paths is [var only] ? ArticleArchive.Open(only, options) : ArticleArchive.OfAll(paths, options))];
        }

        List<(string, ArticleArchive)> archives = [];
        foreach (string path in paths)
        {
            archives.Add((path, await OpenAsync(path, cancellationToken)));
        }

        return archives;
    }

    /// <summary>Opens what one path stands for; where git is asked, the files that it names.</summary>
    /// <param name="path">The path or pattern.</param>
    /// <param name="isForEditing">Whether only what can be edited is an article.</param>
    /// <param name="cancellationToken">Ends the waiting for git.</param>
    /// <exception cref="InputException">There is no such folder, or git does not answer.</exception>
    public async Task<ArticleArchive> OpenAsync(string path, CancellationToken cancellationToken, bool isForEditing = false)
    {
        string root = RootOf(path, isForEditing);
        if (!Path.Exists(root))
        {
            throw new InputException($"there is no folder '{root}'");
        }

        ArchiveOptions options = OptionsFor(path, isForEditing);
        if (request.ChangedSince is not { } revision)
        {
            return ArticleArchive.Open(root, options);
        }

        IReadOnlyList<string> changed = await GitChanges.SinceAsync(root, revision, cancellationToken);
        bool isMany = FolderFiles.IsMany(path, isForEditing);
        return ArticleArchive.OfFiles(root, isMany ? changed : changed.Where(name => FolderFiles.Join(root, name) == path), options);
    }

    /// <summary>Ensures that a pattern has found something, unless only a part of the files was requested.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="path">The path or pattern.</param>
    /// <param name="hasAny">Whether there are articles.</param>
    /// <exception cref="InputException">It has found nothing.</exception>
    public static void RequireArticles(InputRequest request, string path, bool hasAny)
    {
        if (!hasAny && request.ChangedSince is null && request.Shard is null && FolderFiles.IsPattern(path))
        {
            throw new InputException($"no file matches '{path}'");
        }
    }

    /// <summary>The folder that a path or pattern is about.</summary>
    /// <param name="path">The path or pattern.</param>
    /// <param name="isForEditing">Whether only what can be edited is an article.</param>
    public static string RootOf(string path, bool isForEditing) =>
        FolderFiles.IsMany(path, isForEditing) ? FolderFiles.RootOf(path)
        : Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent
        : ".";

    /// <summary>Opens several folders and files as one archive.</summary>
    /// <param name="paths">The folders and files; at least one.</param>
    /// <exception cref="InputException">One of them has gone meanwhile.</exception>
    public ArticleArchive OpenForEditing(IReadOnlyList<string> paths)
    {
        try
        {
            ArchiveOptions options = OptionsFor("", isForEditing: true) with { Order = ArchiveOrder.AsListed };
            return paths is [var only] ? ArticleArchive.Open(only, options) : ArticleArchive.OfAll(paths, options);
        }
        catch (FileNotFoundException e)
        {
            throw new InputException($"{e.FileName}: no such file");
        }
    }

    private ArchiveOptions OptionsFor(string path, bool isForEditing)
    {
        ArchiveOptions options = FolderFiles.OptionsFor(path, request, isForEditing) with { Progress = Progress };
        return ChecksSpelling ? options with { Serializer = request.Formats.SpellChecking } : options;
    }
}
