using System.Text;

namespace NewsModel.Tests.Formats;

/// <summary>What a conversion gives, and what it says is lost.</summary>
public class ConversionTests
{
    private const string NoPlace =
        "The format 'toy' cannot hold this; keep the original.";

    private const string Altered =
        "The format 'toy' cannot hold this exactly, and the result reads differently; keep the original.";

    private const string Reordered =
        "The format 'toy' holds the extensions in another order; none of them is lost.";

    private const string Gained =
        "The article does not have this, but the result in the format 'toy' reads as if it did; keep the original.";

    private static readonly Article Full = new()
    {
        Title = "T",
        Heat = 4,
        Provider = new() { Name = "P", Images = [new() { Width = 1 }] },
        Topics = ["AI", "5G", "IoT"],
        Images = [new() { Url = "a", Width = 1 }, new() { Url = "b" }],
        Related = [new() { Title = "R", Images = [new() { Height = 2 }] }],
        Extensions = [new("one", 1), new("two key", ExtensionValue.FromMap([new("deep", ExtensionValue.FromList("x", "y"))]))],
        Content = "body",
    };

    public static TheoryData<string, Func<Article, Article>, string[]> Losses { get; } = new()
    {
        { "nothing", a => a, [] },
        { "a field", a => a with { Heat = null }, ["NM2101 heat"] },
        { "the body", a => a with { Content = null }, ["NM2101 content"] },
        { "the end of the body", a => a with { Content = "bod" }, ["NM2102 content"] },
        { "a changed field", a => a with { Title = "t" }, ["NM2102 title"] },
        { "several, in house order", a => a with { Content = null, Heat = 5, Title = null }, ["NM2101 title", "NM2102 heat", "NM2101 content"] },
        { "a map is one loss", a => a with { Provider = null }, ["NM2101 provider"] },
        { "within a map", a => a with { Provider = a.Provider! with { Name = null } }, ["NM2101 provider.name"] },
        { "a list is one loss", a => a with { Topics = [] }, ["NM2101 topics"] },
        { "the end of a list", a => a with { Topics = ["AI"] }, ["NM2101 topics[1]", "NM2101 topics[2]"] },
        { "an entry of a list", a => a with { Topics = ["AI", "6G", "IoT"] }, ["NM2102 topics[1]"] },
        { "within an entry", a => a with { Images = [a.Images[0] with { Width = null }, a.Images[1]] }, ["NM2101 images[0].width"] },
        { "far below", a => a with { Related = [a.Related[0] with { Images = [new() { Height = 3 }] }] }, ["NM2102 related[0].images[0].height"] },
        { "an extension", a => a with { Extensions = [a.Extensions[1]] }, ["NM2101 one"] },
        { "an extension with a space", a => a with { Extensions = [a.Extensions[0]] }, ["NM2101 [\"two key\"]"] },
        { "the kind of an extension", a => a with { Extensions = [new("one", ExtensionValue.FromList("x")), a.Extensions[1]] }, ["NM2102 one"] },
        { "quotes of an extension", a => a with { Extensions = [new("one", "1"), a.Extensions[1]] }, ["NM2102 one"] },
        { "the order of extensions", a => a with { Extensions = [a.Extensions[1], a.Extensions[0]] }, ["NM2102 "] },
        {
            "within an extension",
            a => a with { Extensions = a.Extensions.Set("two key", ExtensionValue.FromMap([new("deep", ExtensionValue.FromList("x"))])) },
            ["NM2101 [\"two key\"].deep[1]"]
        },
        { "all", _ => new(), ["NM2101 title", "NM2101 heat", "NM2101 provider", "NM2101 topics", "NM2101 images", "NM2101 related", "NM2101 one", "NM2101 [\"two key\"]", "NM2101 content"] },
    };

    [Theory]
    [MemberData(nameof(Losses))]
    public void Each_field_that_is_not_given_back_is_a_loss(string what, Func<Article, Article> holds, string[] losses)
    {
        ConversionResult result = ArticleSerializer.Default.Convert(Full, new ToyFormat { Holds = holds });

        Assert.True(losses.SequenceEqual(result.Losses.Select(d => $"{d.Code} {d.Path}")), $"{what}: {string.Join(", ", result.Losses)}");
        Assert.All(result.Losses, d => Assert.Equal((DiagnosticSeverity.Warning, d.Code == DiagnosticCode.FieldNotRepresentable ? NoPlace : d.Path == "" ? Reordered : Altered), (d.Severity, d.Message)));
        Assert.All(result.Losses, d => Assert.Null(d.Location));
    }

