using System.Globalization;

namespace NewsModel.Html.Collecting;

/// <summary>Collects what the article's node of JSON-LD states; the node is chosen by what else the page says of itself.</summary>
internal sealed class LdCollector(LdGraph graph, CandidateTable table)
{
    private const int MaxSizes = 100;

    /// <summary>The node that was taken for the article; <see langword="null"/> when none fits.</summary>
    public LdValue? Article { get; private set; }

    /// <summary>Chooses the node and collects from it.</summary>
    /// <param name="address">The address of the page, if known.</param>
    /// <param name="headlines">The titles that the page has elsewhere, bare.</param>
    public void Collect(string? address, IReadOnlyCollection<string> headlines)
    {
        LdItem? best = null;
        int bestScore = 0;
        foreach (LdItem item in graph.Items)
        {
            int score = Score(item, address, headlines);
            if (score > bestScore)
            {
                best = item;
                bestScore = score;
            }
        }

        if (best is not null)
        {
            Article = best.Value;
            CollectArticle(best);
        }

        foreach (LdItem item in graph.Items)
        {
            if (!ReferenceEquals(item, best))
            {
                CollectOther(item, address, headlines);
            }
        }
    }

    /// <summary>Collects the names of an author's node, which may be a list, a text, a person, or a reference.</summary>
    public void CollectAuthors(LdValue authors, string source, int rank, int row)
    {
        foreach (LdValue entry in authors.Each())
        {
            LdValue author = graph.Resolve(entry);
            if (author.IsList)
            {
                continue;
            }

            bool isOrganization = author.HasType(LdTypes.IsOrganization);
            string? address = author.IsObject ? author.TextOf("url") : null;
            foreach (LdValue name in (author.IsObject ? author.Get("name") ?? author.Get("@id") ?? LdValue.Nothing : author).Each())
            {
                table.AddEncoded(HtmlField.Author, name.Text ?? name.Plain, source, isOrganization ? rank + 50 : rank, row, address);
            }
        }
    }

    private static int Score(LdItem item, string? address, IReadOnlyCollection<string> headlines)
    {
        LdValue value = item.Value;
        int score = LdTypes.Weight(value);
        if (score == 0)
        {
            return 0;
        }

        int fit = Fit(value, address, headlines);
        score += fit + (item.IsSecondary ? -8 : 0);
        score += value.Get("datePublished") is null ? 0 : 2;
        score += value.Get("author") is null ? 0 : 1;
        // A teaser says where it leads and what it is called; where neither is this page, it is not the article.
        return fit < 0 && item.IsSecondary ? 0 : Math.Max(score, 0);
    }

    private static int Fit(LdValue value, string? address, IReadOnlyCollection<string> headlines)
    {
        int fit = 0;
        string own = PageAddress.Bare(address);
        string stated = PageAddress.Bare(value.TextOf("url") ?? value.TextOf("mainEntityOfPage") ?? value.TextOf("@id"));
        if (own.Length > 0 && stated.Length > 0)
        {
            fit += own == stated ? 6 : -1;
        }

        if ((value.TextOf("headline") ?? value.TextOf("name")) is { } headline && headlines.Count > 0)
        {
            string bare = PageStrings.Bare(headline);
            fit += headlines.Contains(bare) ? 6 : headlines.Any(h => IsPartOfOther(bare, h)) ? 4 : -2;
        }

        return fit;
    }

    private static bool IsPartOfOther(string bare, string headline) =>
        bare.Length > 12 && (headline.Contains(bare, StringComparison.Ordinal) || bare.Contains(headline, StringComparison.Ordinal));

    private void CollectArticle(LdItem item)
    {
        LdValue value = item.Value;
        int row = item.Row;
        string type = value.Get("@type")?.Each().Select(t => t.Text)
            .FirstOrDefault(t => t is not null && LdTypes.IsArticle(LdValue.TypeName(t))) is { } name
            ? LdValue.TypeName(name) : "CreativeWork";
        Add(HtmlField.Title, "headline", 0);
        Add(HtmlField.Title, "name", 30);
        Add(HtmlField.Published, "datePublished", 0);
        Add(HtmlField.Published, "dateCreated", 250);
        Add(HtmlField.Updated, "dateModified", 0);
        Add(HtmlField.Excerpt, "description", 0);
        Add(HtmlField.Excerpt, "abstract", 10);
        Add(HtmlField.WebUrl, "url", 0);
        Add(HtmlField.WebUrl, "mainEntityOfPage", 10);
        Add(HtmlField.Locale, "inLanguage", 0);
        Add(HtmlField.Type, "@type", 0);
        Add(HtmlField.Rights, "isAccessibleForFree", 0);
        Add(HtmlField.Rights, "license", 0);
        Add(HtmlField.Rights, "copyrightNotice", 0);
        table.AddBody(value.TextOf("articleBody"), $"ld+json {type}.articleBody", Ranks.LdArticle, row);
        AddEach(HtmlField.Category, "articleSection");
        AddEach(HtmlField.Topic, "keywords");
        AddImages(value, type, row);
        AddPublisher(value, type, row);
        foreach (string key in (string[])["author", "creator"])
        {
            if (value.Get(key) is { } authors)
            {
                CollectAuthors(authors, $"ld+json {type}.{key}", key == "author" ? Ranks.LdArticle : Ranks.LdArticle + 20, row);
            }
        }

        void Add(HtmlField field, string key, int more) =>
            table.AddEncoded(field, value.TextOf(key), $"ld+json {type}.{key}", Ranks.LdArticle + more, row);

        void AddEach(HtmlField field, string key)
        {
            foreach (LdValue entry in value.Get(key)?.Each() ?? [])
            {
                table.AddEncoded(field, entry.Plain, $"ld+json {type}.{key}", Ranks.LdArticle, row);
            }
        }
    }

