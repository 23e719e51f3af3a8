using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using NewsModel.Tool.Commands;
using NewsModel.Tool.Output;

namespace NewsModel.Tool;

/// <summary>The whole tool but for the process it runs in: a command line in, an exit code out.</summary>
internal static class ToolApplication
{
    /// <summary>Runs a command.</summary>
    /// <param name="args">The command line, without the name of the program.</param>
    /// <param name="console">Where it reads and writes.</param>
    /// <param name="cancellationToken">Ends the command with <see cref="ExitCode.Cancelled"/>.</param>
    public static async Task<int> RunAsync(string[] args, ToolConsole console, CancellationToken cancellationToken)
    {
        try
        {
            return PlainCommandLine.IsShow(args, out string file)
                ? await ShowCommand.RunAsync(file, asJson: false, console, cancellationToken)
                : await ParseAndRunAsync(args, console, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Cancelled;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Input is dealt with where it is read, so it is the output that failed: a full disk, or none to write to (>&-).
            console.Complain(e.Message);
            return ExitCode.Failure;
        }
    }

    private static async Task<int> ParseAndRunAsync(string[] args, ToolConsole console, CancellationToken cancellationToken)
    {
        // A file may be called @name; the parser would take that for a file of arguments.
        ParserConfiguration parser = new() { ResponseFileTokenReplacer = null };
        ParseResult parsed = CommandTable.Create(console).Parse(args, parser);
        string[] errors = [.. UnknownOptions(parsed), .. parsed.Errors.Select(e => e.Message)];
        if (parsed.Action is ParseErrorAction || (errors.Length > 0 && parsed.Action is not HelpAction))
        {
            return ExplainUsage(parsed, errors, console);
        }

        console.Choose(ColorOption.Of(parsed));

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

    // The parser takes an option that it does not know for the name of a file.
    private static IEnumerable<string> UnknownOptions(ParseResult parsed)
    {
        HashSet<string> values = [.. parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value)];
        return parsed.Tokens
            .TakeWhile(t => t.Type != TokenType.DoubleDash)
            .Where(t => t.Value is ['-', _, ..] && values.Contains(t.Value))
            .Select(t => $"Unknown option '{t.Value}'; a file of this name comes after '--'.");
    }

    private static int ExplainUsage(ParseResult parsed, string[] errors, ToolConsole console)
    {
        foreach (string error in errors)
        {
            console.Complain(error);
        }

        Command command = parsed.CommandResult.Command;
        string name = command.Parents.Any() ? $"newsmodel {command.Name}" : command.Name;
        console.Complain($"'{name} --help' tells how to use it.");
        return ExitCode.Usage;
    }
}
