namespace NewsModel.Formats;

/// <summary>Which keys there are, and at which level the model names them: the one table for reader, writer and style.</summary>
internal static class FrontMatterKeys
{
    private const ulong Item =
        1UL << (int)FrontMatterKey.Title | 1UL << (int)FrontMatterKey.Excerpt | 1UL << (int)FrontMatterKey.PublishedDateTime
        | 1UL << (int)FrontMatterKey.SourceUrl | 1UL << (int)FrontMatterKey.OriginalUrl | 1UL << (int)FrontMatterKey.WebUrl
        | 1UL << (int)FrontMatterKey.AmpUrl | 1UL << (int)FrontMatterKey.CdnAmpUrl | 1UL << (int)FrontMatterKey.AmpWebUrl
        | 1UL << (int)FrontMatterKey.CdnAmpWebUrl | 1UL << (int)FrontMatterKey.Type | 1UL << (int)FrontMatterKey.Quality
        | 1UL << (int)FrontMatterKey.Provider | 1UL << (int)FrontMatterKey.Images;

    /// <summary>The keys of an entry of <c>related</c>.</summary>
    public const ulong OfRelated = Item;

    /// <summary>The keys of an article.</summary>
    public const ulong OfArticle = Item
        | 1UL << (int)FrontMatterKey.Category | 1UL << (int)FrontMatterKey.UpdatedDateTime | 1UL << (int)FrontMatterKey.Heat
        | 1UL << (int)FrontMatterKey.Published | 1UL << (int)FrontMatterKey.Locale | 1UL << (int)FrontMatterKey.FeaturedContent
        | 1UL << (int)FrontMatterKey.Topics | 1UL << (int)FrontMatterKey.Related | 1UL << (int)FrontMatterKey.Secured;

    /// <summary>The keys of a provider.</summary>
    public const ulong OfProvider =
        1UL << (int)FrontMatterKey.Name | 1UL << (int)FrontMatterKey.Domain | 1UL << (int)FrontMatterKey.Images;

    /// <summary>The keys of an image.</summary>
    public const ulong OfImage =
        1UL << (int)FrontMatterKey.Url | 1UL << (int)FrontMatterKey.Width | 1UL << (int)FrontMatterKey.Height
        | 1UL << (int)FrontMatterKey.IsCached | 1UL << (int)FrontMatterKey.Title | 1UL << (int)FrontMatterKey.Attribution;

    private const ulong Urls =
        1UL << (int)FrontMatterKey.SourceUrl | 1UL << (int)FrontMatterKey.OriginalUrl | 1UL << (int)FrontMatterKey.WebUrl
        | 1UL << (int)FrontMatterKey.AmpUrl | 1UL << (int)FrontMatterKey.CdnAmpUrl | 1UL << (int)FrontMatterKey.AmpWebUrl
        | 1UL << (int)FrontMatterKey.CdnAmpWebUrl | 1UL << (int)FrontMatterKey.Url;

    public static bool Contains(ulong keys, FrontMatterKey key) => (keys >> (int)key & 1) != 0;

    /// <summary>The keys of the map, or of the maps in the list, that a key takes.</summary>
    public static ulong Below(FrontMatterKey key) => key switch
    {
        FrontMatterKey.Provider => OfProvider,
        FrontMatterKey.Images => OfImage,
        FrontMatterKey.Related => OfRelated,
        _ => 0,
    };

    public static bool IsUrl(FrontMatterKey key) => Contains(Urls, key);

