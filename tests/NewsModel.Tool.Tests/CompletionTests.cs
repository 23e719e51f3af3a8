using System.Diagnostics;

namespace NewsModel.Tool.Tests;

/// <summary>The scripts of <c>newsmodel completion</c>.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixTheory("/bin/bash")]
    [InlineData("newsmodel ch", "check")]
    [InlineData("newsmodel check --out", "--output")]
    [InlineData("newsmodel check --output s", "sarif")]
    [InlineData("newsmodel check --color ", "always auto never")]
    [InlineData("newsmodel --color never set --dr", "--dry-run")]
    [InlineData("newsmodel convert a.md -t front", "frontmatter")]
    [InlineData("newsmodel completion ", "bash fish powershell zsh")]
    [InlineData("newsmodel help sc", "schema")]
    [InlineData("newsmodel check a", "")]
    public async Task Bash_completes_commands_and_options(string line, string expected)
    {
        string script = _folder.Write("newsmodel.bash", (await ToolRun.Of("completion", "bash")).Output);
        string[] words = line.Split(' ');
        string array = string.Join(' ', words.Select(w => $"'{w}'"));

        string completed = await Run("/bin/bash", "-euc", $"source '{script}'; COMP_WORDS=({array}); COMP_CWORD={words.Length - 1}; _newsmodel; echo \"${{COMPREPLY[*]-}}\"");

        Assert.Equal(expected + "\n", completed);
    }

    [UnixTheory("/usr/bin/zsh")]
    [InlineData("zsh")]
    public async Task Zsh_accepts_its_script(string shell) =>
        Assert.Equal("", await Run("/usr/bin/zsh", "-n", _folder.Write("_newsmodel", (await ToolRun.Of("completion", shell)).Output)));

    [UnixTheory("/usr/bin/fish")]
    [InlineData("fish")]
    public async Task Fish_accepts_its_script(string shell) =>
        Assert.Equal("", await Run("/usr/bin/fish", "-n", _folder.Write("newsmodel.fish", (await ToolRun.Of("completion", shell)).Output)));

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public async Task Every_script_has_every_command_and_option_of_the_help(string shell)
    {
        string script = (await ToolRun.Of("completion", shell)).Output;
        string[] commands = ["show", "check", "list", "get", "stats", "merge", "convert", "set", "schema", "completion", "help"];
        foreach (string command in commands)
        {
            Assert.Contains(command, script, StringComparison.Ordinal);
            string help = (await ToolRun.Of(command, "--help")).Output;
            string[] options = [.. help.Split([' ', ',', '\n']).Where(w => w.StartsWith("--", StringComparison.Ordinal) && w.Length > 3 && char.IsAsciiLetter(w[2]))];
            Assert.NotEmpty(options);
            Assert.All(options, option => Assert.Contains(shell == "fish" ? $" -l {option[2..]} " : option, script, StringComparison.Ordinal));
        }
    }

    private static async Task<string> Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal((0, ""), (process.ExitCode, await error));
        return output;
    }
}
