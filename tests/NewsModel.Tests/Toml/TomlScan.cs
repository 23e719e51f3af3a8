using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsModel.Diagnostics;
using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Text;
using NewsModel.Toml;

namespace NewsModel.Tests.Toml;

/// <summary>What the scanner makes of a document, as text that can be compared: values with their types, the keys of each table sorted.</summary>
internal static class TomlScan
{
    /// <summary>The values, and the problems.</summary>
    public static (string Values, ValueList<Diagnostic> Problems) Of(byte[] utf8, SyntaxLimits? limits = null)
    {
        SyntaxIndex index = new(SchemaNames.Table);
        DiagnosticSink sink = default;
        try
        {
            int start = utf8.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
            bool isComplete = TomlScanner.TryScan(utf8, start, utf8.Length, limits ?? ReadOptions.Default.SyntaxLimits, ref index, ref sink);
            ValueList<Diagnostic> problems = sink.ToDiagnostics(utf8, index.PathsOf(utf8, sink.SortedRows()));
            Assert.True(isComplete || !problems.IsEmpty, "What is not complete has a problem.");
            StringBuilder text = new();
            Assert.Equal(index.Count, Append(text, utf8, index, 0));
            return (text.ToString(), problems);
        }
        finally
        {
            index.Dispose();
        }
    }

    public static (string Values, ValueList<Diagnostic> Problems) Of(string toml) => Of(Encoding.UTF8.GetBytes(toml));

    /// <summary>A text as it is compared. Tomlyn keeps the line breaks of a text over several lines; the specification leaves that open.</summary>
    public static string Text(string text) => JsonSerializer.Serialize(text.Replace("\r\n", "\n", StringComparison.Ordinal));

    public static string Date(DateTimeOffset value, string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}:{value:O}");

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static int Append(StringBuilder text, byte[] utf8, in SyntaxIndex index, int row)
    {
        SyntaxRow current = index.Rows[row];
        int end = row + current.Size;
        int child = row + 1;
        switch (current.Kind)
        {
            case SyntaxKind.Scalar:
                Assert.Equal(1, current.Size);
                text.Append(current.IsBroken ? "broken" : Scalar(current.Style, index.Text(utf8, row)));
                break;
            case SyntaxKind.Sequence:
                text.Append('[');
                for (; child < end; text.Append(','))
                {
                    child = Append(text, utf8, index, child);
                }

                text.Append(']');
                break;
            default:
                SortedDictionary<string, string> members = new(StringComparer.Ordinal);
                while (child < end)
                {
                    StringBuilder value = new();
                    string key = index.Key(utf8, child);
                    Assert.Equal(SchemaNames.NumberOf(key), index.Rows[child].NameId);
                    child = Append(value, utf8, index, child);
                    Assert.True(members.TryAdd(key, value.ToString()), $"'{key}' is there twice.");
                }

                text.Append('{').AppendJoin(',', members.Select(m => $"{Text(m.Key)}={m.Value}")).Append('}');
                break;
        }

        Assert.Equal(end, child);
        return end;
    }

    private static string Scalar(SyntaxStyle style, string text)
    {
        if (style != SyntaxStyle.Plain)
        {
            return Text(text);
        }

        if (text is "true" or "false")
        {
            return text;
        }

        if (text.Length > 2 && text[2] == ':')
        {
            return Date(DateTimeOffset.Parse("0001-01-02T" + text + "Z", CultureInfo.InvariantCulture), "time")[^33..];
        }

        Rfc3339Result result = Rfc3339.TryParse(text, out DateTimeOffset date);
        if (result != Rfc3339Result.Invalid)
        {
            return Date(date, result switch { Rfc3339Result.DateOnly => "date", Rfc3339Result.NoOffset => "local", _ => "offset" });
        }

        return text switch
        {
            _ when text.Length > 10 && text[10] is 'T' or 't' or ' ' => $"offset:{text}",
            ".inf" => Number(double.PositiveInfinity),
            "-.inf" => Number(double.NegativeInfinity),
            ".nan" => Number(double.NaN),
            _ when text.AsSpan().IndexOfAny('.', 'e', 'E') >= 0 => Number(double.Parse(text, CultureInfo.InvariantCulture)),
            _ => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        };
    }
}
