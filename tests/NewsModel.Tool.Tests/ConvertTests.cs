using System.Text;

namespace NewsModel.Tool.Tests;

public sealed class ConvertTests : IDisposable
{
    private const string Page = """{"page":3,"value":[{"title":"A","heat":1},{"title":"B"}],"nextPage":null}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("json", "{\n  \"title\": \"T\",\n  \"heat\": 4,\n  \"topics\": [\n    \"AI\"\n  ]\n}\n")]
    [InlineData("ndjson", "{\"title\":\"T\",\"heat\":4,\"topics\":[\"AI\"]}\n")]
    [InlineData("frontmatter", "---\ntitle: \"T\"\nheat: 4\n\ntopics:\n  - AI\n---\n\n")]
    public async Task Front_matter_is_converted_to_every_format_that_can_hold_it(string to, string expected)
    {
        ToolRun run = await ToolRun.WithInput("---\ntitle: T\nheat: 4\ntopics: [AI]\n---\n\n", "convert", "-", "--to", to);

        Assert.Equal((0, "", "", expected), (run.ExitCode, run.Output, run.Error, Encoding.UTF8.GetString(run.Bytes)));
    }

    [Fact]
    public async Task A_value_that_the_format_cannot_hold_is_a_warning()
    {
        ToolRun run = await ToolRun.WithInput("---\ntitle: T\nexcerpt: E\nheat: 4\nrelated:\n  - title: R\n    quality: 3\nlocale: da\n---\n\nBody.\n", "convert", "-", "-t", "text");

        Assert.Equal((0, "T\n\nE\n\nBody.\n\nLæs også:\n\nR\n"), (run.ExitCode, Encoding.UTF8.GetString(run.Bytes)));
        Assert.Equal(
            """
            (stdin): warning NM2101: heat: The format 'text' cannot hold this; keep the original.
            (stdin): warning NM2101: related[0].quality: The format 'text' cannot hold this; keep the original.
            (stdin): warning NM2102: content: The format 'text' cannot hold this exactly, and the result reads differently; keep the original.

            """,
            run.Error);
    }

    [Fact]
    public async Task A_page_stays_a_page()
    {
        string path = _folder.Write("page.json", Page);
        string lines = _folder.PathOf("lines.ndjson");

        ToolRun toLines = await ToolRun.Of("convert", path, "--to", "ndjson", "-o", lines);
        Assert.Equal(
            (0, "page.json: warning NM2101: page: The format 'ndjson' cannot hold this; keep the original.\n"),
            (toLines.ExitCode, _folder.Relative(toLines.Error)));
        Assert.Equal("{\"title\":\"A\",\"heat\":1}\n{\"title\":\"B\"}\n", await File.ReadAllTextAsync(lines));

        ToolRun json = await ToolRun.Of("convert", path, "--to", "json");
        Assert.Equal(Page, Encoding.UTF8.GetString(json.Bytes).ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));

        ToolRun back = await ToolRun.Of("convert", lines, "--to", "json");
        Assert.Equal(Page.Replace("3", "null", StringComparison.Ordinal), Encoding.UTF8.GetString(back.Bytes).ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_of_one_article_stays_a_page_and_warns_in_other_formats()
    {
        string path = _folder.Write("page.json", """{"page":1,"value":[{"title":"A"}],"nextPage":2,"total":9}""");

        ToolRun json = await ToolRun.Of("convert", path, "--to", "json");
        Assert.Equal((0, "", "{\n  \"page\": 1,"), (json.ExitCode, json.Error, Encoding.UTF8.GetString(json.Bytes)[..14]));

        ToolRun markdown = await ToolRun.Of("convert", path, "--to", "frontmatter");
        Assert.Equal((0, "---\ntitle: \"A\"\n---\n\n"), (markdown.ExitCode, Encoding.UTF8.GetString(markdown.Bytes)));
        Assert.Equal(
            ["page", "nextPage", "total"], _folder.Relative(markdown.Error).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ")[2]));
    }

    [Theory]
    [InlineData("frontmatter")]
    [InlineData("text")]
    public async Task Several_articles_do_not_fit_a_file_of_one(string to)
    {
        ToolRun run = await ToolRun.Of("convert", _folder.Write("page.json", Page), "--to", to);

        Assert.Equal(
            (1, "", $"newsmodel: page.json: holds 2 articles, but a file in the format {to} holds only one; convert it to json or ndjson\n", 0),
            (run.ExitCode, run.Output, _folder.Relative(run.Error), run.Bytes.Length));
    }

    [Fact]
    public async Task Articles_with_errors_are_not_converted()
    {
        string target = _folder.Write("target.json", "old");

        ToolRun run = await ToolRun.Of("convert", _folder.Write("bad.md", "---\nheat: hot\n---\n"), "--to", "json", "-o", target);

        Assert.Equal(
            (1, "bad.md(2,7): error NM1202: heat: 'hot' is not a whole number; write digits such as 42 or -1.\n"
                + "newsmodel: bad.md: not converted, because the values with errors would be lost; fix the errors first\n"),
            (run.ExitCode, _folder.Relative(run.Error)));
        Assert.Equal("old", await File.ReadAllTextAsync(target));
    }

    [Fact]
    public async Task Content_outweighs_the_file_name()
    {
        ToolRun run = await ToolRun.Of("convert", _folder.Write("index.json", "---\ntitle: T\n---\n\n"), "--to", "ndjson");

        Assert.Equal("{\"title\":\"T\"}\n", Encoding.UTF8.GetString(run.Bytes));
    }

    [Fact]
    public async Task The_output_file_is_replaced_as_a_whole()
    {
        string path = _folder.Write("a.md", "---\ntitle: T\n---\n\n");

        ToolRun run = await ToolRun.Of("convert", path, "--to", "json", "--output-file", path);

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal("{\n  \"title\": \"T\"\n}\n", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_folder_is_not_an_output_file()
    {
        ToolRun run = await ToolRun.WithInput("---\ntitle: T\n---\n\n", "convert", "-", "--to", "json", "-o", Path.GetDirectoryName(_folder.PathOf("x"))!);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("newsmodel: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_reported()
    {
        ToolRun run = await ToolRun.Of("convert", _folder.PathOf("x.md"), "--to", "json");

        Assert.Equal((1, "newsmodel: x.md: no such file\n"), (run.ExitCode, _folder.Relative(run.Error)));
    }

    [Theory]
    [InlineData("newsmodel: 'pdf' is not a format; use frontmatter, json, ndjson, text.\nnewsmodel: 'newsmodel convert --help' shows how to use it.\n", "convert", "-", "--to", "pdf")]
    [InlineData("newsmodel: Option '--to' is required.\nnewsmodel: 'newsmodel convert --help' shows how to use it.\n", "convert", "-")]
    public async Task Invalid_usage_is_reported(string error, params string[] args)
    {
        ToolRun run = await ToolRun.Of(args);

        Assert.Equal((2, "", error), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Terminal_output_contains_no_control_characters()
    {
        ToolRun run = await ToolRun.OnTerminal(80, "---\ntitle: \"T\"\n---\n\e[31mred\n", "convert", "-", "--to", "frontmatter");

        Assert.Equal("---\ntitle: \"T\"\n---\n\\u001b[31mred\n", run.Output);
    }

    [Fact]
    public async Task Ctrl_C_ends_a_conversion_with_130() => Assert.Equal(130, (await ToolRun.Cancelled("convert", ToolRun.Sample, "--to", "json")).ExitCode);
}
