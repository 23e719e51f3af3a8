using System.Diagnostics;
using System.Text;

namespace NewsModel.Tool.Tests;

/// <summary>The tool in a process of its own.</summary>
internal sealed class ToolProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private ToolProcess(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = Encoding.Latin1;
        start.StandardErrorEncoding = Encoding.Latin1;
        _process = Process.Start(start)!;
    }

    /// <summary>The native program to test instead, which the variable NEWSMODEL_TOOL names; <see langword="null"/> if there is none.</summary>
    public static string? Executable { get; } =
        Environment.GetEnvironmentVariable("NEWSMODEL_TOOL") is { Length: > 0 } path ? Path.GetFullPath(path) : null;

    /// <summary>The command that starts the tool, to which arguments are added.</summary>
    public static string[] Command { get; } = Executable is not null
        ? [Executable]
        : [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "NewsModel.Tool.dll")];

    public int Id => _process.Id;

    public StreamWriter Input => _process.StandardInput;

    public StreamReader Output => _process.StandardOutput;

    public static ToolProcess Start(params string[] args) => StartWith([], args);

    public static ToolProcess StartWith(IEnumerable<KeyValuePair<string, string>> environment, params string[] args)
    {
        ProcessStartInfo start = new(Command[0], [.. Command[1..], .. args]);
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return new(start);
    }

    /// <summary>Starts it with its standard input closed.</summary>
    public static ToolProcess StartWithoutInput(params string[] args) =>
        new(new("/bin/sh", ["-c", "exec \"$@\" <&-", "sh", .. Command, .. args]));

    /// <summary>Starts a shell script in which <c>newsmodel</c> is the tool.</summary>
    public static ToolProcess StartShell(string script)
    {
        string tool = string.Join(' ', Command.Select(c => $"'{c}'"));
        return new(new("/bin/sh", ["-c", $"newsmodel() {{ {tool} \"$@\"; }}\n{script}"]));
    }

    /// <summary>Closes its input and waits for its end. Output and error hold a character a byte.</summary>
    public async Task<ToolRun> Finish()
    {
        _process.StandardInput.Close();
        return await WaitForEnd();
    }

    /// <summary>Passes it its input, as much as it wants, and waits for its end.</summary>
    public async Task<(int ExitCode, byte[] Output, byte[] Error)> Finish(Stream input)
    {
        using MemoryStream output = new();
        using MemoryStream error = new();
        Task reading = Task.WhenAll(_process.StandardOutput.BaseStream.CopyToAsync(output), _process.StandardError.BaseStream.CopyToAsync(error));
        try
        {
            await input.CopyToAsync(_process.StandardInput.BaseStream);
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended.
        }

        await Task.WhenAll(reading, _process.WaitForExitAsync()).WaitAsync(Patience);
        return (_process.ExitCode, output.ToArray(), error.ToArray());
    }

    /// <summary>Waits for its end.</summary>
    public async Task<ToolRun> WaitForEnd()
    {
        Task<string> output = _process.StandardOutput.ReadToEndAsync();
        Task<string> error = _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return new(_process.ExitCode, await output, await error);
    }

    /// <summary>Kills it, if it has not ended, and waits until it is gone.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
