using NewsModel.Tool.Output;

namespace NewsModel.Tool.Checking;

/// <summary>Results as a JSON array with an object for each file, in the order they were given; each is written as soon as it is
/// known.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="console">Where to write.</param>
internal sealed class JsonReport(CheckOptions options, ToolConsole console) : ICheckReport
{
    private bool _isEmpty = true;

    /// <inheritdoc/>
    public void Add(CheckResult result)
    {
        console.Output.Write((_isEmpty ? "[\n" : ",\n") + JsonOutput.EntryOf(json => ResultJson.Write(json, result, options)));
        _isEmpty = false;
    }

    /// <inheritdoc/>
    public void Complete(CheckTotals totals) => console.Output.Write(_isEmpty ? "[]\n" : "\n]\n");
}
