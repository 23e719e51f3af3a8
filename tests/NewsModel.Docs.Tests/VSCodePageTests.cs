using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsModel.Docs.Tests;

/// <summary>The page about VS Code.</summary>
public class VSCodePageTests
{
    [Fact]
    public void The_problem_matcher_matches_every_problem_on_the_page()
    {
        Page page = Page.Load("docs/vs-code.md");
        using JsonDocument tasks = JsonDocument.Parse(page.Fences.Single(block => block.Path == ".vscode/tasks.json").Text);
        JsonElement task = tasks.RootElement.GetProperty("tasks")[0];
        JsonElement pattern = task.GetProperty("problemMatcher").GetProperty("pattern");
        Fence run = page.Fences.Single(block => block.Language == "console");
        string[] problems = [.. run.Text.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal))];

        Assert.Equal(task.GetProperty("command").GetString(), Assert.Single(PageRun.CommandsOf(run)));
        Assert.Equal(
            ["content/post.md|4|7|error|NM1202|heat", "content/post.md|3|12|warning|NM1205|published"],
            problems.Select(problem => Regex.Match(problem, pattern.GetProperty("regexp").GetString()!))
                .Select(match => string.Join('|', new[] { "file", "line", "column", "severity", "code", "message" }
                    .Select(part => match.Groups[pattern.GetProperty(part).GetInt32()].Value)
                    .Select(value => value.Split(':')[0]))));
    }
}
