namespace NewsModel.Tool.Tests;

public sealed class TerminalTests
{
    private const string Article =
        "---\ntitle: \"[red]A[/] title that is too long for one line\"\nwebUrl: https://example.com/a/link/that/is/too/long/for/one/line\nheat: 3\nrelated:\n  - title: \"B\"\n---\n\n";

    [Fact]
    public async Task Text_is_wrapped_in_columns_but_links_are_not()
    {
        ToolRun run = await ToolRun.OnTerminal(40, Article, "show", "-");

        Assert.Equal(
            "\e[90mTitle\e[0m      \e[1m[red]A[/] title that is too \e[0m \n"
            + "           \e[1mlong for one line\e[0m            \n"
            + "\e[90mLink\e[0m       https://example.com/a/link/that/is/too/long/for/one/line\n"
            + "\e[90mHeat\e[0m       3\n"
            + "\e[90mRelated\e[0m    1\n"
            + "           B\n",
            run.Output);
    }

    [Fact]
    public async Task A_narrow_terminal_is_treated_like_a_file()
    {
        ToolRun onTerminal = await ToolRun.OnTerminal(39, Article, "show", "-");
        ToolRun toFile = await ToolRun.WithInput(Article, "show", "-");

        Assert.Equal(toFile.Output, onTerminal.Output);
        Assert.DoesNotContain('\e', onTerminal.Output);
    }

    [Fact]
    public async Task JSON_has_no_colours()
    {
        ToolRun onTerminal = await ToolRun.OnTerminal(80, Article, "show", "-", "-o", "json");
        ToolRun toFile = await ToolRun.WithInput(Article, "show", "-", "-o", "json");

        Assert.Equal(toFile.Output, onTerminal.Output);
    }
}
