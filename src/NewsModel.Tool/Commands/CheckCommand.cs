using System.CommandLine;
using NewsModel.Tool.Checking;
using NewsModel.Tool.Input;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Commands;

/// <summary><c>newsmodel check FILE…</c>: reports all problems, and on request whether each file would be written back identically.</summary>
internal static class CheckCommand
{
    private const string Description = "Reports problems in files of any format; prints nothing for a file without problems.";

    /// <summary>Creates the command.</summary>
    /// <param name="console">Where it reads and writes.</param>
    public static Command Create(ToolConsole console)
    {
        InputOptions inputs = new(console);
        OutputOption output = new(
            "text for people, json or ndjson for programs, sarif for code scanning, github for annotations, junit for build servers",
            OutputOption.Text, OutputOption.Json, OutputOption.JsonLines, "sarif", "github", "junit");
        Option<bool> identical = new("--identical")
        {
            Description = "also reports whether each file would be identical if written back in its own style; a difference is not an error",
        };
        VerbosityOptions verbosity = new();
        Command command = new("check", Description) { output, identical, verbosity.Verbose, verbosity.Quiet };
        inputs.AddTo(command, canStream: true, canCache: true);
        command.Validators.Add(result =>
        {
            if (result.GetValue(identical) && result.GetValue<string?>("--cache") is not null)
            {
                result.AddError("--cache does not keep files, but --identical compares them; use only one of the two.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            CheckOptions options = new() { Identical = parsed.GetValue(identical), Verbosity = verbosity.Of(parsed) };
            string format = parsed.GetRequiredValue(output);
            ICheckReport report = ReportOf(format, options, console);

            // Between the lines of a program on the same terminal, a line for people would be in the way.
            bool isAlone = format == OutputOption.Text || console.Width is null;
            bool showsProgress = isAlone && options.Verbosity != Verbosity.Quiet;
            InputRequest request = inputs.Of(parsed);
            if (FolderChecks.AreEnough(request, options))
            {
                FolderChecks checks = new(request, console) { ShowsProgress = showsProgress };
                return RunAsync(checks.RunAsync(cancellationToken), () => checks.Skipped, report, console);
            }

            InputReader reader = new(request, console) { ChecksSpelling = true, ShowsProgress = showsProgress };
            return RunAsync(reader.ReadAsync(CheckAsync, cancellationToken), () => reader.Skipped, report, console);

            Task<CheckResult> CheckAsync(CommandInput input, CancellationToken token) =>
                Task.FromResult(CheckResult.Of(input, options.Identical, token));
        });
        return command;
    }

    private static ICheckReport ReportOf(string output, CheckOptions options, ToolConsole console) => output switch
    {
        OutputOption.Json => new JsonReport(options, console),
        OutputOption.JsonLines => new JsonLinesReport(options, console),
        "sarif" => new SarifReport(console),
        "github" => new GitHubReport(options, console),
        "junit" => new JUnitReport(console),
        _ => new TextReport(options, console),
    };

    private static async Task<int> RunAsync(
        IAsyncEnumerable<CheckResult> results, Func<long> skipped, ICheckReport report, ToolConsole console)
    {
        CheckTotals totals = new();
        await foreach (CheckResult result in results)
        {
            if (result.Error is not null)
            {
                console.Complain(result.Error, result.File);
            }

            totals.Add(result);
            report.Add(result);
        }

        totals.Skipped = skipped();
        report.Complete(totals);
        return totals.HasFailures ? ExitCode.Failure : ExitCode.Success;
    }
}
