namespace NewsModel.Benchmarks;

/// <summary>What a read allocates, beside what its result holds: by how much the heap grows when many results are kept.</summary>
internal static class HeldMemory
{
    public const string Case = "read, allocation / held by the result";
    private const int Rounds = 3;
    private const int BytesOfFiles = 8_000_000;
    private const double MostAllocatedOfHeld = 1.1;

    public static TargetResult Measure(Input input)
    {
        (double Allocated, double Held)[] rounds = [.. Enumerable.Range(0, Rounds).Select(_ => Round(input))];
        return new(
            Case,
            input.Name,
            "B",
            Spread.Of(rounds.Select(r => r.Allocated)).Median,
            Spread.Of(rounds.Select(r => r.Held)).Median,
            Spread.Of(rounds.Select(r => r.Allocated / r.Held)),
            Target.AtMost(MostAllocatedOfHeld));
    }

    private static (double Allocated, double Held) Round(Input input)
    {
        IReadOnlyList<Document> documents = input.Documents;
        int passes = Math.Max(BytesOfFiles / documents.Sum(d => d.Markdown.Length), 1);
        ReadResult<Article>[] results = new ReadResult<Article>[passes * documents.Count];
        long live = LiveBytes();
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = FrontMatter.Read(documents[i % documents.Count].Markdown);
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        live = LiveBytes() - live;
        GC.KeepAlive(results);
        return (allocated / (double)results.Length, live / (double)results.Length);
    }

    private static long LiveBytes()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: false);
    }
}
