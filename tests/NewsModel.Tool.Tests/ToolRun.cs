using System.Text;
using Spectre.Console;

namespace NewsModel.Tool.Tests;

/// <summary>What came of running the tool: within this process, or as the native program that is to be tested.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>What was written to standard output as bytes.</summary>
    public byte[] Bytes { get; private init; } = [];

    /// <summary>The seed of all samples.</summary>
    public static string Sample => Path.Combine(AppContext.BaseDirectory, "samples", "xiaomi.md");

    public static Task<ToolRun> Of(params string[] args) => WithInput(Stream.Null, args);

    public static Task<ToolRun> WithInput(string input, params string[] args) =>
        WithInput(new MemoryStream(Encoding.UTF8.GetBytes(input)), args);

    public static Task<ToolRun> WithInput(Stream input, params string[] args) => ToolProcess.Executable is null
        ? Run(input, terminalWidth: null, args, CancellationToken.None)
        : RunExecutable(input, args);

    /// <summary>Runs it as if Ctrl-C had been pressed.</summary>
    public static Task<ToolRun> Cancelled(params string[] args) => Run(Stream.Null, terminalWidth: null, args, new CancellationToken(canceled: true));

    /// <summary>Runs it as if standard output were a terminal with colours.</summary>
    public static Task<ToolRun> OnTerminal(int width, string input, params string[] args) =>
        Run(new MemoryStream(Encoding.UTF8.GetBytes(input)), width, args, CancellationToken.None);

    private static async Task<ToolRun> Run(Stream input, int? terminalWidth, string[] args, CancellationToken cancellationToken)
    {
        using MemoryStream bytes = new();
        using StringWriter output = new();
        using StringWriter error = new();
        ToolConsole console = new(input, output, error)
        {
            OutputBytes = bytes,
            Terminal = terminalWidth is { } width ? TerminalOn(output, width) : null,
        };
        int exitCode = await ToolApplication.RunAsync(args, console, cancellationToken);
        return new(exitCode, output.ToString(), error.ToString()) { Bytes = bytes.ToArray() };
    }

    private static async Task<ToolRun> RunExecutable(Stream input, string[] args)
    {
        using ToolProcess tool = ToolProcess.Start(args);
        Task<ToolRun> end = tool.WaitForEnd();
        try
        {
            await input.CopyToAsync(tool.Input.BaseStream);
            tool.Input.Close();
        }
        catch (IOException)
        {
            // It has ended, or wants no more of it.
        }

        ToolRun run = await end;
        byte[] output = Encoding.Latin1.GetBytes(run.Output);
        string error = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(run.Error));

        // From the outside, text and bytes are one.
        bool isBytes = args is ["convert", ..] || (args is ["set", ..] && args.Contains("-") && !args.Contains("--dry-run"));
        return isBytes ? new(run.ExitCode, "", error) { Bytes = output } : new(run.ExitCode, Encoding.UTF8.GetString(output), error);
    }

    private static IAnsiConsole TerminalOn(TextWriter output, int width)
    {
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Out = new AnsiConsoleOutput(output),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        terminal.Profile.Width = width;
        return terminal;
    }
}
