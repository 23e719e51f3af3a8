using System.Text;
using Spectre.Console;

namespace NewsModel.Tool.Tests;

/// <summary>What came of running the tool within this process.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>The seed of all samples.</summary>
    public static string Sample => Path.Combine(AppContext.BaseDirectory, "samples", "xiaomi.md");

    public static Task<ToolRun> Of(params string[] args) => WithInput(Stream.Null, args);

    public static Task<ToolRun> WithInput(string input, params string[] args) =>
        WithInput(new MemoryStream(Encoding.UTF8.GetBytes(input)), args);

    public static Task<ToolRun> WithInput(Stream input, params string[] args) => Run(input, terminalWidth: null, args);

    /// <summary>Runs it as if standard output were a terminal with colours.</summary>
    public static Task<ToolRun> OnTerminal(int width, string input, params string[] args) =>
        Run(new MemoryStream(Encoding.UTF8.GetBytes(input)), width, args);

    private static async Task<ToolRun> Run(Stream input, int? terminalWidth, string[] args)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        ToolConsole console = new(input, output, error)
        {
            Terminal = terminalWidth is { } width ? TerminalOn(output, width) : null,
        };
        int exitCode = await ToolApplication.RunAsync(args, console, CancellationToken.None);
        return new(exitCode, output.ToString(), error.ToString());
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
