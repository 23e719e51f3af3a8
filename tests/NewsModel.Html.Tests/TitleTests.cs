namespace NewsModel.Html.Tests;

/// <summary>Which title is taken where the sources do not say the same.</summary>
public class TitleTests
{
    private const string Seen = "Bridge closed until winter, city says";
    private const string Shared = "Why the bridge is closed until the winter";

    [Theory]
    [InlineData("NewsArticle", Seen, Shared, Shared)]
    [InlineData("NewsArticle", Seen, null, Shared)]
    [InlineData("NewsArticle", Seen, Seen, Seen)]
    [InlineData("NewsArticle", Seen, "", Shared)]
    [InlineData("NewsArticle", "Another title altogether", Shared, Seen)]
    [InlineData("Article", Seen, Shared, Seen)]
    public void The_title_for_sharing_of_news_is_taken_where_all_others_repeat_the_headline(string type, string data, string? twitter, string expected) =>
        Assert.Equal(expected, TitleOf($"<title>{Seen}</title>{Meta("og:title", Shared)}{Meta("twitter:title", twitter)}{Data(type, data)}", Seen));

    [Theory]
    [InlineData("article", Shared, Seen, Shared)]
    [InlineData("article", null, Seen, Seen)]
    [InlineData("website", Shared, Seen, Seen)]
    [InlineData("article", Shared, "Another title altogether", Seen)]
    public void Without_data_it_is_taken_of_an_article_where_a_second_source_has_it(string type, string? second, string element, string expected) =>
        Assert.Equal(
            expected, TitleOf($"<title>{element}</title>{Meta("og:type", type)}{Meta("og:title", Shared)}{Meta("parsely-title", second)}", Seen));

    [Theory]
    [InlineData("Bridge closed until winter", "Bridge closed until winter", "Bridge closed until winter")]
    [InlineData("Bridge closed until winter", null, Seen)]
    [InlineData("winter, city says", "winter, city says", Seen)]
    public void A_part_of_the_headline_is_taken_where_it_is_its_beginning_and_Twitter_has_it_too(string part, string? twitter, string expected) =>
        Assert.Equal(expected, TitleOf($"<title>{Seen}</title>{Meta("og:title", part)}{Meta("twitter:title", twitter)}{Data("NewsArticle", Seen)}", Seen));

    [Theory]
    [InlineData("BlogPosting", Seen)]
    [InlineData("NewsArticle", Shared)]
    public void Data_that_repeat_the_title_element_do_not_outvote_the_headline_of_a_blog(string type, string expected) => Assert.Equal(
        expected, TitleOf($"<title>{Shared}</title>{Meta("og:title", Shared)}{Meta("twitter:title", Shared)}{Data(type, Shared)}", Seen));

    [Fact]
    public void The_title_of_another_story_is_never_taken() => Assert.Equal(
        Seen, TitleOf($"<title>{Seen}</title>{Meta("og:title", "Football: the cup goes to Hamburg")}{Data("NewsArticle", Seen)}", Seen));

    [Fact]
    public void A_headline_that_stands_in_front_of_the_title_is_the_name_of_a_blog() => Assert.Equal(
        Seen, TitleOf($"<title>River and Town: {Seen}</title>{Meta("og:title", Seen)}", "River and Town"));

    [Fact]
    public void A_kicker_that_the_page_shows_apart_is_no_part_of_the_title() => Assert.Equal(
        Seen,
        TitleOf(
            $"<title>River: {Seen}</title>{Meta("og:title", $"River: {Seen}")}{Meta("twitter:title", $"River: {Seen}")}{Meta("dc.title", $"River: {Seen}")}"
            + $"{Meta("headline", $"River: {Seen}")}",
            Seen));

    [Fact]
    public void A_title_for_sharing_that_is_the_name_of_the_site_says_nothing() => Assert.Equal(
        Seen,
        TitleOf(
            $"<title>{Seen}</title>{Meta("og:site_name", "Example News")}{Meta("og:title", "Example News")}{Meta("og:title", Seen)}{Data("NewsArticle", Seen)}",
            Seen));

    private static string? TitleOf(string head, string headline) => Page.ReadWith(head, $"<h1>{headline}</h1>").Article.Title;

    private static string Meta(string name, string? content) => content is null ? "" : $"<meta property='{name}' content='{content}'>";

    private static string Data(string type, string headline) => Page.Ld($$"""{"@type":"{{type}}","headline":"{{headline}}"}""");
}
