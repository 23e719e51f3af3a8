using System.Diagnostics.CodeAnalysis;
using NewsModel.Yaml;

namespace NewsModel.Formats;

/// <summary>An article, or a page, as the tree that its JSON holds: which members there are, in the site's order.</summary>
/// <remarks>
/// The sites' members come first, then the model's other keys, then the extensions, which keep their order. An extension whose key says something
/// else beside it goes to <c>$extensions</c>, and all after it; <c>$plain</c> points at the texts of extensions that are plain scalars.
/// </remarks>
internal sealed class JsonTree(JsonStyle style)
{
    // All that there is, and no nulls for what there is not.
    private static readonly JsonTree Alone = new(JsonStyle.Default);
    private static readonly ArticleNode Null = ArticleNode.Of(ExtensionValue.Null);

    public ArticleNode Of(ArticlePage page) => ArticleNode.Map(page, ArticleLevel.Extension, () =>
    {
        List<ArticleMember> members = [];
        Add(members, "page", ArticleKey.Unknown, Integer(page.Page), nulls: true);
        Add(members, "value", ArticleKey.Unknown, ArticleNode.Of(page.Articles, Of));
        Add(members, "nextPage", ArticleKey.Unknown, Integer(page.NextPage), nulls: true);
        int own = members.Count;
        new JsonExtensions(page).AddRest(members);
        AddPlainTexts(members, from: own);
        return members;
    });

    /// <summary>A related item that stands alone.</summary>
    public static ArticleNode Part(Related related) =>
        ArticleNode.Map(related, ArticleLevel.Related, () => WithPlainTexts(Alone.Members(related, new(related, isAlone: true))));

    /// <summary>A provider that stands alone.</summary>
    public static ArticleNode Part(Provider provider) => ArticleNode.Map(
        provider,
        ArticleLevel.Provider,
        () => WithPlainTexts(Alone.Members(provider, new(provider, withOthers: true, isAlone: true), nulls: false)));

    /// <summary>An image that stands alone.</summary>
    public static ArticleNode Part(Image image) => ArticleNode.Map(
        image,
        ArticleLevel.Image,
        () => WithPlainTexts(Members(image, new(image, withOthers: true, isAlone: true), nulls: false)));

    /// <summary>Extensions that stand alone.</summary>
    public static ArticleNode Part(ExtensionData extensions) => ArticleNode.Map(extensions, ArticleLevel.Extension, () =>
    {
        List<ArticleMember> members = [];
        new JsonExtensions(extensions).AddRest(members);
        return WithPlainTexts(members);
    });

    public ArticleNode Of(Article article) => ArticleNode.Map(article, ArticleLevel.Article, () => Members(article));

    private List<ArticleMember> Members(Article article)
    {
        bool nulls = style.Nulls != JsonNulls.None;
        bool ofPage = style.Nulls is JsonNulls.Page or JsonNulls.PageWithoutContent;
        JsonExtensions extensions = new(article, style.ExtraMembers);
        List<ArticleMember> members = [];
        AddOfSite(members, "path", extensions, nulls);
        AddHead(members, article, nulls);
        Add(members, "featuredContent", ArticleKey.FeaturedContent, Text(article.FeaturedContent), nulls);
        AddOfSite(members, "highlight", extensions, ofPage);
        Add(members, "heat", ArticleKey.Heat, Integer(article.Heat), nulls);
        AddOfSite(members, "tags", extensions, nulls);
        AddImages(members, article.Images, nulls);
        Add(members, "content", ArticleKey.Content, Text(article.Content ?? style.NoContent), style.Nulls == JsonNulls.Page);
        AddAddresses(members, article, nulls);
        Add(members, "updatedDateTime", ArticleKey.UpdatedDateTime, Date(article.UpdatedDateTime), nulls);
        AddProvider(members, article.Provider, nulls);
        Add(members, "locale", ArticleKey.Locale, Text(article.Locale), nulls);
        ValueList<string> categories = article.Category is null ? default : [article.Category];
        Add(members, "categories", ArticleKey.Categories, List(categories, Text), nulls);
        Add(members, "topics", ArticleKey.Topics, List(article.Topics, Text), nulls);
        if (style.ExtraMembers)
        {
            AddOther(members, article);
            Add(members, "published", ArticleKey.Published, Boolean(article.Published));
            Add(members, "related", ArticleKey.Related, List(article.Related, Of));
            Add(members, "secured", ArticleKey.Secured, Text(article.Secured?.Text));
            extensions.AddRest(members);
            AddPlainTexts(members, from: 0);
        }

        return members;
    }

