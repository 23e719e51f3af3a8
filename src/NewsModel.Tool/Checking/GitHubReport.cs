using System.Globalization;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Checking;

/// <summary>
/// Problems as the workflow commands of GitHub Actions, which shows them beside the lines of a pull request. GitHub keeps 10 errors, 10 warnings and
/// 10 notices of a step; more are counted in a notice, and not written, since GitHub would drop them without a word.
/// </summary>
/// <remarks>docs.github.com/actions/reference/workflows-and-actions/workflow-commands; how values are escaped is in actions/toolkit,
/// command.ts.</remarks>
/// <param name="options">What was asked for.</param>
/// <param name="console">Where to write.</param>
internal sealed class GitHubReport(CheckOptions options, ToolConsole console) : ICheckReport
{
    private const int MaxOfAKind = 10;

    private readonly List<string> _warnings = [];
    private int _errors;
    private long _leftOut;

    /// <inheritdoc/>
    public void Add(CheckResult result)
    {
        if (result.Error is not null)
        {
            AddError($"::error file={Property(PathOf(result.File))},title=not read::{Data(result.Error)}");
        }

        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            bool isError = diagnostic.Severity == DiagnosticSeverity.Error;
            string place = diagnostic.Location is { } location
                ? string.Create(CultureInfo.InvariantCulture, $",line={location.Line},col={location.Column}")
                : "";
            string subject = diagnostic.Path.Length == 0 ? "" : $"{diagnostic.Path}: ";
            string command = $"::{(isError ? "error" : "warning")} file={Property(PathOf(result.File))}{place},title={Property(diagnostic.Code.Id)}"
                + $"::{Data(subject + ShellMessage.Of(diagnostic))}";
            if (isError)
            {
                AddError(command);
            }
            else if (options.Verbosity != Verbosity.Quiet)
            {
                AddWarning(command);
            }
        }
    }

    /// <inheritdoc/>
    public void Complete(CheckTotals totals)
    {
        foreach (string warning in _warnings)
        {
            console.WriteLine(warning);
        }

        if (_leftOut > 0)
        {
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"::notice::{_leftOut} more problems are not annotated, "
                + $"since GitHub shows at most {MaxOfAKind} errors and {MaxOfAKind} warnings per step; "
                + $"run 'newsmodel check' to see them all."));
        }

        console.WriteLine(totals.Summary(options));
    }

    private void AddError(string command)
    {
        if (_errors == MaxOfAKind)
        {
            _leftOut++;
            return;
        }

        console.WriteLine(command);
        _errors++;
    }

    private void AddWarning(string command)
    {
        if (_warnings.Count == MaxOfAKind)
        {
            _leftOut++;
            return;
        }

        _warnings.Add(command);
    }

    // Annotations find their file by a path with slashes.
    private static string PathOf(string file) => file.Replace(Path.DirectorySeparatorChar, '/');

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
