using System.Buffers;
using System.Globalization;
using System.Text;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Checking;

/// <summary>
/// Results as JUnit XML, which build servers show as tests: a test case a file, a failure for its errors, and its warnings as its output. What could
/// not be read is an error, as for a test that did not run.
/// </summary>
/// <param name="console">Where to write.</param>
internal sealed class JUnitReport(ToolConsole console) : ICheckReport
{
    // The counts come before the cases, so the cases wait; a file without problems takes a line of UTF-8.
    private readonly ArrayBufferWriter<byte> _cases = new();
    private long _failures;

    /// <inheritdoc/>
    public void Add(CheckResult result)
    {
        StringBuilder xml = new();
        xml.Append(CultureInfo.InvariantCulture, $"    <testcase classname=\"newsmodel\" name=\"{Escape(result.File)}\"");
        if (result.Error is null && result.Diagnostics.IsEmpty)
        {
            xml.Append("/>\n");
        }
        else
        {
            xml.Append(">\n");
            AppendProblems(xml, result);
            xml.Append("    </testcase>\n");
        }

        _cases.Write(Encoding.UTF8.GetBytes(xml.ToString()));
    }

    /// <inheritdoc/>
    public void Complete(CheckTotals totals)
    {
        long errors = totals.FilesNotFound;
        string counts = string.Create(
            CultureInfo.InvariantCulture, $"tests=\"{totals.Files}\" failures=\"{_failures}\" errors=\"{errors}\" skipped=\"0\"");
        console.Output.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"newsmodel check\" {counts}>\n");
        console.Output.Write($"  <testsuite name=\"newsmodel check\" {counts}>\n");
        console.Output.Write(Encoding.UTF8.GetString(_cases.WrittenSpan));
        console.Output.Write("  </testsuite>\n</testsuites>\n");
    }

    private void AppendProblems(StringBuilder xml, CheckResult result)
    {
        if (result.Error is not null)
        {
            xml.Append(CultureInfo.InvariantCulture, $"      <error message=\"{Escape(result.Error)}\"/>\n");
        }

        if (result.ErrorCount > 0)
        {
            _failures++;
            xml.Append(CultureInfo.InvariantCulture, $"      <failure message=\"{CheckTotals.Plural(result.ErrorCount, "error")}\">");
            AppendLines(xml, result, DiagnosticSeverity.Error);
            xml.Append("</failure>\n");
        }

        if (result.WarningCount > 0)
        {
            xml.Append("      <system-out>");
            AppendLines(xml, result, DiagnosticSeverity.Warning);
            xml.Append("</system-out>\n");
        }
    }

    private static void AppendLines(StringBuilder xml, CheckResult result, DiagnosticSeverity severity)
    {
        foreach (Diagnostic diagnostic in result.Diagnostics.Where(d => d.Severity == severity))
        {
            xml.Append(Escape(ShellMessage.Of(diagnostic, result.File))).Append('\n');
        }
    }

    /// <summary>Text for an attribute or an element. What XML 1.0 has no place for, such as control characters, is made safe as for a
    /// terminal.</summary>
    private static string Escape(string text) => TerminalEscaper.OneLine(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace('\uFFFE', '\uFFFD')
        .Replace('\uFFFF', '\uFFFD');
}
