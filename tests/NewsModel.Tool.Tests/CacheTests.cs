using System.Globalization;

namespace NewsModel.Tool.Tests;

/// <summary><c>--cache</c>: a run that reads only what has changed says what a run that reads everything says.</summary>
public sealed class CacheTests : IDisposable
{
    private static readonly string[][] Commands =
    [
        ["check"], ["check", "-v"], ["check", "-q"], ["check", "-o", "json"], ["check", "-o", "ndjson"], ["check", "-o", "sarif"], ["check", "-o", "junit"],
        ["stats"], ["stats", "-o", "json"],
    ];

    private readonly TemporaryFolder _folder = new();
    private int _time;

    public CacheTests()
    {
        Directory.CreateDirectory(_folder.PathOf("in/sub"));
        for (int i = 0; i < 20; i++)
        {
            Add($"in/{(i % 2 == 0 ? "" : "sub/")}{i:00}.md", Text(i));
        }

        Add("in/README.md", "# Readme\n");
        Add("in/page.html", "<html><head><title>t</title></head><body><p>x</p></body></html>\n");
        Add("in/many.ndjson", "{\"title\":\"a\"}\n{\"title\":\"b\",\"heat\":\"hot\"}\n");
        Add("in/two.json", "{\"value\":[{\"title\":\"a\"},{\"title\":\"b\",\"heat\":\"hot\"}],\"page\":1}");
        Add("in/binary.bin", "\0\0\0");
        Add("in/long.md", "---\ntitle: [\n---\n");
    }

    private string Folder => _folder.PathOf("in");

    private string Cache => _folder.PathOf("cache");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_output_equals_that_of_a_full_run()
    {
        foreach (string[] command in Commands)
        {
            for (int run = 0; run < 3; run++)
            {
                await AssertSame(command);
            }
        }
    }

    [Fact]
    public async Task After_any_changes_the_output_equals_that_of_a_full_run()
    {
        Random random = new(16);
        for (int step = 0; step < 30; step++)
        {
            string name = $"in/{(random.Next(2) == 0 ? "" : "sub/")}{random.Next(25):00}.md";
            switch (random.Next(4))
            {
                case 0:
                    File.Delete(_folder.PathOf(name));
                    break;
                case 1 when File.Exists(_folder.PathOf(name)):
                    File.Move(_folder.PathOf(name), _folder.PathOf($"in/moved{step}.md"));
                    break;
                case 2 when File.Exists(_folder.PathOf(name)):
                    File.SetLastWriteTimeUtc(_folder.PathOf(name), new DateTime(2021, 1, 1, 0, 0, step, DateTimeKind.Utc));
                    break;
                default:
                    Add(name, Text(random.Next(100)));
                    break;
            }

            await AssertSame(Commands[step % 2 == 0 ? 4 : 8]);
        }
    }

