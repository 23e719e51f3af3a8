using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using NewsModel.Tool.Commands;

namespace NewsModel.Tool;

/// <summary>The whole tool but for the process it runs in: a command line in, an exit code out.</summary>
internal static class ToolApplication
{
    private const string Description =
        """
        Shows and checks news articles in Markdown files with YAML front matter.

        Exit codes: 0 fine, 1 a file has errors or cannot be read, 2 wrong usage, 130 Ctrl-C.
        """;

    /// <summary>Runs a command.</summary>
    /// <param name="args">The command line, without the name of the program.</param>
    /// <param name="console">Where it reads and writes.</param>
    /// <param name="cancellationToken">Ends the command with <see cref="ExitCode.Cancelled"/>.</param>
    public static async Task<int> RunAsync(string[] args, ToolConsole console, CancellationToken cancellationToken)
    {
        // A file may be called @name; the parser would take that for a file of arguments.
        ParserConfiguration parser = new() { ResponseFileTokenReplacer = null };
        ParseResult parsed = CreateCommand(console).Parse(args, parser);
        if (parsed.Action is ParseErrorAction)
        {
            return ExplainUsage(parsed, console);
        }

        try
        {
            // Signals and exceptions are dealt with here, not by the parser's defaults.
            InvocationConfiguration invocation = new()
            {
                Output = console.Output,
                Error = console.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Cancelled;
        }
        catch (IOException e)
        {
            // Input is dealt with where it is read, so it is the output that failed: a full disk, most likely.
            console.Complain(e.Message);
            return ExitCode.Failure;
        }
    }

    // Not a RootCommand, which is named after the program that hosts it.
    private static Command CreateCommand(ToolConsole console) => new("newsmodel", Description)
    {
        ShowCommand.Create(console),
        CheckCommand.Create(console),
        new HelpOption(),
        new VersionOption(),
    };

    private static int ExplainUsage(ParseResult parsed, ToolConsole console)
    {
        foreach (ParseError error in parsed.Errors)
        {
            console.Complain(error.Message);
        }

        Command command = parsed.CommandResult.Command;
        string name = command.Parents.Any() ? $"newsmodel {command.Name}" : command.Name;
        console.Complain($"'{name} --help' tells how to use it.");
        return ExitCode.Usage;
    }
}
