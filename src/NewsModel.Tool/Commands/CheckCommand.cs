using System.CommandLine;
using NewsModel.Tool.Checking;
using NewsModel.Tool.Input;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Commands;

/// <summary><c>newsmodel check FILE…</c>: reports all problems, and on request whether each file would be written back identically.</summary>
internal static class CheckCommand
{
    private const string Description = "Reports the problems of files in any format, and says nothing of a file without any.";

    /// <summary>Makes the command.</summary>
    /// <param name="console">Where it reads and writes.</param>
    public static Command Create(ToolConsole console)
    {
        InputOptions inputs = new(console);
        OutputOption output = new(
            "text for people, json or ndjson for programs, sarif for code scanning, github for annotations, junit for build servers",
            OutputOption.Text, OutputOption.Json, OutputOption.JsonLines, "sarif", "github", "junit");
        Option<bool> identical = new("--identical")
        {
            Description = "also whether each file would be the same when written back in its own style; to differ is no error",
        };
        VerbosityOptions verbosity = new();
        Command command = new("check", Description) { output, identical, verbosity.Verbose, verbosity.Quiet };
        inputs.AddTo(command, canStream: true);
        command.SetAction((parsed, cancellationToken) =>
        {
            CheckOptions options = new() { Identical = parsed.GetValue(identical), Verbosity = verbosity.Of(parsed) };
            string format = parsed.GetRequiredValue(output);
            ICheckReport report = ReportOf(format, options, console);

            // Between the lines of a program on the same terminal, a line for people would be in the way.
            bool isAlone = format == OutputOption.Text || console.Width is null;
            InputReader reader = new(inputs.Of(parsed), console) { ChecksSpelling = true, ShowsProgress = isAlone && options.Verbosity != Verbosity.Quiet };
            return RunAsync(reader, options, report, console, cancellationToken);
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
        InputReader reader, CheckOptions options, ICheckReport report, ToolConsole console, CancellationToken cancellationToken)
    {
        CheckTotals totals = new();
        await foreach (CheckResult result in reader.ReadAsync(CheckAsync, cancellationToken))
        {
            if (result.Error is not null)
            {
                console.Complain(result.Error, result.File);
            }

            totals.Add(result);
            report.Add(result);
        }

        totals.Skipped = reader.Skipped;
        report.Complete(totals);
        return totals.HasFailures ? ExitCode.Failure : ExitCode.Success;

        Task<CheckResult> CheckAsync(CommandInput input, CancellationToken token) => Task.FromResult(CheckResult.Of(input, options.Identical, token));
    }
}
