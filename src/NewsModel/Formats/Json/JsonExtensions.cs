namespace NewsModel.Formats;

/// <summary>The extensions of one map, and where each has its place in JSON so that all are read back in their order.</summary>
internal sealed class JsonExtensions
{
    private readonly ValueList<KeyValuePair<string, ExtensionValue>> _entries;
    private readonly ulong _known;
    private readonly ulong _taken;
    private readonly bool _withOthers;
    private int _next;

    /// <param name="article">Whose extensions they are.</param>
    /// <param name="withOthers">Whether those are written that the sites do not have.</param>
    public JsonExtensions(Article article, bool withOthers)
        : this(article.Extensions, ArticleKeys.OfArticle | ArticleKeys.OfJsonArticle, withOthers) =>
        _taken = CollectionsOf(article)
            | Bit(ArticleKey.Topics, !article.Topics.IsEmpty) | Bit(ArticleKey.Related, !article.Related.IsEmpty) | Bit(ArticleKey.Categories, article.Category is not null);

    /// <param name="related">Whose extensions they are.</param>
    /// <param name="isAlone">Whether it is the whole text.</param>
    public JsonExtensions(Related related, bool isAlone)
        : this(related.Extensions, ArticleKeys.OfRelated | ArticleKeys.OfJsonOther | OfPart(isAlone), withOthers: true) =>
        _taken = CollectionsOf(related);

    /// <param name="provider">Whose extensions they are.</param>
    /// <param name="withOthers">Whether those are written that the sites do not have.</param>
    /// <param name="isAlone">Whether it is the whole text.</param>
    public JsonExtensions(Provider provider, bool withOthers, bool isAlone)
        : this(provider.Extensions, ArticleKeys.OfProvider | ArticleKeys.OfJsonProvider | OfPart(isAlone), withOthers) =>
        _taken = Bit(ArticleKey.Images, !provider.Images.IsEmpty);

    /// <param name="page">Whose extensions they are.</param>
    public JsonExtensions(ArticlePage page)
        : this(page.Extensions, ArticleKeys.OfJsonPage, withOthers: true)
    {
    }

    /// <param name="image">Whose extensions they are.</param>
    /// <param name="withOthers">Whether those are written that the sites do not have.</param>
    /// <param name="isAlone">Whether it is the whole text.</param>
    public JsonExtensions(Image image, bool withOthers, bool isAlone)
        : this(image.Extensions, ArticleKeys.OfImage | ArticleKeys.OfJsonOther | OfPart(isAlone), withOthers)
    {
    }

    /// <param name="alone">Extensions that are the whole text.</param>
    public JsonExtensions(ExtensionData alone)
        : this(alone, ArticleKeys.OfJsonPart, withOthers: true)
    {
    }

    private JsonExtensions(ExtensionData entries, ulong known, bool withOthers)
    {
        _entries = [.. entries];
        _known = known;
        _withOthers = withOthers;
    }

    /// <summary>Takes the value of a key of the sites, if it can stand at the sites' place for it: null is absence there, and the first come first.</summary>
    public ArticleNode? TakeOfSite(string key)
    {
        for (int i = _next; i < _entries.Count && (i == _next || !_withOthers); i++)
        {
            if (_entries[i].Key == key && !_entries[i].Value.IsNull)
            {
                _next = i == _next ? i + 1 : _next;
                return ArticleNode.Of(_entries[i].Value);
            }
        }

        return null;
    }

    /// <summary>Adds those that were not taken, in their order, instead of the nulls for them.</summary>
    public void AddRest(List<ArticleMember> members)
    {
        while (_withOthers && _next < _entries.Count && CanStandInTheOpen(_entries[_next].Key, _entries[_next].Value))
        {
            (string key, ExtensionValue value) = _entries[_next++];
            if (ArticleKeys.Contains(_known, ArticleKeys.Find(key.AsSpan())))
            {
                members.RemoveAll(m => m.Key == key);
            }

            members.Add(new(key, ArticleKey.Unknown, ArticleNode.Of(value)));
        }

        if (_withOthers && _next < _entries.Count)
        {
            ExtensionData rest = [.. _entries.AsSpan()[_next..]];
            members.Add(new("$extensions", ArticleKey.Extensions, ArticleNode.Map(rest, ArticleLevel.Extension, () => ArticleMembers.Of(rest))));
        }
    }

    /// <summary>Whether the reader would give it back as an extension.</summary>
    private bool CanStandInTheOpen(string name, ExtensionValue value)
    {
        ArticleKey key = ArticleKeys.Find(name.AsSpan());
        if (_known == ArticleKeys.OfJsonPage && name is ("page" or "value" or "nextPage"))
        {
            return false;
        }

        if (!ArticleKeys.Contains(_known, key))
        {
            // A list of values with a number beside it would make a page of it.
            return name != "value" || value.Kind != ExtensionKind.List;
        }

        return ArticleKeys.Contains(ArticleKeys.OfSite, key) ? !value.IsNull : !ArticleKeys.Contains(_taken, key) && !ReadsAsModel(key, value);
    }

    private static bool ReadsAsModel(ArticleKey key, ExtensionValue value) => key == ArticleKey.Categories
        ? value.IsNull || (value.Kind == ExtensionKind.List && (value.Items.IsEmpty || value.Items is [{ Kind: ExtensionKind.Scalar, IsNull: false }]))
        : ArticleKeys.ReadsAsModel(key, value);

    private static ulong OfPart(bool isAlone) => isAlone ? ArticleKeys.OfJsonPart : 0;

    private static ulong CollectionsOf(NewsItem item) => Bit(ArticleKey.Provider, item.Provider is not null) | Bit(ArticleKey.Images, !item.Images.IsEmpty);

    private static ulong Bit(ArticleKey key, bool isTaken) => isTaken ? 1UL << (int)key : 0;
}
