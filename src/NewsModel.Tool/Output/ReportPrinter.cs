using System.Globalization;
using NewsModel.Archives;
using NewsModel.Diagnostics;
using NewsModel.Tool.Checking;

namespace NewsModel.Tool.Output;

/// <summary>A report for people: how much there is, each problem with its first place, and the most frequent names of each kind.</summary>
internal static class ReportPrinter
{
    /// <summary>Makes lines of a report; those that are not indented are headings.</summary>
    /// <param name="report">The report.</param>
    /// <param name="top">How many names of each kind there are.</param>
    public static IEnumerable<string> LinesOf(ArchiveReport report, int top)
    {
        yield return Invariant($"{CheckTotals.Plural(report.Articles, "article")}, {Size(report.Bytes)}");
        yield return Invariant($"  {report.WithErrors} with errors, {report.WithWarnings} with warnings, ")
            + Invariant($"{report.Unreadable} unreadable, {report.Skipped} skipped");
        if (report.Shards is [var shard, ..])
        {
            yield return Invariant($"  only {report.Shards.Count} of {shard.Count} parts");
        }

        foreach (string line in ProblemsOf(report, top))
        {
            yield return line;
        }

        (string Title, ArchiveReportTable Table)[] tables =
        [
            ("Formats", report.Formats), ("Keys", report.Fields), ("Other keys", report.Extensions), ("Types", report.Types),
            ("Categories", report.Categories), ("Providers", report.Providers), ("Topics", report.Topics), ("Languages", report.Locales),
            ("Skipped", report.SkipReasons),
        ];
        foreach (string line in tables.SelectMany(t => TableOf(t.Title, ByCount(t.Table).Take(top), t.Table, report.Articles, top)))
        {
            yield return line;
        }

        // The last months, in their order.
        IEnumerable<ArchiveReportCount> months = report.Months.Counts.Skip(Math.Max(0, report.Months.Counts.Count - top));
        foreach (string line in TableOf("Months", months, report.Months, report.Articles, top))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> ProblemsOf(ArchiveReport report, int top)
    {
        ArchiveReportProblem[] problems =
            [.. report.Problems.OrderBy(p => p.Severity == DiagnosticSeverity.Error ? 0 : 1).ThenByDescending(p => p.Count).Take(top)];
        if (problems.Length == 0)
        {
            yield break;
        }

        yield return "";
        yield return Title("Problems", problems.Length, report.Problems.Count);
        foreach (ArchiveReportProblem problem in problems)
        {
            string severity = problem.Severity == DiagnosticSeverity.Error ? "error" : "warning";
            string place = problem.Places is [var first, ..] ? $", first in {PlaceOf(first)}" : "";
            yield return Invariant($"  {problem.Code} {severity}: {problem.Count} in {CheckTotals.Plural(problem.Entries, "article")}{place}");
        }
    }

    private static string PlaceOf(ArchiveReportPlace place) =>
        Invariant($"{place.Path}{(place.Number > 0 ? Invariant($"#{place.Number}") : "")}{place.Location}");

    private static IEnumerable<string> TableOf(string title, IEnumerable<ArchiveReportCount> shown, ArchiveReportTable table, long articles, int top)
    {
        ArchiveReportCount[] counts = [.. shown];
        if (counts.Length == 0)
        {
            yield break;
        }

        yield return "";
        yield return Title(title, Math.Min(top, counts.Length), table.Counts.Count);
        int name = counts.Max(c => LineWrapper.WidthOf(TerminalEscaper.OneLine(c.Name)));
        int count = counts.Max(c => Invariant($"{c.Count:N0}").Length);
        foreach (ArchiveReportCount one in counts)
        {
            string safe = TerminalEscaper.OneLine(one.Name);
            string share = articles > 0 ? Invariant($"{100.0 * one.Count / articles,6:0.0} %") : "";
            yield return $"  {safe}{new string(' ', name - LineWrapper.WidthOf(safe))}  {Invariant($"{one.Count:N0}").PadLeft(count)}{share}";
        }
    }

    private static IEnumerable<ArchiveReportCount> ByCount(ArchiveReportTable table) =>
        table.Counts.OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal);

    private static string Title(string title, int shown, int all) => shown < all ? Invariant($"{title}, {shown} of {all:N0}") : title;

    private static string Size(long bytes)
    {
        (long Unit, string Name)[] units = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")];
        foreach ((long unit, string name) in units)
        {
            if (bytes >= unit)
            {
                return Invariant($"{bytes / (double)unit:0.0} {name}");
            }
        }

        return CheckTotals.Plural(bytes, "byte");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
