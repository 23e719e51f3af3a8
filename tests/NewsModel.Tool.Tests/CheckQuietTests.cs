namespace NewsModel.Tool.Tests;

/// <summary>What <c>check</c> prints for people when it was asked for nothing else: problems, and a line of counts.</summary>
public sealed class CheckQuietTests : IDisposable
{
    private const string Good = "---\ntitle: \"A\"\n---\n\n";
    private const string Warned = "---\npublished: yes\n---\n\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_without_problems_are_not_listed()
    {
        ToolRun run = await ToolRun.Of("check", _folder.Write("a.md", Good), _folder.Write("differs.md", "---\n# c\ntitle: A\n---\n"));

        Assert.Equal((0, "2 files: 0 errors, 0 warnings\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Files_with_errors_come_first_and_problems_stay_together()
    {
        string[] paths =
        [
            _folder.Write("warned.md", Warned),
            _folder.Write("both.md", "---\npublished: yes\nheat: hot\ntopics: [A]\nquality: high\n---\n\n"),
            _folder.PathOf("missing.md"),
            _folder.Write("good.md", Good),
        ];

        ToolRun run = await ToolRun.Of(["check", .. paths]);

        Assert.Equal(
            (1,
            """
            both.md(3,7): error NM1202: heat: 'hot' is not a whole number; write digits such as 42 or -1.
            both.md(5,10): error NM1202: quality: 'high' is not a whole number; write digits such as 42 or -1.
            both.md(2,12): warning NM1205: published: 'yes' was read as true, as in YAML 1.1; write true.
            warned.md(2,12): warning NM1205: published: 'yes' was read as true, as in YAML 1.1; write true.
            4 files: 2 errors, 2 warnings in 2 files; 1 not read

            """,
            "newsmodel: missing.md: no such file\n"),
            (run.ExitCode, _folder.Relative(run.Output), _folder.Relative(run.Error)));
    }

    [Fact]
    public async Task Quiet_prints_only_errors()
    {
        ToolRun run = await ToolRun.Of("check", "-q", _folder.Write("warned.md", Warned), _folder.Write("both.md", "---\npublished: yes\nheat: hot\n---\n\n"));

        Assert.Equal(
            (1, "both.md(3,7): error NM1202: heat: 'hot' is not a whole number; write digits such as 42 or -1.\n"),
            (run.ExitCode, _folder.Relative(run.Output)));
    }

    [Fact]
    public async Task Verbose_prints_a_line_for_every_file()
    {
        ToolRun run = await ToolRun.Of("check", "--verbose", _folder.Write("good.md", Good), _folder.Write("broken.md", "---\nheat: hot\n---\n"), _folder.Write("w.md", Warned));

        Assert.Equal(
            """
            good.md: fine
            broken.md(2,7): error NM1202: heat: 'hot' is not a whole number; write digits such as 42 or -1.
            broken.md: 1 error
            w.md(2,12): warning NM1205: published: 'yes' was read as true, as in YAML 1.1; write true.
            w.md: 1 warning
            3 files: 1 error, 1 warning in 2 files

            """,
            _folder.Relative(run.Output));
    }

    [Fact]
    public async Task Identical_lists_the_files_that_differ()
    {
        ToolRun run = await ToolRun.Of("check", "--identical", _folder.Write("good.md", Good), _folder.Write("differs.md", "---\n# c\ntitle: A\n---\n"));

        Assert.Equal(
            (0, "differs.md: differs at line 2\n2 files: 1 identical, 1 different, 0 not read; 0 errors, 0 warnings\n"),
            (run.ExitCode, _folder.Relative(run.Output)));
    }

    [Fact]
    public async Task Terminal_output_is_wrapped_at_words_and_coloured()
    {
        ToolRun run = await ToolRun.OnTerminal(40, "---\npublishedDateTime: yesterday\n---\n", "check", "-");

        Assert.Equal(
            """
            [1m(stdin)(2,20): [0m[31merror[0m NM1206:
                publishedDateTime: 'yesterday' is
                not a recognized date and time;
                write it like 2020-01-02T10:31:00Z,
                ending in 'Z' or an offset such as
                +02:00.
            [31m1 file: 1 error, 0 warnings in 1 file[0m

            """,
            run.Output.Replace("\e", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("never", false)]
    [InlineData("always", true)]
    [InlineData("auto", true)]
    public async Task Colours_can_be_turned_off_on_a_terminal(string color, bool isColoured)
    {
        ToolRun run = await ToolRun.OnTerminal(80, "---\nheat: hot\n---\n", "check", "-", "--color", color);

        Assert.Equal(isColoured, run.Output.Contains("\e[31m", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("check", "\e[31merror")]
    [InlineData("show", "\e[90mTitle")]
    public async Task Colours_can_be_turned_on_in_a_pipe(string command, string coloured)
    {
        const string Text = "---\ntitle: T\nheat: hot\n---\n";

        ToolRun asked = await ToolRun.WithInput(Text, command, "-", "--color=always");
        ToolRun plain = await ToolRun.WithInput(Text, command, "-");

        Assert.Contains(coloured, asked.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', plain.Output);
    }

    [Theory]
    [InlineData("a bb ccc", 80, "a bb ccc")]
    [InlineData("a bb ccc", 4, "a bb|  ccc")]
    [InlineData("https://example.com/long word", 10, "https://example.com/long|  word")]
    [InlineData("日本 語", 5, "日本|  語")]
    [InlineData("é́x y", 4, "é́x y")]
    [InlineData("", 4, "")]
    [InlineData(" a", 4, " a")]
    public void Words_are_never_broken(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', Output.LineWrapper.LinesOf(text, width, indent: 2)));

    [Fact]
    public void Wrapping_takes_linear_time()
    {
        string text = string.Join(' ', Enumerable.Repeat("word", 500_000));

        Assert.Equal(500_000 / 16, Output.LineWrapper.LinesOf(text, 80, indent: 0).Count);
    }
}
