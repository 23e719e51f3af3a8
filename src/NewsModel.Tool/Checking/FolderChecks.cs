using System.Runtime.CompilerServices;
using NewsModel.Archives;
using NewsModel.Tool.Input;

namespace NewsModel.Tool.Checking;

/// <summary>Checks a folder, or what is like a pattern, file by file and without making an article of any.</summary>
/// <param name="request">What was asked for.</param>
/// <param name="console">Where to say what is wrong with the cache.</param>
internal sealed class FolderChecks(InputRequest request, ToolConsole console)
{
    private readonly ReadingProgress _progress = new(request, console);
    private long _done;

    /// <summary>How many files were left out because they are not articles.</summary>
    public long Skipped { get; private set; }

    /// <summary>Whether to show progress.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Whether nobody asks for more than this can say.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="options">How to check.</param>
    public static bool AreEnough(InputRequest request, CheckOptions options) =>
        request is { Where: null, FilesFrom: null, IsStream: false, Paths: [var path] } && !options.Identical
        && path != "-" && FolderFiles.IsMany(path);

    /// <summary>Checks the files in the order of their paths.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="InputException">What to read cannot be found out, or the cache cannot be written.</exception>
    public async IAsyncEnumerable<CheckResult> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string path = request.Paths[0];
        string root = ArchiveFinder.RootOf(path, isForEditing: false);
        ArticleArchive archive = await new ArchiveFinder(request, console) { ChecksSpelling = true }.OpenAsync(path, cancellationToken);
        if (ShowsProgress)
        {
            _progress.Start(cancellationToken);
        }

        bool isEmpty = true;
        await foreach (CheckResult result in GroupAsync(archive, root, cancellationToken))
        {
            isEmpty = false;
            _done++;
            _progress.Show(_done);
            yield return result;
        }

        _progress.Clear();
        ArchiveFinder.RequireArticles(request, path, !isEmpty);
    }

    /// <summary>Puts together what belongs to one file: the articles of a page, or the lines of a file.</summary>
    private async IAsyncEnumerable<CheckResult> GroupAsync(
        ArticleArchive archive, string root, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<ArchiveCheck> open = [];
        IAsyncEnumerable<ArchiveCheck> checks = request.Cache is { } cache
            ? new RunCache(cache, console).CheckAsync(archive, cancellationToken)
            : archive.CheckAsync(cancellationToken);
        await foreach (ArchiveCheck check in checks)
        {
            if (open.Count > 0 && check.Path != open[0].Path)
            {
                yield return CheckResult.Of(NameOf(open[0]), open);
                open.Clear();
            }

            if (check.Status == ArchiveEntryStatus.Skipped)
            {
                Skipped++;
                _done++;
            }
            else if (check.Status == ArchiveEntryStatus.Unreadable)
            {
                yield return CheckResult.Unreadable(NameOf(check), check.Diagnostics[0].Message);
            }
            else
            {
                open.Add(check);
            }
        }

        if (open.Count > 0)
        {
            yield return CheckResult.Of(NameOf(open[0]), open);
        }

        string NameOf(ArchiveCheck check) => FolderFiles.Join(root, check.Path);
    }
}
