using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsModel.Benchmarks;

/// <summary>The results of a run.</summary>
/// <param name="Machine">Where it took place.</param>
/// <param name="Rounds">How many rounds most figures come from.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Inputs">The documents.</param>
/// <param name="Targets">What the library is measured by.</param>
/// <param name="Measurements">All operations on all inputs.</param>
/// <param name="Growth">The time of a read by the size of the file.</param>
internal sealed record RatiosReport(
    Machine Machine,
    int Rounds,
    double Seconds,
    IReadOnlyList<InputSize> Inputs,
    IReadOnlyList<TargetResult> Targets,
    IReadOnlyList<Measurement> Measurements,
    IReadOnlyList<GrowthPoint> Growth)
{
    /// <summary>Reads what <see cref="ToJson"/> gave.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static RatiosReport FromJson(string json) =>
        JsonSerializer.Deserialize(json, RatiosReportContext.Default.RatiosReport) ?? throw new JsonException("There are no results.");

    public string ToJson() => JsonSerializer.Serialize(this, RatiosReportContext.Default.RatiosReport);
}

/// <summary>How much there is of an input.</summary>
internal sealed record InputSize(string Name, int Documents, double AverageBytes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(RatiosReport))]
internal sealed partial class RatiosReportContext : JsonSerializerContext;