    private ArticleNode Of(Related related) =>
        ArticleNode.Map(related, ArticleLevel.Related, () => Members(related, new(related, isAlone: false)));

    private ArticleNode Of(Provider provider, bool nulls) =>
        ArticleNode.Map(provider, ArticleLevel.Provider, () => Members(provider, new(provider, style.ExtraMembers, isAlone: false), nulls));

    private ArticleNode Of(Image image, bool nulls) =>
        ArticleNode.Map(image, ArticleLevel.Image, () => Members(image, new(image, style.ExtraMembers, isAlone: false), nulls));

    private List<ArticleMember> Members(Related related, JsonExtensions extensions)
    {
        List<ArticleMember> members = [];
        AddHead(members, related, nulls: false);
        AddImages(members, related.Images, nulls: false);
        AddAddresses(members, related, nulls: false);
        AddProvider(members, related.Provider, nulls: false);
        AddOther(members, related);
        extensions.AddRest(members);
        return members;
    }

    private List<ArticleMember> Members(Provider provider, JsonExtensions extensions, bool nulls)
    {
        List<ArticleMember> members = [];
        Add(members, "name", ArticleKey.Name, Text(provider.Name), nulls);
        Add(members, "domain", ArticleKey.Domain, Text(provider.Domain), nulls);
        AddImages(members, provider.Images, nulls);
        AddOfSite(members, "publishers", extensions, nulls);
        AddOfSite(members, "authors", extensions, nulls);
        extensions.AddRest(members);
        return members;
    }

    private static List<ArticleMember> Members(Image image, JsonExtensions extensions, bool nulls)
    {
        List<ArticleMember> members = [];
        Add(members, "url", ArticleKey.Url, Text(image.Url?.Text), nulls);
        Add(members, "width", ArticleKey.Width, Integer(image.Width), nulls);
        Add(members, "height", ArticleKey.Height, Integer(image.Height), nulls);
        Add(members, "title", ArticleKey.Title, Text(image.Title), nulls);
        Add(members, "attribution", ArticleKey.Attribution, Text(image.Attribution), nulls);
        Add(members, "isCached", ArticleKey.IsCached, Boolean(image.IsCached || nulls ? image.IsCached : null));
        extensions.AddRest(members);
        return members;
    }

    private static void AddHead(List<ArticleMember> members, NewsItem item, bool nulls)
    {
        Add(members, "title", ArticleKey.Title, Text(item.Title), nulls);
        Add(members, "excerpt", ArticleKey.Excerpt, Text(item.Excerpt), nulls);
        Add(members, "sourceUrl", ArticleKey.SourceUrl, Text(item.SourceUrl?.Text), nulls);
        Add(members, "webUrl", ArticleKey.WebUrl, Text(item.WebUrl?.Text), nulls);
        Add(members, "originalUrl", ArticleKey.OriginalUrl, Text(item.OriginalUrl?.Text), nulls);
    }

    private static void AddAddresses(List<ArticleMember> members, NewsItem item, bool nulls)
    {
        Add(members, "type", ArticleKey.Type, Text(item.Type?.Text), nulls);
        Add(members, "ampWebUrl", ArticleKey.AmpWebUrl, Text(item.AmpWebUrl?.Text), nulls);
        Add(members, "cdnAmpWebUrl", ArticleKey.CdnAmpWebUrl, Text(item.CdnAmpWebUrl?.Text), nulls);
        Add(members, "publishedDateTime", ArticleKey.PublishedDateTime, Date(item.PublishedDateTime), nulls);
    }

