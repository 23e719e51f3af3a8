using System.Globalization;

namespace NewsModel.Benchmarks;

/// <summary>The results of a run for people, in a terminal.</summary>
internal static class RatiosTables
{
    public static void Write(RatiosReport report, TextWriter output)
    {
        Machine machine = report.Machine;
        Line(output, $"{machine.Runtime}, {machine.Architecture}, {machine.Processors} processors, {machine.GarbageCollector} GC");
        Line(output, $"{report.Rounds} rounds, {report.Seconds:F0} s");
        Line(output, $"Ratios are medians of the rounds, with the middle half of them; the figures beside them are medians too.");
        output.WriteLine();
        Line(output, $"{"case",-42} {"input",-15} {"ours",10} {"theirs",10} {"",-6} {"ratio",7} {"middle half",13} {"target",7}");
        foreach (TargetResult t in report.Targets)
        {
            string figures = string.Create(CultureInfo.InvariantCulture, $"{Figure(t.Ours),10} {Figure(t.Theirs),10} {t.Unit,-6}");
            Line(output, $"{t.Case,-42} {t.Input,-15} {figures} {Ratio(t),7} {MiddleHalf(t),13} {Bound(t.Target),7} {Verdict(t)}");
        }

        output.WriteLine();
        Line(output, $"Times and allocations are for one document. MB/s counts the bytes that each reads or writes. Ratio: time, the first = 1.");
        foreach (InputSize input in report.Inputs)
        {
            output.WriteLine();
            Line(output, $"{input.Name}: {input.Documents} documents, {input.AverageBytes:N0} bytes on average");
            Line(output, $"  {"",-10} {"",-34} {"µs",10} {"MB/s",8} {"ratio",7} {"middle half",13} {"allocated",10}");
            foreach (Measurement m in report.Measurements.Where(m => m.Input == input.Name))
            {
                string ratio = string.Create(CultureInfo.InvariantCulture, $"{m.Ratio.Median,7:F2} {Range(m.Ratio),13}");
                Line(
                    output,
                    $"  {m.Operation,-10} {m.Contestant,-34} {m.Microseconds,10:F2} {m.MegabytesPerSecond,8:N0} {ratio} {m.AllocatedBytes,10:N0}");
            }
        }

        output.WriteLine();
        Line(output, $"Reading files with more and more related entries");
        Line(output, $"  {"",-18} {"related",8} {"bytes",10} {"µs",10} {"MB/s",8}");
        foreach (GrowthPoint p in report.Growth.OrderBy(p => p.Contestant, StringComparer.Ordinal))
        {
            Line(output, $"  {p.Contestant,-18} {p.Related,8} {p.Bytes,10:N0} {p.Microseconds,10:F2} {p.Bytes / p.Microseconds,8:N0}");
        }
    }

    public static string Figure(double? figure) => figure switch
    {
        null => "",
        < 100 => string.Create(CultureInfo.InvariantCulture, $"{figure:F2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{figure:N0}"),
    };

    /// <summary>The ratio, if there is another figure than ours.</summary>
    public static string Ratio(TargetResult result) =>
        result.Theirs is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{result.Ratio.Median:F2}");

    /// <summary>The quartiles, if the rounds differ.</summary>
    public static string MiddleHalf(TargetResult result) => result.Ratio.Least < result.Ratio.Most ? Range(result.Ratio) : "";

    private static string Range(Spread spread) => string.Create(CultureInfo.InvariantCulture, $"{spread.Lower:F2}-{spread.Upper:F2}");

    private static string Bound(Target? target) =>
        target is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{(target.IsLeast ? ">=" : "<=")} {target.Value:0.##}");

    public static string Verdict(TargetResult result) => result.Met switch
    {
        true => "met",
        false => "missed",
        null => "",
    };

    private static void Line(TextWriter output, FormattableString line) =>
        output.WriteLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
}
