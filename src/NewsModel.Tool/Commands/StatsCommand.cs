using System.CommandLine;
using System.Text;
using NewsModel.Archives;
using NewsModel.Tool.Input;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Commands;

/// <summary><c>newsmodel stats FOLDER…</c>: counts what articles hold and what is wrong with them.</summary>
internal static class StatsCommand
{
    private const string Description =
        "Counts articles by format, key, type, provider, topic, language and month, and counts problems with their first locations.";

    /// <summary>Creates the command.</summary>
    /// <param name="console">Where it reads and writes.</param>
    public static Command Create(ToolConsole console)
    {
        InputOptions inputs = new(console);
        OutputOption output = new("text for people, json for a report that 'newsmodel merge' accepts", OutputOption.Text, OutputOption.Json);
        Option<int> top = TopOption();
        Command command = new("stats", Description) { output, top };
        inputs.AddTo(command, canCache: true);
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(inputs.Of(parsed), output.IsJson(parsed), parsed.GetValue(top), console, cancellationToken));
        return command;
    }

    /// <summary>Makes <c>--top</c>.</summary>
    public static Option<int> TopOption()
    {
        const int Usual = 10;
        Option<int> top = new("--top")
        {
            Description = "how many names of each kind to list in text output",
            HelpName = "COUNT",
            DefaultValueFactory = static _ => Usual,
        };
        top.Validators.Add(static result =>
        {
            if (!result.Errors.Any() && result.GetValueOrDefault<int>() < 0)
            {
                result.AddError("--top: the count must be 0 or more.");
            }
        });
        return top;
    }

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="asJson">Whether a program reads it.</param>
    /// <param name="top">How many names of each kind the text has.</param>
    /// <param name="console">Where to write.</param>
    public static void Write(ArchiveReport report, bool asJson, int top, ToolConsole console)
    {
        if (asJson)
        {
            console.WriteText(Encoding.UTF8.GetString(report.ToJson()));
            return;
        }

        foreach (string line in ReportPrinter.LinesOf(report, top))
        {
            console.WriteLine(line, line.Length > 0 && line[0] != ' ' ? Ink.Bold : Ink.Plain);
        }
    }

    private static async Task<int> RunAsync(InputRequest request, bool asJson, int top, ToolConsole console, CancellationToken cancellationToken)
    {
        if (request.Paths.Contains("-"))
        {
            console.Complain("stats reads files and folders; pass one");
            return ExitCode.Usage;
        }

        ReadingProgress progress = new(request, console);
        ArchiveFinder finder = new(request, console) { ChecksSpelling = true, Progress = progress };
        List<(string Path, ArticleArchive Archive)> archives = await finder.FindAsync(cancellationToken);
        progress.Start(cancellationToken);
        ArchiveReport report = await ReportAsync(archives, request, console, cancellationToken);
        progress.Clear();
        Write(report, asJson, top, console);
        return report.Unreadable > 0 ? ExitCode.Failure : ExitCode.Success;
    }

    private static async Task<ArchiveReport> ReportAsync(
        List<(string Path, ArticleArchive Archive)> archives, InputRequest request, ToolConsole console, CancellationToken cancellationToken)
    {
        if (archives is [(var path, var only)] && request.Where is null)
        {
            ArchiveReport report = request.Cache is { } cache
                ? await new RunCache(cache, console).ReportAsync(only, cancellationToken)
                : await only.ReportAsync(cancellationToken);
            ArchiveFinder.RequireArticles(request, path, report.Entries > report.Skipped);
            return report;
        }

        ArchiveReportBuilder builder = new(request.Shard);
        foreach ((string given, ArticleArchive archive) in archives)
        {
            bool hasAny = false;
            await foreach (ArchiveEntry entry in archive.ReadAsync(cancellationToken))
            {
                hasAny |= entry.Status != ArchiveEntryStatus.Skipped;
                if (request.Where is not { } where || entry.Article is null || where.Matches(entry.Article))
                {
                    builder.Add(entry);
                }
            }

            ArchiveFinder.RequireArticles(request, given, hasAny);
        }

        return builder.ToReport();
    }
}
