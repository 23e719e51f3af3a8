using System.Globalization;
using System.Text;

namespace NewsModel.Benchmarks;

/// <summary>
/// Puts the results of a run where people read them: the chart, the tables of <c>docs/performance.md</c>, the figures of the README.
/// </summary>
internal static class Publication
{
    private const string WhatTheChartShows =
        "Megabytes of front matter read per second, and time by size of the file, beside System.Text.Json and YamlDotNet";

    /// <summary>Writes into the repository that a folder is in.</summary>
    /// <exception cref="InvalidOperationException">The folder is in no repository of this library, or a page lacks its section.</exception>
    public static void Publish(RatiosReport report, string folder)
    {
        string root = RootOf(folder);
        File.WriteAllText(Path.Combine(root, "docs", "speed.svg"), SpeedChart.Draw(report));
        ReplaceSection(Path.Combine(root, "docs", "performance.md"), "## Results\n", Results(report));
        ReplaceSection(Path.Combine(root, "README.md"), "## Speed\n", Summary(report));
    }

    private static string RootOf(string folder)
    {
        DirectoryInfo? root = new(folder);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "NewsModel.sln")))
        {
            root = root.Parent;
        }

        return root?.FullName ?? throw new InvalidOperationException($"{folder} is not in the repository.");
    }

    private static void ReplaceSection(string path, string heading, string content)
    {
        string page = File.ReadAllText(path);
        int start = page.IndexOf("\n" + heading, StringComparison.Ordinal);
        if (start < 0)
        {
            throw new InvalidOperationException($"{path} has no section '{heading.TrimEnd()}'.");
        }

        start += heading.Length + 1;
        int end = page.IndexOf("\n## ", start, StringComparison.Ordinal) + 1;
        File.WriteAllText(path, page[..start] + "\n" + content + "\n" + (end == 0 ? "" : page[end..]));
    }

    private static string Summary(RatiosReport report)
    {
        string json = Range(report, "read / System.Text.Json");
        string yaml = Range(report, "read / YamlDotNet");
        double held = 100 / report.Targets.Where(t => t.Case == HeldMemory.Case).Max(t => t.Ratio.Median);
        double growth = report.Targets.First(t => t.Case == Linearity.FirstCase).Ratio.Median;
        return Invariant(
            $"""
            ![{WhatTheChartShows}](docs/speed.svg)

            NewsModel reads {json} times as many documents per second as System.Text.Json, which reads the same articles from minified JSON into
            plain classes of strings with source-generated code, and {yaml} times as many as YamlDotNet's typed deserializer. Of the
            memory that a read allocates, {held:F0}% belongs to its result. An article with ten times the related entries takes {growth:F1} times as long to read.
            [Performance](docs/performance.md) lists all figures and targets, including the ones that were missed. You can measure your own machine in
            about a minute.

            """);
    }

    private static string Results(RatiosReport report)
    {
        StringBuilder page = new(Invariant(
            $"""
            {report.Machine.Runtime}, {report.Machine.Architecture}, {report.Machine.Processors} processors; {report.Rounds} rounds.
            For documents per second, a ratio above 1 means that NewsModel is faster; for times and bytes, that it needs more.

            ![{WhatTheChartShows}](speed.svg)

            | case | input | NewsModel | the other | | ratio | middle half | target | |
            |---|---|--:|--:|---|--:|---|---|---|

            """));
        foreach (TargetResult t in report.Targets)
        {
            string figures = $"{RatiosTables.Figure(t.Ours)} | {RatiosTables.Figure(t.Theirs)} | {t.Unit}";
            string ratio = $"{RatiosTables.Ratio(t)} | {RatiosTables.MiddleHalf(t)}";
            _ = page.Append(Invariant($"| {t.Case} | {t.Input} | {figures} | {ratio} | {Bound(t)} | {RatiosTables.Verdict(t)} |\n"));
        }

        IEnumerable<string> inputs = report.Inputs.Select(i => Invariant($"{i.Name} {i.Documents:N0} of {i.AverageBytes / 1000:F1} kB on average"));
        _ = page.Append(Invariant(
            $"""

            All operations: microseconds per document, and in parentheses the ratio to the first row of the operation.
            Documents: {string.Join(", ", inputs)}.

            | operation | by | {string.Join(" | ", report.Inputs.Select(i => i.Name))} |
            |---|---|{string.Concat(report.Inputs.Select(_ => "--:|"))}

            """));
        foreach (IGrouping<string, Measurement> row in report.Measurements.GroupBy(m => $"| {m.Operation} | {m.Contestant} |"))
        {
            IEnumerable<string> cells = row.Select(m => Invariant($" {RatiosTables.Figure(m.Microseconds)} ({m.Ratio.Median:F2}) |"));
            _ = page.Append(row.Key).AppendJoin("", cells).Append('\n');
        }

        return page.ToString();
    }

    /// <summary>The ratios of a case on all inputs, such as "1.2 to 1.4".</summary>
    private static string Range(RatiosReport report, string name)
    {
        double[] ratios = [.. report.Targets.Where(t => t.Case == name).Select(t => t.Ratio.Median).Order()];
        string format = ratios[0] < 10 ? "F1" : "F0";
        string least = ratios[0].ToString(format, CultureInfo.InvariantCulture);
        string most = ratios[^1].ToString(format, CultureInfo.InvariantCulture);
        return least == most ? least : $"{least} to {most}";
    }

    private static string Bound(TargetResult result) => result.Target is not { } target
        ? ""
        : Invariant($"at {(target.IsLeast ? "least" : "most")} {target.Value:0.##}{(result.Theirs is null ? " " + result.Unit : "")}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture).ReplaceLineEndings("\n");
}
