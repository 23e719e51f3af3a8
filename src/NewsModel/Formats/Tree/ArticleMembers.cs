namespace NewsModel.Formats;

/// <summary>The keys that the parts of an article have in the front matter: those that are present, in house order.</summary>
internal static class ArticleMembers
{
    private const int MostKeys = 24;

    public static List<ArticleMember> Of(Article article)
    {
        List<ArticleMember> members = new(MostKeys);
        Text(members, "category", ArticleKey.Category, article.Category, ScalarRule.Text);
        AddHead(members, article);
        Date(members, "updatedDateTime", ArticleKey.UpdatedDateTime, article.UpdatedDateTime);
        AddUrls(members, article);
        Text(members, "type", ArticleKey.Type, article.Type?.Text, ScalarRule.Text);
        Integer(members, "quality", ArticleKey.Quality, article.Quality);
        Integer(members, "heat", ArticleKey.Heat, article.Heat);
        Boolean(members, "published", ArticleKey.Published, article.Published);
        Text(members, "locale", ArticleKey.Locale, article.Locale, ScalarRule.Text);
        Text(members, "featuredContent", ArticleKey.FeaturedContent, article.FeaturedContent, ScalarRule.Quoted);
        AddProvider(members, article.Provider);
        List(members, "topics", ArticleKey.Topics, article.Topics, topic => ArticleNode.Of(topic, ScalarRule.Text));
        List(members, "images", ArticleKey.Images, article.Images, ArticleNode.Of);
        List(members, "related", ArticleKey.Related, article.Related, ArticleNode.Of);
        AddExtensions(members, article.Extensions);
        Text(members, "secured", ArticleKey.Secured, article.Secured?.Text, ScalarRule.Quoted);
        return members;
    }

    public static List<ArticleMember> Of(Related related)
    {
        List<ArticleMember> members = new(MostKeys);
        AddHead(members, related);
        AddUrls(members, related);
        Text(members, "type", ArticleKey.Type, related.Type?.Text, ScalarRule.Text);
        AddProvider(members, related.Provider);
        Integer(members, "quality", ArticleKey.Quality, related.Quality);
        List(members, "images", ArticleKey.Images, related.Images, ArticleNode.Of);
        AddExtensions(members, related.Extensions);
        return members;
    }

    public static List<ArticleMember> Of(Provider provider)
    {
        List<ArticleMember> members = [];
        Text(members, "name", ArticleKey.Name, provider.Name, ScalarRule.Text);
        Text(members, "domain", ArticleKey.Domain, provider.Domain, ScalarRule.Text);
        List(members, "images", ArticleKey.Images, provider.Images, ArticleNode.Of);
        AddExtensions(members, provider.Extensions);
        return members;
    }

    public static List<ArticleMember> Of(Image image)
    {
        List<ArticleMember> members = [];
        Text(members, "url", ArticleKey.Url, image.Url?.Text, ScalarRule.Url);
        Integer(members, "width", ArticleKey.Width, image.Width);
        Integer(members, "height", ArticleKey.Height, image.Height);
        Boolean(members, "isCached", ArticleKey.IsCached, image.IsCached ? true : null);
        Text(members, "title", ArticleKey.Title, image.Title, ScalarRule.Quoted);
        Text(members, "attribution", ArticleKey.Attribution, image.Attribution, ScalarRule.Quoted);
        AddExtensions(members, image.Extensions);
        return members;
    }

    public static List<ArticleMember> Of(ExtensionData extensions)
    {
        List<ArticleMember> members = [];
        AddExtensions(members, extensions);
        return members;
    }

    private static void AddHead(List<ArticleMember> members, NewsItem item)
    {
        Text(members, "title", ArticleKey.Title, item.Title, ScalarRule.Quoted);
        Text(members, "excerpt", ArticleKey.Excerpt, item.Excerpt, ScalarRule.Quoted);
        Date(members, "publishedDateTime", ArticleKey.PublishedDateTime, item.PublishedDateTime);
    }

    private static void AddUrls(List<ArticleMember> members, NewsItem item)
    {
        Text(members, "sourceUrl", ArticleKey.SourceUrl, item.SourceUrl?.Text, ScalarRule.Url);
        Text(members, "originalUrl", ArticleKey.OriginalUrl, item.OriginalUrl?.Text, ScalarRule.Url);
        Text(members, "webUrl", ArticleKey.WebUrl, item.WebUrl?.Text, ScalarRule.Url);
        Text(members, "ampUrl", ArticleKey.AmpUrl, item.AmpUrl?.Text, ScalarRule.Url);
        Text(members, "cdnAmpUrl", ArticleKey.CdnAmpUrl, item.CdnAmpUrl?.Text, ScalarRule.Url);
        Text(members, "ampWebUrl", ArticleKey.AmpWebUrl, item.AmpWebUrl?.Text, ScalarRule.Url);
        Text(members, "cdnAmpWebUrl", ArticleKey.CdnAmpWebUrl, item.CdnAmpWebUrl?.Text, ScalarRule.Url);
    }

    private static void AddProvider(List<ArticleMember> members, Provider? provider)
    {
        if (provider is not null)
        {
            members.Add(new("provider", ArticleKey.Provider, ArticleNode.Of(provider)));
        }
    }

    private static void AddExtensions(List<ArticleMember> members, ExtensionData extensions)
    {
        foreach (KeyValuePair<string, ExtensionValue> entry in extensions)
        {
            members.Add(new(entry.Key, ArticleKey.Unknown, ArticleNode.Of(entry.Value)));
        }
    }

    private static void Text(List<ArticleMember> members, string name, ArticleKey key, string? text, ScalarRule rule)
    {
        if (text is not null)
        {
            members.Add(new(name, key, ArticleNode.Of(text, rule)));
        }
    }

    private static void Integer(List<ArticleMember> members, string name, ArticleKey key, int? value)
    {
        if (value is { } number)
        {
            members.Add(new(name, key, ArticleNode.Of(number)));
        }
    }

    private static void Boolean(List<ArticleMember> members, string name, ArticleKey key, bool? value)
    {
        if (value is { } truth)
        {
            members.Add(new(name, key, ArticleNode.Of(truth)));
        }
    }

    private static void Date(List<ArticleMember> members, string name, ArticleKey key, DateTimeOffset? value)
    {
        if (value is { } date)
        {
            members.Add(new(name, key, ArticleNode.Of(date)));
        }
    }

    private static void List<T>(List<ArticleMember> members, string name, ArticleKey key, ValueList<T> list, Func<T, ArticleNode> toNode)
    {
        if (!list.IsEmpty)
        {
            members.Add(new(name, key, ArticleNode.Of(list, toNode)));
        }
    }
}
