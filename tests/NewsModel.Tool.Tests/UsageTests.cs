namespace NewsModel.Tool.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("", "Required command was not provided.", "newsmodel")]
    [InlineData("show", "Required argument 'FILE' missing for command: 'show'.", "newsmodel show")]
    [InlineData("check", "Required argument 'FILE' missing for command: 'check'.", "newsmodel check")]
    [InlineData("show a b", "Unrecognized command or argument 'b'.", "newsmodel show")]
    [InlineData("show --frob", "Unknown option '--frob'; a file of this name comes after '--'.", "newsmodel show")]
    [InlineData("check a -x b", "Unknown option '-x'; a file of this name comes after '--'.", "newsmodel check")]
    [InlineData("show a -o xml", "'xml' is no form of output; pass text or json.", "newsmodel show")]
    [InlineData("show a -o 1", "'1' is no form of output; pass text or json.", "newsmodel show")]
    [InlineData("show a -o", "Required argument missing for option: '-o'.", "newsmodel show")]
    public async Task WrongUsage(string arguments, string message, string help)
    {
        ToolRun run = await ToolRun.Of(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(
            (2, "", $"newsmodel: {message}\nnewsmodel: '{help} --help' tells how to use it.\n"),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task UnknownCommand()
    {
        ToolRun run = await ToolRun.Of("frob\e[31m");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("newsmodel: Unrecognized command or argument 'frob\\u001b[31m'.\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show", "--", "-x.md")]
    [InlineData("show", "@x.md")]
    [InlineData("show", "x.md", "--output", "json")]
    public async Task OddFileNamesAreFileNames(params string[] arguments)
    {
        ToolRun run = await ToolRun.Of(arguments);

        string name = arguments.First(a => a.EndsWith(".md", StringComparison.Ordinal));
        Assert.Equal((1, "", $"newsmodel: {name}: no such file\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Help()
    {
        ToolRun tool = await ToolRun.Of("--help");
        ToolRun show = await ToolRun.Of("show", "--help");
        ToolRun check = await ToolRun.Of("check", "-h");

        await Verifier.Verify((tool.Output + show.Output + check.Output).ReplaceLineEndings("\n"));
        Assert.Equal((0, 0, 0), (tool.ExitCode, show.ExitCode, check.ExitCode));
    }
}
