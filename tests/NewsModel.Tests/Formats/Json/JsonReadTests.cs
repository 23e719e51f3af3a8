using System.Text;
using System.Text.RegularExpressions;
using NewsModel.Formats;

namespace NewsModel.Tests.Formats.Json;

/// <summary>What JSON reads as.</summary>
public class JsonReadTests
{
    [Fact]
    public void A_page_is_read_of_text()
    {
        const string Page = """{"page":1,"value":[{"title":"é"}],"nextPage":null}""";

        Assert.Equal("é", JsonFormat.Default.ReadPage(Page).Articles[0].Title);
        Assert.Throws<NewsFormatException>(() => JsonFormat.Default.ReadPage("{"));
        Assert.Throws<ArgumentNullException>("text", () => JsonFormat.Default.ReadPage((string)null!));
    }

    private const string Site =
        """
        {"path":"_news/x.md","title":"T","excerpt":null,"sourceUrl":null,"webUrl":"https://a/","originalUrl":null,"featuredContent":null,"highlight":null,"heat":87,"tags":null,
        "images":[{"url":"/i.png","width":1200,"height":630,"title":null,"attribution":null,"isCached":true}],"content":"\r\n","type":"article","ampWebUrl":null,
        "cdnAmpWebUrl":null,"publishedDateTime":"2021-06-02T09:12:27-07:00","updatedDateTime":null,"provider":{"name":"M","domain":"m.com","images":null,"publishers":null,"authors":null},
        "locale":"en-us","categories":["news"],"topics":["A","B"]}
        """;

    private static readonly Article Expected = new()
    {
        Title = "T",
        WebUrl = "https://a/",
        Heat = 87,
        Images = [new() { Url = "/i.png", Width = 1200, Height = 630, IsCached = true }],
        Type = ArticleType.Article,
        PublishedDateTime = new(2021, 6, 2, 9, 12, 27, TimeSpan.FromHours(-7)),
        Provider = new() { Name = "M", Domain = "m.com" },
        Locale = "en-us",
        Category = "news",
        Topics = ["A", "B"],
        Extensions = [new("path", "_news/x.md")],
    };

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    public void An_article_of_a_site(string lineBreak, string start)
    {
        ReadResult<Article> read = JsonFormat.Default.Parse(start + Site.ReplaceLineEndings(lineBreak));

        Assert.Empty(read.Diagnostics);
        Assert.Equal(Expected, read.Value);
        Assert.Equal(TimeSpan.FromHours(-7), read.Value.PublishedDateTime?.Offset);
    }

    [Fact]
    public void An_article_of_a_site_is_written_as_the_site_writes_it()
    {
        string text = Site.ReplaceLineEndings("");
        JsonStyle style = JsonStyle.Detect(Encoding.UTF8.GetBytes(text));

        Assert.Equal(new() { Nulls = JsonNulls.Page, NoContent = "\r\n" }, style);
        Assert.Equal(text, new JsonFormat(style).Write(Expected));
    }

