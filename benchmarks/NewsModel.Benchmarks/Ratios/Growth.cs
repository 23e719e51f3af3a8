namespace NewsModel.Benchmarks;

/// <summary>The time of a read by the size of the file.</summary>
internal static class Growth
{
    private const int Rounds = 13;
    private const int MostFiles = 64;
    private const int LeastFiles = 4;
    private const int BytesOfFiles = 400_000;
    private const int BytesOfRelated = 785;
    private static readonly int[] RelatedCounts = [0, 5, 10, 20, 40, 70, 140, 280];

    public static IEnumerable<GrowthPoint> Measure(CancellationToken cancellation)
    {
        Contestant[] contestants = [.. Operation.Read.Contestants.Where(c => c.Name is "NewsModel" or "System.Text.Json" or "YamlDotNet")];
        foreach (int related in RelatedCounts)
        {
            int count = Math.Clamp(BytesOfFiles / ((related + 1) * BytesOfRelated), LeastFiles, MostFiles);
            Document[] documents = [.. NewsGenerator.WithRelated(related, count).Select(file => new Document(file))];
            Action[] entrants = [.. contestants.Select(c => (Action)(() => Read(c, documents)))];
            _ = Race.Run(entrants, cancellation, rounds: 2);
            Race race = Race.Run(entrants, cancellation, Rounds);
            for (int who = 0; who < contestants.Length; who++)
            {
                yield return new(contestants[who].Name, related, documents.Average(d => d.Markdown.Length), race.Time(who).Median / count);
            }
        }
    }

    private static void Read(Contestant contestant, Document[] documents)
    {
        foreach (Document document in documents)
        {
            GC.KeepAlive(contestant.Run(document));
        }
    }
}

/// <summary>The time of a read of files of one size.</summary>
/// <param name="Contestant">Who reads.</param>
/// <param name="Related">How many related entries a file has.</param>
/// <param name="Bytes">The size of its front-matter form, on average.</param>
/// <param name="Microseconds">For one file, a median.</param>
internal sealed record GrowthPoint(string Contestant, int Related, double Bytes, double Microseconds);
