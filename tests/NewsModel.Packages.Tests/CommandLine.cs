using System.Diagnostics;
using System.Text;

namespace NewsModel.Packages.Tests;

/// <summary>Runs programs to their end.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The <c>dotnet</c> that runs the tests.</summary>
    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs a program that has to succeed, and gives what it printed.</summary>
    /// <param name="folder">The folder to run it in.</param>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Task<string> RunAsync(string folder, string program, params string[] arguments) => RunAsync([], folder, program, arguments);

    /// <summary>The same with variables set.</summary>
    /// <param name="variables">They are set for the program alone.</param>
    /// <param name="folder">The folder to run it in.</param>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<string> RunAsync((string Name, string Value)[] variables, string folder, string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in start.Environment.Keys.Where(IsOfOurBuild).ToArray())
        {
            start.Environment.Remove(name);
        }

        // Nothing that outlives the command may hold its output.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";

        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        using CancellationTokenSource patience = new(Patience);
        StringBuilder output = new();
        StringBuilder error = new();
        try
        {
            await Task.WhenAll(
                CopyAsync(process.StandardOutput, output, patience.Token),
                CopyAsync(process.StandardError, error, patience.Token),
                process.WaitForExitAsync(patience.Token));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        if (patience.IsCancellationRequested || process.ExitCode != 0)
        {
            string end = patience.IsCancellationRequested ? "did not end" : $"ended with {process.ExitCode}";
            Assert.Fail($"{Path.GetFileName(program)} {string.Join(' ', arguments)} {end}:\n{output}\n{error}");
        }

        return output.ToString().ReplaceLineEndings("\n");
    }

    private static async Task CopyAsync(StreamReader from, StringBuilder to, CancellationToken cancellationToken) =>
        to.Append(await from.ReadToEndAsync(cancellationToken));

    // The build that runs the tests tells its parts of itself by these; another build is none of its parts.
    private static bool IsOfOurBuild(string variable) =>
        variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || variable.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase);
}
