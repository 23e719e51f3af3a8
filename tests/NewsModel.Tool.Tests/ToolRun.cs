using System.Text;
using Spectre.Console;

namespace NewsModel.Tool.Tests;

/// <summary>What came of running the tool within this process.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>What was written to standard output as bytes.</summary>
    public byte[] Bytes { get; private init; } = [];

    /// <summary>The seed of all samples.</summary>
    public static string Sample => Path.Combine(AppContext.BaseDirectory, "samples", "xiaomi.md");

    public static Task<ToolRun> Of(params string[] args) => WithInput(Stream.Null, args);

    public static Task<ToolRun> WithInput(string input, params string[] args) =>
        WithInput(new MemoryStream(Encoding.UTF8.GetBytes(input)), args);

    public static Task<ToolRun> WithInput(Stream input, params string[] args) => Run(input, terminalWidth: null, args, CancellationToken.None);

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
