using System.CommandLine;
using System.CommandLine.Parsing;
using NewsModel.Queries;
using NewsModel.Tool.Input;
using NewsModel.Tool.Listing;

namespace NewsModel.Tool.Commands;

/// <summary><c>newsmodel get FILE KEY…</c>: prints values, and nothing else.</summary>
internal static class GetCommand
{
    private const string Description = "Prints the raw values of keys, one per line; the exit code is 1 if a key is missing.";

    /// <summary>Creates the command.</summary>
    /// <param name="console">Where it reads and writes.</param>
    public static Command Create(ToolConsole console)
    {
        Argument<string> file = new("FILE") { Description = "A file, a folder, or - for standard input." };
        Argument<Column[]> keys = new("KEY")
        {
            Description = "The key to print: title, provider.name, related.title (of each), topics[0], content, or a key of your own.",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = ParseKeys,
        };
        VocabularyOption vocabulary = VocabularyOption.ForReading();
        Command command = new("get", Description) { file, keys, vocabulary };
        command.SetAction((parsed, cancellationToken) =>
        {
            ToolFormats formats = ToolFormats.Of(parsed.GetValue(vocabulary), keys: default);
            InputRequest request = new() { Paths = [parsed.GetRequiredValue(file)], Formats = formats };
            return RunAsync(request, parsed.GetRequiredValue(keys), console, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(InputRequest request, Column[] keys, ToolConsole console, CancellationToken cancellationToken)
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
                exitCode = TryPrint(input.File.Name, article.Value, keys, console) ? exitCode : ExitCode.Failure;
            }
        }

        return exitCode;
    }

    private static bool TryPrint(string file, Article article, Column[] keys, ToolConsole console)
    {
        bool hasAll = true;
        foreach (Column key in keys)
        {
            IReadOnlyList<string> texts = key.TextsOf(file, article);
            hasAll &= texts.Count > 0;
            foreach (string text in texts)
            {
                console.WriteText(text.EndsWith('\n') ? text : text + "\n");
            }
        }

        return hasAll;
    }

    private static Column[]? ParseKeys(ArgumentResult result)
    {
        List<Column> columns = [];
        foreach (Token token in result.Tokens)
        {
            // A comma may be a part of a key in quotes here, where each key is an argument of its own.
            if (QueryField.TryParse(token.Value, out QueryField? field, out QueryError? error))
            {
                columns.Add(new(token.Value, field));
            }
            else
            {
                result.AddError($"{token.Value}: {error.Message}");
            }
        }

        return [.. columns];
    }
}
