using System.CommandLine;
using NewsModel.Queries;
using NewsModel.Text;

namespace NewsModel.Tool.Commands;

/// <summary><c>newsmodel help COMMAND</c>, which is <c>newsmodel COMMAND --help</c>.</summary>
internal static class HelpCommand
{
    private const string Name = "help";
    private const string CommandName = "COMMAND";

    /// <summary>Creates the row of the table; <see cref="Unfold"/> turns it into another command line.</summary>
    /// <param name="commands">The other commands.</param>
    public static Command Create(IEnumerable<Command> commands)
    {
        string[] names = [.. commands.Select(c => c.Name)];
        Argument<string?> command = new(CommandName)
        {
            Description = "The command to show help for; by default, lists all commands.",
            HelpName = CommandName,
            Arity = ArgumentArity.ZeroOrOne,
        };
        command.CompletionSources.Add(names);
        command.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value != Name && !names.Contains(token.Value))
            {
                string hint = Similar.To(token.Value, names) is { } similar
                    ? $"did you mean '{similar}'?"
                    : $"the commands are {string.Join(", ", names)}.";
                result.AddError($"There is no command '{token.Value}'; {hint}");
            }
        });
        return new(Name, "Shows help for a command.") { command };
    }

    /// <summary>The command line that shows the help that was asked for; <see langword="null"/> where something else was asked for.</summary>
    /// <param name="args">A command line.</param>
    /// <param name="parsed">What the parser makes of it.</param>
    public static string[]? Unfold(string[] args, ParseResult parsed) =>
        args.Length == 0 ? ["--help"]
        : parsed.CommandResult.Command.Name != Name || parsed.Errors.Count > 0 ? null
        : parsed.GetValue<string?>(CommandName) is { } command ? [command, "--help"]
        : args.Length == 1 ? ["--help"]
        : null;
}
