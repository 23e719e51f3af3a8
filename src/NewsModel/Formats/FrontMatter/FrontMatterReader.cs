using System.Text;
using System.Text.Unicode;
using NewsModel.Diagnostics;
using NewsModel.Yaml;

namespace NewsModel.Formats;

/// <summary>
/// Binds the index of a front matter to an article: one walk over the rows, in which each key decides how its text is read. Problems cost
/// nothing until there is one.
/// </summary>
internal ref partial struct FrontMatterReader
{
    private readonly ReadOnlySpan<byte> _utf8;
    private bool _isValidUtf8;
    private YamlIndex _index;
    private ReadOnlySpan<YamlRow> _rows;
    private DiagnosticSink _sink;
    private bool _reportedInvalidUtf8;

    private FrontMatterReader(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        _index = new();
    }

    public static ReadResult<Article> Read(ReadOnlySpan<byte> utf8, ReadOptions options)
    {
        FrontMatterReader reader = new(utf8);
        try
        {
            Article article = reader.ReadArticle(options);
            return new(article, reader.Diagnostics());
        }
        finally
        {
            reader._index.Dispose();
        }
    }

    private Article ReadArticle(ReadOptions options)
    {
        int bom = FrontMatterFences.BomLength(_utf8);
        _isValidUtf8 = true;
        if (!FrontMatterFences.TryOpen(_utf8, out int yamlStart))
        {
            _sink.Add(Problems.NoFrontMatter, bom);
            return new() { Content = Body(bom) };
        }

        if (!FrontMatterScanner.TryScan(_utf8, yamlStart, options, ref _index, ref _sink, out int bodyStart))
        {
            _sink.Add(Problems.UnterminatedFrontMatter, bom);
            return new() { Content = Body(bom) };
        }

        // The block scanner takes only valid UTF-8; for what it declined, that is still to be seen.
        _isValidUtf8 = !_index.HasDecodedText || Utf8.IsValid(_utf8);
        _rows = _index.Rows;
        string? content = Body(bodyStart);
        Article article;
        if (_rows[0].Kind == YamlKind.Mapping)
        {
            article = BindArticle(content);
        }
        else
        {
            if (!IsNull(0))
            {
                _sink.Add(Problems.NotAMapping, _rows[0].ValueStart);
            }

            article = new() { Content = content };
        }

        return article;
    }

    private string? Body(int start)
    {
        ReadOnlySpan<byte> body = _utf8[start..];
        if (body is [(byte)'\n'] or [(byte)'\r', (byte)'\n'])
        {
            return null;
        }

        if (Utf8.IsValid(body))
        {
            return Encoding.UTF8.GetString(body);
        }

        AddInvalidUtf8(start + Utf8Text.IndexOfInvalid(body), row: -1);
        return null;
    }

    private Article BindArticle(string? content)
    {
        Entries entries = new();
        NewsItemFields item = default;
        string? category = null;
        DateTimeOffset? updated = null;
        int? heat = null;
        bool? published = null;
        string? locale = null;
        string? featuredContent = null;
        ValueList<string> topics = default;
        ValueList<Related> related = default;
        SecuredPayload? secured = null;
        int end = _rows[0].Size;
        for (int row = 1; row < end; row += _rows[row].Size)
        {
            FrontMatterKey key = NextKey(row, FrontMatterKeys.OfArticle, ref entries);
            switch (key)
            {
                case FrontMatterKey.Unknown:
                    break;
                case FrontMatterKey.Category:
                    category = Word(row);
                    break;
                case FrontMatterKey.UpdatedDateTime:
                    updated = Date(row);
                    break;
                case FrontMatterKey.Heat:
                    heat = Integer(row);
                    break;
                case FrontMatterKey.Published:
                    published = Boolean(row);
                    break;
                case FrontMatterKey.Locale:
                    locale = Text(row);
                    break;
                case FrontMatterKey.FeaturedContent:
                    featuredContent = Text(row);
                    break;
                case FrontMatterKey.Topics when HasShape(row, YamlKind.Sequence, YamlKind.Scalar, ref entries):
                    topics = Texts(row);
                    break;
                case FrontMatterKey.Related when HasShape(row, YamlKind.Sequence, YamlKind.Mapping, ref entries):
                    related = RelatedItems(row);
                    break;
                case FrontMatterKey.Secured:
                    secured = Secured(row);
                    break;
                default:
                    BindItem(key, row, ref item, ref entries);
                    break;
            }
        }

        return new(item)
        {
            Category = category,
            UpdatedDateTime = updated,
            Heat = heat,
            Published = published,
            Locale = locale,
            FeaturedContent = featuredContent,
            Topics = topics,
            Related = related,
            Extensions = entries.ToExtensionData(),
            Secured = secured,
            Content = content,
        };
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

    private Related BindRelated(int map)
    {
        Entries entries = new();
        NewsItemFields item = default;
        int end = map + _rows[map].Size;
        for (int row = map + 1; row < end; row += _rows[row].Size)
        {
            BindItem(NextKey(row, FrontMatterKeys.OfRelated, ref entries), row, ref item, ref entries);
        }

        return new(item) { Extensions = entries.ToExtensionData() };
    }

    /// <summary>Binds a key that articles and related items share.</summary>
    private void BindItem(FrontMatterKey key, int row, ref NewsItemFields item, ref Entries entries)
    {
        switch (key)
        {
            case FrontMatterKey.Title:
                item.Title = Text(row);
                break;
            case FrontMatterKey.Excerpt:
                item.Excerpt = Text(row);
                break;
            case FrontMatterKey.PublishedDateTime:
                item.PublishedDateTime = Date(row);
                break;
            case FrontMatterKey.SourceUrl:
                item.SourceUrl = Text(row);
                break;
            case FrontMatterKey.OriginalUrl:
                item.OriginalUrl = Text(row);
                break;
            case FrontMatterKey.WebUrl:
                item.WebUrl = Text(row);
                break;
            case FrontMatterKey.AmpUrl:
                item.AmpUrl = Text(row);
                break;
            case FrontMatterKey.CdnAmpUrl:
                item.CdnAmpUrl = Text(row);
                break;
            case FrontMatterKey.AmpWebUrl:
                item.AmpWebUrl = Text(row);
                break;
            case FrontMatterKey.CdnAmpWebUrl:
                item.CdnAmpWebUrl = Text(row);
                break;
            case FrontMatterKey.Type:
                item.Type = Word(row);
                break;
            case FrontMatterKey.Quality:
                item.Quality = Integer(row);
                break;
            case FrontMatterKey.Provider when HasShape(row, YamlKind.Mapping, null, ref entries):
                item.Provider = BindProvider(row);
                break;
            case FrontMatterKey.Images when HasShape(row, YamlKind.Sequence, YamlKind.Mapping, ref entries):
                item.Images = Images(row);
                break;
        }
    }

    private Provider BindProvider(int map)
    {
        Entries entries = new();
        string? name = null;
        string? domain = null;
        ValueList<Image> images = default;
        int end = map + _rows[map].Size;
        for (int row = map + 1; row < end; row += _rows[row].Size)
        {
            switch (NextKey(row, FrontMatterKeys.OfProvider, ref entries))
            {
                case FrontMatterKey.Name:
                    name = Text(row);
                    break;
                case FrontMatterKey.Domain:
                    domain = Text(row);
                    break;
                case FrontMatterKey.Images when HasShape(row, YamlKind.Sequence, YamlKind.Mapping, ref entries):
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

    private Image BindImage(int map)
    {
        Entries entries = new();
        string? url = null;
        int? width = null;
        int? height = null;
        bool? isCached = null;
        string? title = null;
        string? attribution = null;
        int end = map + _rows[map].Size;
        for (int row = map + 1; row < end; row += _rows[row].Size)
        {
            switch (NextKey(row, FrontMatterKeys.OfImage, ref entries))
            {
                case FrontMatterKey.Url:
                    url = Text(row);
                    break;
                case FrontMatterKey.Width:
                    width = Integer(row);
                    break;
                case FrontMatterKey.Height:
                    height = Integer(row);
                    break;
                case FrontMatterKey.IsCached:
                    isCached = Boolean(row);
                    break;
                case FrontMatterKey.Title:
                    title = Text(row);
                    break;
                case FrontMatterKey.Attribution:
                    attribution = Text(row);
                    break;
            }
        }

        return new()
        {
            Url = Url.OrNull(url),
            Width = width,
            Height = height,
            IsCached = isCached,
            Title = title,
            Attribution = attribution,
            Extensions = entries.ToExtensionData(),
        };
    }

    private ValueList<Diagnostic> Diagnostics()
    {
        if (!_isValidUtf8 && !_reportedInvalidUtf8)
        {
            // In a comment or between values: nothing is lost, but the file is not what it says it is.
            AddInvalidUtf8(Utf8Text.IndexOfInvalid(_utf8), row: -1);
        }

        return _sink.IsEmpty ? default : _sink.ToDiagnostics(_utf8, _index.PathsOf(_utf8, _sink.SortedRows()));
    }
}
