using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NewsModel.Diagnostics;
using NewsModel.Documents;
using NewsModel.Formats;
using NewsModel.Tool.Input;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Commands;

/// <summary><c>newsmodel convert INPUT --to FORM</c>: writes an article in another form.</summary>
internal sealed class ConvertCommand
{
    private const string Description = "Writes an article, or a page of them, in another form; what that cannot hold is told on standard error.";

    private static readonly JsonStyle Readable = new() { Indented = true, FinalLineBreak = true };

    // What a person would want to look at; the style of the library's defaults is for programs.
    private static readonly ValueList<ArticleFormat> Targets =
        [FrontMatterFormat.Default, new JsonFormat(Readable), JsonLinesFormat.Default, PlainTextFormat.Default];

    private readonly string _path;
    private readonly ArticleFormat _target;
    private readonly string? _outputPath;
    private readonly ToolConsole _console;

    private ConvertCommand(string path, ArticleFormat target, string? outputPath, ToolConsole console)
    {
        _path = path;
        _target = target;
        _outputPath = outputPath;
        _console = console;
    }

    /// <summary>Makes the command.</summary>
    /// <param name="console">Where it reads and writes.</param>
    public static Command Create(ToolConsole console)
    {
        Argument<string> input = new("INPUT") { Description = "The file, or - for standard input." };
        Option<string> to = new("--to", "-t")
        {
            Description = "the form to write",
            HelpName = string.Join('|', Targets.Select(t => t.Name)),
            Required = true,
        };
        to.CompletionSources.Add([.. Targets.Select(t => t.Name)]);
        to.Validators.Add(Validate);
        Option<string?> output = new("--output-file", "-o")
        {
            Description = "the file to write, which is replaced as a whole if it exists; otherwise standard output",
            HelpName = "FILE",
        };
        Command command = new("convert", Description) { input, to, output };
        command.SetAction((parsed, cancellationToken) =>
        {
            ArticleFormat target = Targets.First(t => t.Name == parsed.GetRequiredValue(to));
            return new ConvertCommand(parsed.GetRequiredValue(input), target, parsed.GetValue(output), console).RunAsync(cancellationToken);
        });
        return command;
    }

    private static void Validate(OptionResult result)
    {
        if (result.Tokens is [var token, ..] && !Targets.Any(t => t.Name == token.Value))
        {
            result.AddError($"'{token.Value}' is no form of articles; pass {string.Join(", ", Targets.Select(t => t.Name))}.");
        }
    }

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        InputFile input = await InputFile.ReadAsync(_path, _console, cancellationToken);
        if (input.Error is not null)
        {
            _console.Complain(input.Error, input.Name);
            return ExitCode.Failure;
        }

        List<ReadResult<Article>> read = await input.ReadArticlesAsync(cancellationToken);
        foreach (Diagnostic diagnostic in read.SelectMany(r => r.Diagnostics))
        {
            _console.WriteErrorLine(ShellText.Of(diagnostic, input.Name));
        }

        if (read.Exists(r => r.HasErrors))
        {
            _console.Complain("not converted, because what has errors would be lost; correct them first", input.Name);
            return ExitCode.Failure;
        }

        return TryConvert(input, [.. read.Select(r => r.Value)], out byte[] converted) && await TryWriteAsync(converted, cancellationToken)
            ? ExitCode.Success
            : ExitCode.Failure;
    }

    private bool TryConvert(InputFile input, ValueList<Article> articles, out byte[] converted)
    {
        converted = [];
        ArticlePage? source = input.Parsed.Page;
        bool isPage = _target.HoldsPages && (source is not null || articles.Count != 1);
        if (articles.Count != 1 && !_target.HoldsSeveral)
        {
            _console.Complain(
                string.Create(CultureInfo.InvariantCulture, $"holds {articles.Count} articles, and a file in the form {_target.Name} holds one; convert it to json or ndjson"), input.Name);
            return false;
        }

        try
        {
            if (source is not null && !isPage)
            {
                TellLosses(source, input.Name);
            }

            converted = isPage || articles.Count != 1
                ? _target.WriteAllToUtf8Bytes(source ?? new() { Articles = articles })
                : ConvertOne(articles[0], input.Name);
            return true;
        }
        catch (NewsFormatException e)
        {
            foreach (Diagnostic diagnostic in e.Diagnostics)
            {
                _console.WriteErrorLine(ShellText.Of(diagnostic, input.Name));
            }

            return false;
        }
    }

    // The formats that hold several articles hold all of each.
    private byte[] ConvertOne(Article article, string name)
    {
        ConversionResult result = ArticleSerializer.Default.Convert(article, _target);
        foreach (Diagnostic loss in result.Losses)
        {
            _console.WriteErrorLine(ShellText.Of(loss, name));
        }

        return result.Utf8.ToArray();
    }

    /// <summary>What a page holds besides its articles has no place anywhere else.</summary>
    private void TellLosses(ArticlePage page, string name)
    {
        string[] lost = [.. page.Page is null ? [] : (string[])["page"], .. page.NextPage is null ? [] : (string[])["nextPage"], .. page.Extensions.Select(e => e.Key)];
        foreach (string path in lost)
        {
            Diagnostic loss = new(DiagnosticCode.NoPlace, DiagnosticSeverity.Warning, $"The format '{_target.Name}' has no place for this; keep the original.") { Path = path };
            _console.WriteErrorLine(ShellText.Of(loss, name));
        }
    }

    private async Task<bool> TryWriteAsync(byte[] converted, CancellationToken cancellationToken)
    {
        if (_outputPath is null)
        {
            ArticleDocument text = ArticleDocument.Parse(converted, _target);
            if (_console.Terminal is not null)
            {
                _console.WriteText(text.ToString());
            }
            else
            {
                await text.WriteToAsync(_console.OutputBytes, cancellationToken);
            }

            return true;
        }

        try
        {
            // All of it or nothing.
            await ArticleDocument.Parse(converted, _target).SaveAsync(_outputPath, SaveMode.Overwrite, cancellationToken);
            return true;
        }
        catch (Exception e) when (FileProblem.IsOne(e))
        {
            _console.Complain(FileProblem.Describe(e), _outputPath);
            return false;
        }
    }
}
