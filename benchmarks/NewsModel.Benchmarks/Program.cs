using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using BenchmarkDotNet.Running;
using NewsModel.Benchmarks.Archives;
using NewsModel.Benchmarks.Pages;

namespace NewsModel.Benchmarks;

internal static class Program
{
    private const int Failed = 1;
    private const int BadUsage = 2;
    private const int Cancelled = 130;

    private const string Usage = """
        Usage: NewsModel.Benchmarks ratios [--output table|json]     a run of about a minute
               NewsModel.Benchmarks table <results.json>             the tables of such a run
               NewsModel.Benchmarks chart <results.json> <file.svg>  a chart of it
               NewsModel.Benchmarks publish <results.json>           its chart, tables and figures in docs and README
               NewsModel.Benchmarks pages <dir> [--output ndjson] [--beside smartreader]
                                                                     reads sets of web pages with known answers, and scores what was read
               NewsModel.Benchmarks pages <dir> --publish            writes the scores to the table of docs/web-pages.md
               NewsModel.Benchmarks archive <count>                  reports of a folder with so many generated files: time and memory
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
                return Use(results, report => RatiosTables.Write(report, Console.Out));
            case ["chart", string results, string chart]:
                return Use(results, report => File.WriteAllText(chart, SpeedChart.Draw(report)));
            case ["publish", string results]:
                return Use(results, report => Publication.Publish(report, Environment.CurrentDirectory));
            case ["pages", string folder, .. string[] options]:
                return PagesOf(folder, options);
            case ["archive", string count] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int files):
                ArchiveScale.Run(files, Console.Out);
                return 0;
            case [] or ["ratios" or "archive" or "table" or "chart" or "publish" or "pages", ..]:
                Console.Error.WriteLine(Usage);
                return BadUsage;
            default:
                return RunBenchmarks(args);
        }
    }

    private static int Use(string path, Action<RatiosReport> use)
    {
        try
        {
            use(RatiosReport.FromJson(File.ReadAllText(path)));
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            Console.Error.WriteLine(e.Message);
            return Failed;
        }
    }

    private static int PagesOf(string folder, string[] options)
    {
        if (options is not ([] or ["--output", "ndjson"] or ["--beside", "smartreader"] or ["--publish"]))
        {
            Console.Error.WriteLine(Usage);
            return BadUsage;
        }

        try
        {
            if (options is ["--publish"])
            {
                PagesRun.Publish(folder, Path.Combine(Environment.CurrentDirectory, "docs", "web-pages.md"));
                return 0;
            }

            PagesRun.Run(folder, predictions: options is ["--output", ..], withSmartReader: options is ["--beside", ..], Console.Out);
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            Console.Error.WriteLine(e.Message);
            return Failed;
        }
    }

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
