using System.Runtime.CompilerServices;
using NewsModel.Archives;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Input;

/// <summary>The file of <c>--cache</c>, in which a run leaves what the next one need not read again.</summary>
/// <param name="path">The file; there may be none yet.</param>
/// <param name="console">Where to say why it is not used.</param>
internal sealed class RunCache(string path, ToolConsole console) : IProgress<Diagnostic>
{
    private Diagnostic? _problem;

    /// <summary>Checks an archive, and reads only what changed.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public async IAsyncEnumerable<ArchiveCheck> CheckAsync(ArticleArchive archive, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using IAsyncEnumerator<ArchiveCheck> checks =
            archive.CheckAsync(path, this, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(checks))
        {
            yield return checks.Current;
        }

        Tell();
    }

    /// <summary>Creates the report of an archive, and reads only what changed.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public async Task<ArchiveReport> ReportAsync(ArticleArchive archive, CancellationToken cancellationToken)
    {
        try
        {
            ArchiveReport report = await archive.ReportAsync(path, this, cancellationToken);
            Tell();
            return report;
        }
        catch (Exception e) when (FileError.IsOne(e))
        {
            throw NotWritten(e);
        }
    }

    /// <inheritdoc/>
    public void Report(Diagnostic value) => Volatile.Write(ref _problem, value);

    private async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<ArchiveCheck> checks)
    {
        try
        {
            return await checks.MoveNextAsync();
        }
        catch (Exception e) when (FileError.IsOne(e))
        {
            throw NotWritten(e);
        }
    }

    // Any thread may find out; it is said at the end, when no line of progress is in the way.
    private void Tell()
    {
        if (Volatile.Read(ref _problem) is { } problem)
        {
            console.WriteErrorLine(ShellMessage.Of(problem, path));
        }
    }

    private InputException NotWritten(Exception e) =>
        new($"--cache {path}: {(e is DirectoryNotFoundException ? "there is no such folder" : FileError.Describe(e))}");
}