    /// <summary>Finds a key by its name in UTF-8, without making a string of it.</summary>
    public static FrontMatterKey Find(ReadOnlySpan<byte> name) => name.Length switch
    {
        3 when name.SequenceEqual("url"u8) => FrontMatterKey.Url,
        4 => name[0] switch
        {
            (byte)'t' when name.SequenceEqual("type"u8) => FrontMatterKey.Type,
            (byte)'n' when name.SequenceEqual("name"u8) => FrontMatterKey.Name,
            (byte)'h' when name.SequenceEqual("heat"u8) => FrontMatterKey.Heat,
            _ => FrontMatterKey.Unknown,
        },
        5 => name[0] switch
        {
            (byte)'t' when name.SequenceEqual("title"u8) => FrontMatterKey.Title,
            (byte)'w' when name.SequenceEqual("width"u8) => FrontMatterKey.Width,
            _ => FrontMatterKey.Unknown,
        },
        6 => name[0] switch
        {
            (byte)'w' when name.SequenceEqual("webUrl"u8) => FrontMatterKey.WebUrl,
            (byte)'d' when name.SequenceEqual("domain"u8) => FrontMatterKey.Domain,
            (byte)'i' when name.SequenceEqual("images"u8) => FrontMatterKey.Images,
            (byte)'h' when name.SequenceEqual("height"u8) => FrontMatterKey.Height,
            (byte)'a' when name.SequenceEqual("ampUrl"u8) => FrontMatterKey.AmpUrl,
            (byte)'t' when name.SequenceEqual("topics"u8) => FrontMatterKey.Topics,
            (byte)'l' when name.SequenceEqual("locale"u8) => FrontMatterKey.Locale,
            _ => FrontMatterKey.Unknown,
        },
        7 => name[0] switch
        {
            (byte)'e' when name.SequenceEqual("excerpt"u8) => FrontMatterKey.Excerpt,
            (byte)'q' when name.SequenceEqual("quality"u8) => FrontMatterKey.Quality,
            (byte)'r' when name.SequenceEqual("related"u8) => FrontMatterKey.Related,
            (byte)'s' when name.SequenceEqual("secured"u8) => FrontMatterKey.Secured,
            _ => FrontMatterKey.Unknown,
        },
        8 => name[0] switch
        {
            (byte)'p' when name.SequenceEqual("provider"u8) => FrontMatterKey.Provider,
            (byte)'i' when name.SequenceEqual("isCached"u8) => FrontMatterKey.IsCached,
            (byte)'c' when name.SequenceEqual("category"u8) => FrontMatterKey.Category,
            _ => FrontMatterKey.Unknown,
        },
        9 => name[0] switch
        {
            (byte)'a' when name.SequenceEqual("ampWebUrl"u8) => FrontMatterKey.AmpWebUrl,
            (byte)'s' when name.SequenceEqual("sourceUrl"u8) => FrontMatterKey.SourceUrl,
            (byte)'c' when name.SequenceEqual("cdnAmpUrl"u8) => FrontMatterKey.CdnAmpUrl,
            (byte)'p' when name.SequenceEqual("published"u8) => FrontMatterKey.Published,
            _ => FrontMatterKey.Unknown,
        },
        11 => name[0] switch
        {
            (byte)'o' when name.SequenceEqual("originalUrl"u8) => FrontMatterKey.OriginalUrl,
            (byte)'a' when name.SequenceEqual("attribution"u8) => FrontMatterKey.Attribution,
            _ => FrontMatterKey.Unknown,
        },
        12 when name.SequenceEqual("cdnAmpWebUrl"u8) => FrontMatterKey.CdnAmpWebUrl,
        15 => name[0] switch
        {
            (byte)'u' when name.SequenceEqual("updatedDateTime"u8) => FrontMatterKey.UpdatedDateTime,
            (byte)'f' when name.SequenceEqual("featuredContent"u8) => FrontMatterKey.FeaturedContent,
            _ => FrontMatterKey.Unknown,
        },
        17 when name.SequenceEqual("publishedDateTime"u8) => FrontMatterKey.PublishedDateTime,
        _ => FrontMatterKey.Unknown,
    };

    /// <summary>Finds a key by its name.</summary>
    public static FrontMatterKey Find(ReadOnlySpan<char> name)
    {
        const int Longest = 17;
        Span<byte> utf8 = stackalloc byte[Longest];
        return name.Length <= Longest && System.Text.Ascii.IsValid(name) && System.Text.Ascii.FromUtf16(name, utf8, out int length) == System.Buffers.OperationStatus.Done
            ? Find(utf8[..length])
            : FrontMatterKey.Unknown;
    }
}
