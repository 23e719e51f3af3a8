using System.Text.Encodings.Web;
using System.Text.Json;
using NewsModel.Diagnostics;
using NewsModel.Text;

namespace NewsModel.Archives.Reporting;

/// <summary>Reports as JSON: one text for one report.</summary>
internal static class ReportJson
{
    /// <summary>Of the text; a reader of one refuses all others.</summary>
    public const int Version = 1;

    private const string VersionName = "newsmodelReport";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The numbers of a report, each with its name.</summary>
    private static readonly (string Name, Func<ArchiveReport, long> Get)[] Numbers =
    [
        ("entries", static report => report.Entries),
        ("articles", static report => report.Articles),
        ("skipped", static report => report.Skipped),
        ("unreadable", static report => report.Unreadable),
        ("withErrors", static report => report.WithErrors),
        ("withWarnings", static report => report.WithWarnings),
        ("bytes", static report => report.Bytes),
    ];

    private static readonly (string Name, Func<ArchiveReport, ArchiveReportTable> Get)[] Tables =
    [
        ("formats", static report => report.Formats),
        ("skipReasons", static report => report.SkipReasons),
        ("sizes", static report => report.Sizes),
        ("fields", static report => report.Fields),
        ("extensions", static report => report.Extensions),
        ("types", static report => report.Types),
        ("categories", static report => report.Categories),
        ("providers", static report => report.Providers),
        ("topics", static report => report.Topics),
        ("locales", static report => report.Locales),
        ("months", static report => report.Months),
    ];

    /// <summary>The name of a reason, as it is in reports.</summary>
    public static string NameOf(ArchiveSkipReason reason) => reason switch
    {
        ArchiveSkipReason.Empty => "empty",
        ArchiveSkipReason.Binary => "binary",
        ArchiveSkipReason.Html => "html",
        ArchiveSkipReason.Xml => "xml",
        ArchiveSkipReason.Script => "script",
        ArchiveSkipReason.Utf16 => "utf16",
        ArchiveSkipReason.Yaml => "yaml",
        ArchiveSkipReason.Json => "json",
        ArchiveSkipReason.Text => "text",
        ArchiveSkipReason.LinkToFolder => "linkToFolder",
        ArchiveSkipReason.LinkOutside => "linkOutside",
        ArchiveSkipReason.Folder => "folder",
        _ => "none",
    };

    public static byte[] Write(ArchiveReport report)
    {
        using PooledBuffer buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber(VersionName, Version);
            WriteShards(json, report.Shards);
            foreach ((string name, Func<ArchiveReport, long> get) in Numbers)
            {
                json.WriteNumber(name, get(report));
            }

            json.WriteStartArray("problems");
            foreach (ArchiveReportProblem problem in report.Problems)
            {
                Write(json, problem);
            }

            json.WriteEndArray();
            foreach ((string name, Func<ArchiveReport, ArchiveReportTable> get) in Tables)
            {
                Write(json, name, get(report));
            }

            json.WriteEndObject();
        }

