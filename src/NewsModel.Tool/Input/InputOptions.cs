using System.CommandLine;
using System.CommandLine.Parsing;
using NewsModel.Archives;
using NewsModel.Queries;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Input;

/// <summary>The arguments and options for what to read, shared by all commands.</summary>
internal sealed class InputOptions
{
    private const string NothingGiven = "There is nothing to read; pass a file or a folder, or pipe one in.";

    private const string NoShard = "No scheduler has set a shard in the environment. Pass its number and the count, such as 0/8.";

    private readonly ToolConsole _console;

    private readonly Option<string?> _filesFrom = new("--files-from")
    {
        Description = "a file that lists one path per line, or - for standard input",
        HelpName = "FILE|-",
    };

    private readonly Option<bool> _nul = new("--null", "-0")
    {
        Description = "paths in --files-from end with a null byte, as written by find -print0",
    };

    private readonly Option<string?> _changedSince = new("--changed-since")
    {
        Description = "only files added or changed since a git revision, such as origin/main",
        HelpName = "REV",
    };

    private readonly Option<ArticleQuery?> _where = new("--where")
    {
        Description = "only articles that match, such as 'heat > 10 and topics has AI and published < 2020-02'",
        HelpName = "QUERY",
        CustomParser = ParseQuery,
    };

    private readonly Option<ArchiveShard?> _shard = new("--shard")
    {
        Description = "only part INDEX (from 0) of COUNT equal parts, one for each machine; auto in a Slurm, Kubernetes or AWS Batch job",
        HelpName = "INDEX/COUNT|auto",
        CustomParser = ParseShard,
    };

    private readonly KeysOption _keys = new();

    private readonly VocabularyOption _vocabulary = VocabularyOption.ForReading();

    private readonly Option<string?> _from = new("--from")
    {
        Description = "ndjson: read articles from standard input, one per line, and output each as soon as it is read",
        HelpName = OutputOption.JsonLines,
    };

    private readonly Option<string?> _cache = new("--cache")
    {
        Description = "a file that keeps the results for a folder, so the next run reads only what has changed since",
        HelpName = "FILE",
    };

    /// <summary>Creates the options.</summary>
    /// <param name="console">Whose standard input may be read.</param>
    public InputOptions(ToolConsole console)
    {
        _console = console;
        Paths = new("FILE")
        {
            Description = "Files, folders, quoted patterns such as 'posts/**/*.md', or - for standard input, "
                + "which is also the default.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        _from.CompletionSources.Add(OutputOption.JsonLines);
        _from.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && token.Value != OutputOption.JsonLines)
            {
                result.AddError($"'{token.Value}' is not a stream format; use ndjson, or leave out --from to read files, whose format is detected.");
            }
        });
    }

    /// <summary>The files, folders and patterns.</summary>
    public Argument<string[]> Paths { get; }

    /// <summary>Adds the options to a command that has its own argument for files.</summary>
    /// <param name="command">The command.</param>
    /// <param name="pathsOf">What the argument holds.</param>
    /// <param name="nothingGiven">What to say where nothing is named.</param>
    public void AddTo(Command command, Func<CommandResult, IReadOnlyList<string>> pathsOf, string nothingGiven = NothingGiven)
    {
        command.Options.Add(_where);
        command.Options.Add(_changedSince);
        command.Options.Add(_filesFrom);
        command.Options.Add(_nul);
        command.Options.Add(_shard);
        command.Options.Add(_vocabulary);
        command.Options.Add(_keys);
        command.Validators.Add(result =>
        {
            IReadOnlyList<string> paths = pathsOf(result);
            if (result.Errors.Any())
            {
                return;
            }

            if (IsNothingGiven(result, paths))
            {
                result.AddError(nothingGiven);
            }
            else if (result.GetResult(_from) is not null && (paths is not ([] or ["-"]) || result.GetValue(_filesFrom) is not null))
            {
                result.AddError("--from reads standard input; pass no files with it.");
            }
            else if (result.GetValue(_cache) is not null && WhyNotCached(result, paths) is { } reason)
            {
                result.AddError(reason);
            }
        });
    }

    /// <summary>Adds the argument and the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="canStream">Whether the command passes on what it reads, so it can be part of a pipe.</param>
    /// <param name="canCache">Whether what the command finds can be kept for its next run.</param>
    public void AddTo(Command command, bool canStream = false, bool canCache = false)
    {
        command.Arguments.Add(Paths);
        AddTo(command, result => result.GetValue(Paths) ?? []);
        if (canStream)
        {
            command.Options.Add(_from);
        }

        if (canCache)
        {
            command.Options.Add(_cache);
        }
    }

    /// <summary>What was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    public InputRequest Of(ParseResult parsed) => Of(parsed, parsed.GetValue(Paths) ?? []);

    /// <summary>What was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="paths">What was named.</param>
    public InputRequest Of(ParseResult parsed, IReadOnlyList<string> paths)
    {
        string? filesFrom = parsed.GetValue(_filesFrom);
        string? changedSince = parsed.GetValue(_changedSince);
        return new()
        {
            Paths = paths.Count > 0 || filesFrom is not null ? paths : changedSince is not null ? ["."] : ["-"],
            FilesFrom = filesFrom,
            IsNulSeparated = parsed.GetValue(_nul),
            ChangedSince = changedSince,
            Where = parsed.GetValue(_where),
            Shard = parsed.GetResult(_shard) is null ? null : parsed.GetValue(_shard),
            IsStream = parsed.GetResult(_from) is not null,
            Cache = parsed.GetValue(_cache),
            Formats = ToolFormats.Of(parsed.GetValue(_vocabulary), parsed.GetValue(_keys)),
        };
    }

    private string? WhyNotCached(CommandResult result, IReadOnlyList<string> paths) =>
        result.GetValue(_where) is not null ? "--cache does not keep articles, but --where needs them; use only one of the two."
        : result.GetValue(_changedSince) is not null ? "--cache and --changed-since both skip unchanged files; use only one of the two."
        : paths is not [var path] || path == "-" || File.Exists(path)
            || result.GetValue(_filesFrom) is not null || result.GetResult(_from) is not null
            ? "--cache works with a single folder or pattern; pass only that."
        : null;

    private bool IsNothingGiven(CommandResult result, IReadOnlyList<string> paths) =>
        paths.Count == 0 && result.GetValue(_filesFrom) is null && result.GetValue(_changedSince) is null && !_console.IsInputPiped;

    private static ArchiveShard? ParseShard(ArgumentResult result)
    {
        try
        {
            return result.Tokens is not [var token] ? null
                : token.Value == "auto" ? ArchiveShard.FromEnvironment() ?? throw new FormatException(NoShard)
                : ArchiveShard.Parse(token.Value);
        }
        catch (FormatException e)
        {
            result.AddError($"--shard: {e.Message}");
            return null;
        }
    }

    private static ArticleQuery? ParseQuery(ArgumentResult result)
    {
        if (result.Tokens is not [var token])
        {
            return null;
        }

        if (!ArticleQuery.TryParse(token.Value, out ArticleQuery? query, out QueryError? error))
        {
            string[] lines = error.ToString().Split('\n');
            result.AddError($"--where: {error.Message}\n  {lines[0]}\n  {lines[1]}");
        }

        return query;
    }
}
