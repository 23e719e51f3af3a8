using System.Diagnostics;
using System.Reflection;

namespace NewsModel.Benchmarks;

/// <summary>From the start of <c>newsmodel show</c> to its end, beside a program that does nothing.</summary>
internal static class ColdStart
{
    private const int Rounds = 15;
    private const double MostOfEmptyProgram = 1.5;

    public static IEnumerable<TargetResult> Measure(CancellationToken cancellation)
    {
        string article = Path.Combine(Path.GetTempPath(), $"newsmodel-benchmarks-{Environment.ProcessId}.md");
        File.WriteAllBytes(article, Input.SeedFile());
        try
        {
            Action[] entrants = [() => Start("EmptyProgram"), () => Start("Tool", "show", article)];
            Race race = Race.RunByTheClock(entrants, cancellation, Rounds);
            return
            [
                new(
                    "newsmodel show / empty program",
                    "seed",
                    "ms",
                    race.Time(1).Median / 1000,
                    race.Time(0).Median / 1000,
                    race.Ratio(1, 0),
                    Target.AtMost(MostOfEmptyProgram)),
            ];
        }
        finally
        {
            File.Delete(article);
        }
    }

    private static void Start(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(PathOf(program));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        Task<string> error = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {error.GetAwaiter().GetResult()}");
        }
    }

    /// <summary>Where the build has put a program; the project file has it written into the assembly.</summary>
    private static string PathOf(string program) =>
        typeof(ColdStart).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == program).Value
        ?? throw new InvalidOperationException($"The assembly does not say where {program} is.");
}
