using System.CommandLine;
using NewsModel.Diagnostics;
using NewsModel.Formats;
using NewsModel.Tool.Input;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Commands;

/// <summary><c>newsmodel show FILE</c>: prints an article.</summary>
internal static class ShowCommand
{
    private const string Description = "Prints an article, as far as it can be read; problems go to standard error.";

    /// <summary>Makes the command.</summary>
    /// <param name="console">Where it reads and writes.</param>
    public static Command Create(ToolConsole console)
    {
        Argument<string> file = new("FILE") { Description = "The file, or - for standard input." };
        OutputOption output = new();
        Command command = new("show", Description) { file, output };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetRequiredValue(file), output.IsJson(parsed), console, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string path, bool asJson, ToolConsole console, CancellationToken cancellationToken)
    {
        InputFile input = await InputFile.ReadAsync(path, console, cancellationToken);
        if (input.Error is not null)
        {
            console.Complain(input.Error, input.Name);
            return ExitCode.Failure;
        }

        ReadResult<Article> result = FrontMatterFormat.Default.Parse(input.Bytes.Span);
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            console.WriteErrorLine(diagnostic.ToString(input.Name));
        }

        if (asJson)
        {
            console.Output.Write(JsonText.Of(json => ArticleJson.Write(json, result.Value)));
        }
        else
        {
            SheetPrinter.Print(ArticleSheet.RowsOf(result.Value), console);
        }

        return result.HasErrors ? ExitCode.Failure : ExitCode.Success;
    }
}
