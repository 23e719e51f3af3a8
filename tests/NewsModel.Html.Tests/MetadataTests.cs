namespace NewsModel.Html.Tests;

/// <summary>What the page states, and which of it becomes the article.</summary>
public class MetadataTests
{
    private const string Author = "\"author\":{\"@type\":\"Person\",\"name\":\"Jane Doe\"}";
    private static readonly DateTimeOffset Instant = new(2024, 5, 3, 15, 47, 42, TimeSpan.FromHours(2));

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"Bridge closed until winter","datePublished":"2024-05-03T15:47:42+02:00",AUTHOR}""")]
    [InlineData("""[{"@type":["Article","NewsArticle"],"headline":"Bridge closed until winter","datePublished":"2024-05-03T15:47:42+0200",AUTHOR}]""")]
    [InlineData("""
        {"@graph":[{"@type":"Person","@id":"#jane","name":"Jane Doe"},
        {"@type":"NewsArticle","datePublished":"2024-05-03T15:47:42+02:00","author":{"@id":"#jane"}}]}
        """)]
    [InlineData("""<!-- {"@type":"http://schema.org/NewsArticle","datePublished":"2024-05-03T15:47:42+02:00",AUTHOR,} -->""")]
    [InlineData("""//<![CDATA[ {"@type":"NewsArticle","datePublished":"2024-05-03T15:47:42+02:00",/* x */AUTHOR} //]]>""")]
    [InlineData("{\"@type\":\"NewsArticle\",\"description\":\"a\u0001b\nc\",\"datePublished\":\"2024-05-03T15:47:42+02:00\",AUTHOR}")]
    [InlineData("""{"@type":"NewsArticle","datePublished":"2024-05-03T15:47:42+02:00","author":["Jane Doe"]}""")]
    [InlineData("""{"@type":"NewsArticle","datePublished":"2024-05-03T15:47:42+02:00",AUTHOR,"image":{"url":""")]
    public void JSON_LD_is_read_whatever_its_shape(string json)
    {
        HtmlReadResult result = Page.ReadWith(Page.Ld(json.Replace("AUTHOR", Author, StringComparison.Ordinal)));
        Assert.Equal(Instant, result.Article.PublishedDateTime);
        Assert.Equal(TimeSpan.FromHours(2), result.Article.PublishedDateTime!.Value.Offset);
        Assert.Equal(["Jane Doe"], Page.Authors(result));
    }

    [Fact]
    public void A_broken_script_is_reported_and_does_not_lose_the_others()
    {
        HtmlReadResult result = Page.ReadWith(
            Page.Ld("{\"@type\":\"Organization\",\"name\":oops")
            + Page.Ld("{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-03T15:47:42+02:00\"}"));
        Assert.Equal(Instant, result.Article.PublishedDateTime);
        Assert.Contains(result.Diagnostics, d => d.Code == HtmlDiagnosticCodes.BrokenLinkedData);
    }

    [Fact]
    public void The_article_of_the_page_is_the_one_that_fits_and_no_teaser()
    {
        HtmlReadResult result = Page.ReadWith(Page.Ld(
            """
            {"@graph":[
              {"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Another story",
                "url":"https://www.example.com/other","datePublished":"2020-01-01T10:00:00Z"}]},
              {"@type":"Article","headline":"Bridge closed until winter","datePublished":"2024-05-03T15:47:42+02:00"}]}
            """));
        Assert.Equal(Instant, result.Article.PublishedDateTime);
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2024-05-03T15:47:42+02:00'>")]
    [InlineData("<meta name='parsely-pub-date' content='2024-05-03T15:47:42+02:00'>")]
    [InlineData("<meta name='DC.date.issued' content='2024-05-03T15:47:42+02:00'>")]
    [InlineData("<meta itemprop='datePublished' content='2024-05-03T15:47:42+02:00'>")]
    public void Meta_elements_state_the_date(string head) => Assert.Equal(Instant, Page.ReadWith(head).Article.PublishedDateTime);

    [Theory]
    [InlineData("<time datetime='2024-05-03T15:47:42+02:00'>Friday</time>")]
    [InlineData("<p class=posted><time itemprop=datePublished datetime='2024-05-03T15:47:42+02:00'>Friday</time></p>")]
    public void A_time_element_beside_the_headline_states_the_date(string line) =>
        Assert.Equal(Instant, Page.ReadWith("", $"<h1>Bridge closed until winter</h1>{line}").Article.PublishedDateTime);

    [Theory]
    [InlineData("<p>Published on May 2, 2024</p>")]
    [InlineData("<div class=meta>2 May 2024</div>")]
    [InlineData("<div><span>Veröffentlicht am 2. Mai 2024</span></div>")]
    public void A_day_stays_a_day_and_is_reported(string line)
    {
        HtmlReadResult result = Page.ReadWith("", $"<h1>Bridge closed until winter</h1>{line}");
        Assert.Equal(new DateOnly(2024, 5, 2), result.PublishedDay);
        Assert.Equal(new DateTimeOffset(2024, 5, 2, 0, 0, 0, TimeSpan.Zero), result.Article.PublishedDateTime);
        Assert.Contains(result.Diagnostics, d => d.Code == DiagnosticCode.DateWithoutTime && d.Path == "publishedDateTime");
    }

    [Fact]
    public void A_day_of_the_data_gets_its_time_from_another_source()
    {
        HtmlReadResult result = Page.ReadWith(
            Page.Ld("{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-03\"}"),
            "<h1>Bridge closed until winter</h1><time datetime='2024-05-03T15:47:42+02:00'>x</time>");
        Assert.Equal(Instant, result.Article.PublishedDateTime);
        Assert.Null(result.PublishedDay);
    }

    [Fact]
    public void Sources_that_disagree_are_reported_with_their_place()
    {
        HtmlReadResult result = Page.ReadWith(
            "<meta property='article:published_time' content='2023-01-01T10:00:00Z'>"
            + Page.Ld("{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-03T15:47:42+02:00\"}"));
        Diagnostic problem = Assert.Single(result.Diagnostics, d => d.Code == HtmlDiagnosticCodes.SourcesDisagree);
        Assert.Equal("publishedDateTime", problem.Path);
        Assert.Equal(1, problem.Location!.Value.Line);
        Assert.Contains("article:published_time", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title", "<meta property=og:title content='Football: the cup goes to Hamburg'>", "og:title")]
    [InlineData("authors", "<meta name=parsely-author content='John Roe'>", "parsely-author")]
    [InlineData("updatedDateTime", "<meta property=article:modified_time content='2024-07-01T10:00:00Z'>", "article:modified_time")]
    public void Each_field_whose_sources_disagree_is_reported_once(string path, string other, string source)
    {
        const string Json = """
            {"@type":"NewsArticle","headline":"Bridge closed until winter","author":"Jane Doe","dateModified":"2024-05-04T10:00:00Z"}
            """;
        HtmlReadResult result = Page.ReadWith($"{Page.Ld(Json)}\n{other}");
        Diagnostic problem = Assert.Single(result.Diagnostics, d => d.Code == HtmlDiagnosticCodes.SourcesDisagree);
        Assert.Equal((path, 2, 1), (problem.Path, problem.Location!.Value.Line, problem.Location.Value.Column));
        Assert.Contains(source, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta property=og:title content='Bridge closed until winter, city says - Example News'>")]
    [InlineData("<meta property=og:title content='Example News'><meta property=og:site_name content='Example News'>")]
    [InlineData("<meta name=author content='J. Doe'>")]
    [InlineData("<meta name=author content='Example News'><meta property=og:site_name content='Example News'>")]
    [InlineData("<meta property=article:modified_time content='2024-05-04T23:00:00Z'>")]
    public void A_different_wording_is_not_a_disagreement(string head)
    {
        const string Json = """
            {"@type":"NewsArticle","headline":"Bridge closed until winter","author":"Jane Doe","dateModified":"2024-05-04T10:00:00Z"}
            """;
        Assert.DoesNotContain(Page.ReadWith(Page.Ld(Json) + head).Diagnostics, d => d.Code == HtmlDiagnosticCodes.SourcesDisagree);
    }

    [Fact]
    public void A_change_before_the_publication_is_reported()
    {
        HtmlReadResult result = Page.ReadWith(
            Page.Ld("""{"@type":"NewsArticle","datePublished":"2024-05-03T15:47:42Z","dateModified":"2023-05-03T15:47:42Z"}"""));
        Assert.Equal("updatedDateTime", Assert.Single(result.Diagnostics, d => d.Code == HtmlDiagnosticCodes.SourcesDisagree).Path);
    }

    [Fact]
    public void Pages_in_other_languages_are_the_extension_alternates()
    {
        HtmlReadResult result = Page.ReadWith(
            """
            <link rel=alternate hreflang=de href="/de/bruecke"><link rel=alternate hreflang=x-default href="https://www.example.com/news/bridge">
            <link rel=alternate hreflang=de href="/de/zweite"><link rel=alternate type="application/rss+xml" hreflang=en href="/feed">
            <link rel=alternate hreflang="no language!" href="/x">
            """);
        ExtensionData alternates = result.Article.Extensions["alternates"].Members;
        Assert.Equal(["de", "x-default"], alternates.Select(a => a.Key));
        Assert.Equal("https://www.example.com/de/bruecke", alternates["de"].Text);
        Assert.Equal("https://www.example.com/news/bridge", alternates["x-default"].Text);
        Assert.Equal(4, result.Evidence.Count(e => e.Field == HtmlField.Alternate));
    }

    [Theory]
    [InlineData("<title>Bridge closed until winter | Example News</title><meta property=og:site_name content='Example News'>",
        "Bridge closed until winter")]
    [InlineData("<title>Bridge closed until winter - example.com</title>", "Bridge closed until winter")]
    [InlineData("<meta property=og:title content='Bridge &amp;amp; road closed'>", "Bridge & road closed")]
    [InlineData("<title>A - B - C</title>", "A - B - C")]
    public void The_title_goes_without_the_name_of_the_site(string head, string title) => Assert.Equal(title, Page.ReadWith(head, "").Article.Title);

    [Fact]
    public void A_kicker_is_not_part_of_the_headline() => Assert.Equal(
        "Bridge closed until winter",
        Page.ReadWith("<title>Bridge closed until winter</title>",
            "<h1><span class=kicker>City</span> Bridge closed until winter</h1>").Article.Title);

    [Theory]
    [InlineData("<p>By Jane Doe and John Roe</p>", "Jane Doe|John Roe")]
    [InlineData("<p class=byline>By <a href=/author/jane>Jane Doe</a></p>", "Jane Doe")]
    [InlineData("<p class=author>Von Jane Doe | 3. Mai 2024</p>", "Jane Doe")]
    [InlineData("<p>Par Jeanne Dupont et Jean Martin</p>", "Jeanne Dupont|Jean Martin")]
    [InlineData("<p>Por María López y Juan Gómez</p>", "María López|Juan Gómez")]
    [InlineData("<p>Af Søren Østergård og Åse Ærø</p>", "Søren Østergård|Åse Ærø")]
    [InlineData("<p>Av Åsa Öberg</p>", "Åsa Öberg")]
    [InlineData("<p>Written by</p><p>Jane Doe</p>", "Jane Doe")]
    [InlineData("<p>By handling routine tasks centrally, time is saved</p>", "")]
    [InlineData("<p class=author>10 mins read</p>", "")]
    [InlineData("<p class=author>By Admin</p>", "")]
    public void Authors_are_persons_without_the_words_around_them(string line, string authors) =>
        Assert.Equal(authors, string.Join('|', Page.Authors(Page.ReadWith("", $"<h1>Bridge closed until winter</h1>{line}"))));

    [Theory]
    [InlineData("""{"@type":"NewsArticle","author":{"name":"Jane Doe","url":"/jane"}}""", "")]
    [InlineData("""{"@type":"NewsArticle","author":"Jane Doe"}""", "<p class=byline>By <a rel=author href=/jane>Jane Doe</a></p>")]
    [InlineData("{}", "<p itemprop=author itemscope>By <a itemprop=url href=/jane><span itemprop=name>Jane Doe</span></a></p>")]
    public void An_author_has_the_page_about_her(string ld, string line) => Assert.Equal(
        [new Author { Name = "Jane Doe", Url = "https://www.example.com/jane" }],
        Page.ReadWith(Page.Ld(ld), $"<h1>Bridge closed until winter</h1>{line}").Article.Authors);

    [Fact]
    public void An_address_beside_two_names_belongs_to_neither() => Assert.Equal(
        (Author[])["Jane Doe", "John Roe"],
        Page.ReadWith(Page.Ld("""{"@type":"NewsArticle","author":{"name":"Jane Doe, John Roe","url":"/both"}}""")).Article.Authors);

    [Fact]
    public void The_site_is_an_author_only_if_there_is_no_other()
    {
        const string Site = "<meta property=og:site_name content='Example News'>";
        string ld = Page.Ld("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Example News\"}}");
        Assert.Equal(["Example News"], Page.Authors(Page.ReadWith(Site + ld)));
        Assert.Equal(["Jane Doe"], Page.Authors(Page.ReadWith(Site + ld, "<h1>Bridge closed until winter</h1><p>By Jane Doe</p>")));
    }

    [Fact]
    public void The_rest_of_the_model_is_filled()
    {
        Article article = Page.ReadWith(
            """
            <link rel=canonical href="/news/bridge"><link rel=amphtml href="/amp/bridge"><link rel=license href="https://example.com/licence">
            <meta property=og:site_name content="Example News"><meta property=og:type content=article>
            <meta property=og:description content="It closed on Friday.">
            <meta property=og:image content="/bridge.jpg"><meta property=og:image:width content=1200><meta property=og:image:height content=630>
            <meta property=article:section content=City>
            <meta name=news_keywords content="bridges, rivers, bridges"><meta name=robots content="noindex">
            <meta name=tdm-reservation content=1><meta property=article:content_tier content=Metered>
            """ + Page.Ld("{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\",\"dateModified\":\"2024-05-04T08:00:00Z\"}")).Article;

        Assert.Equal(new Url("https://www.example.com/news/bridge"), article.WebUrl);
        Assert.Equal(new Url("https://www.example.com/amp/bridge"), article.AmpWebUrl);
        Assert.Equal(("Example News", "example.com"), (article.Provider!.Name, article.Provider.Domain));
        Assert.Equal(("City", "en-GB", ArticleType.Article), (article.Category, article.Locale, article.Type));
        Assert.Equal("It closed on Friday.", article.Excerpt);
        Assert.Equal(["bridges", "rivers"], article.Topics);
        Assert.Equal(new Image { Url = "https://www.example.com/bridge.jpg", Width = 1200, Height = 630 }, article.Images[0]);
        Assert.Equal(new DateTimeOffset(2024, 5, 4, 8, 0, 0, TimeSpan.Zero), article.UpdatedDateTime);
        ExtensionData rights = article.Extensions["rights"].Members;
        Assert.Equal(
            ("false", "metered", "noindex", "true", "https://example.com/licence"),
            (rights["isAccessibleForFree"].Text, rights["contentTier"].Text, rights["robots"].Text, rights["tdmReservation"].Text,
                rights["license"].Text));
    }

    [Fact]
    public void What_is_not_stated_is_absent()
    {
        Article article = Page.Read("<p>Hello</p>", address: null).Article;
        Assert.Equal(new Article { Content = article.Content }, article);
    }
}
