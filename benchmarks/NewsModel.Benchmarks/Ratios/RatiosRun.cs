using System.Diagnostics;
using NewsModel.Benchmarks.Archives;

namespace NewsModel.Benchmarks;

/// <summary>All that a run under a minute can tell: the targets, and what is behind them.</summary>
internal static class RatiosRun
{
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static RatiosReport Run(CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        List<Input> inputs = [.. Input.Names.Select(Input.Load)];
        OperationRun operations = new(cancellation);
        operations.Run(inputs);
        IReadOnlyList<TargetResult> targets =
        [
            .. operations.Targets,
            .. inputs.Select(HeldMemory.Measure),
            .. Linearity.Measure(cancellation),
            .. FolderRun.Measure(cancellation),
            .. ArchiveRace.Measure(cancellation),
            .. ColdStart.Measure(cancellation),
        ];
        GrowthPoint[] growth = [.. Growth.Measure(cancellation)];
        return new(
            Machine.Current,
            Race.Rounds,
            Stopwatch.GetElapsedTime(start).TotalSeconds,
            [.. inputs.Select(SizeOf)],
            targets,
            operations.Measurements,
            growth);
    }

    private static InputSize SizeOf(Input input) => new(input.Name, input.Documents.Count, input.Documents.Average(d => d.Markdown.Length));
}
