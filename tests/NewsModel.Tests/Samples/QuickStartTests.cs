namespace NewsModel.Tests.Samples;

/// <summary>The program that the README shows, in a process of its own.</summary>
public class QuickStartTests
{
    [Fact]
    public async Task It_changes_the_line_that_it_means_to_and_no_other()
    {
        string sample = Repository.Text("docs", "samples", "xiaomi.md");

        (int exitCode, string output, string error, string file) = await RunAsync(sample);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("\n-heat: -1\n+heat: 40\n", output, StringComparison.Ordinal);
        Assert.Equal(sample.Replace("heat: -1\n", "heat: 40\n", StringComparison.Ordinal), file);
    }

    [Fact]
    public async Task It_leaves_a_broken_file_as_it_was()
    {
        const string Broken = "---\nheat: @hot\n---\n\n";

        (int exitCode, _, string error, string file) = await RunAsync(Broken);

        Assert.NotEqual(0, exitCode);
        Assert.Contains("NewsModel.Documents.NewsEditException: (2,7): error NM3004: The file has an error (NM1101)", error, StringComparison.Ordinal);
        Assert.Equal(Broken, file);
    }

    /// <summary>Runs it in a folder of its own, with this text as its article.</summary>
    private static async Task<(int ExitCode, string Output, string Error, string File)> RunAsync(string article)
    {
        using TempFolder folder = new();
        string path = folder.Write("article.md", System.Text.Encoding.UTF8.GetBytes(article));
        (int exitCode, string output, string error) = await SampleProgram.RunInAsync(folder.FullName, "QuickStart");
        return (exitCode, output, error, await File.ReadAllTextAsync(path));
    }
}
