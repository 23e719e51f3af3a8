using System.Diagnostics;
using System.Text.RegularExpressions;

namespace NewsModel.Tests.Rules;

/// <summary>What the README and the pages around it say is so.</summary>
public partial class ReadmeTests
{
    private const int MaxLines = 200;
    private const int ShownWidth = 80;

    private static readonly string[] Pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"];

    private static string Readme => Repository.Text("README.md").ReplaceLineEndings("\n");

    public static TheoryData<string> AllPages =>
        [.. Pages, .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(path => $"docs/{Path.GetFileName(path)}")];

    [Fact]
    public void It_is_short() => Assert.InRange(Readme.Count(c => c == '\n'), 1, MaxLines - 1);

    [Fact]
    public void Its_example_is_the_sample_program() =>
        Assert.Equal(Repository.Text("docs", "samples", "QuickStart", "Program.cs").ReplaceLineEndings("\n"), Block("csharp"));

    [Theory]
    [InlineData("dotnet run --project src/NewsModel.Tool -- show docs/samples/xiaomi.md")]
    [InlineData("dotnet test")]
    public void A_command_to_copy_stands_alone_in_its_block(string command) =>
        Assert.Contains($"\n```\n{command}\n```\n", Readme, StringComparison.Ordinal);

    [Fact]
    public void The_output_that_it_shows_is_that_of_the_tool()
    {
        string[] output = Repository.Text("tests", "NewsModel.Tool.Tests", "ShowTests.Sample.verified.txt").Split('\n');
        string block = Readme[Readme.IndexOf("$ newsmodel show", StringComparison.Ordinal)..];
        string[] shown = block[..block.IndexOf("\n\n", StringComparison.Ordinal)].Split('\n')[1..];

        Assert.NotEmpty(shown);
        Assert.Equal(output[..shown.Length].Select(line => line[..Math.Min(line.Length, ShownWidth)]), shown);
    }

    [Fact]
    public async Task The_sample_program_changes_the_lines_that_it_means_to_and_no_others()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsmodel-");
        try
        {
            string source = Path.Combine(folder.FullName, "xiaomi.md");
            string target = Path.Combine(folder.FullName, "changed.md");
            File.Copy(Path.Combine(Repository.Root, "docs", "samples", "xiaomi.md"), source);

            (int exitCode, string output, string error) = await RunSample(source, target);

            Assert.Equal((0, target, ""), (exitCode, output.TrimEnd(), error));
            List<string> expected = [.. (await File.ReadAllTextAsync(source)).Split('\n')];
            expected[expected.IndexOf("heat: -1")] = "heat: 40";
            expected.Insert(expected.IndexOf("  - AI") + 1, "  - 5G");
            Assert.Equal(string.Join('\n', expected), await File.ReadAllTextAsync(target));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_sample_program_tells_the_problems_of_a_broken_file_and_writes_nothing()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsmodel-");
        try
        {
            string source = Path.Combine(folder.FullName, "broken.md");
            string target = Path.Combine(folder.FullName, "changed.md");
            await File.WriteAllTextAsync(source, "---\nheat: hot\n---\n\n");

            (int exitCode, _, string error) = await RunSample(source, target);

            Assert.NotEqual(0, exitCode);
            Assert.StartsWith($"{source}(2,7): error NM1202: heat: ", error, StringComparison.Ordinal);
            Assert.False(File.Exists(target));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Links_within_the_repository_lead_somewhere(string page)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;

        Assert.DoesNotContain(
            Link().Matches(Repository.Text(page.Split('/'))).Select(match => match.Groups["target"].Value).Where(target => !target.Contains("://", StringComparison.Ordinal)),
            target => !Path.Exists(Path.Combine(folder, target)));
    }

    private static string Block(string language)
    {
        string start = $"```{language}\n";
        string block = Readme[(Readme.IndexOf(start, StringComparison.Ordinal) + start.Length)..];
        return block[..block.IndexOf("```", StringComparison.Ordinal)];
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunSample(params string[] arguments)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        ProcessStartInfo start = new(host, [Path.Combine(AppContext.BaseDirectory, "QuickStart.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, (await error).ReplaceLineEndings("\n"));
    }

    // An inline link, without the heading that it may lead to; a link to a heading of the same page is none.
    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
