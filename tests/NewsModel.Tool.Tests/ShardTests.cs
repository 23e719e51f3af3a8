using NewsModel.Tool.Input;

namespace NewsModel.Tool.Tests;

/// <summary>Parts of all files, for as many machines.</summary>
public sealed class ShardTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public void EveryFileIsInOnePart(int count)
    {
        Shard[] shards = [.. Enumerable.Range(0, count).Select(i => new Shard(i, count))];

        Assert.All(Enumerable.Range(0, 200), i => Assert.Single(shards, s => s.Contains($"posts/{i % 7}/article-{i}.md")));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(10)]
    public void PartsAreOfAboutTheSameSize(int count)
    {
        const int Files = 10_000;
        int[] sizes = [.. Enumerable.Range(0, count).Select(part => Enumerable.Range(0, Files).Count(i => new Shard(part, count).Contains($"{i:00000}.md")))];

        Assert.All(sizes, size => Assert.InRange(size, Files / count * 0.85, Files / count * 1.15));
    }

    [Fact]
    public void ThePartOfAFileIsTheSameOnEveryMachine()
    {
        string[] paths = ["a.md", "2020/b.md", "é/😀.md", ""];

        Assert.Equal([1, 83, 56, 45], paths.Select(p => Enumerable.Range(0, 100).Single(i => new Shard(i, 100).Contains(p))));
    }

    [Fact]
    public async Task TheResultsOfAllPartsAreThoseOfTheWhole()
    {
        foreach (int i in Enumerable.Range(0, 30))
        {
            Directory.CreateDirectory(_folder.PathOf($"{i % 3}"));
            _folder.Write($"{i % 3}/{i}.md", $"---\ntitle: {i}\nheat: {(i % 5 == 0 ? "hot" : "1")}\n---\n");
        }

        string folder = _folder.PathOf(".");
        ToolRun whole = await ToolRun.Of("check", folder, "-o", "ndjson");
        List<string> lines = [];
        for (int i = 0; i < 4; i++)
        {
            lines.AddRange((await ToolRun.Of("check", folder, "-o", "ndjson", "--shard", $"{i}/4")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        Assert.Equal(30, lines.Count);
        Assert.Equal(whole.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("SLURM_ARRAY_TASK_ID=5 SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_MIN=2", 3, 4)]
    [InlineData("SLURM_ARRAY_TASK_ID=0 SLURM_ARRAY_TASK_COUNT=4", 0, 4)]
    [InlineData("JOB_COMPLETION_INDEX=2 JOB_COMPLETIONS=3", 2, 3)]
    [InlineData("AWS_BATCH_JOB_ARRAY_INDEX=9 AWS_BATCH_JOB_ARRAY_SIZE=10", 9, 10)]
    public void SchedulersNameThePart(string variables, int index, int count)
    {
        Assert.True(Shard.TryParse("auto", Environment(variables), out Shard shard, out _));
        Assert.Equal(new Shard(index, count), shard);
    }

    [Theory]
    [InlineData("auto", "JOB_COMPLETION_INDEX=2", "there is no SLURM_ARRAY_TASK_ID with SLURM_ARRAY_TASK_COUNT, JOB_COMPLETION_INDEX with JOB_COMPLETIONS")]
    [InlineData("auto", "JOB_COMPLETION_INDEX=3 JOB_COMPLETIONS=3", "JOB_COMPLETION_INDEX is 3 and JOB_COMPLETIONS is 3")]
    [InlineData("3/3", "", "'3/3' is no part")]
    [InlineData("0/0", "", "'0/0' is no part")]
    [InlineData("-1/3", "", "'-1/3' is no part")]
    [InlineData("1", "", "'1' is no part")]
    [InlineData("1/3/5", "", "'1/3/5' is no part")]
    public void WhatIsNoPartIsRefused(string text, string variables, string problem)
    {
        Assert.False(Shard.TryParse(text, Environment(variables), out _, out string? told));
        Assert.Contains(problem, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWrongPartIsWrongUsage()
    {
        ToolRun run = await ToolRun.Of("check", "a.md", "--shard", "9/3");

        Assert.Equal(
            (2, "newsmodel: --shard: '9/3' is no part; pass its index from 0 and the number of parts, as in 0/8, or auto in a job of a scheduler."),
            (run.ExitCode, run.Error.Split('\n')[0]));
    }

    private static Func<string, string?> Environment(string variables)
    {
        Dictionary<string, string> values = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(v => v.Split('=')[0], v => v.Split('=')[1]);
        return values.GetValueOrDefault;
    }
}
