using System.Text.RegularExpressions;

namespace NewsModel.Docs.Tests;

/// <summary>The page about the tool; that its help is shown as it is, the run of the page sees to.</summary>
public partial class CommandLinePageTests
{
    [Fact]
    public void Each_command_has_a_section_with_its_help()
    {
        Page page = Page.Load("docs/command-line.md");
        string[] commands = [.. page.Fences.SelectMany(PageRun.CommandsOf)];
        string help = page.Fences.Single(block => block.Text.StartsWith("$ newsmodel --help\n", StringComparison.Ordinal)).Text;
        string[] names = [.. Command().Matches(help[help.IndexOf("Commands:\n", StringComparison.Ordinal)..]).Select(match => match.Groups["name"].Value)];

        Assert.Contains("show", names);
        Assert.All(names, name => Assert.Contains(name, page.Anchors));
        Assert.All(names, name => Assert.Contains($"newsmodel {name} --help", commands));
    }

    [GeneratedRegex("^  (?<name>[a-z]+) ", RegexOptions.Multiline)]
    private static partial Regex Command();
}
