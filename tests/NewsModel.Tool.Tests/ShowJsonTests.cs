using System.Text.Json;

namespace NewsModel.Tool.Tests;

public sealed class ShowJsonTests
{
    [Fact]
    public async Task The_sample_is_printed()
    {
        ToolRun run = await ToolRun.Of("show", "--output", "json", ToolRun.Sample);

        await Verifier.Verify(run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Every_field_is_printed()
    {
        ToolRun run = await ToolRun.WithInput(Texts.EveryField, "show", "-", "-o", "json");

        await Verifier.Verify(run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("\"secured\": \"c2VjcmV0;AAAAAAAAAAAAAAAAAAAAAA==\"", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Free", "\"Free\"")]
    [InlineData("", "null")]
    [InlineData("~", "null")]
    [InlineData("NULL", "null")]
    [InlineData("nULL", "\"nULL\"")]
    [InlineData("\"null\"", "\"null\"")]
    [InlineData("true", "true")]
    [InlineData("FALSE", "false")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("'true'", "\"true\"")]
    [InlineData("0", "0")]
    [InlineData("-12", "-12")]
    [InlineData("\"12\"", "\"12\"")]
    [InlineData("9007199254740992", "9007199254740992")]
    [InlineData("9007199254740993", "\"9007199254740993\"")]
    [InlineData("-9007199254740993", "\"-9007199254740993\"")]
    [InlineData("123456789012345678901234567890", "\"123456789012345678901234567890\"")]
    [InlineData("042", "\"042\"")]
    [InlineData("+5", "\"+5\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("4.7820783", "4.7820783")]
    [InlineData("1.10", "1.10")]
    [InlineData("0.0", "0.0")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData(".5", "\".5\"")]
    [InlineData("1.", "\"1.\"")]
    [InlineData("1.e3", "\"1.e3\"")]
    [InlineData("123456789.012345", "123456789.012345")]
    [InlineData("123456789.0123456", "\"123456789.0123456\"")]
    [InlineData("1e3", "1e3")]
    [InlineData("1E-3", "1E-3")]
    [InlineData("1e", "\"1e\"")]
    [InlineData("1e+", "\"1e+\"")]
    [InlineData("0e5", "0e5")]
    [InlineData("1e400", "\"1e400\"")]
    [InlineData("1e-400", "\"1e-400\"")]
    [InlineData("1e-310", "\"1e-310\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("-x", "\"-x\"")]
    [InlineData("2020-01-02", "\"2020-01-02\"")]
    [InlineData("[]", "[]")]
    [InlineData("{}", "{}")]
    public async Task Plain_scalars_have_the_types_of_YAML(string yaml, string json)
    {
        ToolRun run = await ToolRun.WithInput($"---\nx: {yaml}\n---\n\n", "show", "-", "-o", "json");

        Assert.Equal((0, $"{{\n  \"x\": {json}\n}}\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task A_key_named_content_is_renamed()
    {
        ToolRun run = await ToolRun.WithInput("---\ncontent: a\n_content: b\n---\nc", "show", "-", "-o", "json");

        Assert.Equal("{\n  \"__content\": \"a\",\n  \"_content\": \"b\",\n  \"content\": \"c\"\n}\n", run.Output);
    }

    [Fact]
    public async Task Dates_keep_their_offset()
    {
        ToolRun run = await ToolRun.WithInput(
            "---\npublishedDateTime: 0001-01-01T00:00:00-07:30\nupdatedDateTime: 2020-01-02T10:31:00.1234567+00:00\n---\n\n", "show", "-", "-o", "json");

        Assert.Equal("{\n  \"publishedDateTime\": \"0001-01-01T00:00:00-07:30\",\n  \"updatedDateTime\": \"2020-01-02T10:31:00.1234567Z\"\n}\n", run.Output);
    }

    [Fact]
    public async Task Control_characters_are_escaped_without_changing_the_text()
    {
        ToolRun run = await ToolRun.WithInput(Texts.Hostile, "show", "-", "-o", "json");

        Assert.Equal(
            "{\n  \"title\": \"[red]x[/] \\u001B[31mred\\u001B]0;owned\\u0007 \\u202egnp.exe \\u009B1m [[\",\n"
            + "  \"a\\u001B[2J\": \"b\\u2066\",\n  \"content\": \"\\u001B[2J\\r!\"\n}\n",
            run.Output);
        using JsonDocument parsed = JsonDocument.Parse(run.Output);
        Assert.Equal("[red]x[/] \e[31mred\e]0;owned\a \u202egnp.exe \u009b1m [[", parsed.RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public async Task Format_characters_beyond_the_basic_plane_are_escaped_as_pairs()
    {
        ToolRun run = await ToolRun.WithInput("---\ntitle: \"a\\U000e0041b\"\n---\n\n", "show", "-", "-o", "json");

        using JsonDocument parsed = JsonDocument.Parse(run.Output);
        Assert.Equal("a\U000e0041b", parsed.RootElement.GetProperty("title").GetString());
        Assert.All(run.Output, c => Assert.True(char.IsAscii(c)));
    }

    [Fact]
    public async Task An_empty_article_is_an_empty_object()
    {
        ToolRun run = await ToolRun.WithInput("---\n---\n\n", "show", "-", "-o", "json");

        Assert.Equal((0, "{}\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task A_broken_file_is_written_as_far_as_it_can_be_read()
    {
        ToolRun run = await ToolRun.WithInput(Texts.Broken, "show", "-", "-o", "json");

        Assert.Equal((1, "{\n  \"title\": \"First\",\n  \"heat\": 3\n}\n"), (run.ExitCode, run.Output));
        Assert.Contains("(stdin)(5,1): error NM1103: ", run.Error, StringComparison.Ordinal);
    }
}
