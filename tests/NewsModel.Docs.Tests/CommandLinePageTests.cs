using System.Text.RegularExpressions;

namespace NewsModel.Docs.Tests;

/// <summary>The page about the tool has everything that its help lists.</summary>
public partial class CommandLinePageTests
{
    private static readonly Page Manual = Page.Load("docs/command-line.md");

    private static string[] Commands
    {
        get
        {
            string help = Manual.Fences.Single(block => block.Text.StartsWith("$ newsmodel --help\n", StringComparison.Ordinal)).Text;
            return [.. Command().Matches(help[help.IndexOf("Commands:\n", StringComparison.Ordinal)..]).Select(match => match.Groups["name"].Value)];
        }
    }

    [Fact]
    public void Each_command_has_a_section()
    {
        Assert.Contains("show", Commands);
        Assert.All(Commands, name => Assert.Contains(name, Manual.Anchors));
    }

    [UnixFact]
    public async Task Each_option_is_described_with_its_command_or_with_the_shared_options()
    {
        string shared = SectionOf("What to read");
        using TempFolder folder = new();
        (string Output, int ExitCode)[] runs = await ShellScript.RunAsync([.. Commands.Select(name => $"newsmodel {name} --help")], folder.FullName);

        for (int i = 0; i < runs.Length; i++)
        {
            string text = SectionOf(Commands[i]) + shared;
            string[] options = [.. Option().Matches(runs[i].Output).SelectMany(match => match.Groups["name"].Captures).Select(name => name.Value)];

            Assert.Contains("--color", options);
            Assert.All(options.Except(["-?", "-h", "--help"]), option => Assert.Matches($"`(?:[^`]* )?{Regex.Escape(option)}[` ]", text));
        }
    }

    private static string SectionOf(string heading)
    {
        string section = Manual.Prose[Manual.Prose.IndexOf($"\n## {heading}\n", StringComparison.Ordinal)..];
        int end = section.IndexOf("\n## ", 1, StringComparison.Ordinal);
        return end < 0 ? section : section[..end];
    }

    [GeneratedRegex("^  (?<name>[a-z]+) ", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex("^  (?<name>-{1,2}[a-z0-9?-]+)(?:, (?<name>-{1,2}[a-z0-9-]+))*[ \n]", RegexOptions.Multiline)]
    private static partial Regex Option();
}
