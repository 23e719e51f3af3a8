using System.CommandLine;
using System.CommandLine.Parsing;
using NewsModel.Tool.Assignments;
using NewsModel.Tool.Input;
using NewsModel.Tool.Setting;

namespace NewsModel.Tool.Commands;

/// <summary><c>newsmodel set FILE… KEY=VALUE…</c>: changes files in place.</summary>
internal static class SetCommand
{
    private const string Description =
        "Changes values in files, each file as a whole or not at all; all other lines stay as they are, byte for byte.";

    private const string ArgumentDescription =
        "The files, or - alone for standard input to standard output, and what to set in each, in this order:\n"
        + "  heat=40          sets a key; provider.name=, related[0].title=, images[1].width= stand deeper\n"
        + "  images[1].url=X  adds an image if there is one so far\n"
        + "  heat=            removes a key, as topics= does a list and topics[0]= one of its entries\n"
        + "  topics+=AI       adds a text to a list, unless it is there\n"
        + "  topics-=AI       removes a text from a list\n"
        + "  content=TEXT     sets the body\n"
        + "  [\"odd key\"]=5    sets a key with a space, a dot or a slash in it\n"
        + "A key that the model does not name is set too. A file with = in its name is written ./a=b.md.";

    private const string NoFile = "There is no file to change; name one, as in 'newsmodel set article.md heat=40'.";

    /// <summary>Makes the command.</summary>
    /// <param name="console">Where it reads and writes.</param>
    public static Command Create(ToolConsole console)
    {
        Argument<SetArguments> arguments = new("FILE|KEY=VALUE")
        {
            Description = ArgumentDescription,
            Arity = ArgumentArity.OneOrMore,
            CustomParser = SetArguments.Parse,
        };
        Option<bool> dryRun = new("--dry-run", "-n")
        {
            Description = "writes no file, and prints the changes as a diff that patch and git apply take",
        };
        Option<bool> addFrontMatter = new("--add-front-matter")
        {
            Description = "gives text without any front matter some; otherwise such a file is left alone, since it may be no article",
        };
        InputOptions inputs = new(console);
        Command command = new("set", Description) { arguments, dryRun, addFrontMatter };
        inputs.AddTo(command, result => FilesOf(result.GetResult(arguments)), NoFile);
        command.SetAction((parsed, cancellationToken) =>
        {
            SetArguments given = parsed.GetRequiredValue(arguments);
            SetRequest request = new(given, inputs.Of(parsed, given.Files))
            {
                IsDryRun = parsed.GetValue(dryRun),
                Options = new() { AddFrontMatter = parsed.GetValue(addFrontMatter) },
            };
            return new SetRun(request, console).RunAsync(cancellationToken);
        });
        return command;
    }

    // By the arguments as they are, since what is wrong with the assignments has been told. Without any, that was told too.
    private static string[] FilesOf(ArgumentResult? given) =>
        given is null or { Tokens.Count: 0 } ? ["-"] : [.. given.Tokens.Select(t => t.Value).Where(t => !Assignment.IsOne(t))];
}
