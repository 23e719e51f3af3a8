namespace NewsModel.Tool.Tests;

/// <summary><c>stats</c> and <c>merge</c>.</summary>
public sealed class StatsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public StatsTests()
    {
        foreach (int i in Enumerable.Range(0, 12))
        {
            Directory.CreateDirectory(_folder.PathOf($"in/{i % 2}"));
            _folder.Write(
                $"in/{i % 2}/{i:00}.md",
                $"---\ntitle: \"{i}\"\npublishedDateTime: 2020-{(i % 3) + 1:00}-02T10:31:00Z\nheat: {(i == 5 ? "hot" : "1")}\ntopics: [{(i < 9 ? "AI" : "5G")}]\n---\n\n");
        }

        _folder.Write("in/README.md", "# Readme\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Stats_counts_the_contents_of_a_folder()
    {
        ToolRun run = await ToolRun.Of("stats", _folder.PathOf("in"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string[] lines = run.Output.Split('\n');
        Assert.StartsWith("12 articles, ", lines[0], StringComparison.Ordinal);
        Assert.Equal("  1 with errors, 0 with warnings, 0 unreadable, 1 skipped", lines[1]);
        Assert.Contains("  NM1202 error: 1 in 1 article, first in 1/05.md(4,7)", lines);
        Assert.Contains("  AI  9  75.0 %", lines);
        Assert.Contains("  5G  3  25.0 %", lines);
        Assert.Contains("  2020-01  4  33.3 %", lines);
    }

    [Fact]
    public async Task Top_limits_the_number_of_names()
    {
        ToolRun run = await ToolRun.Of("stats", _folder.PathOf("in"), "--top", "1");

        Assert.Contains("Topics, 1 of 2\n  AI  9  75.0 %\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Months, 1 of 3\n  2020-03  4  33.3 %\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_selects_the_articles_to_count()
    {
        ToolRun run = await ToolRun.Of("stats", _folder.PathOf("in"), "--where", "topics has 5G");

        Assert.StartsWith("3 articles, ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NM1202", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task The_parts_merge_to_the_bytes_of_the_whole(int count)
    {
        ToolRun whole = await ToolRun.Of("stats", _folder.PathOf("in"), "-o", "json");
        string[] parts = new string[count];
        for (int i = 0; i < count; i++)
        {
            ToolRun part = await ToolRun.Of("stats", _folder.PathOf("in"), "-o", "json", "--shard", $"{i}/{count}");
            parts[i] = _folder.Write($"part-{i}.json", part.Output);
        }

        Array.Reverse(parts);
        ToolRun merged = await ToolRun.Of(["merge", .. parts]);
        ToolRun text = await ToolRun.Of(["merge", "-o", "text", .. parts]);

        Assert.Equal((0, whole.Output, ""), (merged.ExitCode, merged.Output, merged.Error));
        Assert.Equal((await ToolRun.Of("stats", _folder.PathOf("in"))).Output, text.Output);
    }

    [Fact]
    public async Task Reports_of_some_parts_can_be_merged_further()
    {
        string[] parts = new string[5];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = _folder.Write($"{i}.json", (await ToolRun.Of("stats", _folder.PathOf("in"), "-o", "json", "--shard", $"{i}/5")).Output);
        }

        string some = _folder.Write("some.json", (await ToolRun.Of("merge", parts[4], parts[1])).Output);
        ToolRun all = await ToolRun.Of("merge", parts[0], some, parts[3], parts[2]);

        Assert.Equal((await ToolRun.Of("stats", _folder.PathOf("in"), "-o", "json")).Output, all.Output);
    }

    [Fact]
    public async Task Stats_counts_the_problems_that_check_reports()
    {
        _folder.Write("in/typo.md", "---\ntitle: x\nTopic: [a]\n---\n");

        ToolRun stats = await ToolRun.Of("stats", _folder.PathOf("in"));
        ToolRun check = await ToolRun.Of("check", _folder.PathOf("in"));

        Assert.Contains("  NM1216 warning: 1 in 1 article, first in typo.md(3,1)\n", stats.Output, StringComparison.Ordinal);
        Assert.Contains("in/typo.md(3,1): warning NM1216: ", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pattern_that_finds_nothing_is_reported_as_by_check()
    {
        string pattern = _folder.PathOf("in/*.xyz");

        Assert.All(
            [await ToolRun.Of("stats", pattern), await ToolRun.Of("check", pattern), await ToolRun.Of("stats", pattern, _folder.PathOf("in"))],
            run => Assert.Equal((1, "", $"newsmodel: no file matches '{pattern}'\n"), (run.ExitCode, run.Output, run.Error)));
    }

    [Fact]
    public async Task Parts_of_different_runs_are_not_merged()
    {
        string first = _folder.Write("first.json", (await ToolRun.Of("stats", _folder.PathOf("in"), "-o", "json", "--shard", "0/2")).Output);
        string other = _folder.Write("other.json", (await ToolRun.Of("stats", _folder.PathOf("in"), "-o", "json", "--shard", "1/3")).Output);

        ToolRun half = await ToolRun.Of("merge", first, "-o", "text");
        Assert.Contains("\n  only 1 of 2 parts\n", half.Output, StringComparison.Ordinal);

        ToolRun twice = await ToolRun.Of("merge", first, first);
        ToolRun mixed = await ToolRun.Of("merge", first, other);
        ToolRun damaged = await ToolRun.Of("merge", first, _folder.Write("damaged.json", "{"));
        ToolRun foreign = await ToolRun.Of("merge", first, _folder.Write("foreign.json", "{\"title\":\"x\"}"));
        ToolRun two = await ToolRun.Of("merge", _folder.Write("two.json", File.ReadAllText(first) + File.ReadAllText(other)));
        ToolRun missing = await ToolRun.Of("merge", _folder.PathOf("missing.json"));

        Assert.All([twice, mixed, damaged, foreign, two], run => Assert.Equal((2, ""), (run.ExitCode, run.Output)));
        Assert.Equal((1, ""), (missing.ExitCode, missing.Output));
        Assert.StartsWith("newsmodel: Shard 0/2 occurs twice.", twice.Error, StringComparison.Ordinal);
        Assert.Equal("newsmodel: Reports of 2 shards and of 3 shards cannot be merged. Split all runs into the same number of shards.\n", mixed.Error);
        Assert.StartsWith("newsmodel: damaged.json: The report is damaged: ", _folder.Relative(damaged.Error), StringComparison.Ordinal);
        Assert.Equal(
            "newsmodel: foreign.json: This is not a report: it has no 'newsmodelReport'. Pass the output of 'newsmodel stats --output json'.\n",
            _folder.Relative(foreign.Error));
        Assert.StartsWith("newsmodel: two.json: The report is damaged: ", _folder.Relative(two.Error), StringComparison.Ordinal);
        Assert.Equal("newsmodel: missing.json: no such file\n", _folder.Relative(missing.Error));
    }

    [Fact]
    public async Task Standard_input_is_not_counted()
    {
        ToolRun run = await ToolRun.WithInput("---\n---\n", "stats", "-");

        Assert.Equal((2, "", "newsmodel: stats reads files and folders; pass one\n"), (run.ExitCode, run.Output, run.Error));
    }
}