    [Fact]
    public async Task Unchanged_files_are_not_read_again()
    {
        string path = _folder.PathOf("in/00.md");
        ToolRun first = await ToolRun.Of("check", Folder, "--cache", Cache, "-o", "ndjson");
        DateTime time = File.GetLastWriteTimeUtc(path);
        string text = await File.ReadAllTextAsync(path);

        // The same length and the same time: only somebody who reads it notices.
        await File.WriteAllTextAsync(path, text.Replace("heat: 0", "heat: x", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, time);
        ToolRun second = await ToolRun.Of("check", Folder, "--cache", Cache, "-o", "ndjson");
        ToolRun full = await ToolRun.Of("check", Folder, "-o", "ndjson");

        Assert.Equal(first.Output, second.Output);
        Assert.NotEqual(full.Output, second.Output);
    }

    [Fact]
    public async Task Check_and_stats_can_share_a_cache()
    {
        await AssertSame(["check"]);
        string written = await File.ReadAllTextAsync(Cache);
        await AssertSame(["stats"]);

        Assert.Equal(written, await File.ReadAllTextAsync(Cache));
    }

    [Theory]
    [InlineData(".cache")]
    [InlineData("cache.json")]
    public async Task The_cache_can_be_inside_the_folder(string name)
    {
        ToolRun full = await ToolRun.Of("check", Folder);
        ToolRun first = await ToolRun.Of("check", Folder, "--cache", Path.Combine(Folder, name));
        ToolRun second = await ToolRun.Of("check", Folder, "--cache", Path.Combine(Folder, name));

        Assert.All([first, second], run => Assert.Equal((full.ExitCode, full.Output, ""), (run.ExitCode, run.Output, run.Error)));
    }

    [Fact]
    public async Task A_pattern_can_have_a_cache()
    {
        string pattern = Path.Combine(Folder, "**/*.md");
        ToolRun full = await ToolRun.Of("check", pattern, "-v");

        Assert.Equal(full.Output, (await ToolRun.Of("check", pattern, "-v", "--cache", Cache)).Output);
        Assert.Equal(full.Output, (await ToolRun.Of("check", pattern, "-v", "--cache", Cache)).Output);
    }

    [Theory]
    [InlineData("my data", "This file is not a cache, so it was neither used nor overwritten; use another path, or delete the file.", false)]
    [InlineData("{\"newsmodelManifest\":1,\"options\":\"other\"}\n{\"files\":0}\n",
        "The cache was made with other options or another version of NewsModel, so all files were read again; it is being rewritten.", true)]
    public async Task A_file_that_is_no_valid_cache_is_reported_and_not_used(string content, string message, bool isReplaced)
    {
        ToolRun full = await ToolRun.Of("check", Folder);
        await File.WriteAllTextAsync(Cache, content);

        ToolRun run = await ToolRun.Of("check", Folder, "--cache", Cache);

        Assert.Equal((full.ExitCode, full.Output), (run.ExitCode, run.Output));
        Assert.Equal($"cache: warning NM4006: {message}\n", _folder.Relative(run.Error));
        Assert.Equal(isReplaced, await File.ReadAllTextAsync(Cache) != content);
    }

    [Fact]
    public async Task A_damaged_cache_is_reported_and_the_affected_files_are_read_again()
    {
        ToolRun full = await ToolRun.Of("check", Folder);
        await AssertSame(["check"]);
        byte[] good = await File.ReadAllBytesAsync(Cache);
        Random random = new(16);
        int told = 0;
        for (int i = 0; i < 40; i++)
        {
            byte[] bad = [.. good];
            bad[random.Next(1, bad.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(Cache, random.Next(3) == 0 ? bad[..random.Next(1, bad.Length)] : bad);

            ToolRun run = await ToolRun.Of("check", Folder, "--cache", Cache);

            Assert.Equal((full.ExitCode, full.Output), (run.ExitCode, run.Output));
            told += run.Error.Contains("warning NM4006: ", StringComparison.Ordinal) ? 1 : 0;
            File.Delete(Cache);
        }

        Assert.True(told > 30, $"{told} of 40 were told.");
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_is_an_error_at_once()
    {
        ToolRun run = await ToolRun.Of("check", Folder, "--cache", _folder.PathOf("no/cache"));

        Assert.Equal((1, "", "newsmodel: --cache no/cache: there is no such folder\n"), (run.ExitCode, run.Output, _folder.Relative(run.Error)));
    }

    [Theory]
    [InlineData("--cache works with a single folder or pattern; pass only that.", "IN", "IN")]
    [InlineData("--cache works with a single folder or pattern; pass only that.", "IN/00.md")]
    [InlineData("--cache works with a single folder or pattern; pass only that.", "-")]
    [InlineData("--cache works with a single folder or pattern; pass only that.", "--files-from", "list")]
    [InlineData("--cache does not keep articles, but --where needs them; use only one of the two.", "IN", "--where", "heat > 1")]
    [InlineData("--cache and --changed-since both skip unchanged files; use only one of the two.", "IN", "--changed-since", "HEAD")]
    [InlineData("--cache does not keep files, but --identical compares them; use only one of the two.", "IN", "--identical")]
    public async Task Options_that_exclude_each_other_are_invalid_usage(string problem, params string[] args)
    {
        ToolRun run = await ToolRun.Of(["check", "--cache", Cache, .. args.Select(arg => arg.Replace("IN", Folder, StringComparison.Ordinal))]);

        Assert.Equal((2, $"newsmodel: {problem}"), (run.ExitCode, run.Error.Split('\n')[0]));
        Assert.False(File.Exists(Cache));
    }

    private async Task AssertSame(string[] command)
    {
        ToolRun full = await ToolRun.Of([.. command, Folder]);
        ToolRun cached = await ToolRun.Of([.. command, Folder, "--cache", Cache]);

        Assert.Equal((full.ExitCode, full.Output, full.Error), (cached.ExitCode, cached.Output, cached.Error));
    }

    private static string Text(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"---\ntitle: \"{number}\"\nheat: {(number % 5 == 4 ? "hot" : number % 10)}\n{(number % 7 == 3 ? "Topic: x\n" : "")}locale: en-us\n---\n\n");

    /// <summary>Writes a file some time ago, so that its time is sure to say whether it has changed since.</summary>
    private void Add(string name, string text)
    {
        string path = _folder.Write(name, text);
        File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(_time++));
    }
}