        buffer.GetSpan()[0] = (byte)'\n';
        buffer.Advance(1);
        return buffer.Written.ToArray();
    }

    /// <summary>Reads a report.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ArchiveReport Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            Utf8JsonReader reader = new(utf8);
            using JsonDocument document = JsonDocument.ParseValue(ref reader);

            // What follows, such as a second report in the same file, is an error and not left out.
            reader.Read();
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(VersionName, out JsonElement version))
            {
                throw new FormatException($"This is not a report: it has no '{VersionName}'.");
            }

            long number = NumberOf(version, VersionName);
            return number == Version ? Read(root)
                : throw new FormatException($"The report has version {number}; only version {Version} is supported. Create it again.");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new FormatException($"The report is damaged: {e.Message} Create it again.", e);
        }
    }

    private static void WriteShards(Utf8JsonWriter json, ValueList<ArchiveShard> shards)
    {
        if (!shards.IsEmpty)
        {
            json.WriteStartArray("shards");
            foreach (ArchiveShard shard in shards)
            {
                json.WriteStringValue(shard.ToString());
            }

            json.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter json, ArchiveReportProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Code.Id);
        json.WriteString("severity", problem.Severity == DiagnosticSeverity.Error ? "error" : "warning");
        json.WriteNumber("count", problem.Count);
        json.WriteNumber("entries", problem.Entries);
        json.WriteStartArray("places");
        foreach (ArchiveReportPlace place in problem.Places)
        {
            json.WriteStartObject();
            json.WriteString("path", place.Path);
            if (place.Number > 0)
            {
                json.WriteNumber("number", place.Number);
            }

            if (place.Location is { } location)
            {
                json.WriteNumber("offset", location.Offset);
                json.WriteNumber("line", location.Line);
                json.WriteNumber("column", location.Column);
            }

            if (place.Property.Length > 0)
            {
                json.WriteString("property", place.Property);
            }

            json.WriteString("message", place.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ArchiveReportTable table)
    {
        json.WriteStartObject(name);
        json.WriteNumber("total", table.Total);
        json.WriteBoolean("isSample", table.IsSample);
        json.WriteStartObject("counts");
        foreach (ArchiveReportCount count in table.Counts)
        {
            json.WriteNumber(count.Name, count.Count);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static ArchiveReport Read(JsonElement root) => new()
    {
        Shards = root.TryGetProperty("shards", out JsonElement shards)
            ? [.. shards.EnumerateArray().Select(static shard => ArchiveShard.Parse(shard.GetString() ?? ""))]
            : default,
        Entries = Number(root, "entries"),
        Articles = Number(root, "articles"),
        Skipped = Number(root, "skipped"),
        Unreadable = Number(root, "unreadable"),
        WithErrors = Number(root, "withErrors"),
        WithWarnings = Number(root, "withWarnings"),
        Bytes = Number(root, "bytes"),
        Problems = [.. root.GetProperty("problems").EnumerateArray().Select(ReadProblem)],
        Formats = ReadTable(root, "formats"),
        SkipReasons = ReadTable(root, "skipReasons"),
        Sizes = ReadTable(root, "sizes"),
        Fields = ReadTable(root, "fields"),
        Extensions = ReadTable(root, "extensions"),
        Types = ReadTable(root, "types"),
        Categories = ReadTable(root, "categories"),
        Providers = ReadTable(root, "providers"),
        Topics = ReadTable(root, "topics"),
        Locales = ReadTable(root, "locales"),
        Months = ReadTable(root, "months"),
    };

    private static ArchiveReportProblem ReadProblem(JsonElement problem) =>
        new(new DiagnosticCode(Text(problem, "code")), Text(problem, "severity") switch
        {
            "error" => DiagnosticSeverity.Error,
            "warning" => DiagnosticSeverity.Warning,
            string other => throw new FormatException($"The report is damaged: '{other}' is not a severity. Create it again."),
        })
        {
            Count = Number(problem, "count"),
            Entries = Number(problem, "entries"),
            Places = [.. problem.GetProperty("places").EnumerateArray().Select(ReadPlace)],
        };

    private static ArchiveReportPlace ReadPlace(JsonElement place) => new(Text(place, "path"), Text(place, "message"))
    {
        Number = place.TryGetProperty("number", out _) ? SmallNumber(place, "number") : 0,
        Location = place.TryGetProperty("offset", out _)
            ? new SourceLocation(SmallNumber(place, "offset"), SmallNumber(place, "line"), SmallNumber(place, "column"))
            : null,
        Property = place.TryGetProperty("property", out JsonElement property) ? property.GetString() ?? "" : "",
    };

    private static ArchiveReportTable ReadTable(JsonElement root, string name)
    {
        JsonElement table = root.GetProperty(name);
        List<ArchiveReportCount> counts = [];
        foreach (JsonProperty count in table.GetProperty("counts").EnumerateObject())
        {
            if (counts.Count > 0 && string.CompareOrdinal(counts[^1].Name, count.Name) >= 0)
            {
                throw new FormatException($"The report is damaged: the names under '{name}' are not in order. Create it again.");
            }

            counts.Add(new(count.Name, NumberOf(count.Value, count.Name)));
        }

        return new() { Total = Number(table, "total"), IsSample = table.GetProperty("isSample").GetBoolean(), Counts = [.. counts] };
    }

    private static long Number(JsonElement element, string name) => NumberOf(element.GetProperty(name), name);

    private static int SmallNumber(JsonElement element, string name) => checked((int)Number(element, name));

    private static long NumberOf(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) && number >= 0 ? number
        : throw new FormatException($"The report is damaged: '{name}' is not a whole number of at least 0. Create it again.");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()
        ?? throw new FormatException($"The report is damaged: '{name}' is null. Create it again.");
}
