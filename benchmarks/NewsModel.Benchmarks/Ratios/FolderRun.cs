namespace NewsModel.Benchmarks;

/// <summary>Reading a folder of small files, two of them at a time, beside reading their bytes alone.</summary>
internal static class FolderRun
{
    private const int FileCount = 2_000;
    private const double MostReadsOfBytes = 2;

    public static IEnumerable<TargetResult> Measure(CancellationToken cancellation)
    {
        using NewsFolder folder = new(FileCount);
        string[] paths = folder.Files;
        Action[] entrants = [() => FolderReading.Bytes(paths), () => FolderReading.Articles(paths), () => FolderReading.Documents(paths)];
        _ = Race.RunByTheClock(entrants, cancellation, rounds: 2);
        Race race = Race.RunByTheClock(entrants, cancellation);
        string input = $"{FileCount} files";
        return
        [
            new("folder / File.ReadAllBytes", input, "ms", Milliseconds(race, 1), Milliseconds(race, 0), race.Ratio(1, 0), Target.AtMost(MostReadsOfBytes)),
            new("folder, documents / File.ReadAllBytes", input, "ms", Milliseconds(race, 2), Milliseconds(race, 0), race.Ratio(2, 0), Target: null),
        ];
    }

    private static double Milliseconds(Race race, int who) => race.Time(who).Median / 1000;
}
