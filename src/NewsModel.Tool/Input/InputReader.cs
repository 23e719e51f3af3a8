using System.Runtime.CompilerServices;
using NewsModel.Diagnostics;
using NewsModel.Formats;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Input;

/// <summary>Reads the files that a command was given, on all processors, and hands them on in their order.</summary>
/// <param name="request">What was asked for.</param>
/// <param name="console">Whose standard input may be read.</param>
internal sealed class InputReader(InputRequest request, ToolConsole console)
{
    /// <summary>How many files of folders were left out because they are no articles.</summary>
    public long Skipped { get; private set; }

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
        if (request.IsStream)
        {
            await foreach (CommandInput article in StreamAsync(cancellationToken))
            {
                yield return await work(article, cancellationToken);
            }

            yield break;
        }

        // A single file is not worth a second thread.
        if (!request.HasSeveral)
        {
            CommandInput only = await ReadAsync(new InputPath(request.Paths[0], Root: null), cancellationToken);
            if (!only.IsSkipped)
            {
                yield return await work(only, cancellationToken);
            }

            yield break;
        }

        ProgressLine? progress = ShowsProgress ? console.StartProgress() : null;
        if (progress is not null && request.FilesFrom is null)
        {
            // Nobody waits for it: the rest is shown as soon as it is known.
            _ = Task.Run(() => CountAsync(progress, cancellationToken), cancellationToken);
        }

        long done = 0;
        IAsyncEnumerable<InputPath> paths = Inputs.FindAsync(request, console, cancellationToken);
        await foreach ((bool isForeign, T? result) in OrderedWork.SelectAsync(paths, WorkAsync, cancellationToken))
        {
            Skipped += isForeign ? 1 : 0;
            progress?.Show(++done);
            if (result is not null)
            {
                yield return result;
            }
        }

        progress?.Clear();

        async Task<(bool IsForeign, T? Result)> WorkAsync(InputPath next, CancellationToken token)
        {
            CommandInput input = await ReadAsync(next, token);
            return (input.IsForeign, input.IsSkipped ? null : await work(input, token));
        }
    }

    /// <summary>Reads the files.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="InputException">What to read cannot be found out.</exception>
    public IAsyncEnumerable<CommandInput> ReadAsync(CancellationToken cancellationToken) =>
        ReadAsync(static (input, _) => Task.FromResult(input), cancellationToken);

    private async Task<CommandInput> ReadAsync(InputPath path, CancellationToken cancellationToken)
    {
        InputFile file = await InputFile.ReadAsync(path.Path, console, cancellationToken);
        if (file.Error is not null)
        {
            return new(file, [], IsSkipped: false) { RelativePath = path.RelativePath, IsFound = !path.IsNamed };
        }

        List<ReadResult<Article>> articles = await file.ReadArticlesAsync(cancellationToken);
        if (!path.IsNamed && articles.Exists(a => IsForeign(a.Diagnostics)))
        {
            return new(file, [], IsSkipped: true) { IsForeign = true };
        }

        if (request.Where is not { } where)
        {
            return new(file, articles, IsSkipped: false) { RelativePath = path.RelativePath, IsFound = !path.IsNamed };
        }

        ReadResult<Article>[] wanted = [.. articles.Where(a => where.Matches(a.Value))];
        return new(file, wanted, IsSkipped: wanted.Length == 0) { RelativePath = path.RelativePath, IsFound = !path.IsNamed };
    }

    private async Task CountAsync(ProgressLine progress, CancellationToken cancellationToken)
    {
        try
        {
            long total = 0;
            await foreach (InputPath path in Inputs.FindAsync(request, console, cancellationToken).ConfigureAwait(false))
            {
                total++;
            }

            progress.Expect(total);
        }
        catch (Exception e) when (e is InputException or OperationCanceledException || FileProblem.IsOne(e))
        {
            // The run itself meets the same, and says so.
        }
    }

    private async IAsyncEnumerable<CommandInput> StreamAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        InputFile file = InputFile.OfStream;
        IAsyncEnumerator<ReadResult<Article>> articles =
            JsonLinesFormat.Default.ParseAllAsync(console.Input, cancellationToken: cancellationToken).GetAsyncEnumerator(cancellationToken);
        for (long number = 1; ; number++)
        {
            bool hasNext;
            ValueTask<bool> next = articles.MoveNextAsync();
            try
            {
                // A pipe cannot be interrupted, so the waiting is what is cancelled.
                hasNext = next.IsCompleted ? await next : await next.AsTask().WaitAsync(cancellationToken);
            }
            catch (Exception e) when (FileProblem.IsOne(e))
            {
                throw new InputException($"{file.Name}: {FileProblem.Describe(e)}");
            }

            if (!hasNext)
            {
                await articles.DisposeAsync();
                yield break;
            }

            if (request.Where?.Matches(articles.Current.Value) != false)
            {
                yield return new(file, [articles.Current], IsSkipped: false) { Number = number };
            }
        }
    }

    /// <summary>Whether a text that was found in a folder is no article: it has no front matter, or is something else altogether.</summary>
    /// <param name="diagnostics">The problems of the text.</param>
    public static bool IsForeign(ValueList<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (diagnostic.Code == DiagnosticCode.NoFrontMatter || diagnostic.Code == DiagnosticCode.NotUnderstood)
            {
                return true;
            }
        }

        return false;
    }
}
