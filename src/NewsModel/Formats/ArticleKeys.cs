using NewsModel.Yaml;

namespace NewsModel.Formats;

/// <summary>Which keys there are, and at which level the model names them: the one table for reader, writer and style.</summary>
internal static class ArticleKeys
{
    private const ulong Item =
        1UL << (int)ArticleKey.Title | 1UL << (int)ArticleKey.Excerpt | 1UL << (int)ArticleKey.PublishedDateTime
        | 1UL << (int)ArticleKey.SourceUrl | 1UL << (int)ArticleKey.OriginalUrl | 1UL << (int)ArticleKey.WebUrl
        | 1UL << (int)ArticleKey.AmpUrl | 1UL << (int)ArticleKey.CdnAmpUrl | 1UL << (int)ArticleKey.AmpWebUrl
        | 1UL << (int)ArticleKey.CdnAmpWebUrl | 1UL << (int)ArticleKey.Type | 1UL << (int)ArticleKey.Quality
        | 1UL << (int)ArticleKey.Provider | 1UL << (int)ArticleKey.Images;

    /// <summary>The keys of an entry of <c>related</c>.</summary>
    public const ulong OfRelated = Item;

    /// <summary>The keys of an article.</summary>
    public const ulong OfArticle = Item
        | 1UL << (int)ArticleKey.Category | 1UL << (int)ArticleKey.UpdatedDateTime | 1UL << (int)ArticleKey.Heat
        | 1UL << (int)ArticleKey.Published | 1UL << (int)ArticleKey.Locale | 1UL << (int)ArticleKey.FeaturedContent
        | 1UL << (int)ArticleKey.Topics | 1UL << (int)ArticleKey.Related | 1UL << (int)ArticleKey.Secured;

    /// <summary>The keys of a provider.</summary>
    public const ulong OfProvider =
        1UL << (int)ArticleKey.Name | 1UL << (int)ArticleKey.Domain | 1UL << (int)ArticleKey.Images;

    /// <summary>The keys of an image.</summary>
    public const ulong OfImage =
        1UL << (int)ArticleKey.Url | 1UL << (int)ArticleKey.Width | 1UL << (int)ArticleKey.Height
        | 1UL << (int)ArticleKey.IsCached | 1UL << (int)ArticleKey.Title | 1UL << (int)ArticleKey.Attribution;

    /// <summary>The keys of the site's JSON that the model does not name.</summary>
    public const ulong OfSite =
        1UL << (int)ArticleKey.Path | 1UL << (int)ArticleKey.Highlight | 1UL << (int)ArticleKey.Tags
        | 1UL << (int)ArticleKey.Publishers | 1UL << (int)ArticleKey.Authors;

    /// <summary>What an article's keys are in JSON besides.</summary>
    public const ulong OfJsonArticle =
        1UL << (int)ArticleKey.Content | 1UL << (int)ArticleKey.Categories
        | 1UL << (int)ArticleKey.Path | 1UL << (int)ArticleKey.Highlight | 1UL << (int)ArticleKey.Tags
        | 1UL << (int)ArticleKey.Extensions | 1UL << (int)ArticleKey.Plain;

    /// <summary>What a provider's keys are in JSON besides.</summary>
    public const ulong OfJsonProvider =
        1UL << (int)ArticleKey.Publishers | 1UL << (int)ArticleKey.Authors | 1UL << (int)ArticleKey.Extensions;

    /// <summary>What a page's keys are in JSON besides its number, its articles and the next one's number.</summary>
    public const ulong OfJsonPage = 1UL << (int)ArticleKey.Extensions | 1UL << (int)ArticleKey.Plain;

    /// <summary>What the keys of a part of an article are in JSON besides, where it stands alone.</summary>
    public const ulong OfJsonPart = 1UL << (int)ArticleKey.Extensions | 1UL << (int)ArticleKey.Plain;

    /// <summary>What the keys of all others are in JSON besides.</summary>
    public const ulong OfJsonOther = 1UL << (int)ArticleKey.Extensions;

    private const ulong Urls =
        1UL << (int)ArticleKey.SourceUrl | 1UL << (int)ArticleKey.OriginalUrl | 1UL << (int)ArticleKey.WebUrl
        | 1UL << (int)ArticleKey.AmpUrl | 1UL << (int)ArticleKey.CdnAmpUrl | 1UL << (int)ArticleKey.AmpWebUrl
        | 1UL << (int)ArticleKey.CdnAmpWebUrl | 1UL << (int)ArticleKey.Url;

