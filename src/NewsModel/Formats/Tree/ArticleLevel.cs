namespace NewsModel.Formats;

/// <summary>What a map of the front matter stands for: which keys the model names in it, and in which order the house writes them.</summary>
internal sealed class ArticleLevel
{
    private readonly ArticleKey[] _order;

    private ArticleLevel(ulong known, params ArticleKey[] order)
    {
        Known = known;
        _order = order;
    }

    public static ArticleLevel Article { get; } = new(
        ArticleKeys.OfArticle,
        ArticleKey.Category, ArticleKey.Title, ArticleKey.Excerpt, ArticleKey.PublishedDateTime, ArticleKey.UpdatedDateTime,
        ArticleKey.SourceUrl, ArticleKey.OriginalUrl, ArticleKey.WebUrl, ArticleKey.AmpUrl, ArticleKey.CdnAmpUrl,
        ArticleKey.AmpWebUrl, ArticleKey.CdnAmpWebUrl, ArticleKey.Type, ArticleKey.Quality, ArticleKey.Heat,
        ArticleKey.Published, ArticleKey.Locale, ArticleKey.FeaturedContent, ArticleKey.Provider, ArticleKey.Topics,
        ArticleKey.Images, ArticleKey.Related, ArticleKey.Unknown, ArticleKey.Secured);

    public static ArticleLevel Related { get; } = new(
        ArticleKeys.OfRelated,
        ArticleKey.Title, ArticleKey.Excerpt, ArticleKey.PublishedDateTime, ArticleKey.SourceUrl, ArticleKey.OriginalUrl,
        ArticleKey.WebUrl, ArticleKey.AmpUrl, ArticleKey.CdnAmpUrl, ArticleKey.AmpWebUrl, ArticleKey.CdnAmpWebUrl,
        ArticleKey.Type, ArticleKey.Provider, ArticleKey.Quality, ArticleKey.Images, ArticleKey.Unknown);

    public static ArticleLevel Provider { get; } = new(
        ArticleKeys.OfProvider, ArticleKey.Name, ArticleKey.Domain, ArticleKey.Images, ArticleKey.Unknown);

    public static ArticleLevel Image { get; } = new(
        ArticleKeys.OfImage,
        ArticleKey.Url, ArticleKey.Width, ArticleKey.Height, ArticleKey.IsCached, ArticleKey.Title, ArticleKey.Attribution,
        ArticleKey.Unknown);

    /// <summary>A map that the model does not know.</summary>
    public static ArticleLevel Extension { get; } = new(0, ArticleKey.Unknown);

    /// <summary>What the map of a key stands for, or the maps in its list.</summary>
    public static ArticleLevel Below(ArticleKey key) => key switch
    {
        ArticleKey.Provider => Provider,
        ArticleKey.Images => Image,
        ArticleKey.Related => Related,
        _ => Extension,
    };

    /// <summary>The keys that the model names here.</summary>
    public ulong Known { get; }

    /// <summary>The keys in house order; <see cref="ArticleKey.Unknown"/> is where all others stand.</summary>
    public ReadOnlySpan<ArticleKey> Order => _order;

    /// <summary>The key of this name, or <see cref="ArticleKey.Unknown"/> if the model does not name it here.</summary>
    public ArticleKey Find(string name)
    {
        ArticleKey key = ArticleKeys.Find(name.AsSpan());
        return ArticleKeys.Contains(Known, key) ? key : ArticleKey.Unknown;
    }

    /// <summary>The place of a key in house order.</summary>
    public int Rank(ArticleKey key) => Array.IndexOf(_order, key);

    /// <summary>Whether the house sets a key of an article apart with a blank line before it.</summary>
    public static bool BeginsGroup(ArticleKey key) => key is ArticleKey.FeaturedContent or ArticleKey.Provider or ArticleKey.Topics
        or ArticleKey.Images or ArticleKey.Related or ArticleKey.Unknown or ArticleKey.Secured;
}
