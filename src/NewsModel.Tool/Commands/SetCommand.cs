using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NewsModel.Diagnostics;
using NewsModel.Documents;
using NewsModel.Tool.Assignments;
using NewsModel.Tool.Checking;
using NewsModel.Tool.Input;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Commands;

/// <summary><c>newsmodel set FILE… KEY=VALUE…</c>: changes files in place.</summary>
internal sealed class SetCommand
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

    private readonly SetArguments _arguments;
    private readonly InputRequest _request;
    private readonly bool _isDryRun;
    private readonly EditOptions _options;
    private readonly ToolConsole _console;

    private int _changed;
    private int _unchanged;
    private int _failed;

    private SetCommand(SetArguments arguments, InputRequest request, bool isDryRun, EditOptions options, ToolConsole console)
    {
        _arguments = arguments;
        _request = request;
        _isDryRun = isDryRun;
        _options = options;
        _console = console;
    }

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
            EditOptions options = new() { AddFrontMatter = parsed.GetValue(addFrontMatter) };
            SetArguments given = parsed.GetRequiredValue(arguments);
            return new SetCommand(given, inputs.Of(parsed, given.Files), parsed.GetValue(dryRun), options, console).RunAsync(cancellationToken);
        });
        return command;
    }

    // By the arguments as they are, since what is wrong with the assignments has been told. Without any, that was told too.
    private static string[] FilesOf(ArgumentResult? given) =>
        given is null or { Tokens.Count: 0 } ? ["-"] : [.. given.Tokens.Select(t => t.Value).Where(t => !Assignment.IsOne(t))];

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        bool hasFound = false;
        InputReader reader = new(_request, _console) { IsForEditing = true };
        await foreach (InputPath path in reader.FindWantedAsync(cancellationToken))
        {
            hasFound |= !path.IsNamed;
            InputDocument input = path.Found is { File.Error: { } error }
                ? new(path.Path, null, error)
                : await InputDocument.LoadAsync(path.Path, _request.Formats, _console, cancellationToken);
            if (input.Document is { } document && _request.Where?.Matches(document.Article) == false)
            {
                continue;
            }

            bool isDone = TryEdit(input, out ArticleDocument? edited)
                && await TryWriteAsync(path, input, edited, cancellationToken);
            _failed += isDone ? 0 : 1;
        }

        if ((hasFound || reader.Skipped > 0) && !_isDryRun)
        {
            string skipped = reader.Skipped > 0 ? $"; {reader.Skipped} skipped, not articles" : "";
            string failed = _failed > 0 ? $", {_failed} failed" : "";
            string changed = CheckTotals.Plural(_changed, "file");
            _console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{changed} changed, {_unchanged} unchanged{failed}{skipped}"));
        }

        return _failed > 0 ? ExitCode.Failure : ExitCode.Success;
    }

    private bool TryEdit(InputDocument input, [NotNullWhen(true)] out ArticleDocument? edited)
    {
        edited = null;
        if (input.Document is not { } document)
        {
            if (input.Error is not null)
            {
                _console.Complain(input.Error, input.Name);
            }

            Tell(input.Problems, input.Name);
            return false;
        }

        Article article = document.Article;
        try
        {
            foreach (Assignment assignment in _arguments.Assignments)
            {
                article = assignment.Apply(article, document.Vocabulary);
            }
        }
        catch (AssignmentException e)
        {
            _console.Complain(e.Message, input.Name);
            return false;
        }

        if (document.TryWith(article, out edited, out ValueList<Diagnostic> diagnostics, _options))
        {
            return true;
        }

        Tell(diagnostics, input.Name);
        return false;
    }

    private void Tell(ValueList<Diagnostic> diagnostics, string name)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            _console.WriteErrorLine(ShellText.Of(diagnostic, name));
        }
    }

    private async Task<bool> TryWriteAsync(InputPath given, InputDocument input, ArticleDocument edited, CancellationToken cancellationToken)
    {
        string path = given.Path;
        if (_isDryRun)
        {
            _console.WriteText(edited.ToUnifiedDiff(path == "-" ? "stdin" : DiffNameOf(path)));
        }
        else if (path != "-")
        {
            return await TrySaveAsync(given, input, edited, cancellationToken);
        }
        else if (_console.Terminal is not null)
        {
            _console.WriteText(edited.ToString());
        }
        else
        {
            await edited.WriteToAsync(_console.OutputBytes, cancellationToken);
        }

        return true;
    }

    private async Task<bool> TrySaveAsync(InputPath path, InputDocument input, ArticleDocument edited, CancellationToken cancellationToken)
    {
        bool hasChanges = !ReferenceEquals(edited, input.Document);
        try
        {
            if (hasChanges)
            {
                await edited.SaveAsync(SaveMode.IfUnchanged, cancellationToken);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _console.Complain(FileProblem.Describe(e), input.Name);
            return false;
        }

        _changed += hasChanges ? 1 : 0;
        _unchanged += hasChanges ? 0 : 1;
        if (!hasChanges && !path.IsNamed)
        {
            return true;
        }

        string summary = !hasChanges ? "no change"
            : edited.Changes.Count == 1 ? "1 change"
            : string.Create(CultureInfo.InvariantCulture, $"{edited.Changes.Count} changes");
        _console.WriteLine($"{input.Name}: {summary}");
        return true;
    }

    /// <summary>A path as a diff has it: relative, and with <c>/</c> on every system.</summary>
    private static string DiffNameOf(string path)
    {
        string name = path[(Path.GetPathRoot(path)?.Length ?? 0)..].Replace(Path.DirectorySeparatorChar, '/');
        while (name.StartsWith("./", StringComparison.Ordinal))
        {
            name = name[2..].TrimStart('/');
        }

        return name;
    }
}
