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
    private List<PathStep>? _path;
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
            Check(_yaml.Text(article.Content), "content"u8);
        }
    }

    private void Fence()
    {
        _yaml.Raw("---"u8);
        _yaml.LineEnd();
    }

    private void WriteFields(Article article)
    {
        WriteText("category"u8, article.Category, 0);
        WriteQuoted("title"u8, article.Title, 0);
        WriteQuoted("excerpt"u8, article.Excerpt, 0);
        WriteDate("publishedDateTime"u8, article.PublishedDateTime, 0);
        WriteDate("updatedDateTime"u8, article.UpdatedDateTime, 0);
        WriteUrls(article, 0);
        WriteText("type"u8, article.Type?.Text, 0);
        WriteInteger("quality"u8, article.Quality, 0);
        WriteInteger("heat"u8, article.Heat, 0);
        WriteBoolean("published"u8, article.Published, 0);
        WriteText("locale"u8, article.Locale, 0);
    }

    /// <summary>The groups, each with a blank line before it.</summary>
    private void WriteGroups(Article article)
    {
        if (article.FeaturedContent is not null)
        {
            BlankLine();
            WriteQuoted("featuredContent"u8, article.FeaturedContent, 0);
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
        OpenList("related"u8, 0);
        for (int i = 0; i < related.Count; i++)
        {
            Related item = related[i];
            int indent = OpenEntry(0, i, isEmpty: item == EmptyRelated);
            WriteQuoted("title"u8, item.Title, indent);
            WriteQuoted("excerpt"u8, item.Excerpt, indent);
            WriteDate("publishedDateTime"u8, item.PublishedDateTime, indent);
            WriteUrls(item, indent);
            WriteText("type"u8, item.Type?.Text, indent);
            if (item.Provider is not null)
            {
                WriteProvider(item.Provider, indent);
            }

            WriteInteger("quality"u8, item.Quality, indent);
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
        WriteUrl("sourceUrl"u8, item.SourceUrl, indent);
        WriteUrl("originalUrl"u8, item.OriginalUrl, indent);
        WriteUrl("webUrl"u8, item.WebUrl, indent);
        WriteUrl("ampUrl"u8, item.AmpUrl, indent);
        WriteUrl("cdnAmpUrl"u8, item.CdnAmpUrl, indent);
        WriteUrl("ampWebUrl"u8, item.AmpWebUrl, indent);
        WriteUrl("cdnAmpWebUrl"u8, item.CdnAmpWebUrl, indent);
    }

    private void WriteProvider(Provider provider, int indent)
    {
        Key("provider"u8, indent);
        if (provider == EmptyProvider)
        {
            EmptyMap();
            return;
        }

        _yaml.LineEnd();
        Enter("provider");
        indent += IndentWidth;
        WriteText("name"u8, provider.Name, indent);
        WriteText("domain"u8, provider.Domain, indent);
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
        OpenList("topics"u8, 0);
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
        OpenList("images"u8, indent);
        for (int i = 0; i < images.Count; i++)
        {
            Image image = images[i];
            int inner = OpenEntry(indent, i, isEmpty: image == EmptyImage);
            WriteUrl("url"u8, image.Url, inner);
            WriteInteger("width"u8, image.Width, inner);
            WriteInteger("height"u8, image.Height, inner);
            WriteBoolean("isCached"u8, image.IsCached ? true : null, inner);
            WriteQuoted("title"u8, image.Title, inner);
            WriteQuoted("attribution"u8, image.Attribution, inner);
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