    /// <summary>What the sites' JSON leaves out.</summary>
    private static void AddOther(List<ArticleMember> members, NewsItem item)
    {
        Add(members, "ampUrl", ArticleKey.AmpUrl, Text(item.AmpUrl?.Text));
        Add(members, "cdnAmpUrl", ArticleKey.CdnAmpUrl, Text(item.CdnAmpUrl?.Text));
        Add(members, "quality", ArticleKey.Quality, Integer(item.Quality));
    }

    private void AddProvider(List<ArticleMember> members, Provider? provider, bool nulls) =>
        Add(members, "provider", ArticleKey.Provider, provider is null ? null : Of(provider, nulls), nulls);

    private void AddImages(List<ArticleMember> members, ValueList<Image> images, bool nulls) =>
        Add(members, "images", ArticleKey.Images, List(images, image => Of(image, nulls)), nulls);

    private static void AddOfSite(List<ArticleMember> members, string key, JsonExtensions extensions, bool nulls) =>
        Add(members, key, ArticleKey.Unknown, extensions.TakeOfSite(key), nulls);

    private static List<ArticleMember> WithPlainTexts(List<ArticleMember> members)
    {
        AddPlainTexts(members, from: 0);
        return members;
    }

    /// <summary>Adds pointers to the texts that are no JSON literals but plain scalars all the same.</summary>
    private static void AddPlainTexts(List<ArticleMember> members, int from)
    {
        List<string> pointers = [];
        FindPlainTexts(members[from..], [], pointers);
        if (pointers.Count > 0)
        {
            members.Add(new("$plain", ArticleKey.Plain, List([.. pointers], Text)!));
        }
    }

    private static void FindPlainTexts(List<ArticleMember> members, List<JsonStep> steps, List<string> pointers)
    {
        foreach (ArticleMember member in members)
        {
            steps.Add(new(member.Key, -1));
            FindPlainTexts(member.Value, steps, pointers);
            steps.RemoveAt(steps.Count - 1);
        }
    }

    private static void FindPlainTexts(ArticleNode node, List<JsonStep> steps, List<string> pointers)
    {
        if (node.Kind == YamlKind.Scalar)
        {
            if (node.Rule == ScalarRule.MustBePlain && node.Text.Length > 0 && !JsonLiteral.IsNumberOrTruth(node.Text))
            {
                pointers.Add(JsonPointers.To(steps));
            }

            return;
        }

        FindPlainTexts(node.Members, steps, pointers);
        for (int i = 0; i < node.Items.Count; i++)
        {
            steps.Add(new(null, i));
            FindPlainTexts(node.Items[i], steps, pointers);
            steps.RemoveAt(steps.Count - 1);
        }
    }

    [return: NotNullIfNotNull(nameof(text))]
    private static ArticleNode? Text(string? text) => text is null ? null : ArticleNode.Of(text, ScalarRule.Quoted);

    private static ArticleNode? Integer(int? value) => value is { } number ? ArticleNode.Of(number) : null;

    private static ArticleNode? Boolean(bool? value) => value is { } truth ? ArticleNode.Of(truth) : null;

    private static ArticleNode? Date(DateTimeOffset? value) => value is { } date ? ArticleNode.Of(date) : null;

    private static ArticleNode? List<T>(ValueList<T> list, Func<T, ArticleNode> toNode) => list.IsEmpty ? null : ArticleNode.Of(list, toNode);

    private static void Add(List<ArticleMember> members, string key, ArticleKey known, ArticleNode? value, bool nulls = false)
    {
        if (value is not null || nulls)
        {
            members.Add(new(key, known, value ?? Null));
        }
    }
}
