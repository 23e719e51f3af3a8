using System.CommandLine;
using System.Text.Json;
using NewsModel.Tool.Input;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Commands;

/// <summary><c>newsmodel show FILE</c>: prints an article.</summary>
internal static class ShowCommand
{
    private const string Description = "Prints articles in any format, as far as they can be read; reports problems on standard error.";

    /// <summary>Creates the command.</summary>
    /// <param name="console">Where it reads and writes.</param>
    public static Command Create(ToolConsole console)
    {
        InputOptions inputs = new(console);
        OutputOption output = OutputOption.TextOrJson();
        Option<bool> evidence = new("--evidence")
        {
            Description = "for a web page: every value it states, where it was found, and which one was used",
        };
        Command command = new("show", Description) { output, evidence };
        inputs.AddTo(command);
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(evidence)
            ? EvidenceCommand.RunAsync(inputs.Of(parsed), output.IsJson(parsed), console, cancellationToken)
            : RunAsync(inputs.Of(parsed), output.IsJson(parsed), console, cancellationToken));
        return command;
    }

    /// <summary>Runs the command.</summary>
    /// <param name="request">What to show.</param>
    /// <param name="asJson">Whether a program reads the output.</param>
    /// <param name="console">Where it reads and writes.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<int> RunAsync(InputRequest request, bool asJson, ToolConsole console, CancellationToken cancellationToken)
    {
        int exitCode = ExitCode.Success;
        bool hasSeveral = request.HasSeveral;
        int shown = 0;
        List<ReadResult<Article>> results = [];
        await foreach (CommandInput input in new InputReader(request, console).ReadAsync(cancellationToken))
        {
            if (input.File.Error is not null)
            {
                console.Complain(input.File.Error, input.File.Name);
                exitCode = ExitCode.Failure;
                continue;
            }

            exitCode = TellProblems(input, console) ? ExitCode.Failure : exitCode;
            if (asJson)
            {
                results.AddRange(input.Articles);
            }
            else
            {
                Print(input, shown, hasSeveral, console);
            }

            shown++;
        }

        if (shown == 0 && exitCode == ExitCode.Success && !asJson)
        {
            console.Complain("there is no article to show");
            return ExitCode.Failure;
        }

        if (asJson && (shown > 0 || hasSeveral))
        {
            PrintJson(results, asArray: hasSeveral || results.Count != 1, console);
        }

        return exitCode;
    }

    private static bool TellProblems(CommandInput input, ToolConsole console)
    {
        bool hasErrors = false;
        foreach (ReadResult<Article> result in input.Articles)
        {
            hasErrors |= result.HasErrors;
            foreach (Diagnostic diagnostic in result.Diagnostics)
            {
                console.WriteErrorLine(ShellMessage.Of(diagnostic, input.File.Name));
            }
        }

        return hasErrors;
    }

    private static void PrintJson(List<ReadResult<Article>> results, bool asArray, ToolConsole console) =>
        console.Output.Write(JsonOutput.Of(json => Write(json, results, asArray)));

    /// <summary>One article of one file as an object; none or several as an array.</summary>
    private static void Write(Utf8JsonWriter json, List<ReadResult<Article>> results, bool asArray)
    {
        if (!asArray)
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

    private static void Print(CommandInput input, int shown, bool hasSeveral, ToolConsole console)
    {
        if (hasSeveral)
        {
            console.Output.Write(shown > 0 ? "\n" : "");
            console.WriteLine($"{input.File.Name}:", Ink.Bold);
        }

        IReadOnlyList<ReadResult<Article>> results = input.Articles;
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
