namespace NewsModel.Html.Tests;

/// <summary>Which of several sources is taken, where the first is not the best.</summary>
public class ChosenSourceTests
{
    private const string Site = "<meta property=og:site_name content='Example News'>";
    // What stands right at the headline is believed, whatever its class is.
    private static readonly string Text = string.Concat(Enumerable.Repeat("<p>The text of the article goes on here.</p>", 30));

    private const string Headline = "<h1>Bridge closed until winter</h1>";

    [Theory]
    [InlineData("\"Jane Doe\",\"Example News\"", "Jane Doe")]
    [InlineData("\"Example News\",\"AFP\"", "Example News|AFP")]
    [InlineData("\"Example News\"", "Example News")]
    [InlineData("\"Example News\",\"山田\"", "山田")]
    public void The_site_is_left_out_beside_a_person(string author, string authors) => Assert.Equal(
        authors,
        string.Join('|', Page.Authors(Page.ReadWith(Site + Page.Ld($$"""{"@type":"NewsArticle","author":[{{author}}]}""")))));

    [Fact]
    public void A_desk_of_the_site_is_left_out_beside_a_person() =>
        Assert.Equal(["Jane Doe"], Page.Authors(Page.ReadWith("<meta property=og:site_name content=BBC>", $"{Headline}<p>By Jane Doe, BBC Science</p>")));

    [Fact]
    public void A_category_is_not_an_author() =>
        Assert.Equal(["Jane Doe"], Page.Authors(Page.ReadWith("", $"{Headline}<p>By Jane Doe, in News, Portugal, Business</p>")));

    [Theory]
    [InlineData("<a rel=author href=/a>John Roe</a> <a rel=author href=/b>Jane Doe</a>", "John Roe|Jane Doe")]
    [InlineData("<a rel=author href=/a>John Roe</a> <a rel=author href=/b>Ann Poe</a>", "Jane Doe")]
    [InlineData("<a rel=author href=/b>Jane Doe</a>", "Jane Doe")]
    public void Links_to_the_author_of_the_data_and_to_more_name_them_all(string links, string authors) => Assert.Equal(
        authors,
        string.Join('|', Page.Authors(Page.ReadWith(Page.Ld("""{"@type":"NewsArticle","author":"Jane Doe"}"""), $"{Headline}<p>{links}</p>"))));

    [Theory]
    [InlineData("<div class=sidebar><h4>Published</h4><div>July 8, 2025</div></div>")]
    [InlineData("<div class=card><time datetime=2025-07-08>x</time></div>")]
    [InlineData("<footer><time datetime=2025-07-08>x</time></footer>")]
    [InlineData("<div>                                                                                                              <b>July 8, 2025</b></div>")]
    public void The_only_date_of_a_page_is_found_wherever_it_stands(string line) =>
        Assert.Equal(new DateOnly(2025, 7, 8), Page.ReadWith("", Headline + Text + line).PublishedDay);

    [Theory]
    [InlineData("<div class=comments><time datetime=2025-07-08>x</time></div>")]
    [InlineData("<div class=related><time datetime=2025-07-08>x</time></div>")]
    public void The_date_of_a_comment_or_of_another_article_is_ignored(string line) =>
        Assert.NotEqual(new DateOnly(2025, 7, 8), Page.ReadWith("", Headline + Text + line).PublishedDay);

    [Fact]
    public void A_date_that_the_page_has_is_taken_before_that_of_a_card() => Assert.Equal(
        new DateOnly(2025, 7, 1),
        Page.ReadWith("", $"{Headline}{Text}<div class=card><time datetime=2025-07-08>x</time></div><p>Published on July 1, 2025</p>").PublishedDay);

