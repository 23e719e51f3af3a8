using System.Runtime.CompilerServices;
using NewsModel.Archives;

namespace NewsModel.Tool.Input;

/// <summary>Reads what a command was given, on all processors, and hands it on in its order.</summary>
/// <param name="request">What was asked for.</param>
/// <param name="console">Whose standard input may be read.</param>
internal sealed class InputReader(InputRequest request, ToolConsole console)
{
    private readonly ReadingProgress _progress = new(request, console);
    private long _done;

    /// <summary>How many files of folders were left out because they are not articles.</summary>
    public long Skipped { get; private set; }

    /// <summary>Whether keys are reported that look like misspelled ones.</summary>
    public bool ChecksSpelling { get; init; }

    /// <summary>Whether to show progress.</summary>
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

        if (ShowsProgress)
        {
            _progress.Start(cancellationToken);
        }

        await foreach (T? result in OrderedWork.SelectAsync(FindAsync(cancellationToken), WorkAsync, cancellationToken))
        {
            _progress.Show(Interlocked.Read(ref _done));
            if (result is not null)
            {
                yield return result;
            }
        }

        _progress.Clear();

        async Task<T?> WorkAsync(InputPath path, CancellationToken token) =>
            Wanted(path.Found ?? await ReadNamedAsync(path.Path, token)) is { } wanted ? await work(wanted, token) : null;
    }

    /// <summary>Reads the files.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="InputException">What to read cannot be found out.</exception>
    public IAsyncEnumerable<CommandInput> ReadAsync(CancellationToken cancellationToken) =>
        ReadAsync(static (input, _) => Task.FromResult(input), cancellationToken);

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
            if (path == "-" || (!FolderFiles.IsMany(path) && request.ChangedSince is null))
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
        bool isMany = FolderFiles.IsMany(path);
        string root = ArchiveFinder.RootOf(path, isForEditing: false);
        bool isEmpty = true;
        ArchiveFinder finder = new(request, console) { ChecksSpelling = ChecksSpelling };
        ArticleArchive archive = await finder.OpenAsync(path, cancellationToken);
        await foreach (CommandInput input in EntryGroups.ReadAsync(archive, root, request.Formats, OnSkipped, cancellationToken))
        {
            isEmpty = false;
            Interlocked.Increment(ref _done);
            yield return isMany ? input : input with { IsFound = false };
        }

        ArchiveFinder.RequireArticles(request, path, !isEmpty);

        void OnSkipped()
        {
            Skipped++;
            Interlocked.Increment(ref _done);
        }
    }

    private async Task<CommandInput> ReadNamedAsync(string path, CancellationToken cancellationToken)
    {
        InputFile file = await InputFile.ReadAsync(path, console, cancellationToken);
        file = file with { ChecksSpelling = ChecksSpelling, Formats = request.Formats };
        List<ReadResult<Article>> articles = file.Error is null ? await file.ReadArticlesAsync(cancellationToken) : [];
        return new(file, articles)
        {
            RelativePath = CommandInput.RelativePathOf(path),
            Format = file.Error is null ? file.Format : null,
            MayBePage = true,
        };
    }
}
