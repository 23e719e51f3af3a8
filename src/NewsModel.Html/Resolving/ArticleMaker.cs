using System.Globalization;
using NewsModel.Html.Body;
using NewsModel.Html.Collecting;
using NewsModel.Html.Pages;

namespace NewsModel.Html.Resolving;

/// <summary>Creates the article from the decisions, and from the best source for all other fields.</summary>
internal sealed class ArticleMaker(PageTree tree, CandidateTable table, ArticleFields fields, PageBody body, Uri? page, string host)
{
    private const int MaxTopics = 50;
    private const int MaxImages = 50;
    private const int MaxAlternates = 100;

    /// <summary>Creates the article.</summary>
    /// <param name="content">The body; empty for none.</param>
    public Article Make(string content) => new()
    {
        Title = fields.Title,
        Excerpt = table.TakeFirst(HtmlField.Excerpt) is { } excerpt ? PageStrings.Clean(PageStrings.WithoutTags(excerpt)) : null,
        Authors = fields.Authors.ToValueList(),
        PublishedDateTime = fields.Published?.Date.Value,
        UpdatedDateTime = fields.Updated?.Date.Value,
        WebUrl = Address(HtmlField.WebUrl) ?? (page is null ? default(Url?) : page.AbsoluteUri),
        AmpWebUrl = Address(HtmlField.AmpWebUrl),
        Provider = MakeProvider(),
        Images = MakeImages(),
        Category = table.TakeFirst(HtmlField.Category),
        Topics = MakeTopics(),
        Locale = LocaleOf(table.TakeFirst(HtmlField.Locale)),
        Type = TypeOf(table.TakeFirst(HtmlField.Type)),
        Related = MakeRelated(),
        Extensions = MakeExtensions(),
        Content = content.Length == 0 ? null : content,
    };

    private Url? Address(HtmlField field)
    {
        foreach (Candidate candidate in table.Of(field))
        {
            string full = PageAddress.Absolute(candidate.Value, page);
            if (full.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                candidate.Take("the best source that is an address");
                return full;
            }
        }

        return null;
    }

    private Provider? MakeProvider()
    {
        string? name = table.Of(HtmlField.Provider)
            .Find(static c => !c.Value.StartsWith('@') && !c.Value.StartsWith("http", StringComparison.OrdinalIgnoreCase)) is { } best
            ? Taken(best) : null;
        string? domain = host.Length > 0 ? host : null;
        Url? logo = Address(HtmlField.Logo);
        return name is null && domain is null ? null : new Provider
        {
            Name = name,
            Domain = domain,
            Images = logo is null ? default : ValueList.Create(new Image { Url = logo }),
        };
    }

    private static string Taken(Candidate candidate)
    {
        candidate.Take("the best source");
        return candidate.Value;
    }

    private ValueList<Image> MakeImages()
    {
        List<Image> images = [];
        HashSet<string> known = [];
        if (table.Of(HtmlField.Image).FirstOrDefault() is { } main)
        {
            main.Take("the best source");
            Candidate? stated = table.Of(HtmlField.Image).Find(static c => c.Source.StartsWith("og:image", StringComparison.Ordinal));
            string address = PageAddress.Absolute(main.Value, page);
            known.Add(address);
            (int? width, int? height) = table.Sizes.GetValueOrDefault(main.Value);
            if ((width, height) is (null, null) && stated is not null && stated.Value == main.Value)
            {
                (width, height) = SizeOf(stated.Row);
            }

            images.Add(new() { Url = address, Width = width, Height = height });
        }

        foreach ((string address, string caption, int _) in body.Pictures)
        {
            if (images.Count < MaxImages && known.Add(address))
            {
                images.Add(new() { Url = address, Title = caption.Length == 0 ? null : caption });
            }
        }

        return images.ToValueList();
    }

    // og:image:width and og:image:height are beside og:image.
    private (int? Width, int? Height) SizeOf(int picture)
    {
        int? width = null;
        int? height = null;
        int parent = picture < 0 ? -1 : tree[picture].Parent;
        for (int row = parent + 1; parent >= 0 && row < tree[parent].End; row = tree[row].End)
        {
            switch (tree.Attribute(row, "property"))
            {
                case "og:image:width":
                    width ??= NumberOf(row);
                    break;
                case "og:image:height":
                    height ??= NumberOf(row);
                    break;
            }
        }

        return (width, height);
    }

    private int? NumberOf(int meta) =>
        int.TryParse(tree.Attribute(meta, "content"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;

    private ValueList<string> MakeTopics()
    {
        List<string> topics = [];
        HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
        List<Candidate> all = table.Of(HtmlField.Topic);
        foreach (Candidate candidate in all)
        {
            if (candidate.Source != all[0].Source)
            {
                break;
            }

            candidate.Take("the best source");
            foreach (string topic in candidate.Value.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (topics.Count < MaxTopics && known.Add(topic))
                {
                    topics.Add(topic);
                }
            }
        }

        return topics.ToValueList();
    }

    private ValueList<Related> MakeRelated() => body.Links
        .Select(link => new Related { Title = link.Title, WebUrl = PageAddress.Absolute(link.Address, page) })
        .ToValueList();

    private ExtensionData MakeExtensions()
    {
        ExtensionData alternates = MakeAlternates();
        ExtensionData extensions = alternates.IsEmpty ? default : default(ExtensionData).Set("alternates", ExtensionValue.FromMap(alternates));
        ExtensionData rights = RightsReader.Read(table);
        return rights.IsEmpty ? extensions : extensions.Set("rights", ExtensionValue.FromMap(rights));
    }

    // The languages as they are stated, x-default included; the first address of each.
    private ExtensionData MakeAlternates()
    {
        ExtensionData alternates = default;
        foreach (Candidate candidate in table.Of(HtmlField.Alternate))
        {
            string address = PageAddress.Absolute(candidate.Value, page);
            if (LocaleOf(tree.Attribute(candidate.Row, "hreflang")) is not { } language
                || !address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                candidate.Pass("not a language with an address");
            }
            else if (!alternates.ContainsKey(language) && alternates.Count < MaxAlternates)
            {
                candidate.Take("the first address of the language");
                alternates = alternates.Set(language, address);
            }
        }

        return alternates;
    }

    private static string? LocaleOf(string? tag)
    {
        tag = tag?.Split(',')[0].Trim().Replace('_', '-');
        return tag is { Length: >= 2 and <= 35 } && tag.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;
    }

    private static ArticleType? TypeOf(string? type) => type switch
    {
        null => default(ArticleType?),
        _ when LdTypes.IsArticle(LdTypes.NameOf(type)) || type.Equals("article", StringComparison.OrdinalIgnoreCase) || type == "post" =>
            ArticleType.Article,
        _ when type.StartsWith("video", StringComparison.OrdinalIgnoreCase) => ArticleType.Video,
        _ when type.StartsWith("book", StringComparison.OrdinalIgnoreCase) => ArticleType.Book,
        _ => null,
    };
}
