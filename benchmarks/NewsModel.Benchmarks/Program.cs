using BenchmarkDotNet.Running;

namespace NewsModel.Benchmarks;

internal static class Program
{
    private const int BadUsage = 2;

    private const string Usage = """
        Usage: NewsModel.Benchmarks --quick [--output table|json]   a run of about half a minute
               NewsModel.Benchmarks --filter <pattern> [...]        BenchmarkDotNet, with its options
        NEWSMODEL_CORPUS may name a folder of real files to time as well.
        """;

    public static int Main(string[] args)
    {
        switch (args)
        {
            case ["--quick"] or ["--quick", "--output", "table"]:
                QuickRun.Run().WriteTables(Console.Out);
                return 0;
            case ["--quick", "--output", "json"]:
                QuickRun.Run().WriteJson(Console.Out);
                return 0;
            case [] or [.., "--quick"] or ["--quick", ..]:
                Console.Error.WriteLine(Usage);
                return BadUsage;
            default:
                return RunBenchmarks(args);
        }
    }

    // BenchmarkDotNet reports bad options on the console and runs nothing, as it does when it is only asked for a list.
    private static int RunBenchmarks(string[] args)
    {
        bool hasRun = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).Any();
        return hasRun || args.Any(arg => arg is "--list" or "--help" or "--version" or "--info") ? 0 : BadUsage;
    }
}
