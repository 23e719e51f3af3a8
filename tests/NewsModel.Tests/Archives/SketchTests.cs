using System.Text;
using NewsModel.Archives;
using NewsModel.Archives.Manifests;
using NewsModel.Archives.Sources;
using NewsModel.Formats;

namespace NewsModel.Tests.Archives;

/// <summary>Law: a sketch of an article has the same problems and the same counted parts as the article.</summary>
public class SketchTests
{
    private static readonly ArticleFormat[] Formats = [FrontMatterFormat.Default, FrontMatterFormat.Any, JsonFormat.Default, PlainTextFormat.Default];

    private static readonly FrontMatterFormat Toml = new(FrontMatterStyle.Default with { Syntax = FrontMatterSyntax.Toml });

    private static readonly ReadOptions WithKeys = new() { ExtensionKeys = [ExtensionKey.DecimalNumber("price")] };

    [CorpusFact]
    public void All_files_of_the_corpus() => Assert.Equal("", Corpus.Report(
        from file in Corpus.FrontMatterFiles().Concat(Corpus.JsonFiles())
        let problem = Difference(file.Bytes)
        where problem is not null
        select $"{file.Name}: {problem}"));

    [Fact]
    public void Generated_and_damaged_articles()
    {
        int withProblems = 0;
        for (int seed = 0; seed < FuzzCases.Count(20_000); seed++)
        {
            Article article = new ArticleGenerator(seed).Article();
            byte[] bytes = (seed % 3) switch
            {
                0 => JsonFormat.Default.WriteToUtf8Bytes(article),
                1 => TryWrite(Toml, article) ?? FrontMatterFormat.Default.WriteToUtf8Bytes(article),
                _ => FrontMatterFormat.Default.WriteToUtf8Bytes(article),
            };
            bytes = seed % 2 == 0 ? bytes : new Mutator(seed).Mutate(bytes);

            Assert.True(Difference(bytes) is not { } problem, $"seed {seed}: {Difference(bytes)}\n{Encoding.UTF8.GetString(bytes)}");
            withProblems += FrontMatterFormat.Default.Parse(bytes).Diagnostics.IsEmpty ? 0 : 1;
        }

        Assert.NotEqual(0, withProblems);
    }

    [Theory]
    [InlineData("{\"title\":\"a\",\"content\":\"\\n\"}")]
    [InlineData("{\"title\":\"a\",\"content\":\"\\u000d\\u000a\"}")]
    [InlineData("{\"title\":\"a\",\"title\":\"b\",\"related\":[{\"title\":\"a\"},{\"title\":\"b\",\"categories\":[\"x\"],\"category\":\"y\"}]}")]
    [InlineData("---\ntitle: a\n---\n\n")]
    [InlineData("---\ntitle: a\n---\n\r\n")]
    [InlineData("---\nrelated:\n  - title: a\n    title: b\n  - heat: 1\n    quality: x\n---\n")]
    [InlineData("---\ntitle: a title that is longer than sixteen\ndate: 2020-01-02\ntags: [AI, 5G]\nauthor: somebody with a long name\ndraft: true\n---\n\nText.\n")]
    [InlineData("---\nmore:\n  a: &x long text that is long\n  a: *x\nprice: dear\n---\n")]
    public void Small_ones(string text) => Assert.Null(Difference(Encoding.UTF8.GetBytes(text)));

    private static byte[]? TryWrite(ArticleFormat format, Article article)
    {
        try
        {
            return format.WriteToUtf8Bytes(article);
        }
        catch (NewsModel.NewsFormatException)
        {
            return null;
        }
    }

    private static string? Difference(byte[] bytes)
    {
        foreach (ArticleFormat format in Formats)
        {
            foreach (ReadOptions options in new[] { ReadOptions.Default, WithKeys })
            {
                string full = Line(format, format.Parse(bytes, options));
                string sketch = Line(format, format.Sketch(bytes, options));
                if (full != sketch)
                {
                    return $"{format.Name}\n{full}\n{sketch}";
                }
            }
        }

        return null;
    }

    private static string Line(ArticleFormat format, ReadResult<Article> result)
    {
        ArchiveEntry entry = new(new SourceItem("a"), ReadOptions.Default) { Format = format, Result = result };
        return Encoding.UTF8.GetString(ManifestLine.Write("a", 1, 1, "", [ArchiveCheck.Of(entry)]));
    }
}
