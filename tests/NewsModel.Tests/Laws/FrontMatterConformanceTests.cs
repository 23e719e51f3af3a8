using NewsModel.Formats;

namespace NewsModel.Tests.Laws;

/// <summary>Front matter keeps to what every format must; from the seed and, where there is a corpus, some of its files.</summary>
public class FrontMatterConformanceTests : ArticleFormatConformance
{
    private const int LongestSample = 20_000;
    private const int CorpusSamples = 6;

    protected override ArticleFormat Format => FrontMatterFormat.Default;

    protected override IEnumerable<byte[]> Samples => [Repository.Seed, .. Real];

    /// <summary>Spread over the corpus, so that other kinds of page are among them.</summary>
    private static byte[][] Real
    {
        get
        {
            byte[][] files = Corpus.Folder is null
                ? []
                : [.. Corpus.FrontMatterFiles().Select(f => f.Bytes).Where(b => b.Length < LongestSample && !FrontMatterFormat.Default.Parse(b).HasErrors)];
            return [.. files.Where((_, i) => i % Math.Max(1, files.Length / CorpusSamples) == 0).Take(CorpusSamples)];
        }
    }
}

/// <summary>The other styles keep to it, too.</summary>
public class QuotedCrLfFrontMatterConformanceTests : ArticleFormatConformance
{
    protected override ArticleFormat Format { get; } = new FrontMatterFormat(new() { QuoteUrls = true, LineEnding = LineEnding.CrLf, ByteOrderMark = true });

    protected override int Cases => 300;
}
