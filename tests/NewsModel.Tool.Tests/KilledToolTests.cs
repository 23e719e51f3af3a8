using Xunit.Abstractions;

namespace NewsModel.Tool.Tests;

/// <summary>The tool, killed at random moments, and run once more.</summary>
public sealed class KilledToolTests(ITestOutputHelper output)
{
    private const int EnoughKills = 200;
    private const int Files = 300;
    private const int LongestWait = 150;

    private static int Kills => LongRun.IsOn ? EnoughKills : 2;

    [Fact]
    public async Task Set_resumes_after_a_kill_and_changes_nothing_twice()
    {
        int inTheMiddle = 0;
        for (int kill = 0; kill < Kills || (inTheMiddle == 0 && kill < EnoughKills); kill++)
        {
            using TemporaryFolder folder = Make();
            await Kill(kill, "set", folder.PathOf("."), "topics[0]=");

            int done = 0;
            for (int i = 0; i < Files; i++)
            {
                string text = await File.ReadAllTextAsync(folder.PathOf($"{i}.md"));
                Assert.True(text == Text(i, before: true) || text == Text(i, before: false), $"kill {kill}: {i}.md is a mix:\n{text}");
                done += text == Text(i, before: false) ? 1 : 0;
            }

            inTheMiddle += done is > 0 and < Files ? 1 : 0;

            // Where it was complete there is nothing to go on with, and another run would be another edit.
            if (done < Files || File.Exists(folder.PathOf(".newsmodel-edit.journal")))
            {
                ToolRun run = await ToolRun.Of("set", folder.PathOf("."), "topics[0]=");
                string before = done > 0 ? $" ({done} of them by the interrupted run)" : "";
                Assert.Equal((0, ""), (run.ExitCode, run.Error));
                Assert.EndsWith($"{Files} files changed{before}, 0 unchanged\n", run.Output, StringComparison.Ordinal);
            }

            for (int i = 0; i < Files; i++)
            {
                Assert.Equal(Text(i, before: false), await File.ReadAllTextAsync(folder.PathOf($"{i}.md")));
            }

            Assert.False(File.Exists(folder.PathOf(".newsmodel-edit.journal")));
        }

        output.WriteLine($"{Kills} kills, {inTheMiddle} in the middle of the edit");
        Assert.NotEqual(0, inTheMiddle);
    }

    [Fact]
    public async Task A_killed_check_leaves_a_valid_cache()
    {
        using TemporaryFolder folder = Make();
        using TemporaryFolder other = new();
        string cache = other.PathOf("cache");
        int complete = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            folder.Write($"{kill % Files}.md", Text(kill, before: kill % 2 == 0));
            await Kill(kill, "check", folder.PathOf("."), "-v", "--cache", cache);
            complete += File.Exists(cache) ? 1 : 0;

            ToolRun full = await ToolRun.Of("check", folder.PathOf("."), "-v");
            ToolRun cached = await ToolRun.Of("check", folder.PathOf("."), "-v", "--cache", cache);

            Assert.Equal((full.ExitCode, full.Output, full.Error), (cached.ExitCode, cached.Output, cached.Error));
            if (kill % 3 == 0)
            {
                File.Delete(cache);
            }
        }

        output.WriteLine($"{Kills} kills, {complete} of them with a cache beside");
    }

    private static TemporaryFolder Make()
    {
        TemporaryFolder folder = new();
        for (int i = 0; i < Files; i++)
        {
            folder.Write($"{i}.md", Text(i, before: true));
        }

        return folder;
    }

    private static string Text(int number, bool before) =>
        $"---\ntitle: \"{number}\"\ntopics: [{(before ? "AI, " : "")}5G, Cars]\n---\n\n{new string((char)('a' + number % 26), 200 * (number % 50))}\n";

    /// <summary>Starts the tool and kills it a moment after its first line.</summary>
    private static async Task Kill(int seed, params string[] args)
    {
        using ToolProcess tool = ToolProcess.Start(args);
        await tool.Output.ReadLineAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(new Random(seed).NextDouble() * LongestWait));
        await tool.Kill();
    }
}
