using System.Text.Json;
using System.Xml.Linq;

namespace NewsModel.Tool.Tests;

/// <summary><c>check --output</c> for other programs.</summary>
public sealed class CheckOutputTests : IDisposable
{
    private const string Good = "---\ntitle: \"A\"\n---\n\n";
    private const string Both = "---\npublished: yes\nheat: \"100%\"\n---\n\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task JSON_has_no_identical_member_unless_requested()
    {
        ToolRun run = await ToolRun.Of("check", "-o", "json", _folder.Write("good.md", Good));

        Assert.Equal("[\n  {\n    \"file\": \"good.md\",\n    \"diagnostics\": []\n  }\n]\n", _folder.Relative(run.Output));
    }

    [Fact]
    public async Task NDJSON_has_one_line_per_file()
    {
        ToolRun run = await ToolRun.Of("check", "-o", "ndjson", _folder.Write("good.md", Good), _folder.PathOf("missing.md"), _folder.Write("both.md", Both));

        Assert.Equal(1, run.ExitCode);
        string[] lines = _folder.Relative(run.Output).TrimEnd('\n').Split('\n');
        Assert.Equal(
            ["{\"file\":\"good.md\",\"diagnostics\":[]}", "{\"file\":\"missing.md\",\"error\":\"no such file\",\"diagnostics\":[]}"], lines[..2]);
        using JsonDocument third = JsonDocument.Parse(lines[2]);
        Assert.Equal(["NM1205", "NM1202"], third.RootElement.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task GitHub_output_has_annotations()
    {
        ToolRun run = await ToolRun.Of("check", "-o", "github", _folder.Write("a,b.md", Both), _folder.PathOf("missing.md"));

        Assert.Equal(
            """
            ::error file=a%2Cb.md,line=3,col=7,title=NM1202::heat: '100%25' is not a whole number; write digits such as 42 or -1.
            ::error file=missing.md,title=not read::no such file
            ::warning file=a%2Cb.md,line=2,col=12,title=NM1205::published: 'yes' was read as true, as in YAML 1.1; write true.
            2 files: 1 error, 1 warning in 1 file; 1 not read

            """,
            _folder.Relative(run.Output).Replace(Path.GetDirectoryName(_folder.PathOf("x"))! + "/", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task GitHub_output_stops_at_the_limit_of_annotations()
    {
        string[] paths = [.. Enumerable.Range(0, 13).Select(i => _folder.Write($"{i:00}.md", Both))];

        ToolRun run = await ToolRun.Of(["check", "-o", "github", .. paths]);

        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(10, lines.Count(l => l.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count(l => l.StartsWith("::warning ", StringComparison.Ordinal)));
        Assert.StartsWith("::notice::6 more problems are not annotated", lines[^2], StringComparison.Ordinal);
        Assert.Equal("13 files: 13 errors, 13 warnings in 13 files", lines[^1]);
    }

    [Fact]
    public async Task A_file_name_cannot_inject_a_command()
    {
        ToolRun run = await ToolRun.Of("check", "-o", "github", "a\n::stop-commands::x\r.md");

        Assert.Equal(
            ["::error file=a%0A%3A%3Astop-commands%3A%3Ax%0D.md,title=not read::no such file", "1 file: 0 errors, 0 warnings; 1 not read", ""],
            run.Output.Split('\n'));
    }

    [Fact]
    public async Task JUnit_output_has_one_case_per_file()
    {
        ToolRun run = await ToolRun.Of(
            "check", "-o", "junit", _folder.Write("good.md", Good), _folder.Write("both.md", Both), _folder.PathOf("miss<&\"\u0001>ing.md"));

        XElement root = XDocument.Parse(run.Output).Root!;
        XElement suite = Assert.Single(root.Elements());
        Assert.Equal(("testsuites", "testsuite"), (root.Name.LocalName, suite.Name.LocalName));
        Assert.All([root, suite], e => Assert.Equal(
            ("3", "1", "1"), ((string?)e.Attribute("tests"), (string?)e.Attribute("failures"), (string?)e.Attribute("errors"))));
        XElement[] cases = [.. suite.Elements("testcase")];
        Assert.Equal(["good.md", "both.md", "miss<&\"\\u0001>ing.md"], cases.Select(c => _folder.Relative((string)c.Attribute("name")!)));
        Assert.Empty(cases[0].Elements());
        Assert.Equal("both.md(3,7): error NM1202: heat: '100%' is not a whole number; write digits such as 42 or -1.\n", _folder.Relative(cases[1].Element("failure")!.Value));
        Assert.Contains("NM1205", cases[1].Element("system-out")!.Value, StringComparison.Ordinal);
        Assert.Equal("no such file", (string?)cases[2].Element("error")!.Attribute("message"));
    }

    [Fact]
    public async Task SARIF_output_conforms_to_its_schema()
    {
        ToolRun run = await ToolRun.Of(
            "check", "-o", "sarif", _folder.Write("good.md", Good), _folder.Write("bo th.md", Both), _folder.PathOf("missing.md"), "-");

        using JsonDocument document = JsonDocument.Parse(run.Output);
        Assert.Empty(SarifRules.ProblemsOf(document.RootElement));
        JsonElement log = document.RootElement.GetProperty("runs")[0];
        JsonElement[] results = [.. log.GetProperty("results").EnumerateArray()];
        Assert.Equal(
            ["error NM1202 3:7", "warning NM1205 2:12", "warning NM1001 1:1"],
            results.Select(r => $"{r.GetProperty("level")} {r.GetProperty("ruleId")} {Region(r).GetProperty("startLine")}:{Region(r).GetProperty("startColumn")}"));
        string uri = results[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.StartsWith("file:///", uri, StringComparison.Ordinal);
        Assert.Equal(_folder.PathOf("bo th.md"), new Uri(uri).LocalPath);
        JsonElement invocation = log.GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.EndsWith("missing.md: no such file", Assert.Single(invocation.GetProperty("toolExecutionNotifications").EnumerateArray()).GetProperty("message").GetProperty("text").GetString());

        static JsonElement Region(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
    }

    [Fact]
    public async Task SARIF_output_stops_at_25000_results()
    {
        string lines = string.Concat(Enumerable.Repeat("{\"heat\":\"x\"}\n", 25_010));

        ToolRun run = await ToolRun.Of("check", "-o", "sarif", _folder.Write("w.md", Both), _folder.Write("many.ndjson", lines));

        using JsonDocument document = JsonDocument.Parse(run.Output);
        Assert.Empty(SarifRules.ProblemsOf(document.RootElement));
        JsonElement log = document.RootElement.GetProperty("runs")[0];
        Assert.Equal(25_000, log.GetProperty("results").GetArrayLength());
        Assert.All(log.GetProperty("results").EnumerateArray(), r => Assert.Equal("error", r.GetProperty("level").GetString()));
        JsonElement note = Assert.Single(log.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray());
        Assert.Equal("12 more problems omitted: a file can hold at most 25000 results.", note.GetProperty("message").GetProperty("text").GetString());
    }
}
