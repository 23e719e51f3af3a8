using System.Buffers;
using NewsModel.Diagnostics;
using NewsModel.Yaml;

namespace NewsModel.Formats;

/// <summary>Writes an article in house style: the keys in house order, absent ones left out, groups set apart by a blank line.</summary>
internal ref partial struct FrontMatterWriter
{
    private const int IndentWidth = 2;

    private readonly bool _quoteUrls;
    private YamlWriter _yaml;
    private List<Diagnostic>? _problems;
    private Path _path;
    private int _depth;
    private bool _isFirstLine;
    private bool _opensEntry;

    private FrontMatterWriter(FrontMatterStyle style, IBufferWriter<byte> utf8)
    {
        _quoteUrls = style.QuoteUrls;
        _yaml = new(utf8, style.LineEnding == LineEnding.CrLf);
        _isFirstLine = true;
    }

    /// <exception cref="NewsFormatException">The article holds what no file can hold; what was written so far is of no use.</exception>
    public static void Write(Article article, FrontMatterStyle style, IBufferWriter<byte> utf8)
    {
        FrontMatterWriter writer = new(style, utf8);
        if (style.ByteOrderMark)
        {
            writer._yaml.Raw("\uFEFF"u8);
        }

        writer.WriteFile(article);
        if (writer._problems is not null)
        {
            throw new NewsFormatException(new(writer._problems.ToArray()));
        }

        writer._yaml.Complete();
    }

    private void WriteFile(Article article)
    {
        Fence();
        _depth = 1;
        WriteFields(article);
        WriteGroups(article);
        Fence();
        if (article.Content is null)
        {
            _yaml.LineEnd();
        }
        else
        {
            Check(_yaml.Text(article.Content), ArticleKey.Content);
        }
    }

    private void Fence()
    {
        _yaml.Raw("---"u8);
        _yaml.LineEnd();
    }

    private void WriteFields(Article article)
    {
        WriteText(ArticleKey.Category, article.Category, 0);
        WriteQuoted(ArticleKey.Title, article.Title, 0);
        WriteQuoted(ArticleKey.Excerpt, article.Excerpt, 0);
        WriteDate(ArticleKey.PublishedDateTime, article.PublishedDateTime, 0);
        WriteDate(ArticleKey.UpdatedDateTime, article.UpdatedDateTime, 0);
        WriteUrls(article, 0);
        WriteText(ArticleKey.Type, article._type, 0);
        WriteInteger(ArticleKey.Quality, article.Quality, 0);
        WriteInteger(ArticleKey.Heat, article.Heat, 0);
        WriteBoolean(ArticleKey.Published, article.Published, 0);
        WriteText(ArticleKey.Locale, article.Locale, 0);
    }

    /// <summary>The groups, each with a blank line before it.</summary>
    private void WriteGroups(Article article)
    {
        if (article.FeaturedContent is not null)
        {
            BlankLine();
            WriteQuoted(ArticleKey.FeaturedContent, article.FeaturedContent, 0);
        }

        if (article.Provider is not null)
        {
            BlankLine();
            WriteProvider(article.Provider, 0);
        }

        if (!article.Topics.IsEmpty)
        {
            BlankLine();
            WriteTopics(article.Topics);
        }

        if (!article.Images.IsEmpty)
        {
            BlankLine();
            WriteImages(article.Images, 0);
        }

        if (!article.Related.IsEmpty)
        {
            BlankLine();
            WriteRelated(article.Related);
        }

        if (!article.Extensions.IsEmpty)
        {
            BlankLine();
            WriteExtensions(article.Extensions, 0, ArticleKeys.OfArticle, CollectionsOf(article) | CollectionsOfArticle(article));
        }

        if (article.Secured is { } secured)
        {
            BlankLine();
            WriteSecured(secured);
        }
    }

    private void WriteRelated(ValueList<Related> related)
    {
        OpenList(ArticleKey.Related, 0);
        for (int i = 0; i < related.Count; i++)
        {
            Related item = related[i];
            int indent = OpenEntry(0, i, isEmpty: item.Title is null && item == EmptyRelated);
            WriteQuoted(ArticleKey.Title, item.Title, indent);
            WriteQuoted(ArticleKey.Excerpt, item.Excerpt, indent);
            WriteDate(ArticleKey.PublishedDateTime, item.PublishedDateTime, indent);
            WriteUrls(item, indent);
            WriteText(ArticleKey.Type, item._type, indent);
            if (item.Provider is not null)
            {
                WriteProvider(item.Provider, indent);
            }

            WriteInteger(ArticleKey.Quality, item.Quality, indent);
            if (!item.Images.IsEmpty)
            {
                WriteImages(item.Images, indent);
            }

            WriteExtensions(item.Extensions, indent, ArticleKeys.OfRelated, CollectionsOf(item));
            CloseEntry();
        }

        CloseList();
    }

    private void WriteUrls(NewsItem item, int indent)
    {
        WriteUrl(ArticleKey.SourceUrl, item._sourceUrl, indent);
        WriteUrl(ArticleKey.OriginalUrl, item._originalUrl, indent);
        WriteUrl(ArticleKey.WebUrl, item._webUrl, indent);
        WriteUrl(ArticleKey.AmpUrl, item._ampUrl, indent);
        WriteUrl(ArticleKey.CdnAmpUrl, item._cdnAmpUrl, indent);
        WriteUrl(ArticleKey.AmpWebUrl, item._ampWebUrl, indent);
        WriteUrl(ArticleKey.CdnAmpWebUrl, item._cdnAmpWebUrl, indent);
    }

    private void WriteProvider(Provider provider, int indent)
    {
        Key(ArticleKey.Provider, indent);
        if (provider.Name is null && provider == EmptyProvider)
        {
            EmptyMap();
            return;
        }

        _yaml.EndKey();
        Enter(ArticleKeys.NameOf(ArticleKey.Provider));
        indent += IndentWidth;
        WriteText(ArticleKey.Name, provider.Name, indent);
        WriteText(ArticleKey.Domain, provider.Domain, indent);
        if (!provider.Images.IsEmpty)
        {
            WriteImages(provider.Images, indent);
        }

        ulong collections = provider.Images.IsEmpty ? 0 : 1UL << (int)ArticleKey.Images;
        WriteExtensions(provider.Extensions, indent, ArticleKeys.OfProvider, collections);
        Leave();
    }

    private void WriteTopics(ValueList<string> topics)
    {
        OpenList(ArticleKey.Topics, 0);
        for (int i = 0; i < topics.Count; i++)
        {
            _yaml.Spaces(IndentWidth);
            _yaml.Raw("- "u8);
            int invalid = _yaml.PlainOrQuoted(topics[i]);
            if (invalid >= 0)
            {
                Report(Problems.LoneSurrogate(invalid), index: i);
            }

            _yaml.LineEnd();
        }

        CloseList();
    }

    private void WriteImages(ValueList<Image> images, int indent)
    {
        OpenList(ArticleKey.Images, indent);
        for (int i = 0; i < images.Count; i++)
        {
            Image image = images[i];
            int inner = OpenEntry(indent, i, isEmpty: image.Url is null && image == EmptyImage);
            WriteUrl(ArticleKey.Url, image.Url?.Text, inner);
            WriteInteger(ArticleKey.Width, image.Width, inner);
            WriteInteger(ArticleKey.Height, image.Height, inner);
            WriteBoolean(ArticleKey.IsCached, image.IsCached ? true : null, inner);
            WriteQuoted(ArticleKey.Title, image.Title, inner);
            WriteQuoted(ArticleKey.Attribution, image.Attribution, inner);
            WriteExtensions(image.Extensions, inner, ArticleKeys.OfImage, collections: 0);
            CloseEntry();
        }

        CloseList();
    }

    private static ulong CollectionsOf(NewsItem item) =>
        (item.Provider is null ? 0 : 1UL << (int)ArticleKey.Provider) | (item.Images.IsEmpty ? 0 : 1UL << (int)ArticleKey.Images);

    private static ulong CollectionsOfArticle(Article article) =>
        (article.Topics.IsEmpty ? 0 : 1UL << (int)ArticleKey.Topics) | (article.Related.IsEmpty ? 0 : 1UL << (int)ArticleKey.Related);
}
