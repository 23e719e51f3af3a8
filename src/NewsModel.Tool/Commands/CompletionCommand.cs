using System.CommandLine;
using NewsModel.Tool.Completion;

namespace NewsModel.Tool.Commands;

/// <summary><c>newsmodel completion SHELL</c>: prints a script by which a shell completes commands and options.</summary>
internal static class CompletionCommand
{
    private const string Description = "Prints a shell script that completes commands, options and their values.";

    private static readonly Dictionary<string, Func<CompletedCommand[], string>> Shells = new()
    {
        ["bash"] = BashCompletion.Of,
        ["zsh"] = ZshCompletion.Of,
        ["fish"] = FishCompletion.Of,
        ["powershell"] = PowerShellCompletion.Of,
    };

    /// <summary>Creates the command.</summary>
    /// <param name="console">Where it writes.</param>
    public static Command Create(ToolConsole console)
    {
        Argument<string> shell = new("SHELL")
        {
            Description = $"{string.Join(", ", Shells.Keys)}; the first line of the script explains how to load it.",
            HelpName = "SHELL",
        };
        shell.CompletionSources.Add([.. Shells.Keys]);
        shell.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && !Shells.ContainsKey(token.Value))
            {
                result.AddError($"'{token.Value}' is not a supported shell; use {string.Join(", ", Shells.Keys)}.");
            }
        });
        Command command = new("completion", Description) { shell };
        command.SetAction(parsed =>
        {
            CompletedCommand[] table = CompletedCommand.AllOf(CommandTable.Create(console));
            console.Output.Write(Shells[parsed.GetRequiredValue(shell)](table));
        });
        return command;
    }
}
