using System.Diagnostics;

namespace NewsModel.Benchmarks;

/// <summary>
/// A run of half a minute. The contestants take turns in one process, so that whatever else the machine does falls on all of them, and the
/// ratios hold where the times do not.
/// </summary>
internal static class QuickRun
{
    private const int Rounds = 15;
    private const int WarmUps = 3;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan WarmUpTurn = TimeSpan.FromMilliseconds(120);

    // The runtime compiles in the background what was called often, some 100 ms after nothing new was called.
    private static readonly TimeSpan CompilerPause = TimeSpan.FromMilliseconds(250);

    public static QuickReport Run()
    {
        List<Input> inputs = [.. Input.Names.Select(Input.Load)];
        WarmUp(inputs);
        List<Measurement> measurements = [];
        foreach (Input input in inputs)
        {
            foreach (Operation operation in Operation.All)
            {
                measurements.AddRange(Measure(operation, input));
            }
        }

        return new(Machine.Current, Rounds, [.. inputs.Select(SizeOf)], measurements);
    }

    // All inputs before any is timed: what the compiler learns on one, it would have to unlearn on the next.
    private static void WarmUp(List<Input> inputs)
    {
        for (int i = 0; i < WarmUps; i++)
        {
            foreach (Contestant contestant in Operation.All.SelectMany(o => o.Contestants))
            {
                foreach (Input input in inputs)
                {
                    _ = PassesIn(WarmUpTurn, contestant, input);
                }
            }

            Thread.Sleep(CompilerPause);
        }
    }

    private static IEnumerable<Measurement> Measure(Operation operation, Input input)
    {
        IReadOnlyList<Contestant> contestants = operation.Contestants;
        int[] passes = [.. contestants.Select(c => PassesIn(Turn, c, input))];
        double[][] times = [.. contestants.Select(_ => new double[Rounds])];
        for (int round = 0; round < Rounds; round++)
        {
            for (int turn = 0; turn < contestants.Count; turn++)
            {
                int who = (turn + round) % contestants.Count;
                times[who][round] = MicrosecondsPerDocument(contestants[who], input, passes[who]);
            }
        }

        for (int who = 0; who < contestants.Count; who++)
        {
            yield return Summarize(operation, input, contestants[who], times[who], times[0]);
        }
    }

    private static Measurement Summarize(Operation operation, Input input, Contestant contestant, double[] times, double[] baseline)
    {
        double microseconds = Median(times);
        double[] ratios = [.. times.Zip(baseline, (time, other) => time / other)];
        return new(
            operation.Name,
            input.Name,
            contestant.Name,
            microseconds,
            input.Documents.Average(contestant.ByteCount) / microseconds,
            microseconds / Median(baseline),
            ratios.Min(),
            ratios.Max(),
            AllocatedBytesPerDocument(contestant, input));
    }

    private static int PassesIn(TimeSpan duration, Contestant contestant, Input input)
    {
        int passes = 0;
        long start = Stopwatch.GetTimestamp();
        do
        {
            Pass(contestant, input);
            passes++;
        }
        while (Stopwatch.GetElapsedTime(start) < duration);
        return passes;
    }

    private static double MicrosecondsPerDocument(Contestant contestant, Input input, int passes)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < passes; i++)
        {
            Pass(contestant, input);
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / passes / input.Documents.Count;
    }

    private static double AllocatedBytesPerDocument(Contestant contestant, Input input)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Pass(contestant, input);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)input.Documents.Count;
    }

    private static void Pass(Contestant contestant, Input input)
    {
        for (int i = 0; i < input.Documents.Count; i++)
        {
            GC.KeepAlive(contestant.Run(input.Documents[i]));
        }
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private static InputSize SizeOf(Input input) => new(input.Name, input.Documents.Count, input.Documents.Average(d => d.Markdown.Length));
}
