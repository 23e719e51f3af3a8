using System.Diagnostics;
using System.Reflection;

namespace NewsModel.Benchmarks;

/// <summary>
/// From the start of <c>newsmodel show</c> to its end, beside a program that does nothing. The variable NEWSMODEL_TOOL may name the native program
/// that the package for this system has; the target is for that one.
/// </summary>
internal static class ColdStart
{
    private const int Rounds = 15;
    private const double MostOfEmptyProgram = 0.5;

    public static IEnumerable<TargetResult> Measure(CancellationToken cancellation)
    {
        string article = Path.Combine(Path.GetTempPath(), $"newsmodel-benchmarks-{Environment.ProcessId}.md");
        File.WriteAllBytes(article, Input.SeedFile());
        try
        {
            string? executable = Environment.GetEnvironmentVariable("NEWSMODEL_TOOL") is { Length: > 0 } path ? Path.GetFullPath(path) : null;
            List<Action> entrants = [() => Start(Dotnet, PathOf("EmptyProgram")), () => Start(Dotnet, PathOf("Tool"), "show", article)];
            if (executable is not null)
            {
                entrants.Add(() => Start(executable, "show", article));
            }

            Race race = Race.RunByTheClock([.. entrants], cancellation, Rounds);
            List<TargetResult> results = [];
            for (int who = 1; who < entrants.Count; who++)
            {
                results.Add(new(
                    who == 1 ? "newsmodel show, portable / empty program" : "newsmodel show, native / empty program",
                    "seed",
                    "ms",
                    race.Time(who).Median / 1000,
                    race.Time(0).Median / 1000,
                    race.Ratio(who, 0),
                    who == 2 ? Target.AtMost(MostOfEmptyProgram) : null));
            }

            return results;
        }
        finally
        {
            File.Delete(article);
        }
    }

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static void Start(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
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
