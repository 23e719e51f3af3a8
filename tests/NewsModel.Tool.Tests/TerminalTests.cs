namespace NewsModel.Tool.Tests;

public sealed class TerminalTests
{
    private const string Article =
        "---\ntitle: \"[red]A[/] title that is too long for one line\"\nwebUrl: https://example.com/a/link/that/is/too/long/for/one/line\nheat: 3\nrelated:\n  - title: \"B\"\n---\n\n";

    [Fact]
    public async Task TextIsWrappedInColumnsAndLinksAreNot()
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
    public async Task NarrowTerminalIsTreatedAsAFile()
    {
        ToolRun onTerminal = await ToolRun.OnTerminal(39, Article, "show", "-");
        ToolRun toFile = await ToolRun.WithInput(Article, "show", "-");

        Assert.Equal(toFile.Output, onTerminal.Output);
        Assert.DoesNotContain('\e', onTerminal.Output);
    }

    [Fact]
    public async Task JsonHasNoColours()
    {
        ToolRun onTerminal = await ToolRun.OnTerminal(80, Article, "show", "-", "-o", "json");
        ToolRun toFile = await ToolRun.WithInput(Article, "show", "-", "-o", "json");

        Assert.Equal(toFile.Output, onTerminal.Output);
    }
}
