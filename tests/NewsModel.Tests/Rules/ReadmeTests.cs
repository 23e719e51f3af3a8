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
    public void The_conversion_that_it_shows_is_that_of_the_library()
    {
        string page = Repository.Text("docs", "samples", "xiaomi-danish.txt");
        Assert.Equal(Repository.Fixture("xiaomi-danish-page.txt"), System.Text.Encoding.UTF8.GetBytes(page));
        string[] output = NewsModel.Formats.FrontMatterFormat.Default.Write(NewsModel.Formats.PlainTextFormat.Default.Read(page)).Split('\n');
        string block = Readme[Readme.IndexOf("$ newsmodel convert", StringComparison.Ordinal)..];
        string[] shown = block[..block.IndexOf("\n\n$", StringComparison.Ordinal)].Split('\n')[1..];

        Assert.Equal(11, shown.Length);
        Assert.Equal(output[..shown.Length], shown);
    }

    [Fact]
    public void The_guide_to_editing_begins_with_the_same_example() =>
        Assert.Contains($"```csharp\n{Block("csharp")}```\n", Repository.Text("docs", "editing.md").ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public void The_example_of_the_conformance_tests_is_among_our_own_tests() =>
        Assert.Contains(
            $"```csharp\n{Repository.Text("tests", "NewsModel.Tests", "Conformance", "TickerFormatTests.cs").ReplaceLineEndings("\n")}```\n",
            Repository.Text("docs", "conformance.md").ReplaceLineEndings("\n"),
            StringComparison.Ordinal);

    [Fact]
    public async Task The_sample_program_changes_the_lines_that_it_means_to_and_no_others()
    {
        List<string> expected = [.. Repository.Text("docs", "samples", "xiaomi.md").Split('\n')];
        expected[expected.IndexOf("heat: -1")] = "heat: 40";
        expected.Insert(expected.IndexOf("  - AI") + 1, "  - 5G");

        (int exitCode, string output, string error, string file) = await RunSample(Repository.Text("docs", "samples", "xiaomi.md"));

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(string.Join('\n', expected), file);
        Assert.Equal(Block("diff"), output);
    }

    [Fact]
    public async Task The_sample_program_leaves_a_broken_file_as_it_was()
    {
        const string Broken = "---\nheat: @hot\n---\n\n";

        (int exitCode, _, string error, string file) = await RunSample(Broken);

        Assert.NotEqual(0, exitCode);
        Assert.Contains("NewsModel.Documents.NewsEditException: (2,7): error NM3004: There is an error (NM1101)", error, StringComparison.Ordinal);
        Assert.Equal(Broken, file);
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

    /// <summary>Runs the sample program in a folder of its own, with this text as its article.</summary>
    private static async Task<(int ExitCode, string Output, string Error, string File)> RunSample(string article)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsmodel-");
        try
        {
            string path = Path.Combine(folder.FullName, "article.md");
            await File.WriteAllTextAsync(path, article);
            string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
            ProcessStartInfo start = new(host, [Path.Combine(AppContext.BaseDirectory, "QuickStart.dll")])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            string error = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, await output, error, await File.ReadAllTextAsync(path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // An inline link, without the heading that it may lead to; a link to a heading of the same page is none.
    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
