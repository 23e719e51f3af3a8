using System.Runtime;

namespace NewsModel.Benchmarks;

/// <summary>The operations on the inputs: all measurements, and the targets that follow from them.</summary>
internal sealed class OperationRun(CancellationToken cancellation)
{
    private const int LeastWarmUps = 4;
    private const int MostWarmUps = 10;
    private const int FewMethods = 20;
    private const double LeastReadRatio = 2.0;
    private const double LeastReadRatioToYaml = 25;
    private const double LeastGigabytesPerSecond = 1.5;
    private const double LeastWriteRatio = 2.0;
    private const double LeastTomlReadRatio = 5;
    private const double LeastJsonReadRatio = 1.2;
    private const double LeastJsonWriteRatio = 2.0;
    private const double MostWritesOfSerializer = 1.3;
    private const double MostReadsOfEdit = 1.5;
    private const double MostReadsOfSmallEdit = 2.5;
    private const double MostReadsOfSecondEdit = 1.5;
    private const double MostReadsOfDetect = 0.15;
    private const double MostReadsOfVocabulary = 1.1;
    private const double MostOfConvert = 1.2;
    private static readonly TimeSpan WarmUpTurn = TimeSpan.FromMilliseconds(8);

    // The runtime compiles in the background what was called often, some 100 ms after nothing new was called.
    private static readonly TimeSpan CompilerPause = TimeSpan.FromMilliseconds(250);

    private readonly List<Measurement> _measurements = [];
    private readonly List<TargetResult> _targets = [];

    public IReadOnlyList<Measurement> Measurements => _measurements;

    public IReadOnlyList<TargetResult> Targets => _targets;

    public void Run(IReadOnlyList<Input> inputs)
    {
        WarmUp(inputs);
        foreach (Operation operation in Operation.All)
        {
            foreach (Input input in inputs)
            {
                Race race = Race.Run([.. operation.Contestants.Select(c => (Action)(() => Pass(c, input)))], cancellation);
                _measurements.AddRange(operation.Contestants.Select((c, who) => Measure(operation, input, c, race, who)));
                AddTargets(operation, input, race);
            }
        }
    }

    // All inputs before any is timed: what the compiler learns on one, it would have to unlearn on the next. And until it has nothing left to do.
    private void WarmUp(IReadOnlyList<Input> inputs)
    {
        long compiled = 0;
        for (int i = 0; i < LeastWarmUps || (i < MostWarmUps && JitInfo.GetCompiledMethodCount() > compiled + FewMethods); i++)
        {
            compiled = JitInfo.GetCompiledMethodCount();
            foreach (Contestant contestant in Operation.All.SelectMany(o => o.Contestants))
            {
                foreach (Input input in inputs)
                {
                    cancellation.ThrowIfCancellationRequested();
                    _ = Race.CallsIn(WarmUpTurn, () => Pass(contestant, input));
                }
            }

            Thread.Sleep(CompilerPause);
        }
    }

    private static Measurement Measure(Operation operation, Input input, Contestant contestant, Race race, int who)
    {
        double microseconds = race.Time(who).Median / input.Documents.Count;
        return new(
            operation.Name,
            input.Name,
            contestant.Name,
            microseconds,
            input.Documents.Average(contestant.ByteCount) / microseconds,
            race.Ratio(who, 0),
            AllocatedBytesPerDocument(contestant, input));
    }

