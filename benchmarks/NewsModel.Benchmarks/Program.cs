using System.Runtime.InteropServices;
using BenchmarkDotNet.Running;

namespace NewsModel.Benchmarks;

internal static class Program
{
    private const int BadUsage = 2;
    private const int Cancelled = 130;

    private const string Usage = """
        Usage: NewsModel.Benchmarks ratios [--output table|json]     a run of less than a minute
               NewsModel.Benchmarks table <results.json>             the tables of such a run
               NewsModel.Benchmarks chart <results.json> <file.svg>  a chart of it
               NewsModel.Benchmarks publish <results.json>           its chart, tables and figures in docs and README
               NewsModel.Benchmarks --filter <pattern> [...]         BenchmarkDotNet, with its options
        NEWSMODEL_CORPUS may name a folder of real files to time in place of generated ones.
        """;

    public static int Main(string[] args)
    {
        switch (args)
        {
            case ["ratios"] or ["ratios", "--output", "table"]:
                return Ratios(report => RatiosTables.Write(report, Console.Out));
            case ["ratios", "--output", "json"]:
                return Ratios(report => Console.Out.WriteLine(report.ToJson()));
            case ["table", string results]:
                RatiosTables.Write(Load(results), Console.Out);
                return 0;
            case ["chart", string results, string chart]:
                File.WriteAllText(chart, SpeedChart.Draw(Load(results)));
                return 0;
            case ["publish", string results]:
                Publication.Publish(Load(results), Environment.CurrentDirectory);
                return 0;
            case [] or ["ratios" or "table" or "chart" or "publish", ..]:
                Console.Error.WriteLine(Usage);
                return BadUsage;
            default:
                return RunBenchmarks(args);
        }
    }

    private static RatiosReport Load(string path) => RatiosReport.FromJson(File.ReadAllText(path));

    // A signal ends the run between two turns, so that its temporary files go.
    private static int Ratios(Action<RatiosReport> show)
    {
        using CancellationTokenSource cancellation = new();
        void Cancel(PosixSignalContext signal)
        {
            signal.Cancel = true;
            cancellation.Cancel();
        }

        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        try
        {
            show(RatiosRun.Run(cancellation.Token));
            return 0;
        }
        catch (OperationCanceledException)
        {
            return Cancelled;
        }
    }

    // BenchmarkDotNet reports bad options on the console and runs nothing, as it does when it is only asked for a list.
    private static int RunBenchmarks(string[] args)
    {
        bool hasRun = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).Any();
        return hasRun || args.Any(arg => arg is "--list" or "--help" or "--version" or "--info") ? 0 : BadUsage;
    }
}
