using System.Runtime.CompilerServices;
using NewsModel.Archives.Manifests;
using NewsModel.Archives.Reading;
using NewsModel.Archives.Reporting;
using NewsModel.Archives.Sources;
using NewsModel.Diagnostics;

namespace NewsModel.Archives;

/// <content>Checks, and runs that know what an earlier one has seen.</content>
public sealed partial class ArticleArchive
{
    /// <summary>Finds the problems of all entries, without keeping an article.</summary>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
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
    /// Finds the problems of all entries, and reads only the files that changed since an earlier run. It comes to the same as without a manifest.
    /// </summary>
    /// <param name="manifestPath">
    /// The file that keeps what is known, written anew when the run has come to its end; what is not there, damaged, or of other options or another
    /// version of this library is not used, and a file that is no manifest is neither used nor overwritten. Who writes it decides what is reported of
    /// the files that it names, so keep it where only the user may write.
    /// </param>
    /// <param name="manifestProblems">Is told why a manifest, or a part of it, is not used; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the run; the manifest stays as it was.</param>
    /// <remarks>
    /// A file counts as unchanged when its length and the time when it was last written to are the same, to the tick; where only the time is another,
    /// its content is compared by its hash (the first half of SHA-256). A program that changes a file and sets back its time is not noticed. Files in
    /// tar and gzip files and lines of JSON are always read. The entries come in the order of paths.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="manifestPath"/> is <see langword="null"/>, empty, or no path.</exception>
    /// <exception cref="IOException">The manifest cannot be written; or what derives from it.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write the manifest.</exception>
    public IAsyncEnumerable<ArchiveCheck> CheckAsync(
        string manifestPath, IProgress<Diagnostic>? manifestProblems = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(manifestPath);
        return CheckKnownAsync(System.IO.Path.GetFullPath(manifestPath), manifestProblems, cancellationToken);
    }

    /// <summary>Reports what all entries are and what is wrong with them, and reads only the files that changed since an earlier run.</summary>
    /// <param name="manifestPath">The file that keeps what is known; see
    /// <see cref="CheckAsync(string, IProgress{Diagnostic}, CancellationToken)"/>.</param>
    /// <param name="manifestProblems">Is told why a manifest, or a part of it, is not used; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the run; the manifest stays as it was.</param>
    /// <exception cref="ArgumentException"><paramref name="manifestPath"/> is <see langword="null"/>, empty, or no path.</exception>
    /// <exception cref="IOException">The manifest cannot be written; or what derives from it.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write the manifest.</exception>
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
