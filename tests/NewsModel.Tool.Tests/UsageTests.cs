using System.Text;

namespace NewsModel.Tool.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("show", "There is nothing to read; pass a file or a folder, or pipe one in.", "newsmodel show")]
    [InlineData("check", "There is nothing to read; pass a file or a folder, or pipe one in.", "newsmodel check")]
    [InlineData("chekc a", "Unrecognized command or argument 'chekc'. Did you mean 'check'?", "newsmodel")]
    [InlineData("check a --identicla", "Unknown option '--identicla'; did you mean '--identical'?", "newsmodel check")]
    [InlineData("set a heat=1 --dry-rum", "Unknown option '--dry-rum'; did you mean '--dry-run'?", "newsmodel set")]
    [InlineData("show a --colour=never", "Unknown option '--colour=never'; did you mean '--color'?", "newsmodel show")]
    [InlineData("show a --color=blue", "'blue' is not a colour mode; use auto, always or never.", "newsmodel show")]
    [InlineData("completion tcsh", "'tcsh' is not a supported shell; use bash, zsh, fish, powershell.", "newsmodel completion")]
    [InlineData("show --frob", "Unknown option '--frob'; put a file with this name after '--'.", "newsmodel show")]
    [InlineData("check a -x b", "Unknown option '-x'; put a file with this name after '--'.", "newsmodel check")]
    [InlineData("show a -o xml", "'xml' is not an output format; use text or json.", "newsmodel show")]
    [InlineData("show a -o 1", "'1' is not an output format; use text or json.", "newsmodel show")]
    [InlineData("show a -o", "Required argument missing for option: '-o'.", "newsmodel show")]
    [InlineData("set", "Required argument 'FILE|KEY=VALUE' missing for command: 'set'.", "newsmodel set")]
    [InlineData("set a.md", "There is nothing to set; pass a change, as in 'newsmodel set article.md heat=40'.", "newsmodel set")]
    [InlineData("set heat=40", "There is no file to change; pass one, as in 'newsmodel set article.md heat=40'.", "newsmodel set")]
    [InlineData("set - a.md heat=40", "'-' cannot be combined with files, since it writes to standard output; change the files in a separate run.", "newsmodel set")]
    [InlineData("set a.md heat=hot", "heat: 'hot' is not a whole number; write digits such as 42 or -1.", "newsmodel set")]
    [InlineData("schema a", "Unrecognized command or argument 'a'.", "newsmodel schema")]
    [InlineData("set a.md --frob=1 heat=40", "Unknown option '--frob=1'; put a file with this name after '--'.", "newsmodel set")]
    public async Task Invalid_usage_is_reported(string arguments, string message, string help)
    {
        ToolRun run = await ToolRun.Of(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(
            (2, "", $"newsmodel: {message}\nnewsmodel: '{help} --help' shows how to use it.\n"),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task An_unknown_command_is_reported()
    {
        ToolRun run = await ToolRun.Of("frob\e[31m");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("newsmodel: Unrecognized command or argument 'frob\\u001b[31m'.\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "--help")]
    [InlineData("help", "--help")]
    [InlineData("help set", "set --help")]
    [InlineData("help check", "check -h")]
    [InlineData("help help", "help --help")]
    public async Task No_arguments_and_help_print_the_help(string arguments, string same)
    {
        ToolRun run = await ToolRun.Of(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        ToolRun help = await ToolRun.Of(same.Split(' '));

        Assert.StartsWith("Description:", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, help.Output, ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Help_for_an_unknown_command_suggests_one()
    {
        ToolRun run = await ToolRun.Of("help", "shwo");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("There is no command 'shwo'; did you mean 'show'?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invalid_query_is_underlined()
    {
        ToolRun run = await ToolRun.Of("check", "a.md", "--where", "heat > 1 and topcis has AI");

        Assert.Equal(
            (2,
            """
            newsmodel: --where: There is no key 'topcis'; did you mean 'topics'? Write a key of your own as ["topcis"].
              heat > 1 and topcis has AI
                           ^^^^^^
            newsmodel: 'newsmodel check --help' shows how to use it.

            """),
            (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("show", "--", "-x.md")]
    [InlineData("show", "@x.md")]
    [InlineData("show", "x.md", "--output", "json")]
    [InlineData("set", "heat=40", "./a=x.md")]
    [InlineData("set", "docs/a+=x.md", "heat=40")]
    [InlineData("set", "heat=40", "--", "-x=y.md")]
    public async Task Odd_file_names_are_file_names(params string[] arguments)
    {
        ToolRun run = await ToolRun.Of(arguments);

        string name = arguments.First(a => a.EndsWith(".md", StringComparison.Ordinal));
        Assert.Equal((1, "", $"newsmodel: {name}: no such file\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Each_command_has_help()
    {
        StringBuilder help = new();
        foreach (string command in (string[])["", "show", "check", "list", "get", "stats", "merge", "convert", "set", "schema", "completion", "help"])
        {
            ToolRun run = await ToolRun.Of([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            help.Append(run.Output);
        }

        await Verifier.Verify(help.ToString().ReplaceLineEndings("\n"));
    }
}
