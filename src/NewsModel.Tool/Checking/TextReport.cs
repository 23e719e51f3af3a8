using System.Globalization;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Checking;

/// <summary>
/// Results as lines for people: the problems of each file together, its errors first, and files with errors before those that only have warnings; at
/// the end a summary. A file that is fine has a line only where that was asked for.
/// </summary>
/// <param name="options">What was asked for.</param>
/// <param name="console">Where to write.</param>
internal sealed class TextReport(CheckOptions options, ToolConsole console) : ICheckReport
{
    // So many files with warnings wait for the end of the run. After that they are written as they come, so a run of millions stays small.
    private const int MaxWaiting = 10_000;

    private const int HangingIndent = 4;

    private readonly List<CheckResult> _waiting = [];

    /// <inheritdoc/>
    public void Add(CheckResult result)
    {
        bool isDone = options.Verbosity != Verbosity.Normal || result.ErrorCount > 0 || _waiting.Count == MaxWaiting;
        if (isDone)
        {
            Write(result);
        }
        else if (!result.Diagnostics.IsEmpty || LineOf(result) is not null)
        {
            _waiting.Add(result);
        }
    }

    /// <inheritdoc/>
    public void Complete(CheckTotals totals)
    {
        foreach (CheckResult result in _waiting)
        {
            Write(result);
        }

        if (options.Verbosity != Verbosity.Quiet)
        {
            Ink ink = totals.HasFailures ? Ink.Red : totals.Warnings > 0 ? Ink.Yellow : Ink.Green;
            console.WriteLine(totals.Summary(options), ink);
        }
    }

    private void Write(CheckResult result)
    {
        WriteAll(result, DiagnosticSeverity.Error, Ink.Red);
        if (options.Verbosity != Verbosity.Quiet)
        {
            WriteAll(result, DiagnosticSeverity.Warning, Ink.Yellow);
            if (LineOf(result) is { } line)
            {
                console.WriteLine(line);
            }
        }
    }

    private void WriteAll(CheckResult result, DiagnosticSeverity severity, Ink ink)
    {
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            if (diagnostic.Severity == severity)
            {
                console.WriteProblem(ShellMessage.Of(diagnostic, result.File), $"{result.File}{diagnostic.Location}", ink, HangingIndent);
            }
        }
    }

    /// <summary>What to report of a file besides its problems; <see langword="null"/> for nothing.</summary>
    private string? LineOf(CheckResult result)
    {
        bool isVerbose = options.Verbosity == Verbosity.Verbose;
        string? verdict = result.Verdict switch
        {
            CheckVerdict.Different => string.Create(CultureInfo.InvariantCulture, $"differs at line {result.FirstDifferentLine}"),
            _ when !isVerbose => null,
            CheckVerdict.Identical => "identical",
            CheckVerdict.NeverWritten when options.Identical => "read, but never written",
            CheckVerdict.NotRead => "not read",
            _ when result.Diagnostics.IsEmpty => "fine",
            _ => result.ErrorCount == 0 ? CheckTotals.Plural(result.WarningCount, "warning") : CheckTotals.Plural(result.ErrorCount, "error"),
        };
        return verdict is null ? null : $"{result.File}: {verdict}";
    }
}
