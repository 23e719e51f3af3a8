using System.Text.Json;
using NewsModel.Diagnostics;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Commands;

/// <summary>Results as a JSON array with an object for each file, in the order in which they were given.</summary>
/// <param name="console">Where to write.</param>
internal sealed class CheckJsonReport(ToolConsole console) : ICheckReport
{
    private readonly List<CheckResult> _results = [];

    /// <inheritdoc/>
    public void Add(CheckResult result) => _results.Add(result);

    /// <inheritdoc/>
    public void Complete() => console.Output.Write(JsonText.Of(json =>
    {
        json.WriteStartArray();
        foreach (CheckResult result in _results)
        {
            Write(json, result);
        }

        json.WriteEndArray();
    }));

    private static void Write(Utf8JsonWriter json, CheckResult result)
    {
        json.WriteStartObject();
        json.WriteString("file", result.File);
        if (result.Error is not null)
        {
            json.WriteString("error", result.Error);
        }

        if (result.IsIdentical is { } isIdentical)
        {
            json.WriteBoolean("identical", isIdentical);
        }
        else
        {
            json.WriteNull("identical");
        }

        if (result.IsReadOnly)
        {
            json.WriteBoolean("readOnly", true);
        }

        if (result.FirstDifferentLine > 0)
        {
            json.WriteNumber("firstDifferentLine", result.FirstDifferentLine);
        }

        json.WriteStartArray("diagnostics");
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            Write(json, diagnostic);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code.Id);
        json.WriteString("severity", diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning");
        json.WriteString("message", ShellText.Of(diagnostic));
        json.WriteString("path", diagnostic.Path);
        if (diagnostic.Location is { } location)
        {
            json.WriteNumber("offset", location.Offset);
            json.WriteNumber("line", location.Line);
            json.WriteNumber("column", location.Column);
        }

        json.WriteEndObject();
    }
}
