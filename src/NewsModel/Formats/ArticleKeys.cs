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

    /// <summary>What the keys of all others are in JSON besides.</summary>
    public const ulong OfJsonOther = 1UL << (int)ArticleKey.Extensions;

    private const ulong Urls =
        1UL << (int)ArticleKey.SourceUrl | 1UL << (int)ArticleKey.OriginalUrl | 1UL << (int)ArticleKey.WebUrl
        | 1UL << (int)ArticleKey.AmpUrl | 1UL << (int)ArticleKey.CdnAmpUrl | 1UL << (int)ArticleKey.AmpWebUrl
        | 1UL << (int)ArticleKey.CdnAmpWebUrl | 1UL << (int)ArticleKey.Url;

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

    /// <summary>Finds a key by its name in UTF-8, without making a string of it.</summary>
    public static ArticleKey Find(ReadOnlySpan<byte> name) => name.Length switch
    {
        3 when name.SequenceEqual("url"u8) => ArticleKey.Url,
        4 => name[0] switch
        {
            (byte)'t' when name.SequenceEqual("type"u8) => ArticleKey.Type,
            (byte)'n' when name.SequenceEqual("name"u8) => ArticleKey.Name,
            (byte)'h' when name.SequenceEqual("heat"u8) => ArticleKey.Heat,
            (byte)'p' when name.SequenceEqual("path"u8) => ArticleKey.Path,
            (byte)'t' when name.SequenceEqual("tags"u8) => ArticleKey.Tags,
            _ => ArticleKey.Unknown,
        },
        5 => name[0] switch
        {
            (byte)'t' when name.SequenceEqual("title"u8) => ArticleKey.Title,
            (byte)'w' when name.SequenceEqual("width"u8) => ArticleKey.Width,
            _ => ArticleKey.Unknown,
        },
        6 => name[0] switch
        {
            (byte)'w' when name.SequenceEqual("webUrl"u8) => ArticleKey.WebUrl,
            (byte)'d' when name.SequenceEqual("domain"u8) => ArticleKey.Domain,
            (byte)'i' when name.SequenceEqual("images"u8) => ArticleKey.Images,
            (byte)'h' when name.SequenceEqual("height"u8) => ArticleKey.Height,
            (byte)'a' when name.SequenceEqual("ampUrl"u8) => ArticleKey.AmpUrl,
            (byte)'t' when name.SequenceEqual("topics"u8) => ArticleKey.Topics,
            (byte)'l' when name.SequenceEqual("locale"u8) => ArticleKey.Locale,
            (byte)'$' when name.SequenceEqual("$plain"u8) => ArticleKey.Plain,
            _ => ArticleKey.Unknown,
        },
        7 => name[0] switch
        {
            (byte)'e' when name.SequenceEqual("excerpt"u8) => ArticleKey.Excerpt,
            (byte)'q' when name.SequenceEqual("quality"u8) => ArticleKey.Quality,
            (byte)'r' when name.SequenceEqual("related"u8) => ArticleKey.Related,
            (byte)'s' when name.SequenceEqual("secured"u8) => ArticleKey.Secured,
            (byte)'c' when name.SequenceEqual("content"u8) => ArticleKey.Content,
            (byte)'a' when name.SequenceEqual("authors"u8) => ArticleKey.Authors,
            _ => ArticleKey.Unknown,
        },
        8 => name[0] switch
        {
            (byte)'p' when name.SequenceEqual("provider"u8) => ArticleKey.Provider,
            (byte)'i' when name.SequenceEqual("isCached"u8) => ArticleKey.IsCached,
            (byte)'c' when name.SequenceEqual("category"u8) => ArticleKey.Category,
            _ => ArticleKey.Unknown,
        },
        9 => name[0] switch
        {
            (byte)'a' when name.SequenceEqual("ampWebUrl"u8) => ArticleKey.AmpWebUrl,
            (byte)'s' when name.SequenceEqual("sourceUrl"u8) => ArticleKey.SourceUrl,
            (byte)'c' when name.SequenceEqual("cdnAmpUrl"u8) => ArticleKey.CdnAmpUrl,
            (byte)'p' when name.SequenceEqual("published"u8) => ArticleKey.Published,
            (byte)'h' when name.SequenceEqual("highlight"u8) => ArticleKey.Highlight,
            _ => ArticleKey.Unknown,
        },
        10 => name[0] switch
        {
            (byte)'c' when name.SequenceEqual("categories"u8) => ArticleKey.Categories,
            (byte)'p' when name.SequenceEqual("publishers"u8) => ArticleKey.Publishers,
            _ => ArticleKey.Unknown,
        },
        11 => name[0] switch
        {
            (byte)'$' when name.SequenceEqual("$extensions"u8) => ArticleKey.Extensions,
            (byte)'o' when name.SequenceEqual("originalUrl"u8) => ArticleKey.OriginalUrl,
            (byte)'a' when name.SequenceEqual("attribution"u8) => ArticleKey.Attribution,
            _ => ArticleKey.Unknown,
        },
        12 when name.SequenceEqual("cdnAmpWebUrl"u8) => ArticleKey.CdnAmpWebUrl,
        15 => name[0] switch
        {
            (byte)'u' when name.SequenceEqual("updatedDateTime"u8) => ArticleKey.UpdatedDateTime,
            (byte)'f' when name.SequenceEqual("featuredContent"u8) => ArticleKey.FeaturedContent,
            _ => ArticleKey.Unknown,
        },
        17 when name.SequenceEqual("publishedDateTime"u8) => ArticleKey.PublishedDateTime,
        _ => ArticleKey.Unknown,
    };

    /// <summary>Finds a key by its name.</summary>
    public static ArticleKey Find(ReadOnlySpan<char> name)
    {
        const int Longest = 17;
        Span<byte> utf8 = stackalloc byte[Longest];
        return name.Length <= Longest && System.Text.Ascii.IsValid(name) && System.Text.Ascii.FromUtf16(name, utf8, out int length) == System.Buffers.OperationStatus.Done
            ? Find(utf8[..length])
            : ArticleKey.Unknown;
    }
}
