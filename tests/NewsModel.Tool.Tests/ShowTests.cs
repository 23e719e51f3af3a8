namespace NewsModel.Tool.Tests;

public sealed class ShowTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_sample_is_printed()
    {
        ToolRun run = await ToolRun.Of("show", ToolRun.Sample);

        await Verifier.Verify(run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Every_field_is_printed()
    {
        ToolRun run = await ToolRun.WithInput(Texts.EveryField, "show", "-");

        await Verifier.Verify(run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain("c2VjcmV0", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_is_shown_as_far_as_it_can_be_read()
    {
        string path = _folder.Write("broken.md", Texts.Broken);

        ToolRun run = await ToolRun.Of("show", path);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("Title      First\nHeat       3\n", run.Output);
        Assert.Equal(
            """
            broken.md(3,20): error NM1206: publishedDateTime: 'yesterday' is not a recognized date and time; write it like 2020-01-02T10:31:00Z, ending in 'Z' or an offset such as +02:00.
            broken.md(5,1): error NM1103: title: The key 'title' occurs twice, and the first value was used; remove one of them.

            """,
            _folder.Relative(run.Error));
    }

    [Fact]
    public async Task Warnings_go_to_standard_error_and_are_not_failures()
    {
        ToolRun run = await ToolRun.WithInput("---\npublished: yes\n---\n\n", "show", "-");

        Assert.Equal(
            (0, "Published  yes\n", "(stdin)(2,12): warning NM1205: published: 'yes' was read as true, as in YAML 1.1; write true.\n"),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task A_byte_order_mark_and_CRLF_are_accepted()
    {
        ToolRun run = await ToolRun.WithInput("\uFEFF---\r\ntitle: \"A\"\r\n---\r\nOne\r\nTwo\r\n", "show", "-");

        Assert.Equal(
            (0, "Title      A\nBody       2 lines, 10 characters\n             One\n             Two\n", ""),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Content_cannot_contain_markup_or_control_sequences()
    {
        ToolRun run = await ToolRun.WithInput(Texts.Hostile, "show", "-");

        Assert.Equal(
            (0, "Title      [red]x[/] \\u001b[31mred\\u001b]0;owned\\u0007 \\u202egnp.exe \\u009b1m [[\nOther      a\\u001b[2J: b\\u2066\nBody       2 lines, 6 characters\n             \\u001b[2J\n             !\n", ""),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task A_long_body_is_shortened()
    {
        string longLine = new('x', 199);
        ToolRun run = await ToolRun.WithInput($"---\n---\n{longLine}😀!\n2\n\n4\n5\n6\n", "show", "-");

        Assert.Equal(
            $"Body       6 lines, 211 characters\n             {longLine}…\n             2\n\n             4\n             5\n             …\n",
            run.Output);
    }

    [Theory]
    [InlineData("one", "Body       1 line, 3 characters\n             one\n")]
    [InlineData("1\n2\n3\n4\n5\n", "Body       5 lines, 10 characters\n             1\n             2\n             3\n             4\n             5\n")]
    [InlineData("\n\n", "Body       2 lines, 2 characters\n\n\n")]
    [InlineData("a\u2028b\u2028", "Body       2 lines, 4 characters\n             a\n             b\n")]
    [InlineData("\n", "There is nothing to show.\n")]
    [InlineData("", "Body       empty\n")]
    public async Task The_body_is_summarized(string body, string expected)
    {
        ToolRun run = await ToolRun.WithInput($"---\n---\n{body}", "show", "-");

        Assert.Equal((0, expected, ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Empty_input_is_read_as_an_article_without_front_matter()
    {
        ToolRun run = await ToolRun.Of("show", "-");

        Assert.Equal((0, "Body       empty\n"), (run.ExitCode, run.Output));
        Assert.StartsWith("(stdin)(1,1): warning NM1001: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Front_matter_without_an_end_is_shown_as_the_body()
    {
        ToolRun run = await ToolRun.WithInput("---\ntitle: A\n", "show", "-");

        Assert.Equal((1, "Body       2 lines, 13 characters\n             ---\n             title: A\n"), (run.ExitCode, run.Output));
        Assert.StartsWith("(stdin)(1,1): error NM1002: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_reported()
    {
        ToolRun run = await ToolRun.Of("show", _folder.PathOf("missing.md"));

        Assert.Equal((1, "", "newsmodel: missing.md: no such file\n"), (run.ExitCode, run.Output, _folder.Relative(run.Error)));
    }

    [Fact]
    public async Task A_file_in_a_missing_folder_is_reported()
    {
        ToolRun run = await ToolRun.Of("show", _folder.PathOf(Path.Combine("missing", "a.md")));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("a.md: no such file\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_folder_has_nothing_to_show()
    {
        Directory.CreateDirectory(_folder.PathOf("articles"));

        ToolRun run = await ToolRun.Of("show", _folder.PathOf("articles"));

        Assert.Equal((1, "", "newsmodel: there is no article to show\n"), (run.ExitCode, run.Output, _folder.Relative(run.Error)));
    }

    [Fact]
    public async Task An_empty_file_name_is_reported()
    {
        ToolRun run = await ToolRun.Of("show", "");

        Assert.Equal((1, "", "newsmodel: not a file name\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task A_file_name_is_printed_safely()
    {
        ToolRun run = await ToolRun.Of("show", _folder.PathOf("a\e[31m\n.md"));

        Assert.Equal("newsmodel: a\\u001b[31m\\n.md: no such file\n", _folder.Relative(run.Error));
    }

    [Fact]
    public async Task Endless_input_is_refused()
    {
        ToolRun run = await ToolRun.WithInput(new EndlessStream(), "show", "-");

        Assert.Equal(
            (1, "There is nothing to show.\n", "(stdin)(1,1): error NM1301: The input is longer than 67108864 bytes and was not read; newsmodel cannot raise this limit, so make the file smaller.\n"),
            (run.ExitCode, run.Output, run.Error));
    }
}
