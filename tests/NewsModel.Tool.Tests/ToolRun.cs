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

    public static Task<ToolRun> WithInput(Stream input, params string[] args) => ToolProcess.Executable is null || !args.All(CanBePassed)
        ? Run(input, terminalWidth: null, args, CancellationToken.None)
        : RunExecutable(input, args);

    /// <summary>Runs it with a pipe as its standard input, which it may read without being told to.</summary>
    public static Task<ToolRun> WithPipe(string input, params string[] args) =>
        Run(new MemoryStream(Encoding.UTF8.GetBytes(input)), terminalWidth: null, args, CancellationToken.None, isPiped: true);

    /// <summary>Runs it as if Ctrl-C had been pressed.</summary>
    public static Task<ToolRun> Cancelled(params string[] args) => Run(Stream.Null, terminalWidth: null, args, new CancellationToken(canceled: true));

    /// <summary>Runs it as if standard output were a terminal with colours.</summary>
    public static Task<ToolRun> OnTerminal(int width, string input, params string[] args) =>
        Run(new MemoryStream(Encoding.UTF8.GetBytes(input)), width, args, CancellationToken.None);

    private static async Task<ToolRun> Run(Stream input, int? terminalWidth, string[] args, CancellationToken cancellationToken, bool isPiped = false)
    {
        using MemoryStream bytes = new();
        using StringWriter output = new();
        using StringWriter error = new();
        ToolConsole console = new(input, output, error)
        {
            OutputBytes = bytes,
            IsInputPiped = isPiped,
            Terminal = terminalWidth is { } width ? TerminalOn(output, width) : null,
        };
        int exitCode = await ToolApplication.RunAsync(args, console, cancellationToken);
        return new(exitCode, output.ToString(), error.ToString()) { Bytes = bytes.ToArray() };
    }

    private static async Task<ToolRun> RunExecutable(Stream input, string[] args)
    {
        // What has no input gets none: a pipe would be read.
        bool isClosed = input == Stream.Null && !args.Contains("-") && !OperatingSystem.IsWindows();
        using ToolProcess tool = isClosed ? ToolProcess.StartWithoutInput(args) : ToolProcess.Start(args);
        (int exitCode, byte[] output, byte[] error) = await tool.Finish(input);

        // From the outside, text and bytes are one.
        bool isBytes = args switch
        {
            ["convert", ..] => !args.Contains("-h"),
            ["set", ..] => args.Contains("-") && !args.Contains("-n") && !args.Contains("--dry-run"),
            _ => false,
        };
        return new(exitCode, isBytes ? "" : Encoding.UTF8.GetString(output), Encoding.UTF8.GetString(error)) { Bytes = isBytes ? output : [] };
    }

    // A lone surrogate has no bytes that the command line of a process could hold.
    private static bool CanBePassed(string argument) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(argument)) == argument;

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
