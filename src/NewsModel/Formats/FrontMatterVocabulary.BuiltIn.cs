using NewsModel.Schema;
using static NewsModel.Formats.FrontMatterShape;

namespace NewsModel.Formats;

/// <content>The vocabularies of well-known software.</content>
public sealed partial record FrontMatterVocabulary
{
    /// <summary>The property whose value may be in the name of the file.</summary>
    internal static RecordKey<Article> DateInFileName { get; } = (RecordKey<Article>)Article.Schema.Find("publishedDateTime")!;

    /// <summary>Gets the house's own vocabulary, with every property under its own name.</summary>
    public static FrontMatterVocabulary News { get; } = new("news");

    /// <summary>Gets Hugo's vocabulary (gohugo.io, Front matter), with the keys that most of its themes add.</summary>
    public static FrontMatterVocabulary Hugo { get; } = new("hugo")
    {
        Mappings =
        [
            new("title", "title"),
            new("publishedDateTime", "date", "publishDate", "pubdate", "published"),
            new("updatedDateTime", "lastmod", "modified"),
            new("published", new FrontMatterName("draft", Opposite)),
            new("excerpt", "description", "summary"),
            new("authors", "authors", "author"),
            new("category", new FrontMatterName("categories", List), "category"),
            new("topics", "tags", "keywords"),
            new("images", "images", new("image", One), new("featured_image", One), new("cover.image", One), new("cover", One)),
            new("locale", "locale", "lang"),
            new("webUrl", "url", "canonicalURL"),
            new("type"),
        ],
    };

    /// <summary>Gets Jekyll's vocabulary (jekyllrb.com, Front Matter), with the keys of its plugins for search engines and feeds.</summary>
    public static FrontMatterVocabulary Jekyll { get; } = new("jekyll")
    {
        HasDateInFileName = true,
        Mappings =
        [
            new("title", "title"),
            new("publishedDateTime", "date"),
            new("updatedDateTime", "last_modified_at", "updated", "modified"),
            new("published", "published"),
            new("excerpt", "description", "excerpt", "summary"),
            new("authors", "author", "authors"),
            new("category", "category", new("categories", List)),
            new("topics", new FrontMatterName("tags", Words), "keywords"),
            new("images", new FrontMatterName("image", One), "images"),
            new("locale", "lang", "locale"),
            new("webUrl", "permalink", "canonical_url"),
            new("type", new FrontMatterName("type", Known)),
        ],
    };

    /// <summary>Gets the vocabulary of Astro's blog templates (docs.astro.build, Content collections).</summary>
    public static FrontMatterVocabulary Astro { get; } = new("astro")
    {
        Mappings =
        [
            new("title", "title"),
            new("excerpt", "description", "excerpt"),
            new("publishedDateTime", "pubDate", "date", "publishDate", "pubDatetime"),
            new("updatedDateTime", "updatedDate", "modDatetime", "lastUpdated"),
            new("authors", "authors", "author"),
            new("category", "category", new("categories", List)),
            new("topics", "tags"),
            new("images", new FrontMatterName("heroImage", One), new("image", One), new("cover", One), new("ogImage", One), "images"),
            new("published", new FrontMatterName("draft", Opposite)),
            new("locale", "lang", "locale"),
            new("webUrl", "canonicalURL", "permalink"),
            new("type", new FrontMatterName("type", Known)),
        ],
    };

    /// <summary>Gets Eleventy's vocabulary (11ty.dev, Front Matter Data), with the keys of its starter projects.</summary>
    public static FrontMatterVocabulary Eleventy { get; } = new("eleventy")
    {
        HasDateInFileName = true,
        Mappings =
        [
            new("title", "title"),
            new("excerpt", "description", "excerpt", "summary"),
            new("publishedDateTime", "date"),
            new("updatedDateTime", "updated", "modified"),
            new("authors", "author", "authors"),
            new("category", "category", new("categories", List)),
            new("topics", "tags", "keywords"),
            new("images", new FrontMatterName("image", One), "images"),
            new("published", new FrontMatterName("draft", Opposite)),
            new("locale", "lang", "locale"),
            new("webUrl", "permalink", "canonical"),
            new("type", new FrontMatterName("type", Known)),
        ],
    };

