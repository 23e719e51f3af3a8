using System.CommandLine;
using System.CommandLine.Parsing;
using NewsModel.Tool.Converting;
using NewsModel.Tool.Input;

namespace NewsModel.Tool.Commands;

/// <summary><c>newsmodel convert INPUT… --to FORM</c>: writes articles in another format.</summary>
internal sealed class ConvertCommand
{
    private const string Description = "Converts articles to another format; reports anything that the new format cannot hold on standard error.";

    private readonly InputOptions _inputs;
    private readonly ToolConsole _console;

    private readonly Option<string?> _to = new("--to", "-t")
    {
        Description = "output format; by default, it follows from the name of the output file",
        HelpName = string.Join('|', ConversionTarget.Names),
    };

    private readonly Option<string?> _output = new("--output-file", "-o")
    {
        Description = "file to write or replace, or a folder for several files [default: standard output]",
        HelpName = "FILE|FOLDER",
    };

    private readonly VocabularyOption _style = new("--style", "front matter style to write");

    private ConvertCommand(ToolConsole console)
    {
        _console = console;
        _inputs = new(console);
        _to.CompletionSources.Add(ConversionTarget.Names);
        _to.Validators.Add(static result =>
        {
            if (result.Tokens is [var token, ..] && ConversionTarget.Named(token.Value) is null)
            {
                result.AddError($"'{token.Value}' is not a format; use {string.Join(", ", ConversionTarget.Names)}.");
            }
        });
    }

    /// <summary>Creates the command.</summary>
    /// <param name="console">Where it reads and writes.</param>
    public static Command Create(ToolConsole console)
    {
        ConvertCommand convert = new(console);
        Command command = new("convert", Description) { convert._to, convert._style, convert._output };
        convert._inputs.AddTo(command, canStream: true);
        command.Validators.Add(convert.Validate);
        command.SetAction((parsed, cancellationToken) => convert.RunAsync(parsed, cancellationToken));
        return command;
    }

    private void Validate(CommandResult result)
    {
        if (!result.Errors.Any() && result.GetResult(_style) is not null && result.GetValue(_to) is not (null or "frontmatter"))
        {
            result.AddError("Option '--style' applies to front matter only; leave out '--to', or pass --to frontmatter.");
        }

        if (!result.Errors.Any() && result.GetResult(_style) is null && result.GetResult(_to) is null
            && TargetOf(null, result.GetValue(_output)) is null)
        {
            result.AddError("Option '--to' is required.");
        }
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        InputRequest request = _inputs.Of(parsed);
        string? path = parsed.GetValue(_output);
        ConversionTarget target = parsed.GetValue(_style) is { } style ? ConversionTarget.InStyle(style) : TargetOf(parsed.GetValue(_to), path)!;
        if (path is null && request.HasSeveral && !target.TakesLines)
        {
            _console.Complain(
                $"only ndjson can hold several articles in one stream; pass --to ndjson, "
                + $"or a folder with -o to write files in the format {target.Name}");
            return ExitCode.Usage;
        }

        await using IConversionOutput output = OutputOf(path, request, target);
        bool isFine = true;
        InputReader reader = new(request, _console) { ShowsProgress = path is not null || _console.Width is null };
        await foreach (Conversion conversion in reader.ReadAsync(ConvertAsync, cancellationToken))
        {
            isFine &= await TryAddAsync(conversion, output, cancellationToken);
        }

        isFine &= await output.TryCompleteAsync(cancellationToken);
        return isFine ? ExitCode.Success : ExitCode.Failure;

        Task<Conversion> ConvertAsync(CommandInput input, CancellationToken token) =>
            Task.FromResult(Conversion.Of(input, target, output.TakesPages));
    }

    private async Task<bool> TryAddAsync(Conversion conversion, IConversionOutput output, CancellationToken cancellationToken)
    {
        if (output.LeavesOut(conversion.Input))
        {
            return true;
        }

        foreach (string message in conversion.Messages)
        {
            _console.WriteErrorLine(message);
        }

        return conversion.Utf8 is not null && await output.TryAddAsync(conversion, cancellationToken);
    }

    private IConversionOutput OutputOf(string? path, InputRequest request, ConversionTarget target) =>
        path is null ? new StreamOutput(target, _console)
        : !request.HasSeveral && !IsFolder(path, request) ? new FileOutput(path, target, _console)
        : request.IsStream || (target.TakesLines && !IsFolder(path) && ConversionTarget.Of(path) is not null) ? new LinesOutput(path, _console)
        : new FolderOutput(path, target, _console);

    // Standard input has no name that a file in a folder could have.
    private static bool IsFolder(string path, InputRequest request) => request.Paths is not ["-"] && IsFolder(path);

    private static bool IsFolder(string path) => Path.EndsInDirectorySeparator(path) || Directory.Exists(path);

    private static ConversionTarget? TargetOf(string? name, string? path) => name is not null ? ConversionTarget.Named(name)
        : path is null ? null
        : ConversionTarget.Of(path) ?? (Path.GetExtension(path).Length == 0 || Directory.Exists(path) ? ConversionTarget.Named("frontmatter") : null);
}
