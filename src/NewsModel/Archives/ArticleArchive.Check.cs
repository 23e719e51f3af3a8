using System.Runtime.CompilerServices;
using NewsModel.Archives.Manifests;
using NewsModel.Archives.Reading;
using NewsModel.Archives.Reporting;
using NewsModel.Archives.Sources;
using NewsModel.Diagnostics;

namespace NewsModel.Archives;

/// <content>Checks, with and without a manifest of an earlier run.</content>
public sealed partial class ArticleArchive
{
    /// <summary>Finds the problems of all entries, without keeping articles.</summary>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public async IAsyncEnumerable<ArchiveCheck> CheckAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using EntryPipeline<CheckedFile> pipeline = new(Options, () => new CheckReader(Options, default, keepsLines: false));
        ReadingPlan plan = new(Options) { LooksLater = true };
        await foreach (CheckedFile file in pipeline.RunAsync(() => _items(plan), cancellationToken).ConfigureAwait(false))
        {
            foreach (ArchiveCheck check in file.Entries)
            {
                yield return check;
            }
        }
    }

    /// <summary>
    /// Finds the problems of all entries, but reads only files that have changed since an earlier run. The results are the same as without a
    /// manifest.
    /// </summary>
    /// <param name="manifestPath">
    /// The file that keeps what is known. It is rewritten at the end of the run. A manifest that is missing, damaged, or from other options or
    /// another version of this library is not used, and a file that is not a manifest is neither used nor overwritten. Anyone who can write the
    /// manifest can decide what is reported for its files, so keep it where only the user can write.
    /// </param>
    /// <param name="manifestProblems">Receives the reason if a manifest, or part of it, is not used; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Cancels the run; the manifest is then unchanged.</param>
    /// <remarks>
    /// A file counts as unchanged if its size and last write time are the same, to the tick; if only the time differs, its content is compared by
    /// hash (the first half of SHA-256). A program that changes a file and restores its time goes unnoticed. Files within tar and gzip files and
    /// lines of JSON Lines are always read. The entries come in path order.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="manifestPath"/> is <see langword="null"/>, empty, or not a valid path.</exception>
    /// <exception cref="IOException">The manifest cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the manifest is denied.</exception>
    public IAsyncEnumerable<ArchiveCheck> CheckAsync(
        string manifestPath, IProgress<Diagnostic>? manifestProblems = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(manifestPath);
        return CheckKnownAsync(System.IO.Path.GetFullPath(manifestPath), manifestProblems, cancellationToken);
    }

    /// <summary>Reports what all entries are and what is wrong with them, but reads only files that have changed since an earlier run.</summary>
    /// <param name="manifestPath">The file that keeps what is known; see
    /// <see cref="CheckAsync(string, IProgress{Diagnostic}, CancellationToken)"/>.</param>
    /// <param name="manifestProblems">Receives the reason if a manifest, or part of it, is not used; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Cancels the run; the manifest is then unchanged.</param>
    /// <exception cref="ArgumentException"><paramref name="manifestPath"/> is <see langword="null"/>, empty, or not a valid path.</exception>
    /// <exception cref="IOException">The manifest cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the manifest is denied.</exception>
    public async Task<ArchiveReport> ReportAsync(
        string manifestPath, IProgress<Diagnostic>? manifestProblems = null, CancellationToken cancellationToken = default)
    {
        ReportBuilder builder = new(Options.Shard ?? default);
        await foreach (ArchiveCheck check in CheckAsync(manifestPath, manifestProblems, cancellationToken).ConfigureAwait(false))
        {
            builder.Add(check);
        }

        return builder.ToReport();
    }

    private async IAsyncEnumerable<ArchiveCheck> CheckKnownAsync(
        string manifestPath, IProgress<Diagnostic>? problems, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArchiveOptions options = Options with { Order = ArchiveOrder.Path };
        DateTimeOffset start = TimeProvider.System.GetUtcNow();
        int told = 0;
        if (ManifestReader.IsForeign(manifestPath))
        {
            Tell(Problems.ForeignManifest);
            await foreach (ArchiveCheck check in CheckAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return check;
            }

            yield break;
        }

        using ManifestWriter writer = new(manifestPath, options);
        using EntryPipeline<CheckedFile> pipeline = new(options, () => new CheckReader(options, start, keepsLines: true));
        ReadingPlan plan = new(options) { LooksLater = true };
        KnownItems Open() => new(_items(plan), new ManifestReader(manifestPath, options, Tell), manifestPath);
        await foreach (CheckedFile file in pipeline.RunAsync(Open, cancellationToken).ConfigureAwait(false))
        {
            if (file.ManifestProblem is { } problem)
            {
                Tell(problem);
            }

            if (file.Line is not null)
            {
                writer.Add(file.Path, file.Line);
            }

            foreach (ArchiveCheck check in file.Entries)
            {
                yield return check;
            }
        }

        writer.Complete();

        void Tell(Problem problem)
        {
            if (Interlocked.Exchange(ref told, 1) == 0)
            {
                problems?.Report(new(problem.Code, problem.Severity, problem.Message) { File = manifestPath });
            }
        }
    }
}
