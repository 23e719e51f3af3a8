using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using NewsModel.Queries;
using NewsModel.Text;
using NewsModel.Tool.Commands;
using NewsModel.Tool.Input;
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
                ? await ShowCommand.RunAsync(new() { Paths = [file] }, asJson: false, console, cancellationToken)
                : await ParseAndRunAsync(args, console, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Cancelled;
        }
        catch (InputException e)
        {
            console.Complain(e.Message);
            return ExitCode.Failure;
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
        Command table = CommandTable.Create(console);
        ParseResult parsed = table.Parse(args, parser);
        parsed = HelpCommand.Unfold(args, parsed) is { } help ? table.Parse(help, parser) : parsed;
        string[] errors = [.. UnknownOptions(parsed), .. MessagesOf(parsed)];
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
            .Select(t => Similar.To(t.Value.Split('=')[0], OptionsOf(parsed)) is { } similar
                ? $"Unknown option '{t.Value}'; did you mean '{similar}'?"
                : $"Unknown option '{t.Value}'; put a file with this name after '--'.");
    }

    private static IEnumerable<string> OptionsOf(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(o => o.Recursive))
            .Select(o => o.Name).Where(n => n.StartsWith("--", StringComparison.Ordinal));

    // To a command that is not known, the parser adds that one is missing, and that it does not know what comes after it either.
    private static IEnumerable<string> MessagesOf(ParseResult parsed)
    {
        IEnumerable<string> messages = parsed.Errors.Select(e => WithSuggestion(e.Message, parsed));
        return parsed.CommandResult.Command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var unknown, ..]
            ? messages.Where(m => m.Contains($"'{unknown}'", StringComparison.Ordinal)).Take(1)
            : messages;
    }

    private static string WithSuggestion(string message, ParseResult parsed)
    {
        string? unknown = parsed.UnmatchedTokens.FirstOrDefault(t => message.Contains($"'{t}'", StringComparison.Ordinal));
        IEnumerable<string> words = unknown is ['-', ..] ? OptionsOf(parsed) : parsed.CommandResult.Command.Subcommands.Select(c => c.Name);
        return unknown is not null && Similar.To(unknown, words) is { } similar ? $"{message} Did you mean '{similar}'?" : message;
    }

    private static int ExplainUsage(ParseResult parsed, string[] errors, ToolConsole console)
    {
        foreach (string error in errors)
        {
            // An error of a query has the query below it, and marks below that.
            string[] lines = error.Split("\n  ");
            console.Complain(lines[0]);
            foreach (string line in lines[1..])
            {
                console.WriteErrorLine($"  {line}");
            }
        }

        Command command = parsed.CommandResult.Command;
        string name = command.Parents.Any() ? $"newsmodel {command.Name}" : command.Name;
        console.Complain($"'{name} --help' shows how to use it.");
        return ExitCode.Usage;
    }
}