    private void AddImages(LdValue value, string type, int row)
    {
        foreach (LdValue entry in value.Get("image")?.Each() ?? [])
        {
            LdValue image = graph.Resolve(entry);
            string? address = image.IsObject ? image.TextOf("url") ?? image.TextOf("contentUrl") : image.Text;
            table.Add(HtmlField.Image, address, $"ld+json {type}.image", Ranks.LdArticle, row);
            if (address is not null && table.Sizes.Count < MaxSizes
                && (Pixels(image, "width"), Pixels(image, "height")) is var size && size != default)
            {
                table.Sizes.TryAdd(PageStrings.Clean(address), size);
            }
        }
    }

    // A number, a text such as "1200 px", or a QuantitativeValue.
    private int? Pixels(LdValue image, string key)
    {
        LdValue stated = graph.Resolve(image.Get(key) ?? LdValue.Nothing);
        ReadOnlySpan<char> text = (stated.IsObject ? stated.Get("value")?.Plain : stated.Plain).AsSpan().Trim();
        text = text.EndsWith("px", StringComparison.OrdinalIgnoreCase) ? text[..^2].TrimEnd() : text;
        return int.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;
    }

    private void AddPublisher(LdValue value, string type, int row)
    {
        if (value.Get("publisher")?.Each().FirstOrDefault() is { } stated)
        {
            LdValue publisher = graph.Resolve(stated);
            string? name = publisher.IsObject ? publisher.TextOf("name") : publisher.Text;
            table.AddEncoded(HtmlField.Provider, name, $"ld+json {type}.publisher", Ranks.LdArticle, row);
            if (publisher.Get("logo")?.Each().FirstOrDefault() is { } logo)
            {
                LdValue image = graph.Resolve(logo);
                string? address = image.IsObject ? image.TextOf("url") ?? image.TextOf("contentUrl") : image.Text;
                table.Add(HtmlField.Logo, address, $"ld+json {type}.publisher.logo", Ranks.LdArticle, row);
            }
        }
    }

    // The page's node has a date and an author of its own; a second node of the article may have what the first lacks.
    private void CollectOther(LdItem item, string? address, IReadOnlyCollection<string> headlines)
    {
        LdValue value = item.Value;
        if (item.IsSecondary)
        {
            return;
        }

        bool isPage = value.HasType(LdTypes.IsPage);
        bool isArticle = !isPage && LdTypes.Weight(value) > 0 && Fit(value, address, headlines) >= 0;
        if (isPage || isArticle)
        {
            string type = isPage ? "WebPage" : "Article";
            table.AddEncoded(HtmlField.Title, value.TextOf("headline"), $"ld+json {type}.headline", Ranks.LdPage, item.Row);
            table.AddEncoded(HtmlField.Published, value.TextOf("datePublished"), $"ld+json {type}.datePublished", Ranks.LdPage, item.Row);
            table.AddEncoded(HtmlField.Updated, value.TextOf("dateModified"), $"ld+json {type}.dateModified", Ranks.LdPage, item.Row);
            table.AddEncoded(HtmlField.Locale, value.TextOf("inLanguage"), $"ld+json {type}.inLanguage", Ranks.LdPage, item.Row);
            if (value.Get("author") is { } author)
            {
                CollectAuthors(author, $"ld+json {type}.author", Ranks.LdPage, item.Row);
            }
        }
        else if (value.HasType(static t => t is "WebSite"))
        {
            table.AddEncoded(HtmlField.Provider, value.TextOf("name"), "ld+json WebSite.name", Ranks.LdPage, item.Row);
        }
        else if (value.HasType(LdTypes.IsOrganization))
        {
            table.AddEncoded(HtmlField.Provider, value.TextOf("name"), "ld+json Organization.name", Ranks.LdPage + 1, item.Row);
        }
    }
}
