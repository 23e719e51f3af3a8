using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsModel.Benchmarks;

/// <summary>The results of a quick run, as tables for people or as JSON for a script.</summary>
internal sealed record QuickReport(Machine Machine, int Rounds, IReadOnlyList<InputSize> Inputs, IReadOnlyList<Measurement> Measurements)
{
    public void WriteJson(TextWriter output) => output.WriteLine(JsonSerializer.Serialize(this, QuickReportContext.Default.QuickReport));

    public void WriteTables(TextWriter output)
    {
        Line(output, $"{Machine.Runtime}, {Machine.Architecture}, {Machine.Processors} processors, {Machine.GarbageCollector} GC; {Rounds} rounds");
        Line(output, $"Times and allocations are for one document. MB/s counts the bytes that each reads or writes. Ratio: time, NewsModel = 1.");
        foreach (InputSize input in Inputs)
        {
            output.WriteLine();
            Line(output, $"{input.Name}: {input.Documents} documents, {input.AverageBytes:N0} bytes on average");
            Line(output, $"  {"",-10} {"",-36} {"µs",10} {"MB/s",8} {"ratio",7} {"(min–max)",15} {"allocated",10}");
            foreach (Measurement m in Measurements.Where(m => m.Input == input.Name))
            {
                string spread = string.Create(CultureInfo.InvariantCulture, $"({m.LeastRatio:F2}–{m.MostRatio:F2})");
                Line(
                    output,
                    $"  {m.Operation,-10} {m.Contestant,-36} {m.Microseconds,10:F2} {m.MegabytesPerSecond,8:N0} {m.Ratio,7:F2} {spread,15} {m.AllocatedBytes,10:N0}");
            }
        }
    }

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

/// <summary>How much there is of an input.</summary>
internal sealed record InputSize(string Name, int Documents, double AverageBytes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(QuickReport))]
internal sealed partial class QuickReportContext : JsonSerializerContext;
