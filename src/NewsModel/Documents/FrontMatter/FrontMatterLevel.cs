using NewsModel.Formats;

namespace NewsModel.Documents;

/// <summary>What a map of the front matter stands for: which keys the model names in it, and in which order the house writes them.</summary>
internal sealed class FrontMatterLevel
{
    private readonly FrontMatterKey[] _order;

    private FrontMatterLevel(ulong known, params FrontMatterKey[] order)
    {
        Known = known;
        _order = order;
    }

    public static FrontMatterLevel Article { get; } = new(
        FrontMatterKeys.OfArticle,
        FrontMatterKey.Category, FrontMatterKey.Title, FrontMatterKey.Excerpt, FrontMatterKey.PublishedDateTime, FrontMatterKey.UpdatedDateTime,
        FrontMatterKey.SourceUrl, FrontMatterKey.OriginalUrl, FrontMatterKey.WebUrl, FrontMatterKey.AmpUrl, FrontMatterKey.CdnAmpUrl,
        FrontMatterKey.AmpWebUrl, FrontMatterKey.CdnAmpWebUrl, FrontMatterKey.Type, FrontMatterKey.Quality, FrontMatterKey.Heat,
        FrontMatterKey.Published, FrontMatterKey.Locale, FrontMatterKey.FeaturedContent, FrontMatterKey.Provider, FrontMatterKey.Topics,
        FrontMatterKey.Images, FrontMatterKey.Related, FrontMatterKey.Unknown, FrontMatterKey.Secured);

    public static FrontMatterLevel Related { get; } = new(
        FrontMatterKeys.OfRelated,
        FrontMatterKey.Title, FrontMatterKey.Excerpt, FrontMatterKey.PublishedDateTime, FrontMatterKey.SourceUrl, FrontMatterKey.OriginalUrl,
        FrontMatterKey.WebUrl, FrontMatterKey.AmpUrl, FrontMatterKey.CdnAmpUrl, FrontMatterKey.AmpWebUrl, FrontMatterKey.CdnAmpWebUrl,
        FrontMatterKey.Type, FrontMatterKey.Provider, FrontMatterKey.Quality, FrontMatterKey.Images, FrontMatterKey.Unknown);

    public static FrontMatterLevel Provider { get; } = new(
        FrontMatterKeys.OfProvider, FrontMatterKey.Name, FrontMatterKey.Domain, FrontMatterKey.Images, FrontMatterKey.Unknown);

    public static FrontMatterLevel Image { get; } = new(
        FrontMatterKeys.OfImage,
        FrontMatterKey.Url, FrontMatterKey.Width, FrontMatterKey.Height, FrontMatterKey.IsCached, FrontMatterKey.Title, FrontMatterKey.Attribution,
        FrontMatterKey.Unknown);

    /// <summary>A map that the model does not know.</summary>
    public static FrontMatterLevel Extension { get; } = new(0, FrontMatterKey.Unknown);

    /// <summary>What the map of a key stands for, or the maps in its list.</summary>
    public static FrontMatterLevel Below(FrontMatterKey key) => key switch
    {
        FrontMatterKey.Provider => Provider,
        FrontMatterKey.Images => Image,
        FrontMatterKey.Related => Related,
        _ => Extension,
    };

    /// <summary>The keys that the model names here.</summary>
    public ulong Known { get; }

    /// <summary>The keys in house order; <see cref="FrontMatterKey.Unknown"/> is where all others stand.</summary>
    public ReadOnlySpan<FrontMatterKey> Order => _order;

    /// <summary>The key of this name, or <see cref="FrontMatterKey.Unknown"/> if the model does not name it here.</summary>
    public FrontMatterKey Find(string name)
    {
        FrontMatterKey key = FrontMatterKeys.Find(name.AsSpan());
        return FrontMatterKeys.Contains(Known, key) ? key : FrontMatterKey.Unknown;
    }

    /// <summary>The place of a key in house order.</summary>
    public int Rank(FrontMatterKey key) => Array.IndexOf(_order, key);

    /// <summary>Whether the house sets a key of an article apart with a blank line before it.</summary>
    public static bool BeginsGroup(FrontMatterKey key) => key is FrontMatterKey.FeaturedContent or FrontMatterKey.Provider or FrontMatterKey.Topics
        or FrontMatterKey.Images or FrontMatterKey.Related or FrontMatterKey.Unknown or FrontMatterKey.Secured;
}
