using NewsModel.Formats;

namespace NewsModel.Documents;

/// <summary>The keys that the parts of an article have in the front matter: those that are present, in house order.</summary>
internal static class FrontMatterMembers
{
    private const int MostKeys = 24;

    public static List<FrontMatterMember> Of(Article article)
    {
        List<FrontMatterMember> members = new(MostKeys);
        Text(members, "category", FrontMatterKey.Category, article.Category, ScalarRule.Text);
        AddHead(members, article);
        Date(members, "updatedDateTime", FrontMatterKey.UpdatedDateTime, article.UpdatedDateTime);
        AddUrls(members, article);
        Text(members, "type", FrontMatterKey.Type, article.Type?.Text, ScalarRule.Text);
        Integer(members, "quality", FrontMatterKey.Quality, article.Quality);
        Integer(members, "heat", FrontMatterKey.Heat, article.Heat);
        Boolean(members, "published", FrontMatterKey.Published, article.Published);
        Text(members, "locale", FrontMatterKey.Locale, article.Locale, ScalarRule.Text);
        Text(members, "featuredContent", FrontMatterKey.FeaturedContent, article.FeaturedContent, ScalarRule.Quoted);
        AddProvider(members, article.Provider);
        List(members, "topics", FrontMatterKey.Topics, article.Topics, topic => FrontMatterNode.Of(topic, ScalarRule.Text));
        List(members, "images", FrontMatterKey.Images, article.Images, FrontMatterNode.Of);
        List(members, "related", FrontMatterKey.Related, article.Related, FrontMatterNode.Of);
        AddExtensions(members, article.Extensions);
        Text(members, "secured", FrontMatterKey.Secured, article.Secured?.Text, ScalarRule.Quoted);
        return members;
    }

    public static List<FrontMatterMember> Of(Related related)
    {
        List<FrontMatterMember> members = new(MostKeys);
        AddHead(members, related);
        AddUrls(members, related);
        Text(members, "type", FrontMatterKey.Type, related.Type?.Text, ScalarRule.Text);
        AddProvider(members, related.Provider);
        Integer(members, "quality", FrontMatterKey.Quality, related.Quality);
        List(members, "images", FrontMatterKey.Images, related.Images, FrontMatterNode.Of);
        AddExtensions(members, related.Extensions);
        return members;
    }

    public static List<FrontMatterMember> Of(Provider provider)
    {
        List<FrontMatterMember> members = [];
        Text(members, "name", FrontMatterKey.Name, provider.Name, ScalarRule.Text);
        Text(members, "domain", FrontMatterKey.Domain, provider.Domain, ScalarRule.Text);
        List(members, "images", FrontMatterKey.Images, provider.Images, FrontMatterNode.Of);
        AddExtensions(members, provider.Extensions);
        return members;
    }

    public static List<FrontMatterMember> Of(Image image)
    {
        List<FrontMatterMember> members = [];
        Text(members, "url", FrontMatterKey.Url, image.Url?.Text, ScalarRule.Url);
        Integer(members, "width", FrontMatterKey.Width, image.Width);
        Integer(members, "height", FrontMatterKey.Height, image.Height);
        Boolean(members, "isCached", FrontMatterKey.IsCached, image.IsCached);
        Text(members, "title", FrontMatterKey.Title, image.Title, ScalarRule.Quoted);
        Text(members, "attribution", FrontMatterKey.Attribution, image.Attribution, ScalarRule.Quoted);
        AddExtensions(members, image.Extensions);
        return members;
    }

    public static List<FrontMatterMember> Of(ExtensionData extensions)
    {
        List<FrontMatterMember> members = [];
        AddExtensions(members, extensions);
        return members;
    }

    private static void AddHead(List<FrontMatterMember> members, NewsItem item)
    {
        Text(members, "title", FrontMatterKey.Title, item.Title, ScalarRule.Quoted);
        Text(members, "excerpt", FrontMatterKey.Excerpt, item.Excerpt, ScalarRule.Quoted);
        Date(members, "publishedDateTime", FrontMatterKey.PublishedDateTime, item.PublishedDateTime);
    }

    private static void AddUrls(List<FrontMatterMember> members, NewsItem item)
    {
        Text(members, "sourceUrl", FrontMatterKey.SourceUrl, item.SourceUrl?.Text, ScalarRule.Url);
        Text(members, "originalUrl", FrontMatterKey.OriginalUrl, item.OriginalUrl?.Text, ScalarRule.Url);
        Text(members, "webUrl", FrontMatterKey.WebUrl, item.WebUrl?.Text, ScalarRule.Url);
        Text(members, "ampUrl", FrontMatterKey.AmpUrl, item.AmpUrl?.Text, ScalarRule.Url);
        Text(members, "cdnAmpUrl", FrontMatterKey.CdnAmpUrl, item.CdnAmpUrl?.Text, ScalarRule.Url);
        Text(members, "ampWebUrl", FrontMatterKey.AmpWebUrl, item.AmpWebUrl?.Text, ScalarRule.Url);
        Text(members, "cdnAmpWebUrl", FrontMatterKey.CdnAmpWebUrl, item.CdnAmpWebUrl?.Text, ScalarRule.Url);
    }

    private static void AddProvider(List<FrontMatterMember> members, Provider? provider)
    {
        if (provider is not null)
        {
            members.Add(new("provider", FrontMatterKey.Provider, FrontMatterNode.Of(provider)));
        }
    }

    private static void AddExtensions(List<FrontMatterMember> members, ExtensionData extensions)
    {
        foreach (KeyValuePair<string, ExtensionValue> entry in extensions)
        {
            members.Add(new(entry.Key, FrontMatterKey.Unknown, FrontMatterNode.Of(entry.Value)));
        }
    }

    private static void Text(List<FrontMatterMember> members, string name, FrontMatterKey key, string? text, ScalarRule rule)
    {
        if (text is not null)
        {
            members.Add(new(name, key, FrontMatterNode.Of(text, rule)));
        }
    }

    private static void Integer(List<FrontMatterMember> members, string name, FrontMatterKey key, int? value)
    {
        if (value is { } number)
        {
            members.Add(new(name, key, FrontMatterNode.Of(number)));
        }
    }

    private static void Boolean(List<FrontMatterMember> members, string name, FrontMatterKey key, bool? value)
    {
        if (value is { } truth)
        {
            members.Add(new(name, key, FrontMatterNode.Of(truth)));
        }
    }

    private static void Date(List<FrontMatterMember> members, string name, FrontMatterKey key, DateTimeOffset? value)
    {
        if (value is { } date)
        {
            members.Add(new(name, key, FrontMatterNode.Of(date)));
        }
    }

    private static void List<T>(List<FrontMatterMember> members, string name, FrontMatterKey key, ValueList<T> list, Func<T, FrontMatterNode> toNode)
    {
        if (!list.IsEmpty)
        {
            members.Add(new(name, key, FrontMatterNode.Of(list, toNode)));
        }
    }
}
