using System.CommandLine;
using System.Text.Json;
using NewsModel.Diagnostics;
using NewsModel.Formats;
using NewsModel.Tool.Input;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Commands;

/// <summary><c>newsmodel show FILE</c>: prints an article.</summary>
internal static class ShowCommand
{
    private const string Description = "Prints an article in any form, or each of several, as far as it can be read; problems go to standard error.";

    /// <summary>Makes the command.</summary>
    /// <param name="console">Where it reads and writes.</param>
    public static Command Create(ToolConsole console)
    {
        Argument<string> file = new("FILE") { Description = "The file, or - for standard input." };
        OutputOption output = OutputOption.TextOrJson();
        Option<bool> evidence = new("--evidence") { Description = "of a web page, every value that it states, where it stands, and which was taken" };
        Command command = new("show", Description) { file, output, evidence };
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(evidence)
            ? EvidenceCommand.RunAsync(parsed.GetRequiredValue(file), output.IsJson(parsed), console, cancellationToken)
            : RunAsync(parsed.GetRequiredValue(file), output.IsJson(parsed), console, cancellationToken));
        return command;
    }

    /// <summary>Runs the command.</summary>
    /// <param name="path">The file, or <c>-</c> for standard input.</param>
    /// <param name="asJson">Whether a program reads the output.</param>
    /// <param name="console">Where it reads and writes.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<int> RunAsync(string path, bool asJson, ToolConsole console, CancellationToken cancellationToken)
    {
        InputFile input = await InputFile.ReadAsync(path, console, cancellationToken);
        if (input.Error is not null)
        {
            console.Complain(input.Error, input.Name);
            return ExitCode.Failure;
        }

        List<ReadResult<Article>> results = await input.ReadArticlesAsync(cancellationToken);
        int exitCode = ExitCode.Success;
        foreach (ReadResult<Article> result in results)
        {
            exitCode = result.HasErrors ? ExitCode.Failure : exitCode;
            foreach (Diagnostic diagnostic in result.Diagnostics)
            {
                console.WriteErrorLine(ShellText.Of(diagnostic, input.Name));
            }
        }

        if (asJson)
        {
            PrintJson(results, console);
        }
        else
        {
            Print(results, console);
        }

        return exitCode;
    }

    private static void PrintJson(List<ReadResult<Article>> results, ToolConsole console) =>
        console.Output.Write(JsonText.Of(json => Write(json, results)));

    /// <summary>One article as an object; none or several as an array.</summary>
    private static void Write(Utf8JsonWriter json, List<ReadResult<Article>> results)
    {
        if (results.Count == 1)
        {
            ArticleJson.Write(json, results[0].Value);
            return;
        }

        json.WriteStartArray();
        foreach (ReadResult<Article> result in results)
        {
            ArticleJson.Write(json, result.Value);
        }

        json.WriteEndArray();
    }

    private static void Print(List<ReadResult<Article>> results, ToolConsole console)
    {
        if (results.Count == 0)
        {
            SheetPrinter.Print([], console);
        }

        for (int i = 0; i < results.Count; i++)
        {
            if (i > 0)
            {
                console.WriteLine("");
            }

            SheetPrinter.Print(ArticleSheet.RowsOf(results[i].Value), console);
        }
    }
}
