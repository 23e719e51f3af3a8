using System.Diagnostics;

namespace NewsModel.Tests.Samples;

/// <summary>Starts the programs of <c>docs/samples</c>, which stand beside the tests.</summary>
internal static class SampleProgram
{
    public static ProcessStartInfo Start(string name, params string[] arguments) =>
        new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, $"{name}.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    /// <summary>Runs a program to its end.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(string name, params string[] arguments) => RunAsync(Start(name, arguments));

    /// <summary>Runs a program to its end in a folder.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunInAsync(string folder, string name)
    {
        ProcessStartInfo start = Start(name);
        start.WorkingDirectory = folder;
        return RunAsync(start);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(ProcessStartInfo start)
    {
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, error);
    }
}