    [Fact]
    public void What_holds_all_is_not_read_again()
    {
        int reads = 0;
        ToyFormat counting = new() { HoldsEverything = true, Reads = article => article with { Heat = ++reads } };

        Assert.Empty(new ArticleSerializer([counting]).Convert(Full, counting).Losses);
        Assert.Equal(0, reads);
        Assert.Equal([true, true, false, true, false], ((ArticleFormat[])
        [
            FrontMatterFormat.Default, JsonFormat.Default, new JsonFormat(new() { ExtraMembers = false }), JsonLinesFormat.Default, PlainTextFormat.Default,
        ]).Select(format => format.HoldsAll));
    }

    [Fact]
    public void What_reading_adds_is_reported_too()
    {
        ToyFormat format = new() { Reads = a => a with { Content = "more", Locale = "da", Topics = [.. a.Topics, "all"], Provider = new() { Name = "us", Domain = "x.y" } } };

        ConversionResult result = new ArticleSerializer([format]).Convert(new Article { Provider = new() { Name = "us" }, Topics = ["AI"] }, format);

        Assert.Equal(["provider.domain", "topics[1]", "locale", "content"], result.Losses.Select(d => d.Path));
        Assert.All(result.Losses, d => Assert.Equal((DiagnosticCode.FieldAltered, Gained), (d.Code, d.Message)));
    }

    [Fact]
    public void A_conversion_shows_its_source_and_result()
    {
        ToyFormat toy = new() { Holds = a => new() { Title = a.Title, Content = a.Content } };
        Article seed = FrontMatterFormat.Default.Read(Repository.Seed);

        ConversionResult result = ArticleSerializer.Default.Convert(Repository.Seed, toy, "a.md");

        Assert.Equal(seed, result.Article);
        Assert.Same(toy, result.Format);
        Assert.Equal($"toy:\n---\ntitle: \"{seed.Title}\"\n---\n\n", Encoding.UTF8.GetString(result.Utf8.Span));
        Assert.Empty(result.Diagnostics);
        Assert.False(result.HasErrors);
        Assert.Equal(result.Losses, ArticleSerializer.Default.Convert(seed, toy).Losses);
        Assert.Contains("related", result.Losses.Select(d => d.Path));
    }

    [Fact]
    public void A_format_can_be_named_and_the_result_is_text()
    {
        Article article = new() { Title = "é" };
        ArticleSerializer serializer = ArticleSerializer.Default;

        Assert.Equal(JsonFormat.Default.Write(article), serializer.Convert(article, "JSON").ToString());
        Assert.Equal(JsonFormat.Default.Write(article), serializer.Convert("---\ntitle: é\n---\n\n"u8, "json").ToString());
        Assert.Equal("text", serializer.Convert("Head"u8, "text", "a.txt").Format.Name);
        ArgumentException unknown = Assert.Throws<ArgumentException>("targetName", () => serializer.Convert(article, "yaml"));
        Assert.StartsWith("There is no format 'yaml'; the formats are frontmatter, json, ndjson, text.", unknown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("targetName", () => serializer.Convert("x"u8, ""));
        Assert.Throws<ArgumentNullException>("targetName", () => serializer.Convert(article, (string)null!));
    }

    [Fact]
    public void Errors_in_the_source_are_reported_with_their_locations()
    {
        ConversionResult result = ArticleSerializer.Default.Convert("---\nheat: hot\ntitle: T\n---\n"u8, new ToyFormat());

        Assert.True(result.HasErrors);
        Assert.Equal("(2,7): error NM1202: heat: 'hot' is not a whole number; write digits such as 42 or -1.", Assert.Single(result.Diagnostics).ToString());
        Assert.Equal(new Article { Title = "T", Content = "" }, result.Article);
        Assert.Empty(result.Losses);
    }

    [Fact]
    public void What_cannot_be_written_is_not_a_conversion()
    {
        NewsFormatException exception = Assert.Throws<NewsFormatException>(() => ArticleSerializer.Default.Convert(new Article { Title = "\uD800" }, new ToyFormat()));

        Assert.Equal("title", Assert.Single(exception.Diagnostics).Path);
    }

    [Fact]
    public void Limits_on_reading_are_not_losses()
    {
        ArticleSerializer tight = new([FrontMatterFormat.Default], new ReadOptions { MaxInputLength = 10, MaxNodes = 2, MaxDepth = 1 });
        Article large = new() { Topics = Enumerable.Range(0, 1_000_001).Select(i => "t").ToValueList(), Content = "x" };

        Assert.Empty(tight.Convert(Full, FrontMatterFormat.Default).Losses);
        Assert.Empty(ArticleSerializer.Default.Convert(large, FrontMatterFormat.Default).Losses);
    }

    [Fact]
    public void Front_matter_holds_every_article()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            ConversionResult result = ArticleSerializer.Default.Convert(new ArticleGenerator(seed).Article(), FrontMatterFormat.Default);

            Assert.True(result.Losses.IsEmpty, $"seed {seed}: {string.Join('\n', result.Losses)}");
        }
    }
}
