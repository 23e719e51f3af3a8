using System.Buffers;
using System.Text;
using NewsModel.Documents;

namespace NewsModel.Tests.Laws;

/// <summary>Law 1: a document gives its bytes back, whatever they are.</summary>
public class LosslessLawTests
{
    private static readonly int Mutations = FuzzCases.Count(100_000);
    private static readonly int DamagedEdits = FuzzCases.Count(15_000);

    private static readonly string[] Fixtures = ["xiaomi-front-matter.txt", "xiaomi-danish-page.txt"];

    public static TheoryData<string, string> Variants
    {
        get
        {
            TheoryData<string, string> variants = [];
            foreach (string fixture in Fixtures)
            {
                foreach (string variant in (string[])["LF", "CRLF", "mixed", "CR", "BOM", "no final line end", "spaces after a fence", "closed by dots", "empty block", "only fences", "empty", "doubled"])
                {
                    variants.Add(fixture, variant);
                }
            }

            return variants;
        }
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void A_fixture_in_all_variants(string fixture, string variant)
    {
        string text = Encoding.UTF8.GetString(Repository.Fixture(fixture)).ReplaceLineEndings("\n");
        int line = 0;
        byte[] file = Encoding.UTF8.GetBytes(variant switch
        {
            "LF" => text,
            "CRLF" => text.Replace("\n", "\r\n", StringComparison.Ordinal),
            "mixed" => string.Concat(text.Split('\n').Select(l => l + (line++ % 3) switch { 0 => "\n", 1 => "\r\n", _ => "\r" })),
            "CR" => text.Replace("\n", "\r", StringComparison.Ordinal),
            "BOM" => "\uFEFF" + text,
            "no final line end" => text.TrimEnd('\n'),
            "spaces after a fence" => text.Replace("---\n", "---  \t\n", StringComparison.Ordinal),
            "closed by dots" => text[..3] + text[3..].Replace("\n---\n", "\n...\n", StringComparison.Ordinal),
            "empty block" => "---\n---\n" + text,
            "only fences" => "---\n---",
            "empty" => "",
            _ => text + text,
        });

        AssertLossless(file);
        AssertLossless([.. file, 0xFF, 0xC3, 0x00]);
    }

    [Fact]
    public void Every_prefix_of_the_seed()
    {
        byte[] seed = Repository.Seed;
        for (int length = 0; length <= seed.Length; length++)
        {
            AssertLossless(seed.AsSpan(0, length));
        }
    }

    [Fact]
    public void Damaged_and_random_files()
    {
        byte[][] files = [Repository.Seed, Repository.Fixture("xiaomi-danish-page.txt"), .. Enumerable.Range(0, 50).Select(i => FrontMatterFormat.Default.WriteToUtf8Bytes(new ArticleGenerator(i).Article()))];
        Parallel.For(0, Mutations, seed =>
        {
            Random random = new(seed);
            byte[] file;
            if (random.Next(10) == 0)
            {
                file = new byte[random.Next(300)];
                random.NextBytes(file);
            }
            else
            {
                file = new Mutator(seed).Mutate(files[random.Next(files.Length)]);
            }

            ArticleDocument document = ArticleDocument.Parse(file);
            if (seed % 8 == 0)
            {
                // Reading the article changes nothing.
                Assert.NotNull(document.Article);
            }

            Assert.Equal(file, document.ToUtf8Bytes());
        });
    }

    [CorpusFact]
    public void Every_file_of_the_corpus()
    {
        foreach (string path in Directory.EnumerateFiles(Corpus.Folder!, "*", SearchOption.AllDirectories))
        {
            AssertLossless(File.ReadAllBytes(path));
        }
    }

    [Fact]
    public void Every_string_round_trips_even_invalid_ones()
    {
        string[] texts = [.. ArticleGenerator.NastyTexts, "\uD83D", "a\uDE00\uD83Db", "---\ntitle: \"\uD83D\"\n---\n\uD83D\uDE00 \uDC00", "\uFEFF\uFEFFx"];

        Assert.All(texts, text => Assert.Equal(text, ArticleDocument.Parse(text).ToString()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_edit_of_a_damaged_file_works_or_is_refused(bool isRecognized)
    {
        FrontMatterFormat format = isRecognized ? FrontMatterFormat.Any : FrontMatterFormat.Default;
        byte[][] files = [Repository.Seed, .. Enumerable.Range(0, 100).Select(i => new FileDecorator(i).Decorate(i % 2 == 0 ? Repository.Seed : FrontMatterFormat.Default.WriteToUtf8Bytes(new ArticleGenerator(i).Article())))];
        int made = 0;
        int refused = 0;
        Parallel.For(0, DamagedEdits, seed =>
        {
            Random random = new(seed);
            byte[] file = new Mutator(seed).Mutate(files[random.Next(files.Length)]);
            ArticleDocument document = ArticleDocument.Parse(file, format);
            Article wanted = new ArticleGenerator(seed).Change(document.Article);
            if (document.TryWith(wanted, out ArticleDocument? edited, out ValueList<Diagnostic> diagnostics))
            {
                ReadResult<Article> read = format.Parse(edited.ToUtf8Bytes());
                Assert.True(read.Value == wanted, $"seed {seed}");
                Interlocked.Increment(ref made);
            }
            else
            {
                Assert.NotEmpty(diagnostics);
                Assert.All(diagnostics, d => Assert.Equal(DiagnosticSeverity.Error, d.Severity));
                Interlocked.Increment(ref refused);
            }

            Assert.Equal(file, document.ToUtf8Bytes());
        });
        Assert.InRange(made, DamagedEdits / 4, DamagedEdits);
        Assert.InRange(refused, 1, DamagedEdits);
    }

    private static void AssertLossless(ReadOnlySpan<byte> file)
    {
        byte[] bytes = file.ToArray();
        ArticleDocument document = ArticleDocument.Parse(file);

        Assert.Equal(bytes, document.ToUtf8Bytes());
        Assert.Same(document, document.With(document.Article));
        Assert.Same(document, document.Edit(a => a with { Title = a.Title }));
        Assert.Equal(bytes, document.ToUtf8Bytes());
        ArrayBufferWriter<byte> buffer = new();
        document.WriteTo(buffer);
        Assert.Equal(bytes, buffer.WrittenSpan.ToArray());
        MemoryStream stream = new();
        document.WriteTo(stream);
        Assert.Equal(bytes, stream.ToArray());
        Assert.Empty(document.Changes);
        Assert.Equal("", document.ToUnifiedDiff("x"));
        string text = Encoding.UTF8.GetString(bytes);
        if (Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(bytes))
        {
            Assert.Equal(text, document.ToString());
            Assert.Equal(text, ArticleDocument.Parse(text).ToString());
        }
    }
}
