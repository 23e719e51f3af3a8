using System.Globalization;

namespace NewsModel.Tests.Model;

/// <summary>What <see cref="object.ToString"/> of an article and its parts returns.</summary>
public class RecordTextTests
{
    private static readonly Article Full = FrontMatterFormat.Default.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "docs", "samples", "xiaomi.md")));

    [Fact]
    public void Only_the_keys_with_a_value_are_printed()
    {
        Article article = new()
        {
            Title = "A",
            Authors = ["Ann"],
            PublishedDateTime = new(2020, 1, 2, 10, 31, 0, TimeSpan.FromHours(1)),
            WebUrl = "https://example.com/1",
            Type = ArticleType.Video,
            Heat = -1,
            Published = false,
            Provider = new() { Name = "Reuters" },
            Topics = ["AI", "5G"],
            Images = [new() { Url = "/a.png", Width = 400, IsCached = true }],
            Extensions = default(ExtensionData).Set("price", 9.5m),
            Content = "",
        };

        Assert.Equal(
            "Article {title: A, authors: [{name: Ann}], publishedDateTime: 2020-01-02T10:31:00+01:00, webUrl: https://example.com/1, type: video, "
                + "heat: -1, published: false, provider: {name: Reuters}, topics: [AI, 5G], images: [{url: /a.png, width: 400, isCached: true}], "
                + "price: 9.5, content: }",
            article.ToString());
    }

    [Fact]
    public void An_empty_record_is_empty() =>
        Assert.Equal(
            ["Article {}", "Related {}", "Author {}", "Provider {}", "Image {}", "ArticlePage {}"],
            new object[] { new Article(), new Related(), new Author(), new Provider(), new Image(), new ArticlePage() }.Select(it => it.ToString()));

    [Fact]
    public void Long_texts_and_lists_are_shortened()
    {
        Article article = new()
        {
            Title = new('a', 100),
            Topics = ["1", "2", "3", "4", "5"],
            Extensions = default(ExtensionData).Set("a", 1).Set("b", 2).Set("c", 3).Set("d", 4),
            Content = "First line\nSecond line\n",
        };

        Assert.Equal(
            $"Article {{title: {new string('a', 60)}…, topics: [1, 2, 3, … 2 more], a: 1, b: 2, c: 3, … 1 more, content: First line…}}", article.ToString());
    }

    [Fact]
    public void The_text_is_one_harmless_line_without_the_payload()
    {
        Article article = new()
        {
            Title = "\e[31mred\u2028",
            Secured = new("c2VjcmV0;AAAAAAAAAAAAAAAAAAAAAA=="),
            Extensions = default(ExtensionData).Set("a\nb", "c\td"),
        };

        Assert.Equal("Article {title: \\u001b[31mred\\u2028, secured: SecuredPayload (33 characters), a…: \"c\\u0009d\"}", article.ToString());
        Assert.DoesNotContain('\n', Full.ToString());
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        string expected = Full.ToString();
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new("fa-IR") { NumberFormat = { NegativeSign = "minus" } };
            Assert.Equal(expected, Full.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
