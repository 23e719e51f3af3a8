using System.Text.Json;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Checking;

/// <summary>
/// Problems as SARIF 2.1.0 (OASIS), which code scanning reads: at most 25,000 results, which is what GitHub takes, errors before warnings, and a
/// notification that counts what was left out.
/// </summary>
/// <param name="console">Where to write.</param>
internal sealed class SarifReport(ToolConsole console) : ICheckReport
{
    private const int MaxResults = 25_000;
    private const string SchemaAddress = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string HomePage = "https://github.com/newsmodel/newsmodel";

    private readonly List<(string File, Diagnostic Diagnostic)> _errors = [];
    private readonly List<(string File, Diagnostic Diagnostic)> _warnings = [];
    private readonly List<(string File, string Error)> _notRead = [];

    /// <inheritdoc/>
    public void Add(CheckResult result)
    {
        if (result.Error is not null && _notRead.Count < MaxResults)
        {
            _notRead.Add((result.File, result.Error));
        }

        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            List<(string, Diagnostic)> list = diagnostic.Severity == DiagnosticSeverity.Error ? _errors : _warnings;
            if (list.Count < MaxResults)
            {
                list.Add((result.File, diagnostic));
            }
        }
    }

    /// <inheritdoc/>
    public void Complete(CheckTotals totals)
    {
        _errors.AddRange(_warnings.Take(MaxResults - _errors.Count));
        console.Output.Write(JsonOutput.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", SchemaAddress);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            WriteRun(json, totals);
            json.WriteEndArray();
            json.WriteEndObject();
        }));
    }

    private void WriteRun(Utf8JsonWriter json, CheckTotals totals)
    {
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "newsmodel");
        json.WriteString("semanticVersion", ToolVersion.Text);
        json.WriteString("informationUri", HomePage);
        json.WriteStartArray("rules");
        string[] codes = [.. _errors.Select(r => r.Diagnostic.Code.Id).Distinct().Order(StringComparer.Ordinal)];
        foreach (string code in codes)
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            json.WriteString("helpUri", $"{HomePage}/blob/main/docs/diagnostics.md");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        WriteInvocation(json, totals);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach ((string file, Diagnostic diagnostic) in _errors)
        {
            WriteResult(json, file, diagnostic, Array.BinarySearch(codes, diagnostic.Code.Id, StringComparer.Ordinal));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteInvocation(Utf8JsonWriter json, CheckTotals totals)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", totals.FilesNotFound == 0);
        json.WriteStartArray("toolExecutionNotifications");
        foreach ((string file, string error) in _notRead)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            WriteMessage(json, $"{file}: {error}");
            WriteLocations(json, file, null);
            json.WriteEndObject();
        }

        long leftOut = totals.Errors + totals.Warnings - _errors.Count;
        if (leftOut > 0)
        {
            json.WriteStartObject();
            json.WriteString("level", "note");
            WriteMessage(json, $"{CheckTotals.Plural(leftOut, "more problem")} omitted: a file can hold at most 25000 results.");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, string file, Diagnostic diagnostic, int ruleIndex)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning");
        string subject = diagnostic.Path.Length == 0 ? "" : $"{diagnostic.Path}: ";
        WriteMessage(json, subject + ShellMessage.Of(diagnostic));
        WriteLocations(json, file, diagnostic.Location);
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject("message");
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter json, string file, SourceLocation? location)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(file));
        json.WriteEndObject();
        if (location is { } place)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            json.WriteNumber("startColumn", place.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>A path as the reference of a URI: relative as it was given, or <c>file:///…</c>.</summary>
    private static string UriOf(string file)
    {
        string path = file.Replace(Path.DirectorySeparatorChar, '/');
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[2..].TrimStart('/');
        }

        string escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return !Path.IsPathRooted(file) ? escaped : path.StartsWith('/') ? $"file://{escaped}" : $"file:///{escaped}";
    }
}
