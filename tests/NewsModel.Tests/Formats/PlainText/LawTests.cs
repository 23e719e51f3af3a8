using System.Text;
using NewsModel.Formats;

namespace NewsModel.Tests.Formats.PlainText;

/// <summary>What a page can hold comes back as it was; of anything else, what came back once comes back forever.</summary>
public class LawTests
{
    private static readonly int Articles = FuzzCases.Count(30_000);

    /// <summary>Profiles that share markers, contradict each other and have none of a kind, in unlucky order.</summary>
    private static readonly PlainTextFormat Odd = new(
    [
        new() { Locale = "en-US", FurnitureMarkers = ["Image", "Læs også"], RelatedMarkers = ["Related: x", "See"] },
        PageProfile.Danish with { Locale = "da-DK" },
        new() { Locale = "da", ImageMarkers = ["Foto", "Image"] },
        new() { Locale = "da", ImageMarkers = ["See: foto", "Foto"], RelatedMarkers = ["A. b", "More"], FurnitureMarkers = ["A. b.", "End"] },
        .. PageProfile.BuiltIn,
        new() { Locale = "no", ImageMarkers = ["Bilde"], RelatedMarkers = ["More"], FurnitureMarkers = ["More: news", "See"] },
    ]);

    [Fact]
    public void What_a_page_can_hold_comes_back() => Parallel.For(0, Articles, seed =>
    {
        PlainTextFormat format = PlainTextFormat.Default;
        Article article = new PageArticleGenerator(seed).Holdable(format);

        byte[] page = format.WriteToUtf8Bytes(article);

        ReadResult<Article> read = format.Parse(page);
        Assert.True(read.Value == article, $"seed {seed}:\n{Encoding.UTF8.GetString(page)}\n{read.Value}\n{article}");
        Assert.Empty(read.Diagnostics);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void After_one_trip_nothing_more_is_lost(bool odd) => Parallel.For(0, Articles, seed =>
    {
        PlainTextFormat format = odd ? Odd : PlainTextFormat.Default;
        AssertSettles(new PageArticleGenerator(seed).Any(format), format, seed);
    });

    [Fact]
    public void After_one_trip_nothing_more_is_lost_of_articles_made_for_front_matter() =>
        Parallel.For(0, Articles, seed => AssertSettles(new ArticleGenerator(seed).Article(), PlainTextFormat.Default, seed));

    [Fact]
    public void After_one_trip_nothing_more_is_lost_of_a_page() => Parallel.For(0, Articles, seed =>
    {
        byte[] page = new Mutator(seed).Mutate(Repository.Fixture("xiaomi-danish-page.txt"));
        AssertSettles(PlainTextFormat.Default.Parse(page).Value, PlainTextFormat.Default, seed);
    });

    private static void AssertSettles(Article article, PlainTextFormat format, int seed)
    {
        string first = format.Write(article);
        Article read = format.Parse(first).Value;
        string second = format.Write(read);

        Assert.True(first == second, $"seed {seed}:\n{first}\n-----\n{second}");
        Assert.True(format.Parse(second).Value == read, $"seed {seed}");
    }
}
