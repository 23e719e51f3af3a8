using NewsModel.Formats;

namespace NewsModel.Tests.Formats.PlainText;

/// <summary>A page gives its bytes back, whatever they are, and its blocks tell where they stand.</summary>
public class LosslessTests
{
    private static readonly int Mutations = FuzzCases.Count(20_000);

    private static readonly byte[] Seed = Repository.Fixture("xiaomi-danish-page.txt");

    [Fact]
    public void Every_prefix_of_the_seed()
    {
        for (int length = 0; length <= Seed.Length; length++)
        {
            AssertLossless(Seed[..length]);
        }
    }

    [Fact]
    public void Damaged_and_random_pages() => Parallel.For(0, Mutations, seed =>
    {
        Random random = new(seed);
        byte[] page = new byte[random.Next(300)];
        if (random.Next(10) == 0)
        {
            random.NextBytes(page);
        }
        else
        {
            page = new Mutator(seed).Mutate(random.Next(2) == 0 ? Seed : PlainTextFormat.Default.WriteToUtf8Bytes(new PageArticleGenerator(seed).Any(PlainTextFormat.Default)));
        }

        AssertLossless(page);
    });

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r")]
    [InlineData("a\r\rb\r\n\r\nc\n\n")]
    public void Odd_strings(string text) => AssertGivenBack(text);

    // No attribute can hold half of a pair.
    [Fact]
    public void A_text_with_halves_of_surrogate_pairs() => AssertGivenBack("a\0b\u0001\n\n\uD83D\n\nLæs også: \uDE00");

    private static void AssertGivenBack(string text)
    {
        PlainTextDocument document = PlainTextDocument.Parse(text);

        Assert.Equal(text, document.ToString());
        AssertLossless(document.ToUtf8Bytes());
    }

    private static void AssertLossless(byte[] page)
    {
        PlainTextDocument document = PlainTextDocument.Parse(page);

        Assert.Equal(page, document.ToUtf8Bytes());
        Assert.All(document.Diagnostics, d => Assert.InRange(d.Location!.Value.Offset, 0, page.Length));
        string[] lines = document.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        int next = 1;
        foreach (PageBlock block in document.Blocks)
        {
            Assert.All(lines[(next - 1)..(block.Lines.Start - 1)], line => Assert.Equal("", line.Trim().Trim('\uFEFF').Trim()));
            string[] own = [.. lines[(block.Lines.Start - 1)..(block.Lines.Start + block.Lines.Count - 1)].Select(line => line.TrimEnd('\uFEFF', ' ', '\t'))];
            Assert.Equal(block.Lines.Count, block.Text.Split('\n').Length);
            Assert.StartsWith(block.Text.Split('\n')[0], own[0].Trim().TrimStart('\uFEFF').TrimStart(), StringComparison.Ordinal);
            next = block.Lines.Start + block.Lines.Count;
        }

        Assert.All(lines[(next - 1)..], line => Assert.Equal("", line.Trim().Trim('\uFEFF').Trim()));
        ReadResult<Article> read = PlainTextFormat.Default.Parse(page);
        Assert.Equal(document.Article, read.Value);
        Assert.Equal(document.Diagnostics, read.Diagnostics);
        Assert.Equal(read.HasErrors, read.Diagnostics.Any(d => d.Code == DiagnosticCode.InvalidUtf8));
    }
}
