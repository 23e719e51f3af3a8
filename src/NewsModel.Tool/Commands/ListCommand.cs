using System.CommandLine;
using System.CommandLine.Parsing;
using NewsModel.Tool.Input;
using NewsModel.Tool.Listing;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Commands;

/// <summary><c>newsmodel list FILE… --where … --fields …</c>: a line an article.</summary>
internal static class ListCommand
{
    private const string Description = "Lists articles, one per line, with the values of selected keys.";
    private const string DefaultFields = "file,date,title";
    private const string Csv = "csv";
    private const string Table = "table";

    /// <summary>Creates the command.</summary>
    /// <param name="console">Where it reads and writes.</param>
    public static Command Create(ToolConsole console)
    {
        InputOptions inputs = new(console);
        Option<Column[]> fields = new("--fields", "-f")
        {
            Description = $"columns, such as title,date,provider.name; file is the file name [default: {DefaultFields}]",
            HelpName = "KEY,…",
            CustomParser = ParseFields,
        };
        OutputOption output = new("table for people, csv or ndjson for programs", Table, Csv, OutputOption.JsonLines);
        Command command = new("list", Description) { fields, output };
        inputs.AddTo(command, canStream: true);
        command.SetAction((parsed, cancellationToken) =>
        {
            Column[] columns = parsed.GetValue(fields) ?? [];
            if (columns.Length == 0)
            {
                Column.Parse(DefaultFields, out columns);
            }

            IListOutput list = parsed.GetRequiredValue(output) switch
            {
                Csv => new CsvOutput(columns, console),
                OutputOption.JsonLines => new JsonLinesOutput(columns, console),
                _ => new TableOutput(columns, console),
            };
            return RunAsync(inputs.Of(parsed), list, console, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(InputRequest request, IListOutput list, ToolConsole console, CancellationToken cancellationToken)
    {
        int exitCode = ExitCode.Success;
        await foreach (CommandInput input in new InputReader(request, console).ReadAsync(cancellationToken))
        {
            if (input.File.Error is not null)
            {
                console.Complain(input.File.Error, input.File.Name);
                exitCode = ExitCode.Failure;
            }

            foreach (ReadResult<Article> article in input.Articles)
            {
                list.Add(input.File.Name, article.Value);
            }
        }

        list.Complete();
        return exitCode;
    }

    private static Column[]? ParseFields(ArgumentResult result)
    {
        if (result.Tokens is not [var token])
        {
            return null;
        }

        if (Column.Parse(token.Value, out Column[] columns) is { } error)
        {
            result.AddError($"--fields: {error.Message}");
        }

        return columns;
    }
}