    /// <summary>The set of one key of the model; of none for <see cref="ArticleKey.Unknown"/>.</summary>
    public static ulong Bit(ArticleKey key) => 1UL << (int)key & ~1UL;

    public static bool Contains(ulong keys, ArticleKey key) => (keys >> (int)key & 1) != 0;

    /// <summary>The keys of the map, or of the maps in the list, that a key takes.</summary>
    public static ulong Below(ArticleKey key) => key switch
    {
        ArticleKey.Provider => OfProvider,
        ArticleKey.Images => OfImage,
        ArticleKey.Related => OfRelated,
        _ => 0,
    };

    public static bool IsUrl(ArticleKey key) => Contains(Urls, key);

    /// <summary>
    /// Whether a reader would not give a value under a key of the model back as an extension: only a value of another shape than the model's stays one, and only
    /// for keys that take lists or maps.
    /// </summary>
    public static bool ReadsAsModel(ArticleKey key, ExtensionValue value) => value.IsNull || key switch
    {
        ArticleKey.Provider => value.Kind == ExtensionKind.Map,
        ArticleKey.Topics => IsListOf(value, ExtensionKind.Scalar),
        ArticleKey.Images or ArticleKey.Related => IsListOf(value, ExtensionKind.Map),
        _ => true,
    };

    private static bool IsListOf(ExtensionValue value, ExtensionKind kind)
    {
        foreach (ExtensionValue item in value.Items)
        {
            if (item.Kind != kind)
            {
                return false;
            }
        }

        return value.Kind == ExtensionKind.List;
    }

    private static readonly (string Name, byte Number)[] AllNames =
    [
        ("category", (byte)ArticleKey.Category),
        ("title", (byte)ArticleKey.Title),
        ("excerpt", (byte)ArticleKey.Excerpt),
        ("publishedDateTime", (byte)ArticleKey.PublishedDateTime),
        ("updatedDateTime", (byte)ArticleKey.UpdatedDateTime),
        ("sourceUrl", (byte)ArticleKey.SourceUrl),
        ("originalUrl", (byte)ArticleKey.OriginalUrl),
        ("webUrl", (byte)ArticleKey.WebUrl),
        ("ampUrl", (byte)ArticleKey.AmpUrl),
        ("cdnAmpUrl", (byte)ArticleKey.CdnAmpUrl),
        ("ampWebUrl", (byte)ArticleKey.AmpWebUrl),
        ("cdnAmpWebUrl", (byte)ArticleKey.CdnAmpWebUrl),
        ("type", (byte)ArticleKey.Type),
        ("quality", (byte)ArticleKey.Quality),
        ("heat", (byte)ArticleKey.Heat),
        ("published", (byte)ArticleKey.Published),
        ("locale", (byte)ArticleKey.Locale),
        ("featuredContent", (byte)ArticleKey.FeaturedContent),
        ("provider", (byte)ArticleKey.Provider),
        ("topics", (byte)ArticleKey.Topics),
        ("images", (byte)ArticleKey.Images),
        ("related", (byte)ArticleKey.Related),
        ("secured", (byte)ArticleKey.Secured),
        ("name", (byte)ArticleKey.Name),
        ("domain", (byte)ArticleKey.Domain),
        ("url", (byte)ArticleKey.Url),
        ("width", (byte)ArticleKey.Width),
        ("height", (byte)ArticleKey.Height),
        ("isCached", (byte)ArticleKey.IsCached),
        ("attribution", (byte)ArticleKey.Attribution),
        ("content", (byte)ArticleKey.Content),
        ("categories", (byte)ArticleKey.Categories),
        ("path", (byte)ArticleKey.Path),
        ("highlight", (byte)ArticleKey.Highlight),
        ("tags", (byte)ArticleKey.Tags),
        ("publishers", (byte)ArticleKey.Publishers),
        ("authors", (byte)ArticleKey.Authors),
        ("$extensions", (byte)ArticleKey.Extensions),
        ("$plain", (byte)ArticleKey.Plain),
    ];

    /// <summary>The names of all keys, by number.</summary>
    public static NameTable Names { get; } = new(AllNames);

    /// <summary>The name of a key that has one.</summary>
    public static string NameOf(ArticleKey key) => AllNames[(int)key - 1].Name;

    /// <summary>Finds a key by its name.</summary>
    public static ArticleKey Find(ReadOnlySpan<char> name) => (ArticleKey)Names.Find(name);
}
