using NewsModel.Archives;

namespace NewsModel.Benchmarks.Archives;

/// <summary>Reports of a folder of small files, beside reading their bytes alone.</summary>
internal static class ArchiveRace
{
    private const int FileCount = 20_000;
    private const int Rounds = 5;
    private const double MostReadsOfBytes = 2;
    private const double MostReadsOfBytesForArticles = 3;
    private const double LeastGainOfTwo = 1.8;
    private const double LeastGainOfManifest = 20;

    public static IEnumerable<TargetResult> Measure(CancellationToken cancellation)
    {
        using ArchiveFiles files = new(FileCount);
        string manifest = Path.Join(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            ArticleArchive one = Open(files, degree: 1);
            ArticleArchive two = Open(files, degree: 2);
            void ReportKnown() => two.ReportAsync(manifest, null, cancellation).GetAwaiter().GetResult();
            Action[] entrants = [files.ReadBytes, () => Report(one, cancellation), () => Report(two, cancellation), () => Read(two, cancellation), ReportKnown];
            Race byProcessor = Race.Run(entrants, cancellation, Rounds);
            Race byTheClock = Race.RunByTheClock(entrants, cancellation, Rounds);
            return
            [
                Compare("folder report / File.ReadAllBytes", byProcessor, 2, 0, Target.AtMost(MostReadsOfBytes)),
                Compare("folder articles / File.ReadAllBytes", byProcessor, 3, 0, Target.AtMost(MostReadsOfBytesForArticles)),
                Compare("folder report, one thread / two", byTheClock, 1, 2, Target.AtLeast(LeastGainOfTwo)),
                Compare("folder report / with a manifest", byTheClock, 2, 4, Target.AtLeast(LeastGainOfManifest)),
            ];
        }
        finally
        {
            File.Delete(manifest);
        }
    }

    public static void Report(ArticleArchive archive, CancellationToken cancellation) =>
        GC.KeepAlive(archive.ReportAsync(cancellation).GetAwaiter().GetResult());

    private static void Read(ArticleArchive archive, CancellationToken cancellation) => ReadAsync(archive, cancellation).GetAwaiter().GetResult();

    private static async Task ReadAsync(ArticleArchive archive, CancellationToken cancellation)
    {
        await foreach (ArchiveEntry entry in archive.ReadAsync(cancellation))
        {
            GC.KeepAlive(entry.Article);
        }
    }

    private static ArticleArchive Open(ArchiveFiles files, int degree) =>
        ArticleArchive.Open(files.FullName, ArchiveOptions.Default with { MaxDegreeOfParallelism = degree });

    private static TargetResult Compare(string name, Race race, int who, int other, Target target) =>
        new(name, $"{FileCount} files", "ms", race.Time(who).Median / 1000, race.Time(other).Median / 1000, race.Ratio(who, other), target);
}
