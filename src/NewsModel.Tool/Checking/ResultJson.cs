using System.Text.Json;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Checking;

/// <summary>Results as JSON objects, of which <c>--output json</c> makes an array and <c>--output ndjson</c> lines.</summary>
internal static class ResultJson
{
    /// <summary>Writes a result as an object.</summary>
    /// <param name="json">The destination.</param>
    /// <param name="result">The result.</param>
    /// <param name="options">What was asked for.</param>
    public static void Write(Utf8JsonWriter json, CheckResult result, CheckOptions options)
    {
        json.WriteStartObject();
        json.WriteString("file", result.File);
        if (result.Number > 0)
        {
            json.WriteNumber("article", result.Number);
        }

        if (result.Error is not null)
        {
            json.WriteString("error", result.Error);
        }

        if (options.Identical)
        {
            WriteIdentity(json, result);
        }

        json.WriteStartArray("diagnostics");
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            Write(json, diagnostic);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteIdentity(Utf8JsonWriter json, CheckResult result)
    {
        if (result.Verdict is CheckVerdict.Identical or CheckVerdict.Different)
        {
            json.WriteBoolean("identical", result.Verdict == CheckVerdict.Identical);
        }
        else
        {
            json.WriteNull("identical");
        }

        if (result.Verdict == CheckVerdict.NeverWritten)
        {
            json.WriteBoolean("readOnly", true);
        }

        if (result.FirstDifferentLine > 0)
        {
            json.WriteNumber("firstDifferentLine", result.FirstDifferentLine);
        }
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code.Id);
        json.WriteString("severity", diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning");
        json.WriteString("message", ShellMessage.Of(diagnostic));
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