    [Fact]
    public void A_page_without_bodies_that_states_all_other_nulls_gains_no_null()
    {
        string page = $"{{\"page\":1,\"value\":[{Regex.Replace(Site.ReplaceLineEndings(""), "\"content\":\"(\\\\.|[^\"])*\",", "")}],\"nextPage\":null}}";
        JsonStyle style = JsonStyle.Detect(Encoding.UTF8.GetBytes(page));

        Assert.DoesNotContain("\"content\"", page, StringComparison.Ordinal);
        Assert.Equal(new() { Nulls = JsonNulls.PageWithoutContent }, style);
        Assert.Equal(page, new JsonFormat(style).WritePage(JsonFormat.Default.ParsePage(page).Value));
    }

    [Theory]
    [InlineData("""{"highlight":null,"content":null}""", JsonNulls.Page)]
    [InlineData("""{"highlight":null,"content":"x"}""", JsonNulls.Page)]
    [InlineData("""{"highlight":null}""", JsonNulls.PageWithoutContent)]
    [InlineData("""[{"highlight":null,"content":"x"},{"highlight":null}]""", JsonNulls.PageWithoutContent)]
    [InlineData("""[{"highlight":null,"content":null},{"highlight":null}]""", JsonNulls.Page)]
    [InlineData("""{"heat":null}""", JsonNulls.Item)]
    [InlineData("""{"highlight":"x"}""", JsonNulls.None)]
    public void The_nulls_of_a_file_are_detected(string json, JsonNulls expected) => Assert.Equal(expected, JsonStyle.Detect(Encoding.UTF8.GetBytes(json)).Nulls);

    [Fact]
    public void Keys_may_come_in_any_order_and_with_escapes() => Assert.Equal(
        new Article { Title = "a/\"é😀\n", Heat = -1, Extensions = [new("x", ExtensionValue.FromPlain("1.50")), new("ü", true)] },
        JsonFormat.Default.Read("""{ "heat" : -1 , "x":1.50,"\u0074itle":"a\/\"\u00e9\ud83d\ude00\n","\u00FC":true}"""));

    [Fact]
    public void Equivalent_values_of_another_type_are_accepted() => Assert.Equal(
        new Article { Title = "5", Heat = 4, Published = true, Locale = "true" }, JsonFormat.Default.Read("""{"title":5,"heat":"4","published":"true","locale":true}"""));

    [Fact]
    public void Plain_scalars_travel_as_pointers()
    {
        Article article = new()
        {
            Extensions = [new("price", ExtensionValue.FromPlain("Free")), new("a/b~c", ExtensionValue.FromList("x", ExtensionValue.FromPlain("PT1H"))), new("n", 5)],
            Related = [new() { Extensions = [new("price", ExtensionValue.FromPlain("~"))] }],
        };
        const string Json = """{"related":[{"price":"~"}],"price":"Free","a/b~c":["x","PT1H"],"n":5,"$plain":["/related/0/price","/price","/a~1b~0c/1"]}""";

        Assert.Equal(Json, JsonFormat.Default.Write(article));
        Assert.Equal(article, JsonFormat.Default.Read(Json));
    }

    [Fact]
    public void Extensions_whose_keys_mean_something_else_travel_apart()
    {
        Article article = new() { Title = "T", Extensions = [new("path", "p"), new("a", 1), new("content", "c"), new("b", 2)], Content = "body" };
        const string Json = """{"path":"p","title":"T","content":"body","a":1,"$extensions":{"content":"c","b":2}}""";

        Assert.Equal(Json, JsonFormat.Default.Write(article));
        Assert.Equal(article, JsonFormat.Default.Read(Json));
    }

    [Fact]
    public void A_page()
    {
        const string Json = """{"page":2,"value":[{"title":"a"},{"title":"b","heat":"x"},7],"nextPage":null,"total":9}""";
        ReadResult<ArticlePage> read = JsonFormat.Default.ParsePage(Json);

        Assert.Equal(new() { Page = 2, Articles = [new() { Title = "a" }, new() { Title = "b" }], Extensions = [new("total", 9)] }, read.Value);
        Assert.Equal(["(1,54): error NM1202: value[1].heat", "(1,59): error NM1102: value[2]"], read.Diagnostics.Select(d => string.Join(':', d.ToString().Split(':').Take(3))));
        Assert.Equal(
            """{"page":2,"value":[{"title":"a"},{"title":"b"}],"nextPage":null,"total":9}""", JsonFormat.Default.WritePage(read.Value));
        Assert.Equal(read.Value, JsonFormat.Default.ReadPage(JsonFormat.Default.WritePageToUtf8Bytes(read.Value)));
    }

    [Fact]
    public void A_duplicate_key_of_a_page_is_reported_and_the_first_value_is_used()
    {
        const string Json = """{"page":1,"page":2,"value":[{"title":"a"}],"value":[],"nextPage":3,"nextPage":4,"total":5,"total":6,"page":null}""";
        ReadResult<ArticlePage> read = JsonFormat.Default.ParsePage(Json);

        Assert.Equal(new() { Page = 1, Articles = [new() { Title = "a" }], NextPage = 3, Extensions = [new("total", 5)] }, read.Value);
        Assert.Equal(
            ["(1,12): error NM1103: page", "(1,45): error NM1103: value", "(1,69): error NM1103: nextPage", "(1,92): error NM1103: total"],
            read.Diagnostics.Select(d => string.Join(':', d.ToString().Split(':').Take(3))));
    }

    [Theory]
    [InlineData("""{"page":1,"value":[{"title":"a"}]}""", 1)]
    [InlineData("""{"nextPage":2,"value":[{"title":"a"},{}]}""", 2)]
    [InlineData("""{"p\u0061ge":1,"\u0076alue":[{"title":"a"}]}""", 1)]
    [InlineData("""{"\u0070\u0061\u0067\u0065":1,"\u0076\u0061\u006c\u0075\u0065":[{"title":"a"}]}""", 1)]
    [InlineData("""{"page":1,"value":"x","value":[{"title":"a"}]}""", 1)]
    [InlineData("""{"page":1}""", 0)]
    [InlineData("""{"value":[{"title":"a"}]}""", 0)]
    [InlineData("""{"page":1,"value":{"title":"a"}}""", 0)]
    [InlineData("""{"page":1,"values":[{"title":"a"}]}""", 0)]
    public void What_has_a_list_of_values_and_a_number_is_a_page(string json, int articles)
    {
        ReadResult<Article> read = JsonFormat.Default.Parse(json);

        Assert.Equal(articles > 0, read.Diagnostics.Any(d => d.Code == DiagnosticCode.MultipleArticles));
        Assert.Equal(articles, articles > 0 ? JsonFormat.Default.ParsePage(json).Value.Articles.Count : 0);
    }

    [Theory]
    [InlineData("heat")]
    [InlineData("title")]
    [InlineData("published")]
    [InlineData("publishedDateTime")]
    [InlineData("type")]
    [InlineData("secured")]
    public void Half_of_a_surrogate_pair_is_reported_once_whatever_the_key(string key)
    {
        ReadResult<Article> read = JsonFormat.Default.Parse($$"""{"{{key}}":"\ud800"}""");

        Assert.Equal([$"NM1003 {key}"], read.Diagnostics.Select(d => $"{d.Code} {d.Path}"));
        Assert.Equal(new Article(), read.Value);
    }

    [Fact]
    public async Task All_articles_of_a_page_come_with_their_own_problems()
    {
        MemoryStream stream = new("""{"value":[{"title":"a"},{"heat":"x"},{"title":"c"}],"nextPage":"?"}"""u8.ToArray());
        List<ReadResult<Article>> articles = await JsonFormat.Default.ParseAllAsync(stream).ToListAsync();

        Assert.Equal(["a", null, "c"], articles.Select(a => a.Value.Title));
        Assert.Equal([0, 1, 1], articles.Select(a => a.Diagnostics.Count));
        Assert.Equal("value[1].heat", articles[1].Diagnostics[0].Path);
    }

    [Theory]
    [InlineData("""{"value":[],"page":1}""", 0, 0)]
    [InlineData("""{"title":"a"}""", 1, 0)]
    [InlineData("[]", 1, 1)]
    [InlineData("", 1, 1)]
    public async Task A_file_without_a_page_has_one_article_or_a_problem(string json, int articles, int problems)
    {
        List<ReadResult<Article>> all = await JsonFormat.Default.ParseAllAsync(new MemoryStream(Encoding.UTF8.GetBytes(json))).ToListAsync();

        Assert.Equal(articles, all.Count);
        Assert.Equal(problems, all.Sum(a => a.Diagnostics.Count));
    }

    [Theory]
    [InlineData("{\"a b\\ud800\":1,\"title\":\"t\"}", "(1,6): error NM1003: [\"a b\uFFFD\"]")]
    [InlineData("{\"x\":{\"\\udc00\":[1]}}", "(1,8): error NM1003: x[\"\uFFFD\"]")]
    [InlineData("\uFEFF{\r\"é\":\r\n\"\\ud800\"}", "(3,2): error NM1003: é")]
    [InlineData("{\"title\":\"a\",\r\n é", "(2,2): error NM1501")]
    public void A_problem_has_its_place(string json, string expected) =>
        Assert.Equal(expected, string.Join(':', Assert.Single(JsonFormat.Default.Parse(json).Diagnostics).ToString().Split(':').Take(expected.Count(c => c == ':') + 1)));

    [Fact]
    public void Messages_are_short_and_free_of_terminal_control_characters()
    {
        foreach (string odd in new[] { "\u001B[31m", "\u202E", "\0", new string('x', 10_000), "tru\u001B[31m", "tru" + new string('x', 10_000), "\"\u001B", "1\u001B", "\uFFFF", "/*", "\"\\\u001B\"" })
        {
            string message = JsonFormat.Default.Parse($"{{\"a\":{odd}}}").Diagnostics[0].Message;
            Assert.DoesNotContain(message, c => char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format);
            Assert.InRange(message.Length, 1, 250);
        }
    }

    [Fact]
    public void A_page_keeps_its_extensions()
    {
        ArticlePage page = new()
        {
            Page = 1, Articles = [new() { Title = "a" }],
            Extensions = [new("total", ExtensionValue.FromPlain("many")), new("page", "x"), new("$extensions", 1), new("$plain", ExtensionValue.FromList("/a"))],
        };

        Assert.Equal(page, JsonFormat.Default.ReadPage(JsonFormat.Default.WritePageToUtf8Bytes(page)));
    }

    [Fact]
    public void What_cannot_be_written_is_refused_with_its_path()
    {
        NewsFormatException exception = Assert.Throws<NewsFormatException>(
            () => JsonFormat.Default.Write(new Article { Title = "\uD83D", Images = [new() { Title = "x\uDE00" }], Extensions = [new("a b", ExtensionValue.FromList("\uD83D"))] }));

        Assert.Equal(["title", "images[0].title", "[\"a b\"][0]"], exception.Diagnostics.Select(d => d.Path));
    }

    [Fact]
    public void Styles_are_validated()
    {
        Assert.Throws<ArgumentException>(() => new JsonStyle { NoContent = "x" });
        Assert.Throws<ArgumentOutOfRangeException>(() => new JsonStyle { Nulls = (JsonNulls)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new JsonStyle { LineEnding = (LineEnding)9 });
    }
}