    /// <summary>Gets Docusaurus's vocabulary (docusaurus.io, plugin-content-blog and plugin-content-docs, Markdown front matter).</summary>
    public static FrontMatterVocabulary Docusaurus { get; } = new("docusaurus")
    {
        HasDateInFileName = true,
        Mappings =
        [
            new("title", "title"),
            new("excerpt", "description"),
            new("authors", "authors", "author"),
            new("publishedDateTime", "date"),
            new("updatedDateTime", "last_update.date"),
            new("topics", "tags", "keywords"),
            new("images", new FrontMatterName("image", One)),
            new("published", new FrontMatterName("draft", Opposite)),
            new("locale", "locale", "lang"),
            new("type", new FrontMatterName("type", Known)),
        ],
    };

    /// <summary>Gets Zola's vocabulary (getzola.org, Page): other keys go in <c>[extra]</c>, tags and categories in <c>[taxonomies]</c>.</summary>
    public static FrontMatterVocabulary Zola { get; } = new("zola")
    {
        HasDateInFileName = true,
        Extras = "extra",
        KnownKeys =
        [
            "weight", "slug", "path", "aliases", "in_search_index", "template", "render", "sort_by", "page_template", "paginate_by", "paginate_path",
            "paginate_reversed", "insert_anchor_links", "transparent", "redirect_to", "generate_feed", "generate_feeds",
        ],
        Mappings =
        [
            new("title", "title"),
            new("excerpt", "description"),
            new("publishedDateTime", "date"),
            new("updatedDateTime", "updated"),
            new("published", new FrontMatterName("draft", Opposite)),
            new("authors", "authors", "extra.authors", "extra.author"),
            new("category", new FrontMatterName("taxonomies.categories", List), "extra.category"),
            new("topics", "taxonomies.tags", "extra.tags", "extra.keywords"),
            new("images", "extra.images", new("extra.image", One)),
            new("locale", "extra.locale", "extra.lang"),
        ],
    };

    /// <summary>Gets a vocabulary of all common keys, for files whose software is unknown.</summary>
    public static FrontMatterVocabulary Common { get; } = new("common")
    {
        HasDateInFileName = true,
        Mappings =
        [
            new("title", "title"),
            new(
                "publishedDateTime", "date", "pubDate", "publishDate", "publishedDate", "publishedAt", "published_at", "pubDatetime", "datePublished",
                "date_published", "published", new("[\"ms.date\"]", MonthFirst), "created"),
            new(
                "updatedDateTime", "lastmod", "updated", "updatedDate", "last_modified_at", "last_update.date", "modified", "updatedAt", "updated_at",
                "modDatetime", "lastUpdated", "dateModified", "date_modified"),
            new("published", "published", new("draft", Opposite), "publish"),
            new("excerpt", "description", "summary", "excerpt", "deck", "abstract"),
            new("authors", "authors", "author", "extra.authors", "extra.author"),
            new("category", "category", new("categories", List), new("taxonomies.categories", List), "extra.category"),
            new("topics", new("tags", Words), "taxonomies.tags", "topics", "extra.tags", "keywords", "categories", "taxonomies.categories"),
            new(
                "images", "images", new("image", One), new("heroImage", One), new("cover", One), new("cover.image", One), new("featured_image", One),
                new("featuredImage", One), new("ogImage", One), "extra.images", new("extra.image", One), new("thumbnail", One)),
            new("locale", "lang", "locale", "language", "extra.lang"),
            new("webUrl", "link", "canonical_url", "canonicalURL", "canonical", "permalink", "url"),
            new("type", new FrontMatterName("type", Known)),
        ],
    };

    /// <summary>Gets all built-in vocabularies, those of specific software before the common one.</summary>
    public static ValueList<FrontMatterVocabulary> BuiltIn { get; } = [News, Hugo, Jekyll, Astro, Eleventy, Docusaurus, Zola, Common];

    /// <summary>Finds a built-in vocabulary by name.</summary>
    /// <param name="name">The case-insensitive name, such as <c>hugo</c>.</param>
    /// <returns>The vocabulary, or <see langword="null"/> if there is none with this name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static FrontMatterVocabulary? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (FrontMatterVocabulary vocabulary in BuiltIn)
        {
            if (string.Equals(vocabulary.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return vocabulary;
            }
        }

        return null;
    }
}
