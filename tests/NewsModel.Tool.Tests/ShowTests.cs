namespace NewsModel.Tool.Tests;

public sealed class ShowTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sample()
    {
        ToolRun run = await ToolRun.Of("show", ToolRun.Sample);

        await Verifier.Verify(run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task EveryField()
    {
        ToolRun run = await ToolRun.WithInput(Texts.EveryField, "show", "-");

        await Verifier.Verify(run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain("c2VjcmV0", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenFileIsShownAsFarAsItCanBeRead()
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
    public async Task WarningsGoToStandardErrorAndAreNotFailures()
    {
        ToolRun run = await ToolRun.WithInput("---\npublished: yes\n---\n\n", "show", "-");

        Assert.Equal(
            (0, "Published  yes\n", "(stdin)(2,12): warning NM1205: published: 'yes' was read as true, as in YAML 1.1; write true.\n"),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task ByteOrderMarkAndCrLf()
    {
        ToolRun run = await ToolRun.WithInput("\uFEFF---\r\ntitle: \"A\"\r\n---\r\nOne\r\nTwo\r\n", "show", "-");

        Assert.Equal(
            (0, "Title      A\nBody       2 lines, 10 characters\n             One\n             Two\n", ""),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task ContentIsNeitherMarkupNorControl()
    {
        ToolRun run = await ToolRun.WithInput(Texts.Hostile, "show", "-");

        Assert.Equal(
            (0, "Title      [red]x[/] \\u001b[31mred\\u001b]0;owned\\u0007 \\u202egnp.exe \\u009b1m [[\nOther      a\\u001b[2J: b\\u2066\nBody       2 lines, 6 characters\n             \\u001b[2J\n             !\n", ""),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task LongBodyIsCutShort()
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
    public async Task Body(string body, string expected)
    {
        ToolRun run = await ToolRun.WithInput($"---\n---\n{body}", "show", "-");

        Assert.Equal((0, expected, ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task EmptyInput()
    {
        ToolRun run = await ToolRun.Of("show", "-");

        Assert.Equal((0, "Body       empty\n"), (run.ExitCode, run.Output));
        Assert.StartsWith("(stdin)(1,1): warning NM1001: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnterminatedFrontMatterIsTheBody()
    {
        ToolRun run = await ToolRun.WithInput("---\ntitle: A\n", "show", "-");

        Assert.Equal((1, "Body       2 lines, 13 characters\n             ---\n             title: A\n"), (run.ExitCode, run.Output));
        Assert.StartsWith("(stdin)(1,1): error NM1002: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingFile()
    {
        ToolRun run = await ToolRun.Of("show", _folder.PathOf("missing.md"));

        Assert.Equal((1, "", "newsmodel: missing.md: no such file\n"), (run.ExitCode, run.Output, _folder.Relative(run.Error)));
    }

    [Fact]
    public async Task FileInMissingFolder()
    {
        ToolRun run = await ToolRun.Of("show", _folder.PathOf(Path.Combine("missing", "a.md")));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("a.md: no such file\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder()
    {
        Directory.CreateDirectory(_folder.PathOf("articles"));

        ToolRun run = await ToolRun.Of("show", _folder.PathOf("articles"));

        Assert.Equal((1, "", "newsmodel: there is no article to show\n"), (run.ExitCode, run.Output, _folder.Relative(run.Error)));
    }

    [Fact]
    public async Task EmptyFileName()
    {
        ToolRun run = await ToolRun.Of("show", "");

        Assert.Equal((1, "", "newsmodel: not a file name\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task FileNameIsMadeSafe()
    {
        ToolRun run = await ToolRun.Of("show", _folder.PathOf("a\e[31m\n.md"));

        Assert.Equal("newsmodel: a\\u001b[31m\\n.md: no such file\n", _folder.Relative(run.Error));
    }

    [Fact]
    public async Task InputWithoutEndIsRefused()
    {
        ToolRun run = await ToolRun.WithInput(new EndlessStream(), "show", "-");

        Assert.Equal(
            (1, "There is nothing to show.\n", "(stdin)(1,1): error NM1301: The input is longer than 67108864 bytes and was not read; newsmodel cannot raise this limit, so make the file smaller.\n"),
            (run.ExitCode, run.Output, run.Error));
    }
}
