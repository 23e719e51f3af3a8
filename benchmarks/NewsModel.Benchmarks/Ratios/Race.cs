using System.Diagnostics;

namespace NewsModel.Benchmarks;

/// <summary>
/// Several things that take turns in one process, in another order each round, so that whatever else the machine does falls on all of them, and
/// the ratios of a round hold where its times do not.
/// </summary>
internal sealed class Race
{
    public const int Rounds = 21;
    private const long MostGarbage = 1_000_000;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(5);
    private readonly double[][] _times;

    private Race(double[][] times) => _times = times;

    /// <summary>Runs a race by the time of the processor, which leaves out what other processes take.</summary>
    /// <param name="entrants">What takes turns. Each is done as often as fits into a turn, once at least.</param>
    /// <param name="cancellation">Ends it between two turns.</param>
    /// <param name="rounds">How many turns each has.</param>
    public static Race Run(IReadOnlyList<Action> entrants, CancellationToken cancellation, int rounds = Rounds) =>
        Run(entrants, rounds, ProcessorTime, cancellation);

    /// <summary>Runs a race by the time that passes, for what works on several processors or in several processes.</summary>
    /// <inheritdoc cref="Run(IReadOnlyList{Action}, CancellationToken, int)"/>
    public static Race RunByTheClock(IReadOnlyList<Action> entrants, CancellationToken cancellation, int rounds = Rounds) =>
        Run(entrants, rounds, PassedTime, cancellation);

    /// <summary>Does something again and again for a while, and gives the number of times.</summary>
    public static int CallsIn(TimeSpan duration, Action entrant)
    {
        int calls = 0;
        long start = Stopwatch.GetTimestamp();
        do
        {
            entrant();
            calls++;
        }
        while (Stopwatch.GetElapsedTime(start) < duration);
        return calls;
    }

    /// <summary>The time of a call, in microseconds.</summary>
    public Spread Time(int who) => Spread.Of(_times[who]);

    /// <summary>Something that follows from the time of a call, in microseconds.</summary>
    public Spread Of(int who, Func<double, double> figure) => Spread.Of(_times[who].Select(figure));

    /// <summary>How many times as long one takes as another, round by round.</summary>
    /// <param name="who">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="parts">How many parts a call of the other has, one of which is compared.</param>
    public Spread Ratio(int who, int other, int parts = 1) =>
        Spread.Of(_times[who].Zip(_times[other], (time, otherTime) => time / (otherTime / parts)));

    private static Race Run(IReadOnlyList<Action> entrants, int rounds, Func<TimeSpan> clock, CancellationToken cancellation)
    {
        int[] calls = [.. entrants.Select(e => CallsIn(Turn, e))];
        long collected = 0;
        double[][] times = [.. entrants.Select(_ => new double[rounds])];
        int[] order = [.. Enumerable.Range(0, calls.Length)];
        Random random = new(rounds);
        for (int round = 0; round < rounds; round++)
        {
            // Not one after another in a circle: nobody is to come after the same one each time.
            random.Shuffle(order);
            foreach (int who in order)
            {
                cancellation.ThrowIfCancellationRequested();
                CollectGarbage(ref collected);
                times[who][round] = MicrosecondsPerCall(entrants[who], calls[who], clock);
            }
        }

        return new(times);
    }

    // What one leaves behind is not to be collected in the turn of another.
    private static void CollectGarbage(ref long collected)
    {
        if (GC.GetTotalAllocatedBytes() - collected > MostGarbage)
        {
            GC.Collect();
            collected = GC.GetTotalAllocatedBytes();
        }
    }

    private static double MicrosecondsPerCall(Action entrant, int calls, Func<TimeSpan> clock)
    {
        TimeSpan start = clock();
        for (int i = 0; i < calls; i++)
        {
            entrant();
        }

        return (clock() - start).TotalMicroseconds / calls;
    }

    // Windows counts it in steps longer than a turn.
    private static TimeSpan ProcessorTime() => OperatingSystem.IsWindows() ? PassedTime() : Environment.CpuUsage.TotalTime;

    private static TimeSpan PassedTime() => Stopwatch.GetElapsedTime(0);
}
