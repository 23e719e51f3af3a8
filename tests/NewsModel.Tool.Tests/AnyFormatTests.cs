namespace NewsModel.Tool.Tests;

/// <summary><c>show</c>, <c>check</c> and <c>set</c> with other forms than front matter.</summary>
public sealed class AnyFormatTests : IDisposable
{
    private const string Page = """{"page":1,"value":[{"title":"A","heat":1},{"title":"B","heat":"x"}],"nextPage":2}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Show_prints_every_article_of_a_page()
    {
        ToolRun run = await ToolRun.Of("show", _folder.Write("page.json", Page));

        Assert.Equal(
            (1, "Title      A\nHeat       1\n\nTitle      B\n", "page.json(1,63): error NM1202: value[1].heat: 'x' is not a whole number; write digits such as 42 or -1.\n"),
            (run.ExitCode, run.Output, _folder.Relative(run.Error)));
    }

    [Fact]
    public async Task Several_articles_become_a_JSON_array()
    {
        ToolRun run = await ToolRun.Of("show", "-o", "json", _folder.Write("lines.ndjson", "{\"title\":\"A\"}\n\n{\"title\":\"B\"}\n"));

        Assert.Equal((0, "[\n  {\n    \"title\": \"A\"\n  },\n  {\n    \"title\": \"B\"\n  }\n]\n"), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("a.json", """{"title":"A","heat":1}""", "identical")]
    [InlineData("a.json", "{\r\n  \"title\": \"A\",\r\n  \"heat\": 1,\r\n  \"x\": {}\r\n}\r\n", "identical")]
    [InlineData("a.json", """{"heat":1,"title":"A"}""", "differs at line 1")]
    [InlineData("a.json", """{"page":1,"value":[{"title":"A"}],"nextPage":null}""", "identical")]
    [InlineData("a.ndjson", "{\"title\":\"A\"}\n{\"title\":\"B\"}\n", "identical")]
    [InlineData("a.ndjson", "{\"title\":\"A\"}\n{\"title\": \"B\"}\n", "differs at line 2")]
    [InlineData("a.txt", "Title\n\nLead.\n\nBody.\n", "identical")]
    [InlineData("a.txt", "Title\n\nLead.\n\nBody.\n\nMost read\n\n  Something else\n", "differs at line 6")]
    public async Task Check_compares_a_file_with_its_own_style(string name, string text, string verdict)
    {
        ToolRun run = await ToolRun.Of("check", "--identical", "-v", _folder.Write(name, text));

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith($"{name}: {verdict}\n", _folder.Relative(run.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_edits_JSON_in_place()
    {
        string path = _folder.Write("a.json", "{\n    \"title\" : \"A\",\n    \"heat\": null\n}\n");

        ToolRun run = await ToolRun.Of("set", path, "heat=5", "topics+=AI");

        Assert.Equal((0, "a.json: 2 changes\n", ""), (run.ExitCode, _folder.Relative(run.Output), run.Error));
        Assert.Equal("{\n    \"title\" : \"A\",\n    \"heat\": 5,\n    \"topics\" : [\n        \"AI\"\n    ]\n}\n", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Set_refuses_a_page()
    {
        ToolRun run = await ToolRun.Of("set", _folder.Write("page.json", Page), "heat=5");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("page.json(1,12): error NM3004: ", _folder.Relative(run.Error), StringComparison.Ordinal);
    }
}
