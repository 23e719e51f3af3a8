using System.Globalization;

namespace NewsModel.Tool.Checking;

/// <summary>Counts of results.</summary>
internal sealed class CheckTotals
{
    private readonly long[] _verdicts = new long[Enum.GetValues<CheckVerdict>().Length];

    /// <summary>How many files there were.</summary>
    public long Files { get; private set; }

    /// <summary>How many errors they have.</summary>
    public long Errors { get; private set; }

    /// <summary>How many warnings they have.</summary>
    public long Warnings { get; private set; }

    /// <summary>How many files have a problem of any kind.</summary>
    public long FilesWithProblems { get; private set; }

    /// <summary>How many files of folders were left out because they are not articles.</summary>
    public long Skipped { get; set; }

    /// <summary>Whether a file has an error or could not be read.</summary>
    public bool HasFailures { get; private set; }

    /// <summary>How many files could not be opened or read to their end.</summary>
    public long FilesNotFound { get; private set; }

    /// <summary>How many files were not read.</summary>
    public long NotRead => CountOf(CheckVerdict.NotRead);

    /// <summary>How many files ended so.</summary>
    /// <param name="verdict">The verdict.</param>
    public long CountOf(CheckVerdict verdict) => _verdicts[(int)verdict];

    /// <summary>Counts a result.</summary>
    /// <param name="result">The result.</param>
    public void Add(CheckResult result)
    {
        Files++;
        _verdicts[(int)result.Verdict]++;
        Errors += result.ErrorCount;
        Warnings += result.WarningCount;
        FilesWithProblems += result.Diagnostics.IsEmpty ? 0 : 1;
        FilesNotFound += result.Error is null ? 0 : 1;
        HasFailures |= result.Error is not null || result.ErrorCount > 0;
    }

    /// <summary>The line that ends a report.</summary>
    /// <param name="options">What was asked for.</param>
    public string Summary(CheckOptions options)
    {
        string neverWritten = CountOf(CheckVerdict.NeverWritten) is > 0 and long count ? Invariant($"{count} never written, ") : "";
        string files = Plural(Files, "file");
        string problems = $"{Plural(Errors, "error")}, {Plural(Warnings, "warning")}";
        string where = FilesWithProblems > 0 ? Invariant($" in {Plural(FilesWithProblems, "file")}") : "";
        string skipped = Skipped > 0 ? Invariant($"; {Skipped} skipped, not articles") : "";
        return options.Identical
            ? Invariant($"{files}: {CountOf(CheckVerdict.Identical)} identical, {CountOf(CheckVerdict.Different)} different, ")
                + Invariant($"{neverWritten}{NotRead} not read; {problems}{skipped}")
            : $"{files}: {problems}{where}{(NotRead > 0 ? Invariant($"; {NotRead} not read") : "")}{skipped}";
    }

    /// <summary>A number and what is counted, which takes an s for all but one.</summary>
    /// <param name="count">The number.</param>
    /// <param name="noun">What is counted.</param>
    public static string Plural(long count, string noun) => Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
