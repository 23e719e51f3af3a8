using System.Collections.Frozen;
using AngleSharp.Dom;
using NewsModel.Html.Pages;

namespace NewsModel.Html.Collecting;

/// <summary>
/// Collects what the <c>meta</c> elements state: Open Graph, Twitter, Dublin Core, Parse.ly, Sailthru and the customs of older sites.
/// </summary>
internal static class MetaCollector
{
    private static readonly FrozenDictionary<string, (HtmlField Field, int Rank)> Known = MakeKnown();

    /// <summary>Collects from all <c>meta</c> elements of a page.</summary>
    public static void Collect(PageTree tree, CandidateTable table)
    {
        foreach (int row in tree.All(Tag.Meta))
        {
            IElement element = tree[row].Element!;
            string? content = element.GetAttribute("content");
            if (string.IsNullOrWhiteSpace(content))
            {
                continue;
            }

            Collect(element.GetAttribute("property"), content, row, table);
            Collect(element.GetAttribute("name"), content, row, table);
            if (element.GetAttribute("http-equiv") is { } header && header.Equals("content-language", StringComparison.OrdinalIgnoreCase))
            {
                table.Add(HtmlField.Locale, content, "content-language", Ranks.Meta + 5, row);
            }
        }
    }

    private static void Collect(string? names, string content, int row, CandidateTable table)
    {
        if (string.IsNullOrEmpty(names))
        {
            return;
        }

        // RDFa allows several names for one content.
        foreach (string name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string lower = name.ToLowerInvariant();
            if (Known.TryGetValue(lower, out (HtmlField Field, int Rank) known))
            {
                table.AddEncoded(known.Field, content, lower, known.Rank, row);
            }
            else if (lower.Contains("publish", StringComparison.Ordinal) && IsOfTime(lower))
            {
                table.Add(HtmlField.Published, content, lower, Ranks.Microdata - 2, row);
            }
            else if ((lower.Contains("modified", StringComparison.Ordinal) || lower.Contains("updated", StringComparison.Ordinal)) && IsOfTime(lower))
            {
                table.Add(HtmlField.Updated, content, lower, Ranks.Microdata - 2, row);
            }
        }
    }

    // Names of systems that nobody else uses, such as "w-published-date".
    private static bool IsOfTime(string name) => name.Contains("date", StringComparison.Ordinal) || name.Contains("time", StringComparison.Ordinal);

    private static FrozenDictionary<string, (HtmlField Field, int Rank)> MakeKnown()
    {
        Dictionary<string, (HtmlField, int)> known = new(StringComparer.Ordinal);
        Add(HtmlField.Title, "og:title parsely-title twitter:title sailthru.title dc.title dcterms.title citation_title hdl headline title");
        Add(HtmlField.Published, "article:published_time og:article:published_time article:published og:published_time parsely-pub-date "
            + "sailthru.date datepublished cxenseparse:recs:publishtime article.published publish-date publish_date published_date "
            + "publication_date publicationdate pubdate article:publish_date citation_publication_date dc.date.issued dcterms.issued "
            + "dcterms.created dc.date.created dcterms.date dc.date article_date_original originalpublicationdate date.release date.issued "
            + "bt:pubdate last-publish-date published date article:post_date article:original_publish_date ptime created "
            + "release_date");
        Add(HtmlField.Updated, "article:modified_time og:updated_time og:article:modified_time datemodified last-modified lastmod "
            + "dcterms.modified dc.date.modified revised "
            + "article:modified updated_date article.updated date.modified");
        Add(HtmlField.Author, "parsely-author sailthru.author article:author_name author byl citation_author dc.creator dcterms.creator "
            + "article:author og:article:author "
            + "article.author authors cxenseparse:author dc.contributor og:author twitter:data1");
        Add(HtmlField.Excerpt, "og:description description twitter:description dc.description dcterms.description sailthru.description abstract");
        Add(HtmlField.WebUrl, "og:url twitter:url parsely-link");
        Add(HtmlField.Provider, "og:site_name application-name dc.publisher dcterms.publisher publisher apple-mobile-web-app-title cre copyright "
            + "twitter:site");
        Add(HtmlField.Image, "og:image:secure_url og:image og:image:url twitter:image twitter:image:src parsely-image-url sailthru.image.full "
            + "thumbnail image");
        Add(HtmlField.Category, "article:section og:article:section parsely-section section category dc.subject cxenseparse:section");
        Add(HtmlField.Topic, "article:tag og:article:tag news_keywords parsely-tags sailthru.tags keywords dc.subject dcterms.subject");
        Add(HtmlField.Locale, "og:locale dc.language dcterms.language language");
        Add(HtmlField.Type, "og:type parsely-type dc.type");
        Add(HtmlField.Rights, "robots googlebot tdm-reservation tdm-policy article:content_tier lp.article:content_tier og:article:content_tier "
            + "dc.rights dcterms.rights "
            + "dcterms.license copyright rights");
        return known.ToFrozenDictionary(StringComparer.Ordinal);

        // The order of the names is that of belief.
        void Add(HtmlField field, string names)
        {
            int rank = Ranks.Meta;
            foreach (string name in names.Split(' '))
            {
                known.TryAdd(name, (field, rank++));
            }
        }
    }
}
