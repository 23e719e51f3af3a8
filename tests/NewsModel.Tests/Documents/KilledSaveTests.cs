using System.Diagnostics;
using Xunit.Abstractions;

namespace NewsModel.Tests.Documents;

/// <summary>Programs that are killed while they save.</summary>
public sealed class KilledSaveTests(ITestOutputHelper output)
{
    private const int EnoughKills = 200;
    private const int AtOnce = 3;
    private const int LongestWait = 30;

    private static readonly int KillsAtATime = FuzzCases.Count(EnoughKills);
    private static readonly byte[][] Contents = [Files.Article('a', 60_000), Files.Article('b', 300_000)];

    [Fact]
    public async Task The_file_holds_one_content_or_the_other_whole()
    {
        Stopwatch time = Stopwatch.StartNew();
        int kills = 0;
        int leftovers = 0;
        int[] found = new int[Contents.Length];

        // Few kills may all meet the same moment.
        for (; kills == 0 || (kills < EnoughKills && (leftovers == 0 || found.Contains(0))); kills += KillsAtATime)
        {
            await Parallel.ForAsync(0, KillsAtATime, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, KillOnce);
        }

        output.WriteLine($"{kills} kills: {found[0]} with the first content, {found[1]} with the second, {leftovers} in the middle of writing, {time.Elapsed.TotalSeconds:0.0} s");
        Assert.NotEqual(0, leftovers);
        Assert.All(found, count => Assert.NotEqual(0, count));

        async ValueTask KillOnce(int number, CancellationToken cancellationToken)
        {
            using TempFolder folder = new();
            string path = folder.At("a.md");
            await KillWhileSaving(path, folder.Write("first", Contents[0]), folder.Write("second", Contents[1]));

            byte[] file = await File.ReadAllBytesAsync(path, CancellationToken.None);
            int index = Array.FindIndex(Contents, content => file.AsSpan().SequenceEqual(content));
            Assert.True(index >= 0, $"The file is a mix of {file.Length} bytes.");
            Interlocked.Increment(ref found[index]);

            string[] others = [.. folder.Names.Except(["a.md", "first", "second"])];
            Assert.All(others, name => Assert.Matches(@"^\.a\.md\..+\.tmp$", name));
            Assert.InRange(others.Length, 0, 1);
            Interlocked.Add(ref leftovers, others.Length);
        }
    }

    /// <summary>Starts the program that saves two contents by turns and kills it a moment after its first save.</summary>
    private static async Task KillWhileSaving(string path, string first, string second)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        ProcessStartInfo start = new(host, [Path.Combine(AppContext.BaseDirectory, "NewsModel.SaveLoop.dll"), path, first, second])
        {
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        try
        {
            Assert.Equal("saving", await process.StandardOutput.ReadLineAsync());
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * LongestWait));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
