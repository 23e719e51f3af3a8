namespace NewsModel.Testing;

/// <summary>The fields of an article one by one, and an ordinary article that has them all.</summary>
internal static class ArticleFields
{
    /// <summary>Each field with what copies it from one article to another.</summary>
    public static IReadOnlyList<ArticleField> All { get; } =
    [
        new("Category", (to, from) => to with { Category = from.Category }),
        new("Title", (to, from) => to with { Title = from.Title }),
        new("Excerpt", (to, from) => to with { Excerpt = from.Excerpt }),
        new("PublishedDateTime", (to, from) => to with { PublishedDateTime = from.PublishedDateTime }),
        new("UpdatedDateTime", (to, from) => to with { UpdatedDateTime = from.UpdatedDateTime }),
        new("SourceUrl", (to, from) => to with { SourceUrl = from.SourceUrl }),
        new("OriginalUrl", (to, from) => to with { OriginalUrl = from.OriginalUrl }),
        new("WebUrl", (to, from) => to with { WebUrl = from.WebUrl }),
        new("AmpUrl", (to, from) => to with { AmpUrl = from.AmpUrl }),
        new("CdnAmpUrl", (to, from) => to with { CdnAmpUrl = from.CdnAmpUrl }),
        new("AmpWebUrl", (to, from) => to with { AmpWebUrl = from.AmpWebUrl }),
        new("CdnAmpWebUrl", (to, from) => to with { CdnAmpWebUrl = from.CdnAmpWebUrl }),
        new("Type", (to, from) => to with { Type = from.Type }),
        new("Quality", (to, from) => to with { Quality = from.Quality }),
        new("Heat", (to, from) => to with { Heat = from.Heat }),
        new("Published", (to, from) => to with { Published = from.Published }),
        new("Locale", (to, from) => to with { Locale = from.Locale }),
        new("FeaturedContent", (to, from) => to with { FeaturedContent = from.FeaturedContent }),
        new("Provider", (to, from) => to with { Provider = from.Provider }),
        new("Topics", (to, from) => to with { Topics = from.Topics }),
        new("Images", (to, from) => to with { Images = from.Images }),
        new("Related", (to, from) => to with { Related = from.Related }),
        new("Extensions", (to, from) => to with { Extensions = from.Extensions }),
        new("Secured", (to, from) => to with { Secured = from.Secured }),
        new("Content", (to, from) => to with { Content = from.Content }),
    ];

    /// <summary>An article with a value for each field, none of them odd.</summary>
    public static Article Ordinary { get; } = MakeOrdinary();

    /// <summary>The same article made anew, so that nothing of it is the same object.</summary>
    public static Article MakeOrdinary()
    {
        Image image = new()
        {
            Url = "https://example.com/harbour.jpg?size=large", Width = 1200, Height = 800, IsCached = true,
            Title = "The harbour at night", Attribution = "A. Jensen",
        };
        Image logo = new() { Url = "https://example.com/logo.png", Width = 64 };
        Provider provider = new() { Name = "The Daily Example", Domain = "example.com", Images = [logo] };
        DateTimeOffset published = new(2020, 1, 2, 10, 31, 0, TimeSpan.Zero);
        return new Article
        {
            Category = "economy",
            Title = "Harbour to be rebuilt: what it costs, and who pays",
            Excerpt = "The city council agreed on Thursday. \"It was time\", says the mayor.",
            PublishedDateTime = published,
            UpdatedDateTime = published.AddDays(1).AddSeconds(7),
            SourceUrl = "https://example.com/harbour",
            OriginalUrl = "https://example.com/harbour?original=1",
            WebUrl = "https://www.example.com/harbour#costs",
            AmpUrl = "https://amp.example.com/harbour",
            CdnAmpUrl = "https://amp-example-com.cdn.example.net/harbour",
            AmpWebUrl = "https://www.example.com/amp/harbour",
            CdnAmpWebUrl = "https://www-example-com.cdn.example.net/amp/harbour",
            Type = ArticleType.Article,
            Quality = 81,
            Heat = 12,
            Published = true,
            Locale = "en-us",
            FeaturedContent = "Harbours",
            Provider = provider,
            Topics = ["Harbours", "City council", "Économie"],
            Images = [image, new() { Url = "https://example.com/map.png", Title = "Map" }],
            Related =
            [
                new()
                {
                    Title = "The old harbour", SourceUrl = "https://example.com/old", Type = ArticleType.Video, PublishedDateTime = published.AddDays(-30),
                    Provider = provider, Images = [image],
                },
                new() { Title = "Ships", Excerpt = "A list", Quality = 3 },
            ],
            Extensions =
            [
                new("desk", "north"), new("words", 812), new("flags", ExtensionValue.FromList("a", true)),
                new("place", ExtensionValue.FromMap([new("city", "Aarhus")])),
            ],
            Secured = new SecuredPayload("c2VjcmV0IHRleHQgb2Ygb25l;MTIzNDU2Nzg5MDEyMzQ1Ng=="),
            Content = "The harbour is to be rebuilt.\n\nIt costs 1.5 million.\n\n- more\n- later\n",
        };
    }
}

/// <summary>A field of an article.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="Copy">Gives the first article with the field's value of the second.</param>
internal sealed record ArticleField(string Name, Func<Article, Article, Article> Copy);