    private void AddTargets(Operation operation, Input input, Race race)
    {
        if (operation == Operation.Read)
        {
            AddDocuments("read / System.Text.Json", input, race, 0, 1, Target.AtLeast(LeastReadRatio));
            AddDocuments("read / System.Text.Json, indented", input, race, 0, 2, target: null);
            AddDocuments("read / YamlDotNet", input, race, 0, 3, Target.AtLeast(LeastReadRatioToYaml));
        }
        else if (operation == Operation.Index)
        {
            bool isTarget = input.IsLarge;
            double bytes = input.Documents.Sum(d => (double)d.Markdown.Length);
            Spread speed = race.Of(0, microseconds => bytes / microseconds / 1000);
            _targets.Add(new("index", input.Name, "GB/s", speed.Median, null, speed, isTarget ? Target.AtLeast(LeastGigabytesPerSecond) : null));
            AddAllocation("index, allocation", input, operation.Contestants[0], isTarget ? Target.AtMost(0) : null);
        }
        else if (operation == Operation.Write)
        {
            int faster = race.Time(1).Median <= race.Time(2).Median ? 1 : 2;
            AddDocuments("write / System.Text.Json", input, race, 0, 1, faster == 1 ? Target.AtLeast(LeastWriteRatio) : null);
            AddDocuments("write / System.Text.Json, escaped", input, race, 0, 2, faster == 2 ? Target.AtLeast(LeastWriteRatio) : null);
            AddAllocation("write, allocation", input, operation.Contestants[0], Target.AtMost(0));
        }
        else if (operation == Operation.Edit)
        {
            AddTimes("edit of a field / read", input, race, 1, 0, Target.AtMost(input.IsLarge ? MostReadsOfEdit : MostReadsOfSmallEdit));
            AddTimes("edit of a document that was read / read", input, race, 2, 0, target: null);
            AddTimes("second edit / read", input, race, 3, 0, Target.AtMost(MostReadsOfSecondEdit));
        }
        else if (operation == Operation.TomlRead)
        {
            AddDocuments("toml read / Tomlyn", input, race, 0, 1, Target.AtLeast(LeastTomlReadRatio));
            AddDocuments("toml read / Tomlyn, generated", input, race, 0, 2, Target.AtLeast(LeastTomlReadRatio));
        }
        else if (operation == Operation.JsonRead)
        {
            AddDocuments("json read / System.Text.Json", input, race, 0, 2, Target.AtLeast(LeastJsonReadRatio));
            AddDocuments("json read / System.Text.Json, both indented", input, race, 1, 3, Target.AtLeast(LeastJsonReadRatio));
        }
        else if (operation == Operation.JsonWrite)
        {
            AddDocuments("json write / System.Text.Json", input, race, 0, 1, Target.AtLeast(LeastJsonWriteRatio));
            AddTimes("json through JsonSerializer / direct", input, race, 2, 0, Target.AtMost(MostWritesOfSerializer));
            AddTimes("json through JsonSerializer, relaxed / direct", input, race, 3, 0, Target.AtMost(MostWritesOfSerializer));
        }
        else if (operation == Operation.VocabularyRead)
        {
            AddTimes("read with a vocabulary / read", input, race, 1, 0, Target.AtMost(MostReadsOfVocabulary));
        }
        else if (operation == Operation.Detect)
        {
            AddTimes("detection of the style / read", input, race, 1, 0, Target.AtMost(MostReadsOfDetect));
        }
        else if (operation == Operation.Convert)
        {
            AddTimes("front matter to JSON / read and write", input, race, 0, 1, Target.AtMost(MostOfConvert));
        }
    }

    /// <summary>In documents per second: more is better, so the ratio is their time to ours.</summary>
    private void AddDocuments(string name, Input input, Race race, int ours, int theirs, Target? target) =>
        _targets.Add(new(name, input.Name, "docs/s", PerSecond(input, race, ours), PerSecond(input, race, theirs), race.Ratio(theirs, ours), target));

    private void AddTimes(string name, Input input, Race race, int ours, int theirs, Target? target) =>
        _targets.Add(new(
            name,
            input.Name,
            "µs",
            race.Time(ours).Median / input.Documents.Count,
            race.Time(theirs).Median / input.Documents.Count,
            race.Ratio(ours, theirs),
            target));

    private void AddAllocation(string name, Input input, Contestant contestant, Target? target)
    {
        double bytes = AllocatedBytesPerDocument(contestant, input);
        _targets.Add(new(name, input.Name, "B", bytes, null, Spread.Of([bytes]), target));
    }

    private static double PerSecond(Input input, Race race, int who) => input.Documents.Count * 1e6 / race.Time(who).Median;

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
}
