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
        "Changes values in files and keeps every other line byte for byte; each file is changed completely or not at all.";

    private const string ArgumentDescription =
        "The files, followed by the changes to make in each; a lone - reads standard input and writes standard output:\n"
        + "  heat=40          sets a key; also provider.name=, related[0].title=, images[1].width=\n"
        + "  images[1].url=X  adds an image if there is only one\n"
        + "  heat=            removes a key; topics= removes a list, topics[0]= one entry\n"
        + "  topics+=AI       adds an entry to a list, unless it is already there\n"
        + "  topics-=AI       removes an entry from a list\n"
        + "  content=TEXT     sets the body\n"
        + "  [\"odd key\"]=5    sets a key that contains a space, a dot or a slash\n"
        + "Keys outside the model can be set too. Write a file name that contains = as ./a=b.md.";

    private const string NoFile = "There is no file to change; pass one, as in 'newsmodel set article.md heat=40'.";

    /// <summary>Creates the command.</summary>
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
            Description = "changes no file; prints a diff for patch or git apply instead",
        };
        Option<bool> addFrontMatter = new("--add-front-matter")
        {
            Description = "adds front matter to files without any; by default they are skipped, as they may not be articles",
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

    // Judged by the arguments as they are, since errors in the assignments, or their absence, have been reported.
    private static string[] FilesOf(ArgumentResult? given) =>
        given is null or { Tokens.Count: 0 } ? ["-"] : [.. given.Tokens.Select(t => t.Value).Where(t => !Assignment.IsOne(t))];
}
