namespace NewsModel.Tool.Tests;

public sealed class CheckTests : IDisposable
{
    private const string Good = "---\ntitle: \"A\"\n---\n\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_sample_is_identical_when_written_back()
    {
        ToolRun run = await ToolRun.WithInput(await File.ReadAllTextAsync(ToolRun.Sample), "check", "--identical", "-v", "-");

        Assert.Equal(
            (0, "(stdin): identical\n1 file: 1 identical, 0 different, 0 not read; 0 errors, 0 warnings\n", ""),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task A_bad_file_does_not_stop_the_others()
    {
        string[] paths =
        [
            _folder.Write("good.md", Good),
            _folder.PathOf("missing.md"),
            _folder.Write("broken.md", Texts.Broken),
            _folder.Write("unterminated.md", "---\ntitle: A\n"),
            Directory.CreateDirectory(_folder.PathOf("folder")).FullName,
            _folder.Write("old.md", "---\npublished: yes\n---\n\n"),
            _folder.Write("crlf.md", "\uFEFF---\r\ntitle: \"A\"\r\n---\r\n\r\n"),
        ];

        ToolRun run = await ToolRun.Of(["check", "--identical", "--verbose", .. paths]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """
            good.md: identical
            missing.md: not read
            broken.md(3,20): error NM1206: publishedDateTime: 'yesterday' is not a recognized date and time; write it like 2020-01-02T10:31:00Z, ending in 'Z' or an offset such as +02:00.
            broken.md(5,1): error NM1103: title: The key 'title' occurs twice, and the first value was used; remove one of them.
            broken.md: differs at line 3
            unterminated.md(1,1): error NM1002: The front matter that starts here is never closed, so the whole text was read as the body; close it with a line '---'.
            unterminated.md: differs at line 2
            old.md(2,12): warning NM1205: published: 'yes' was read as true, as in YAML 1.1; write true.
            old.md: differs at line 2
            crlf.md: identical
            6 files: 2 identical, 3 different, 1 not read; 3 errors, 1 warning

            """,
            _folder.Relative(run.Output));
        Assert.Equal(
            "newsmodel: missing.md: no such file\n",
            _folder.Relative(run.Error));
    }

    [Fact]
    public async Task Differences_and_warnings_are_not_failures()
    {
        ToolRun run = await ToolRun.WithInput("---\n# comment\npublished: yes\n---\n\n", "check", "--identical", "-v", "-");

        Assert.Equal(
            (0, "(stdin)(3,12): warning NM1205: published: 'yes' was read as true, as in YAML 1.1; write true.\n(stdin): differs at line 2\n"
                + "1 file: 0 identical, 1 different, 0 not read; 0 errors, 1 warning\n", ""),
            (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("---\ntitle: \"A\"\n---\n", "identical")]
    [InlineData("---\ntitle: \"A\"\n---", "differs at line 3")]
    [InlineData("---\ntitle: A\n---\n\n", "differs at line 2")]
    [InlineData("---\r\ntitle: \"A\"\r\n# x\r\n---\r\n\r\n", "differs at line 3")]
    [InlineData("---\rtitle: \"A\"\r---\r\r", "differs at line 1")]
    [InlineData("---\r\ntitle: \"A\"\n---\r\n\r\n", "differs at line 2")]
    [InlineData("---\ntitle: \"A\"\n---\n\nBody\r\n", "identical")]
    [InlineData("---\ntitle: \"A\"\nhomepage: \"https://example.com\"\n---\n\n", "differs at line 3")]
    public async Task The_first_different_line_is_reported(string text, string verdict)
    {
        ToolRun run = await ToolRun.WithInput(text, "check", "--identical", "-v", "-");

        Assert.Contains($"(stdin): {verdict}\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_input_is_read_as_an_article_without_front_matter()
    {
        ToolRun run = await ToolRun.Of("check", "--identical", "-v", "-");

        Assert.Equal(
            (0, "(stdin)(1,1): warning NM1001: There is no front matter, so the whole text was read as the body; to add front matter, start the file with a line '---'.\n"
                + "(stdin): differs at line 1\n1 file: 0 identical, 1 different, 0 not read; 0 errors, 1 warning\n", ""),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Endless_input_is_refused()
    {
        ToolRun run = await ToolRun.WithInput(new EndlessStream(), "check", "--identical", "-v", "-");

        Assert.Equal(
            (1, "(stdin)(1,1): error NM1301: The input is longer than 67108864 bytes and was not read; newsmodel cannot raise this limit, so make the file smaller.\n"
                + "(stdin): not read\n1 file: 0 identical, 0 different, 1 not read; 1 error, 0 warnings\n", ""),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task A_file_nested_too_deeply_is_reported_once()
    {
        string path = _folder.Write("deep.md", $"---\nx: {new string('[', 70)}{new string(']', 70)}\n---\n\n");

        ToolRun run = await ToolRun.Of("check", "--identical", "-v", path, _folder.Write("good.md", Good));

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        string[] lines = _folder.Relative(run.Output).Split('\n');
        Assert.StartsWith("deep.md(2,67): error NM1302: ", lines[0], StringComparison.Ordinal);
        Assert.Equal(["deep.md: differs at line 2", "good.md: identical"], lines[1..^2]);
    }

    [Fact]
    public async Task A_file_name_is_printed_safely()
    {
        ToolRun run = await ToolRun.Of("check", "--identical", "-v", _folder.PathOf("a\e[31m\n.md"));

        Assert.StartsWith("a\\u001b[31m\\n.md: not read\n1 file: ", _folder.Relative(run.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_lists_every_file_and_problem()
    {
        ToolRun run = await ToolRun.Of(
            "check", "--identical", "--output", "json", _folder.Write("good.md", Good), _folder.PathOf("missing.md"), _folder.Write("broken.md", Texts.Broken));

        await Verifier.Verify(_folder.Relative(run.Output));
        Assert.Equal((1, "newsmodel: missing.md: no such file\n"), (run.ExitCode, _folder.Relative(run.Error)));
    }
}
