using System.Diagnostics;
using System.Globalization;
using NewsModel.Archives;

namespace NewsModel.Benchmarks.Archives;

/// <summary>Reports of a very large folder: how long they take, and how much memory.</summary>
internal static class ArchiveScale
{
    public static void Run(int count, TextWriter output)
    {
        using ArchiveFiles files = new(count);
        string manifest = Path.Join(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            ArticleArchive archive = ArticleArchive.Open(files.FullName);
            Measure("File.ReadAllBytes", files.ReadBytes, output);
            Measure("report, one thread", () => ArchiveRace.Report(
                ArticleArchive.Open(files.FullName, ArchiveOptions.Default with { MaxDegreeOfParallelism = 1 }), CancellationToken.None), output);
            Measure("report", () => ArchiveRace.Report(archive, CancellationToken.None), output);
            Measure("report, first with a manifest", () => archive.ReportAsync(manifest).GetAwaiter().GetResult(), output);
            Measure("report, second with a manifest", () => archive.ReportAsync(manifest).GetAwaiter().GetResult(), output);
        }
        finally
        {
            File.Delete(manifest);
        }
    }

    private static void Measure(string name, Action action, TextWriter output)
    {
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        action();
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        double used = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        using Process process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-32} {time.TotalSeconds,8:F2} s, {used,8:F2} s of the processor, at most {process.PeakWorkingSet64 / 1e6,6:F0} MB so far"));
    }
}
