using NewsModel.Tool.Output;

namespace NewsModel.Tool.Checking;

/// <summary>Results as lines of JSON, an object for each file, written as soon as it is known: what the next program of a pipe reads.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="console">Where to write.</param>
internal sealed class JsonLinesReport(CheckOptions options, ToolConsole console) : ICheckReport
{
    /// <inheritdoc/>
    public void Add(CheckResult result) => console.Output.Write(JsonOutput.LineOf(json => ResultJson.Write(json, result, options)));

    /// <inheritdoc/>
    public void Complete(CheckTotals totals)
    {
    }
}
