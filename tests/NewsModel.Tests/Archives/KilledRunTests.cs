using System.Diagnostics;
using System.Text;
using NewsModel.Archives;
using Xunit.Abstractions;

namespace NewsModel.Tests.Archives;

/// <summary>Programs that are killed in the middle of a bulk edit, or of a run with a manifest.</summary>
public sealed class KilledRunTests(ITestOutputHelper output)
{
    private const int EnoughKills = 200;
    private const int Files = 300;
    private const int LongestWait = 250;

    [Fact]
    public async Task A_killed_edit_leaves_whole_files_and_the_next_one_completes_it()
    {
        int kills = LongRun.IsOn ? EnoughKills : 3;
        int inTheMiddle = 0;

        // Few kills may all come before or after.
        for (int i = 0; i < kills || (inTheMiddle == 0 && i < EnoughKills); i++)
        {
            using ArchiveFolder folder = Make();
            await Kill("edit", folder.FullName, i);
            int done = 0;
            foreach (string path in Directory.EnumerateFiles(folder.FullName, "*.md"))
            {
                int number = int.Parse(Path.GetFileNameWithoutExtension(path), System.Globalization.CultureInfo.InvariantCulture);
                string text = await File.ReadAllTextAsync(path);
                Assert.True(text == Text(number, 1) || text == Text(number, 2), $"kill {i}: {path} is a mix:\n{text}");
                done += text == Text(number, 2) ? 1 : 0;
            }

            inTheMiddle += done is > 0 and < Files ? 1 : 0;
            if (done < Files || File.Exists(folder.At(".newsmodel-edit.journal")))
            {
                ArchiveEditResult result = await ArticleArchive.Open(folder.FullName)
                    .EditAsync(static _ => true, static article => article with { Heat = article.Heat + 1 }, new() { Name = "hotter" });
                Assert.Equal((Files, done, 0), (result.Changed, result.ChangedBefore, result.Refused.Count));
            }

            for (int number = 0; number < Files; number++)
            {
                Assert.Equal(Text(number, 2), await File.ReadAllTextAsync(folder.At($"{number}.md")));
            }
        }

        output.WriteLine($"{kills} kills, {inTheMiddle} in the middle of the edit");
        Assert.NotEqual(0, inTheMiddle);
    }

    [Fact]
    public async Task A_killed_run_leaves_a_manifest_that_the_next_one_can_trust()
    {
        int kills = LongRun.IsOn ? EnoughKills : 3;
        using ArchiveFolder folder = Make();
        using TempFolder other = new();
        string manifest = other.At("manifest");
        ArticleArchive archive = ArticleArchive.Open(folder.FullName);
        for (int i = 0; i < kills; i++)
        {
            folder.Add($"{i % Files}.md", Text(i % Files, i));
            await Kill("check", folder.FullName, i, manifest);

            Assert.Equal((await archive.ReportAsync()).ToJson(), (await archive.ReportAsync(manifest)).ToJson());
            Assert.All(other.Names, static name => Assert.Matches(@"^manifest$|^\.manifest\..+\.tmp$", name));
        }

        output.WriteLine($"{kills} kills, {other.Names.Length - 1} while the manifest was being written");
    }

    private static ArchiveFolder Make()
    {
        ArchiveFolder folder = new();
        for (int i = 0; i < Files; i++)
        {
            folder.Add($"{i}.md", Text(i, 1));
        }

        return folder;
    }

    private static string Text(int number, int heat) => $"---\ntitle: {number}\nheat: {heat}\n---\n\n{new string((char)('a' + number % 26), 200 * (number % 50))}\n";

    /// <summary>Starts the program and kills it a moment after its line tells that it has begun.</summary>
    private static async Task Kill(string what, string folder, int seed, params string[] more)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        ProcessStartInfo start = new(host, [Path.Combine(AppContext.BaseDirectory, "NewsModel.SaveLoop.dll"), what, folder, .. more])
        {
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        try
        {
            Assert.Equal("running", await process.StandardOutput.ReadLineAsync());
            await Task.Delay(TimeSpan.FromMilliseconds(new Random(seed).NextDouble() * LongestWait));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
