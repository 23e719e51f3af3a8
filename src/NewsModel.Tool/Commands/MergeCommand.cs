using System.CommandLine;
using NewsModel.Archives;
using NewsModel.Tool.Input;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Commands;

/// <summary><c>newsmodel merge REPORT…</c>: merges the reports of several parts into one.</summary>
internal static class MergeCommand
{
    private const string Description = "Merges reports from 'newsmodel stats --output json', such as those of all shards of a folder, into one.";

    private const string Advice = "Pass the output of 'newsmodel stats --output json'.";

    /// <summary>Creates the command.</summary>
    /// <param name="console">Where it reads and writes.</param>
    public static Command Create(ToolConsole console)
    {
        Argument<string[]> reports = new("REPORT")
        {
            Description = "The reports, in any order. The result is the same, byte for byte, as that of a single run.",
            Arity = ArgumentArity.OneOrMore,
        };
        OutputOption output = new("json for programs, text for people", OutputOption.Json, OutputOption.Text);
        Option<int> top = StatsCommand.TopOption();
        Command command = new("merge", Description) { reports, output, top };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetRequiredValue(reports), output.IsJson(parsed), parsed.GetValue(top), console, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, bool asJson, int top, ToolConsole console, CancellationToken cancellationToken)
    {
        List<ArchiveReport> reports = [];
        foreach (string path in paths)
        {
            InputFile file = await InputFile.ReadAsync(path, console, cancellationToken);
            if (file.Error is not null)
            {
                console.Complain(file.Error, file.Name);
                return ExitCode.Failure;
            }

            try
            {
                reports.Add(ArchiveReport.Parse(file.Bytes.Span));
            }
            catch (FormatException e)
            {
                console.Complain($"{e.Message} {Advice}", file.Name);
                return ExitCode.Usage;
            }
        }

        try
        {
            StatsCommand.Write(ArchiveReport.Merge(reports), asJson, top, console);
            return ExitCode.Success;
        }
        catch (ArgumentException e)
        {
            console.Complain(e.Message);
            return ExitCode.Usage;
        }
    }
}
