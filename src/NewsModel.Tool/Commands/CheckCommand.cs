using System.CommandLine;
using NewsModel.Tool.Input;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Commands;

/// <summary><c>newsmodel check FILE…</c>: tells all problems, and whether each file would be the same when written from the model alone.</summary>
internal static class CheckCommand
{
    private const string Description = "Tells all problems of files in any form, and whether each would be the same when written back; to differ is no error.";

    /// <summary>Makes the command.</summary>
    /// <param name="console">Where it reads and writes.</param>
    public static Command Create(ToolConsole console)
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "The files, or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        OutputOption output = new();
        Command command = new("check", Description) { files, output };
        command.SetAction((parsed, cancellationToken) =>
        {
            ICheckReport report = output.IsJson(parsed) ? new CheckJsonReport(console) : new CheckTextReport(console);
            return RunAsync(parsed.GetRequiredValue(files), report, console, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, ICheckReport report, ToolConsole console, CancellationToken cancellationToken)
    {
        int exitCode = ExitCode.Success;
        foreach (string path in paths)
        {
            InputFile input = await InputFile.ReadAsync(path, console, cancellationToken);
            if (input.Error is not null)
            {
                console.Complain(input.Error, input.Name);
            }

            CheckResult result = CheckResult.Of(input with { ChecksSpelling = true });
            report.Add(result);
            if (result.Error is not null || result.ErrorCount > 0)
            {
                exitCode = ExitCode.Failure;
            }
        }

        report.Complete();
        return exitCode;
    }
}
