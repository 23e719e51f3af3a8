namespace NewsModel.Tool.Tests;

/// <summary>Which command lines go past the parser, and that this changes nothing.</summary>
public sealed class PlainCommandLineTests
{
    [Theory]
    [InlineData("article.md", "show", "article.md")]
    [InlineData("-", "show", "-")]
    [InlineData("@article.md", "show", "@article.md")]
    [InlineData("/articles/a-b c.md", "show", "/articles/a-b c.md")]
    public void Showing_a_file_skips_the_parser(string file, params string[] args)
    {
        Assert.True(PlainCommandLine.IsShow(args, out string found));
        Assert.Equal(file, found);
    }

    [Theory]
    [InlineData]
    [InlineData("show")]
    [InlineData("show", "")]
    [InlineData("show", "-h")]
    [InlineData("show", "--help")]
    [InlineData("show", "--frob")]
    [InlineData("show", "--")]
    [InlineData("show", "/h")]
    [InlineData("show", "/?")]
    [InlineData("show", "a.md", "b.md")]
    [InlineData("show", "a.md", "-ojson")]
    [InlineData("SHOW", "a.md")]
    [InlineData("check", "a.md")]
    public void Everything_else_goes_through_the_parser(params string[] args) => Assert.False(PlainCommandLine.IsShow(args, out _));

    [Theory]
    [InlineData("---\ntitle: T\nheat: 3\n---\nBody\n")]
    [InlineData("---\ntitle: T\nheat: hot\n---\n")]
    [InlineData("{\"title\":\"A\"}\n{\"title\":\"B\"}\n")]
    [InlineData("{\"page\":1,\"value\":[{\"title\":\"A\"}]}")]
    [InlineData("Title\n\nRead also:\n\nAnother\n")]
    [InlineData("")]
    public async Task The_parser_produces_the_same_output(string input)
    {
        ToolRun plain = await ToolRun.WithInput(input, "show", "-");
        ToolRun parsed = await ToolRun.WithInput(input, "show", "-", "-o", "text");

        Assert.Equal((parsed.ExitCode, parsed.Output, parsed.Error), (plain.ExitCode, plain.Output, plain.Error));
    }
}
