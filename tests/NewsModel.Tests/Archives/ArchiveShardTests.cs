using NewsModel.Archives;

namespace NewsModel.Tests.Archives;

public class ArchiveShardTests
{
    [Theory]
    [InlineData("", 0xefd01f60ba992926)]
    [InlineData("a.md", 0)]
    [InlineData("news/2020/é-😀.md", 0)]
    public void The_hash_is_the_one_that_is_documented(string path, ulong known)
    {
        ulong hash = 0xcbf29ce484222325;
        foreach (byte b in System.Text.Encoding.UTF8.GetBytes(path))
        {
            hash ^= b;
            hash *= 0x100000001b3;
        }

        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccd;
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53;
        hash ^= hash >> 33;

        Assert.Equal(hash, ArchiveShard.Hash(path));
        Assert.True(known == 0 || known == hash, $"{hash:x}");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Each_path_is_in_one_shard_and_shards_are_about_equal(int count)
    {
        const int Paths = 20_000;
        int[] sizes = new int[count];
        for (int i = 0; i < Paths; i++)
        {
            int[] takers = [.. Enumerable.Range(0, count).Where(index => new ArchiveShard(index, count).Takes($"posts/{i}.md"))];
            sizes[Assert.Single(takers)]++;
        }

        double expected = (double)Paths / count;
        Assert.All(sizes, size => Assert.InRange(size, expected - 6 * Math.Sqrt(expected), expected + 6 * Math.Sqrt(expected)));
    }

    [Theory]
    [InlineData("0/1")]
    [InlineData("7/8")]
    public void A_shard_is_written_as_it_is_read(string text) => Assert.Equal(text, ArchiveShard.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("8/8")]
    [InlineData("1")]
    [InlineData("1/")]
    [InlineData("/1")]
    [InlineData("-1/2")]
    [InlineData("+0/2")]
    [InlineData("0/0")]
    [InlineData("0/2/3")]
    [InlineData("0/99999999999")]
    public void Anything_else_is_not_a_shard(string text) =>
        Assert.Equal($"'{text}' is not a shard. Write its number and the count: of eight, the first is 0/8 and the last 7/8.", Assert.Throws<FormatException>(() => ArchiveShard.Parse(text)).Message);

    [Theory]
    [InlineData("", null)]
    [InlineData("NEWSMODEL_SHARD=2/3", "2/3")]
    [InlineData("NEWSMODEL_SHARD=2/3;JOB_COMPLETION_INDEX=1", "2/3")]
    [InlineData("JOB_COMPLETION_INDEX=3;JOB_COMPLETIONS=8", "3/8")]
    [InlineData("SLURM_ARRAY_TASK_ID=3;SLURM_ARRAY_TASK_COUNT=8", "3/8")]
    [InlineData("SLURM_ARRAY_TASK_ID=3;SLURM_ARRAY_TASK_COUNT=8;SLURM_ARRAY_TASK_MIN=1", "2/8")]
    [InlineData("SLURM_ARRAY_TASK_ID=20;SLURM_ARRAY_TASK_COUNT=3;SLURM_ARRAY_TASK_MIN=10;SLURM_ARRAY_TASK_STEP=5", "2/3")]
    [InlineData("AWS_BATCH_JOB_ARRAY_INDEX=0;AWS_BATCH_JOB_ARRAY_SIZE=2", "0/2")]
    [InlineData("NEWSMODEL_SHARD=3/3", "NEWSMODEL_SHARD is '3/3', which is not a shard. Set it to a number and a count, such as 0/8.")]
    [InlineData("JOB_COMPLETION_INDEX=3", "JOB_COMPLETIONS is not set. Set it in the job's manifest to the value of 'completions'.")]
    [InlineData("JOB_COMPLETION_INDEX=x;JOB_COMPLETIONS=8", "JOB_COMPLETION_INDEX is 'x', which is not a number.")]
    [InlineData("JOB_COMPLETION_INDEX=8;JOB_COMPLETIONS=8", "JOB_COMPLETION_INDEX is 8, but JOB_COMPLETIONS is 8. Shards are numbered from 0 to the count less one.")]
    [InlineData("SLURM_ARRAY_TASK_ID=7;SLURM_ARRAY_TASK_COUNT=3;SLURM_ARRAY_TASK_STEP=2", "SLURM_ARRAY_TASK_ID does not follow from SLURM_ARRAY_TASK_MIN and SLURM_ARRAY_TASK_STEP. Number the array like 0-7.")]
    public void Schedulers_assign_the_shard(string variables, string? expected)
    {
        Dictionary<string, string> set = variables.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(static it => it.Split('=')).ToDictionary(static it => it[0], static it => it[1]);

        string? actual;
        try
        {
            actual = ArchiveShard.From(name => set.GetValueOrDefault(name))?.ToString();
        }
        catch (FormatException e)
        {
            actual = e.Message;
        }

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void The_default_takes_everything()
    {
        Assert.Equal(new ArchiveShard(0, 1), default);
        Assert.True(default(ArchiveShard).Takes("x"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ArchiveShard(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ArchiveShard(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ArchiveShard(0, 0));
    }
}