    [Theory]
    [InlineData("2025-11-20T16:02:46Z", "2025-11-20T16:02:46Z", "May 14, 2025", 5, 14)]
    [InlineData("2025-11-20T16:02:46Z", "2025-11-20T18:30:00Z", "May 14, 2025", 11, 20)]
    [InlineData("2025-11-20T16:02:46Z", "2025-11-20T16:02:46Z", "November 20, 2025", 11, 20)]
    public void An_earlier_day_on_the_page_beats_a_publication_date_that_repeats_the_last_change(
        string published, string modified, string seen, int month, int day)
    {
        string ld = Page.Ld($$"""{"@type":"NewsArticle","datePublished":"{{published}}","dateModified":"{{modified}}"}""");

        DateTimeOffset date = Page.ReadWith(ld, $"{Headline}<p class=date>{seen}</p>").Article.PublishedDateTime!.Value;

        Assert.Equal((month, day), (date.Month, date.Day));
    }

    [Theory]
    [InlineData("03-09-2026", "March 9, 2026", 3, 9)]
    [InlineData("03-09-2026", "9 September 2026", 9, 3)]
    [InlineData("03-09-2026", "3 September 2026", 9, 3)]
    [InlineData("13-09-2026", "March 9, 2026", 9, 13)]
    public void Day_and_month_are_in_the_order_that_another_source_confirms(string numbers, string words, int month, int day)
    {
        HtmlReadResult result = Page.ReadWith($"<meta property='article:published_time' content='{numbers}'>", $"{Headline}<p class=date>{words}</p>");

        Assert.Equal((month, day), (result.Article.PublishedDateTime!.Value.Month, result.Article.PublishedDateTime.Value.Day));
    }

    [Theory]
    [InlineData("Bridge closed until winter：Example News", "Bridge closed until winter")]
    [InlineData("Bridge closed until winter｜Example News", "Bridge closed until winter")]
    [InlineData("Bridge closed until winter-PoliticsㅣExample News", "Bridge closed until winter")]
    [InlineData("Bridge closed until winter: the reasons", "Bridge closed until winter: the reasons")]
    public void The_name_of_the_site_and_the_section_before_it_are_not_part_of_the_title(string title, string expected)
    {
        string ld = expected.Contains(':', StringComparison.Ordinal) ? "" : Page.Ld("""{"@type":"NewsArticle","headline":"Bridge closed until winter"}""");

        Assert.Equal(expected, Page.ReadWith($"{Site}{ld}<meta property=og:title content='{title}'><title>{title}</title>", "").Article.Title);
    }

    [Fact]
    public void A_headline_that_was_cut_is_not_the_title_without_the_section()
    {
        string ld = Page.Ld("""{"@type":"NewsArticle","headline":"Bridge closed until"}""");
        const string Title = "Bridge closed until winter | Example News";

        Assert.Equal("Bridge closed until winter", Page.ReadWith($"{Site}{ld}<meta property=og:title content='{Title}'><title>{Title}</title>", "").Article.Title);
    }

    [Theory]
    [InlineData("""{"@type":"ImageObject","url":"/a.jpg","width":1200,"height":630}""", 1200, 630)]
    [InlineData("""{"@type":"ImageObject","contentUrl":"/a.jpg","width":"1200 px","height":"630.0"}""", 1200, 630)]
    [InlineData("""[{"@type":"ImageObject","url":"/a.jpg","width":{"@type":"QuantitativeValue","value":1200}},{"url":"/b.jpg","width":1}]""", 1200, null)]
    [InlineData("""{"@type":"ImageObject","url":"/a.jpg","width":"wide","height":-1}""", null, null)]
    [InlineData("\"/a.jpg\"", null, null)]
    public void The_data_state_the_size_of_the_picture(string image, int? width, int? height)
    {
        Article article = Page.ReadWith(Page.Ld($$"""{"@type":"NewsArticle","image":{{image}}}""")).Article;

        Assert.Equal(new Image { Url = "https://www.example.com/a.jpg", Width = width, Height = height }, article.Images[0]);
    }

    [Theory]
    [InlineData("<div id=root></div>", "NM1611")]
    [InlineData("<title>Bridge closed</title>", "NM1605")]
    public void A_page_without_anything_is_an_error(string html, string code) =>
        Assert.Equal((code == "NM1611", code), (Page.Read(html, address: null).HasErrors, Assert.Single(Page.Read(html, address: null).Diagnostics).Code.Id));
}
