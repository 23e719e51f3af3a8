using System.Text.Json;
using NewsModel.Html;
using NewsModel.Tool.Input;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Commands;

/// <summary><c>newsmodel show FILE --evidence</c>: prints what a web page states, and why a value was taken.</summary>
internal static class EvidenceCommand
{
    private const int LongestValue = 70;

    /// <summary>Runs the command.</summary>
    /// <param name="request">What to read; one file.</param>
    /// <param name="asJson">Whether a program reads the output.</param>
    /// <param name="console">Where it reads and writes.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<int> RunAsync(InputRequest request, bool asJson, ToolConsole console, CancellationToken cancellationToken)
    {
        if (request.HasSeveral)
        {
            console.Complain("--evidence takes a single web page; pass one file");
            return ExitCode.Usage;
        }

        InputFile input = await InputFile.ReadAsync(request.Paths[0], console, cancellationToken);
        if (input.Error is not null)
        {
            console.Complain(input.Error, input.Name);
            return ExitCode.Failure;
        }

        if (input.Format is not HtmlFormat)
        {
            console.Complain("is not a web page, and only web pages have evidence; leave out --evidence", input.Name);
            return ExitCode.Failure;
        }

        HtmlReadResult result = HtmlArticleReader.Read(input.Bytes.Span);
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            console.WriteErrorLine(diagnostic.ToString(input.Name));
        }

        console.Output.Write(asJson ? JsonOutput.Of(json => Write(json, result)) : Table(result));
        return result.HasErrors ? ExitCode.Failure : ExitCode.Success;
    }

    // Columns are as wide as their content; the reason comes last and may be long.
    private static string Table(HtmlReadResult result)
    {
        List<string[]> rows = [["", "field", "value", "source", "place", "why"]];
        foreach (HtmlCandidate candidate in result.Evidence)
        {
            string mark = candidate.IsTaken ? "*" : "";
            string source = TerminalEscaper.OneLine(candidate.Source);
            rows.Add([mark, candidate.Field.ToString(), Value(candidate.Value), source, $"{candidate.Location}", candidate.Rule]);
        }

        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(i => rows.Max(row => row[i].Length))];
        return string.Concat(rows.Select(row => string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd() + "\n"));
    }

    private static string Value(string value)
    {
        string line = TerminalEscaper.OneLine(value);
        return line.Length > LongestValue ? $"{line[..LongestValue]}…" : line;
    }

    private static void Write(Utf8JsonWriter json, HtmlReadResult result)
    {
        json.WriteStartArray();
        foreach (HtmlCandidate candidate in result.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("field", candidate.Field.ToString());
            json.WriteString("value", candidate.Value);
            json.WriteString("source", candidate.Source);
            if (candidate.Location is { } place)
            {
                json.WriteNumber("line", place.Line);
                json.WriteNumber("column", place.Column);
            }

            json.WriteBoolean("taken", candidate.IsTaken);
            json.WriteString("why", candidate.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
