using System.CommandLine;
using System.CommandLine.Help;
using NewsModel.Tool.Commands;
using NewsModel.Tool.Output;

namespace NewsModel.Tool;

/// <summary>All commands and their options, in one place: the parser, the help and the completion of shells follow this table.</summary>
internal static class CommandTable
{
    /// <summary>The command as one types it.</summary>
    public const string Name = "newsmodel";

    private const string Description =
        "Shows, checks, lists, converts and edits news articles: Markdown with front matter (YAML, TOML or JSON), "
        + "JSON, JSON Lines and the text of scraped pages.\n"
        + "Exit codes: 0 success; 1 a file has errors, or could not be read or changed; 2 invalid usage; 130 Ctrl-C.";

    /// <summary>Creates the table.</summary>
    /// <param name="console">Where the commands read and write.</param>
    public static Command Create(ToolConsole console)
    {
        // Not a RootCommand, which is named after the program that hosts it.
        Command root = new(Name, Description)
        {
            ShowCommand.Create(console),
            CheckCommand.Create(console),
            ListCommand.Create(console),
            GetCommand.Create(console),
            StatsCommand.Create(console),
            MergeCommand.Create(console),
            ConvertCommand.Create(console),
            SetCommand.Create(console),
            SchemaCommand.Create(console),
            CompletionCommand.Create(console),
            new ColorOption(),
            new HelpOption(),
            new VersionOption(),
        };
        root.Subcommands.Add(HelpCommand.Create(root.Subcommands));
        return root;
    }
}
