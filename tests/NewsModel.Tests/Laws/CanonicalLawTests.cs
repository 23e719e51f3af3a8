using System.Globalization;
using System.Text;
using NewsModel.Formats;

namespace NewsModel.Tests.Laws;

/// <summary>Law 2: reading what was written gives an equal article; writing what was read from house style gives the same bytes.</summary>
public class CanonicalLawTests
{
    private static readonly int GeneratedArticles = FuzzCases.Count(4000);

    public static TheoryData<bool, LineEnding, bool> Styles { get; } = new()
    {
        { false, LineEnding.Lf, false },
        { true, LineEnding.Lf, false },
        { false, LineEnding.CrLf, true },
        { true, LineEnding.CrLf, false },
    };

    [Theory]
    [MemberData(nameof(Styles))]
    public void What_is_written_is_read_back_as_an_equal_article(bool quoteUrls, LineEnding lineEnding, bool byteOrderMark)
    {
        FrontMatterFormat format = new(new() { QuoteUrls = quoteUrls, LineEnding = lineEnding, ByteOrderMark = byteOrderMark });
        for (int seed = 0; seed < GeneratedArticles; seed++)
        {
            Article article = new ArticleGenerator(seed).Article();
            AssertRoundTrip(format, article, $"seed {seed}");
        }
    }

    [Fact]
    public void Every_nasty_text_survives_in_every_field()
    {
        foreach (string text in ArticleGenerator.NastyTexts)
        {
            Image image = new() { Url = text, Title = text, Attribution = text, Extensions = [new("x" + text, text)] };
            Provider provider = new() { Name = text, Domain = text, Images = [image] };
            AssertRoundTrip(
                FrontMatterFormat.Default,
                new Article
                {
                    Category = text, Title = text, Excerpt = text, WebUrl = text, SourceUrl = text, Type = text, Locale = text, FeaturedContent = text,
                    Provider = provider, Topics = [text, text], Images = [image],
                    Related = [new() { Title = text, AmpUrl = text, Type = text, Provider = provider, Images = [image] }],
                    Secured = new SecuredPayload(text), Content = text,
                    Extensions = [new("x" + text, ExtensionValue.FromList(text, ExtensionValue.FromMap([new(text, text)])))],
                },
                text);
        }
    }

    [Fact]
    public void Every_nasty_text_survives_as_a_key()
    {
        foreach (string key in ArticleGenerator.NastyTexts)
        {
            ExtensionData data = [new(key, 1)];
            AssertRoundTrip(
                FrontMatterFormat.Default,
                new Article { Title = "T", Extensions = data, Provider = new() { Extensions = data }, Images = [new() { Extensions = data }], Related = [new() { Extensions = data }] },
                key);
        }
    }

    [Fact]
    public void The_laws_hold_in_a_culture_that_writes_and_compares_differently()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("tr-TR") { NumberFormat = { NegativeSign = "−", NumberDecimalSeparator = "," } };
        try
        {
            for (int seed = 0; seed < 300; seed++)
            {
                AssertRoundTrip(FrontMatterFormat.Default, new ArticleGenerator(seed).Article(), $"seed {seed}");
            }

            Assert.Equal(Repository.Seed, FrontMatterFormat.Default.WriteToUtf8Bytes(FrontMatterFormat.Default.Read(Repository.Seed)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void The_seed_is_restored_byte_for_byte_from_the_model()
    {
        Article article = FrontMatterFormat.Default.Read(Repository.Seed);

        Assert.Equal(Repository.Seed, FrontMatterFormat.Default.WriteToUtf8Bytes(article));
    }

    [Fact]
    public void The_seed_with_CRLF_and_a_byte_order_mark_is_written_byte_for_byte_in_its_own_style()
    {
        string text = "\uFEFF" + Encoding.UTF8.GetString(Repository.Seed).ReplaceLineEndings("\r\n");
        byte[] file = Encoding.UTF8.GetBytes(text);

        FrontMatterFormat format = new(FrontMatterStyle.Detect(file));

        Assert.Equal(file, format.WriteToUtf8Bytes(format.Read(file)));
        Assert.Equal(FrontMatterFormat.Default.Read(Repository.Seed), format.Read(file));
    }

    [Fact]
    public void Nothing_reaches_the_destination_when_the_article_cannot_be_written()
    {
        MemoryStream stream = new();
        Article article = new() { Title = new string('x', 100_000), Excerpt = "half \uD83D of a pair", Images = [new() { Title = "\uDE00" }] };

        NewsFormatException exception = Assert.Throws<NewsFormatException>(() => FrontMatterFormat.Default.Write(article, stream));

        Assert.Equal(0, stream.Length);
        Assert.Equal(["excerpt", "images[0].title"], exception.Diagnostics.Select(d => d.Path));
        Assert.All(exception.Diagnostics, d => Assert.Equal(DiagnosticCode.LoneSurrogate, d.Code));
    }

    private static void AssertRoundTrip(FrontMatterFormat format, Article article, string what)
    {
        byte[] written = format.WriteToUtf8Bytes(article);
        ReadResult<Article> result = format.Parse(written);
        Assert.True(result.Diagnostics.IsEmpty, $"{what}: {string.Join('\n', result.Diagnostics)}\n{Encoding.UTF8.GetString(written)}");
        if (result.Value != article)
        {
            Assert.Fail($"{what}\n{article}\n{result.Value}\n{Encoding.UTF8.GetString(written)}");
        }

        Assert.Equal(written, format.WriteToUtf8Bytes(result.Value));
        Assert.Equal(article.PublishedDateTime?.Offset, result.Value.PublishedDateTime?.Offset);
        Assert.Equal(article.GetHashCode(), result.Value.GetHashCode());
        Assert.Equal(format.Style with { QuoteUrls = false }, FrontMatterStyle.Detect(written) with { QuoteUrls = false });
        YamlWitness.AssertMeans(article, written);
    }
}
