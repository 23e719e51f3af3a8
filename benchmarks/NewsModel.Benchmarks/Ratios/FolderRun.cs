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
        return
        [
            Compare("folder / File.ReadAllBytes", race, 1, Target.AtMost(MostReadsOfBytes)),
            Compare("folder, documents / File.ReadAllBytes", race, 2, target: null),
        ];
    }

    private static TargetResult Compare(string name, Race race, int who, Target? target) =>
        new(name, $"{FileCount} files", "ms", Milliseconds(race, who), Milliseconds(race, 0), race.Ratio(who, 0), target);

    private static double Milliseconds(Race race, int who) => race.Time(who).Median / 1000;
}
