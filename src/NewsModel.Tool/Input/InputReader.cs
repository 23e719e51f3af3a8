using System.Runtime.CompilerServices;
using NewsModel.Archives;
using NewsModel.Formats;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Input;

/// <summary>Reads what a command was given, on all processors, and hands it on in its order.</summary>
/// <param name="request">What was asked for.</param>
/// <param name="console">Whose standard input may be read.</param>
internal sealed class InputReader(InputRequest request, ToolConsole console)
{
    private ProgressLine? _progress;
    private long _done;

    /// <summary>How many files of folders were left out because they are no articles.</summary>
    public long Skipped { get; private set; }

    /// <summary>Whether the files are to be edited, so that web pages and what is in tar files do not count.</summary>
    public bool IsForEditing { get; init; }

    /// <summary>Whether keys are reported that look like misspelled ones.</summary>
    public bool ChecksSpelling { get; init; }

    /// <summary>Whether someone who waits may be shown how far it is.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Reads the files, and does the work of a command with each.</summary>
    /// <param name="work">The work, which several threads do at a time.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="InputException">What to read cannot be found out.</exception>
    public async IAsyncEnumerable<T> ReadAsync<T>(
        Func<CommandInput, CancellationToken, Task<T>> work, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        if (request.IsStream || !request.HasSeveral)
        {
            // A single file is not worth a second thread, and a stream answers line by line.
            IAsyncEnumerable<CommandInput> few = request.IsStream
                ? ArticleStream.ReadAsync(console, cancellationToken)
                : new[] { await ReadNamedAsync(request.Paths[0], cancellationToken) }.ToAsyncEnumerable();
            await foreach (CommandInput input in few)
            {
                if (Wanted(input) is { } wanted)
                {
                    yield return await work(wanted, cancellationToken);
                }
            }

            yield break;
        }

        StartProgress(cancellationToken);
        await foreach (T? result in OrderedWork.SelectAsync(FindAsync(cancellationToken), WorkAsync, cancellationToken))
        {
            _progress?.Show(Interlocked.Read(ref _done));
            if (result is not null)
            {
                yield return result;
            }
        }

        _progress?.Clear();

        async Task<T?> WorkAsync(InputPath path, CancellationToken token) =>
            Wanted(path.Found ?? await ReadNamedAsync(path.Path, token)) is { } wanted ? await work(wanted, token) : null;
    }

    /// <summary>Reads the files.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="InputException">What to read cannot be found out.</exception>
    public IAsyncEnumerable<CommandInput> ReadAsync(CancellationToken cancellationToken) =>
        ReadAsync(static (input, _) => Task.FromResult(input), cancellationToken);

    /// <summary>Finds the files; those of folders are read, and are articles like the query, and those that were named are not.</summary>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="InputException">What to read cannot be found out.</exception>
    public IAsyncEnumerable<InputPath> FindWantedAsync(CancellationToken cancellationToken) =>
        FindAsync(cancellationToken).Where(path => path.Found is null || Wanted(path.Found) is not null);

    private CommandInput? Wanted(CommandInput input)
    {
        if (request.Where is not { } where || input.File.Error is not null)
        {
            return input;
        }

        ReadResult<Article>[] wanted = [.. input.Articles.Where(a => where.Matches(a.Value))];
        return wanted.Length == 0 ? null : input with { Articles = wanted };
    }

    // What is named by itself is read by whoever does the work; what is in a folder has been read by then, on all processors too.
    private async IAsyncEnumerable<InputPath> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (string path in Inputs.PathsAsync(request, console, cancellationToken))
        {
            if (path == "-" || (!FolderFiles.IsMany(path, IsForEditing) && request.ChangedSince is null))
            {
                if (request.Shard?.Takes(CommandInput.RelativePathOf(path)) != false)
                {
                    Interlocked.Increment(ref _done);
                    yield return new(path, Found: null);
                }

                continue;
            }

            await foreach (CommandInput input in ReadManyAsync(path, cancellationToken))
            {
                yield return new(input.File.Name, input);
            }
        }
    }

    private async IAsyncEnumerable<CommandInput> ReadManyAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool isMany = FolderFiles.IsMany(path, IsForEditing);
        string root = isMany ? FolderFiles.RootOf(path) : Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        bool isEmpty = true;
        ArticleArchive archive = await OpenAsync(path, root, isMany, cancellationToken);
        await foreach (CommandInput input in EntryGroups.ReadAsync(archive, root, request.Formats, OnSkipped, cancellationToken))
        {
            isEmpty = false;
            Interlocked.Increment(ref _done);
            yield return isMany ? input : input with { IsFound = false };
        }

        if (isEmpty && request.ChangedSince is null && request.Shard is null && FolderFiles.IsPattern(path))
        {
            throw new InputException($"no article is like '{path}'");
        }

        void OnSkipped()
        {
            Skipped++;
            Interlocked.Increment(ref _done);
        }
    }

    private async Task<ArticleArchive> OpenAsync(string path, string root, bool isMany, CancellationToken cancellationToken)
    {
        if (!Path.Exists(root))
        {
            throw new InputException($"there is no folder '{root}'");
        }

        ArchiveOptions options = FolderFiles.OptionsFor(path, request, IsForEditing);
        options = ChecksSpelling ? options with { Serializer = request.Formats.SpellChecking } : options;
        if (request.ChangedSince is not { } revision)
        {
            return ArticleArchive.Open(root, options);
        }

        IReadOnlyList<string> changed = await GitChanges.SinceAsync(root, revision, cancellationToken);
        return ArticleArchive.OfFiles(root, isMany ? changed : changed.Where(name => FolderFiles.Join(root, name) == path), options);
    }

    private async Task<CommandInput> ReadNamedAsync(string path, CancellationToken cancellationToken)
    {
        InputFile file = (await InputFile.ReadAsync(path, console, cancellationToken)) with { ChecksSpelling = ChecksSpelling, Formats = request.Formats };
        List<ReadResult<Article>> articles = file.Error is null ? await file.ReadArticlesAsync(cancellationToken) : [];
        return new(file, articles)
        {
            RelativePath = CommandInput.RelativePathOf(path),
            Format = file.Error is null ? file.Format : null,
            MayBePage = true,
        };
    }

    private void StartProgress(CancellationToken cancellationToken)
    {
        _progress = ShowsProgress ? console.StartProgress() : null;
        if (_progress is { } progress)
        {
            // Nobody waits for it: the rest is shown as soon as it is known.
            _ = Task.Run(() => Count(progress, cancellationToken), cancellationToken);
        }
    }

    private void Count(ProgressLine progress, CancellationToken cancellationToken)
    {
        try
        {
            if (FileCount.Of(request, cancellationToken) is { } total)
            {
                progress.Expect(total);
            }
        }
        catch (Exception e) when (e is OperationCanceledException || FileProblem.IsOne(e))
        {
            // The run itself meets the same, and says so.
        }
    }
}
