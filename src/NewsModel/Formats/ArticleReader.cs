using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using NewsModel.Diagnostics;
using NewsModel.Yaml;

namespace NewsModel.Formats;

/// <summary>
/// Binds the index of a front matter to an article: one walk over the rows, in which each key decides how its text is read. Problems cost
/// nothing until there is one.
/// </summary>
internal ref partial struct ArticleReader
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly bool _isJson;
    private bool _isValidUtf8;
    private ReadOnlySpan<YamlRow> _rows;
    private bool _reportedInvalidUtf8;
    private SeenText _address;
    private SeenText _headline;

    /// <summary>What messages do not quote; found when there is the first that would quote a value.</summary>
    private HashSet<string>? _secrets;

    /// <summary>The texts of extensions in JSON that are plain scalars, by their rows.</summary>
    private HashSet<int>? _plainTexts;

    /// <param name="utf8">The text.</param>
    /// <param name="isJson">Whether it is JSON, which has some keys of its own.</param>
    public ArticleReader(ReadOnlySpan<byte> utf8, bool isJson = false)
    {
        _utf8 = utf8;
        _isJson = isJson;
        _isValidUtf8 = true;
        Index = new(ArticleKeys.Names);
    }

    /// <summary>What stands where in the text. A scanner fills it.</summary>
    public YamlIndex Index;

    /// <summary>The problems.</summary>
    public DiagnosticSink Sink;

    /// <summary>To be called when the index is filled, before anything is bound.</summary>
    /// <param name="isValidUtf8">Whether the scanner has seen that the text is valid UTF-8.</param>
    public void Begin(bool isValidUtf8)
    {
        _isValidUtf8 = isValidUtf8 || Utf8.IsValid(_utf8);
        _rows = Index.Rows;
    }

    /// <summary>The problems, with lines, columns and paths. The last call.</summary>
    public ValueList<Diagnostic> Diagnostics()
    {
        if (!_isValidUtf8 && !_reportedInvalidUtf8)
        {
            // In a comment or between values: nothing is lost, but the file is not what it says it is.
            AddInvalidUtf8(Utf8Text.IndexOfInvalid(_utf8), row: -1);
        }

        return Sink.IsEmpty ? default : Sink.ToDiagnostics(_utf8, Index.PathsOf(_utf8, Sink.SortedRows()));
    }

    public void Dispose() => Index.Dispose();

    /// <summary>Binds a map to an article.</summary>
    /// <param name="map">The row of the map.</param>
    /// <param name="content">The body, where it is no value in the map.</param>
    public Article BindArticle(int map, string? content)
    {
        if (_isJson)
        {
            FindPlainTexts(map);
        }

        ulong known = ArticleKeys.OfArticle | (_isJson ? ArticleKeys.OfJsonArticle : 0);
        Entries entries = new();
        Article article = new() { Content = content };
        int end = map + _rows[map].Size;
        for (int row = map + 1; row < end; row += _rows[row].Size)
        {
            ref readonly YamlRow current = ref _rows[row];
            ArticleKey key = NextKey(in current, known, ref entries);
            switch (key)
            {
                case ArticleKey.Unknown:
                    break;
                case ArticleKey.Category or ArticleKey.Categories when article._category is not null:
                    Sink.Add(Problems.DuplicateKey(Index.Key(_utf8, row)), current.KeyStart, row);
                    break;
                case ArticleKey.Category:
                    article._category = Word(in current);
                    break;
                case ArticleKey.UpdatedDateTime:
                    article._updatedDateTime = Date(in current);
                    break;
                case ArticleKey.Heat:
                    article._heat = Integer(in current);
                    break;
                case ArticleKey.Published:
                    article._published = Boolean(in current);
                    break;
                case ArticleKey.Locale:
                    article._locale = CommonText(in current);
                    break;
                case ArticleKey.FeaturedContent:
                    article._featuredContent = Text(in current);
                    break;
                case ArticleKey.Topics when HasShape(in current, YamlKind.Sequence, YamlKind.Scalar, ref entries):
                    article._topics = Texts(row);
                    break;
                case ArticleKey.Related when HasShape(in current, YamlKind.Sequence, YamlKind.Mapping, ref entries):
                    article._related = RelatedItems(row);
                    break;
                case ArticleKey.Secured:
                    article._secured = Secured(in current);
                    break;
                case ArticleKey.Content:
                    article._content = Article.ContentOrNull(Text(in current));
                    break;
                case ArticleKey.Categories:
                    article._category = Categories(row, ref entries);
                    break;
                default:
                    BindItem(key, in current, article, ref entries);
                    break;
            }
        }

        article._extensions = entries.ToExtensionData();
        return article;
    }

    /// <summary>A text that was read, and where it stands.</summary>
    private struct SeenText
    {
        public int Start;
        public int Length;
        public string? Text;
    }

    private ValueList<Related> RelatedItems(int list)
    {
        Related[] related = new Related[CountChildren(list)];
        int row = list + 1;
        for (int i = 0; i < related.Length; i++)
        {
            related[i] = BindRelated(row);
            row += _rows[row].Size;
        }

        return new(related);
    }

    private Related BindRelated(int map, ulong alone = 0)
    {
        Entries entries = new();
        Related item = new();
        ulong known = ArticleKeys.OfRelated | alone | (_isJson ? ArticleKeys.OfJsonOther : 0);
        int end = map + _rows[map].Size;
        for (int row = map + 1; row < end; row += _rows[row].Size)
        {
            ref readonly YamlRow current = ref _rows[row];
            BindItem(NextKey(in current, known, ref entries), in current, item, ref entries);
        }

        item._extensions = entries.ToExtensionData();
        return item;
    }

    /// <summary>Binds a key that articles and related items share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void BindItem(ArticleKey key, in YamlRow current, NewsItem item, ref Entries entries)
    {
        switch (key)
        {
            case ArticleKey.Title:
                item._title = RepeatedText(in current, ref _headline);
                break;
            case ArticleKey.Excerpt:
                item._excerpt = Text(in current);
                break;
            case ArticleKey.PublishedDateTime:
                item._publishedDateTime = Date(in current);
                break;
            case ArticleKey.SourceUrl:
                item._sourceUrl = RepeatedText(in current, ref _address);
                break;
            case ArticleKey.OriginalUrl:
                item._originalUrl = RepeatedText(in current, ref _address);
                break;
            case ArticleKey.WebUrl:
                item._webUrl = RepeatedText(in current, ref _address);
                break;
            case ArticleKey.AmpUrl:
                item._ampUrl = RepeatedText(in current, ref _address);
                break;
            case ArticleKey.CdnAmpUrl:
                item._cdnAmpUrl = RepeatedText(in current, ref _address);
                break;
            case ArticleKey.AmpWebUrl:
                item._ampWebUrl = RepeatedText(in current, ref _address);
                break;
            case ArticleKey.CdnAmpWebUrl:
                item._cdnAmpWebUrl = RepeatedText(in current, ref _address);
                break;
            case ArticleKey.Type:
                item._type = Word(in current);
                break;
            case ArticleKey.Quality:
                item._quality = Integer(in current);
                break;
            case ArticleKey.Provider when HasShape(in current, YamlKind.Mapping, null, ref entries):
                item._provider = BindProvider(NumberOf(in current));
                break;
            case ArticleKey.Images when HasShape(in current, YamlKind.Sequence, YamlKind.Mapping, ref entries):
                item._images = Images(NumberOf(in current));
                break;
        }
    }

    private Provider BindProvider(int map, ulong alone = 0)
    {
        Entries entries = new();
        string? name = null;
        string? domain = null;
        ValueList<Image> images = default;
        ulong known = ArticleKeys.OfProvider | alone | (_isJson ? ArticleKeys.OfJsonProvider : 0);
        int end = map + _rows[map].Size;
        for (int row = map + 1; row < end; row += _rows[row].Size)
        {
            ref readonly YamlRow current = ref _rows[row];
            switch (NextKey(in current, known, ref entries))
            {
                case ArticleKey.Name:
                    name = CommonText(in current);
                    break;
                case ArticleKey.Domain:
                    domain = CommonText(in current);
                    break;
                case ArticleKey.Images when HasShape(in current, YamlKind.Sequence, YamlKind.Mapping, ref entries):
                    images = Images(row);
                    break;
            }
        }

        return new() { Name = name, Domain = domain, Images = images, Extensions = entries.ToExtensionData() };
    }

    private ValueList<Image> Images(int list)
    {
        Image[] images = new Image[CountChildren(list)];
        int row = list + 1;
        for (int i = 0; i < images.Length; i++)
        {
            images[i] = BindImage(row);
            row += _rows[row].Size;
        }

        return new(images);
    }

    private Image BindImage(int map, ulong alone = 0)
    {
        Entries entries = new();
        string? url = null;
        int? width = null;
        int? height = null;
        bool? isCached = null;
        string? title = null;
        string? attribution = null;
        ulong known = ArticleKeys.OfImage | alone | (_isJson ? ArticleKeys.OfJsonOther : 0);
        int end = map + _rows[map].Size;
        for (int row = map + 1; row < end; row += _rows[row].Size)
        {
            ref readonly YamlRow current = ref _rows[row];
            switch (NextKey(in current, known, ref entries))
            {
                case ArticleKey.Url:
                    url = Text(in current);
                    break;
                case ArticleKey.Width:
                    width = Integer(in current);
                    break;
                case ArticleKey.Height:
                    height = Integer(in current);
                    break;
                case ArticleKey.IsCached:
                    isCached = Boolean(in current);
                    break;
                case ArticleKey.Title:
                    title = RepeatedText(in current, ref _headline);
                    break;
                case ArticleKey.Attribution:
                    attribution = CommonText(in current);
                    break;
            }
        }

        return new()
        {
            Url = Url.OrNull(url),
            Width = width,
            Height = height,
            IsCached = isCached ?? false,
            Title = title,
            Attribution = attribution,
            Extensions = entries.ToExtensionData(),
        };
    }
}
