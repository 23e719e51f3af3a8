namespace NewsModel.Tool.Tests;

/// <summary>Parts of all files, for as many machines.</summary>
public sealed class ShardTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ShardTests()
    {
        foreach (int i in Enumerable.Range(0, 30))
        {
            Directory.CreateDirectory(_folder.PathOf($"{i % 3}"));
            _folder.Write($"{i % 3}/{i}.md", $"---\ntitle: {i}\nheat: {(i % 5 == 0 ? "hot" : "1")}\n---\n");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(100)]
    public async Task The_results_of_all_parts_are_those_of_the_whole(int count)
    {
        string folder = _folder.PathOf(".");
        ToolRun whole = await ToolRun.Of("check", folder, "-o", "ndjson");
        List<string> lines = [];
        for (int i = 0; i < count; i++)
        {
            lines.AddRange(LinesOf(await ToolRun.Of("check", folder, "-o", "ndjson", "--shard", $"{i}/{count}")));
        }

        Assert.Equal(30, lines.Count);
        Assert.Equal(LinesOf(whole).Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_list_can_be_split_into_parts()
    {
        string list = string.Concat(Enumerable.Range(0, 30).Select(i => _folder.PathOf($"{i % 3}/{i}.md") + "\n"));
        ToolRun first = await ToolRun.WithInput(list, "list", "--files-from", "-", "-o", "csv", "--fields", "title", "--shard", "0/2");
        ToolRun second = await ToolRun.WithInput(list, "list", "--files-from", "-", "-o", "csv", "--fields", "title", "--shard", "1/2");

        string[] titles = [.. LinesOf(first).Skip(1), .. LinesOf(second).Skip(1)];
        Assert.Equal(Enumerable.Range(0, 30), titles.Select(int.Parse).Order());
        Assert.NotEqual(30, LinesOf(first).Length - 1);
    }

    [Theory]
    [InlineData("SLURM_ARRAY_TASK_ID=5 SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_MIN=2", "3/4")]
    [InlineData("JOB_COMPLETION_INDEX=2 JOB_COMPLETIONS=3", "2/3")]
    [InlineData("AWS_BATCH_JOB_ARRAY_INDEX=9 AWS_BATCH_JOB_ARRAY_SIZE=10", "9/10")]
    public async Task Schedulers_provide_the_part(string variables, string shard)
    {
        IEnumerable<KeyValuePair<string, string>> environment = variables.Split(' ').Select(v => KeyValuePair.Create(v.Split('=')[0], v.Split('=')[1]));
        using ToolProcess tool = ToolProcess.StartWith(environment, "check", _folder.PathOf("."), "-o", "ndjson", "--shard", "auto");

        ToolRun run = await tool.Finish();

        Assert.Equal((await ToolRun.Of("check", _folder.PathOf("."), "-o", "ndjson", "--shard", shard)).Output, run.Output);
    }

    [Theory]
    [InlineData("9/3", "'9/3' is not a shard. Write its number and the count: of eight, the first is 0/8 and the last 7/8.")]
    [InlineData("1", "'1' is not a shard. Write its number and the count: of eight, the first is 0/8 and the last 7/8.")]
    [InlineData("auto", "No scheduler has set a shard in the environment. Pass its number and the count, such as 0/8.")]
    public async Task An_invalid_part_is_invalid_usage(string shard, string problem)
    {
        ToolRun run = await ToolRun.Of("check", "a.md", "--shard", shard);

        Assert.Equal((2, $"newsmodel: --shard: {problem}"), (run.ExitCode, run.Error.Split('\n')[0]));
    }

    private static string[] LinesOf(ToolRun run) => run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
