using System.Text;
using Xunit;

namespace NewsModel.Testing;

public abstract partial class ArticleFormatConformance
{
    private const int LongestPrefixOfAll = 4096;
    private const int SamplesCutEverywhere = 2;
    private const int SpreadOfCuts = 200;
    private const int LongestNoise = 300;

    /// <summary>The samples are files of this format without errors.</summary>
    [Fact]
    public void Reading_the_samples_reports_no_errors()
    {
        ArticleFormat format = Format;
        foreach (TestFile file in SampleFiles())
        {
            ReadResult<Article> result = Read(format, file);
            if (result.HasErrors)
            {
                throw Failure($"A sample reads with errors.\n{result.Diagnostics}\n{file}");
            }
        }
    }

    /// <summary>
    /// Law 1 for each sample with other line endings, with and without a byte order mark or a final line ending, and with trailing spaces.
    /// </summary>
    [Fact]
    public void Samples_with_other_line_endings_and_edges_are_preserved_byte_for_byte()
    {
        ArticleFormat format = Format;
        foreach (TestFile sample in SampleFiles())
        {
            foreach (TestFile file in Variants.Of(sample))
            {
                Read(format, file);
            }
        }
    }

    /// <summary>Law 1 for truncated files: after each byte of the first two samples, and in places spread over the others.</summary>
    [Fact]
    public void Truncated_samples_are_preserved_byte_for_byte()
    {
        ArticleFormat format = Format;
        List<TestFile> samples = SampleFiles();
        for (int i = 0; i < samples.Count; i++)
        {
            byte[] utf8 = samples[i].Utf8;
            int everywhere = i < SamplesCutEverywhere ? Math.Min(utf8.Length, LongestPrefixOfAll) : 0;
            int step = Math.Max(1, (utf8.Length - everywhere) / SpreadOfCuts);
            for (int length = 0; length <= utf8.Length; length += length < everywhere ? 1 : step)
            {
                Read(format, new($"the first {length} bytes of {samples[i].Name}", utf8[..length]));
            }
        }
    }

    /// <summary>Law 1 for randomly damaged samples.</summary>
    [Fact]
    public void Damaged_samples_are_preserved_byte_for_byte()
    {
        ArticleFormat format = Format;
        foreach (TestFile file in DamagedFiles(Cases))
        {
            Read(format, file);
        }
    }

    /// <summary>Law 1 for bytes that are not a file of any format, including none at all.</summary>
    [Fact]
    public void Random_bytes_are_preserved_byte_for_byte()
    {
        ArticleFormat format = Format;
        Read(format, new("no bytes", []));
        for (int seed = Seed; seed < Seed + Cases; seed++)
        {
            Read(format, new($"random bytes of seed {seed}", Noise(seed)));
        }
    }

    /// <summary>A byte order mark is not part of the text.</summary>
    [Fact]
    public void A_byte_order_mark_does_not_change_the_article()
    {
        ArticleFormat format = Format;
        foreach (TestFile sample in SampleFiles())
        {
            if (!sample.Utf8.AsSpan().StartsWith("\uFEFF"u8))
            {
                Article without = Read(format, sample).Value;
                TestFile file = new($"{sample.Name} with a byte order mark", [.. "\uFEFF"u8, .. sample.Utf8]);
                ReadResult<Article> with = Read(format, file);
                if (with.Value != without || with.HasErrors)
                {
                    throw Failure($"A byte order mark changes what is read: {Differences.Of(without, with.Value)}\n{with.Diagnostics}\n{file}");
                }
            }
        }
    }

    /// <summary>Samples, damaged in one to three places.</summary>
    private IEnumerable<TestFile> DamagedFiles(int count)
    {
        List<TestFile> samples = SampleFiles();
        for (int seed = Seed; seed < Seed + count; seed++)
        {
            TestFile sample = samples[seed % samples.Count];
            yield return new($"{sample.Name} damaged with seed {seed}", new Mutator(seed).Mutate(sample.Utf8));
        }
    }

    /// <summary>Bytes of any value or, every other time, bytes that are common in formats.</summary>
    private static byte[] Noise(int seed)
    {
        Random random = new(seed);
        byte[] bytes = new byte[random.Next(LongestNoise)];
        if (seed % 2 == 0)
        {
            random.NextBytes(bytes);
            return bytes;
        }

        return Encoding.ASCII.GetBytes(random.GetItems("ab1 \t\n\r:-#\"'\\{}[]<>/&|,.=%~\0".AsSpan(), bytes.Length));
    }
}
