using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using NewsModel.Formats;
using NewsModel.Schema;
using NewsModel.Text;

namespace NewsModel;

/// <summary>Represents one page of a list of articles, as in the sites' JSON.</summary>
/// <remarks>Immutable, compared by value, thread-safe. <see langword="null"/> means that the key is absent.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(NewsModelJsonConverterFactory))]
public sealed record ArticlePage
{
    // As the fields of NewsItem.
    private int? _page;
    private ValueList<Article> _articles;
    private int? _nextPage;
    private ExtensionData _extensions;

    /// <summary><c>page</c>: the page number, starting at 1.</summary>
    public int? Page { get => _page; init => _page = value; }

    /// <summary><c>value</c>: the articles on the page.</summary>
    public ValueList<Article> Articles { get => _articles; init => _articles = value; }

    /// <summary><c>nextPage</c>: the number of the next page; <see langword="null"/> on the last page.</summary>
    public int? NextPage { get => _nextPage; init => _nextPage = value; }

    /// <summary>Gets every key that the model does not know, in file order.</summary>
    public ExtensionData Extensions { get => _extensions; init => _extensions = value; }

    /// <summary>Gets the keys of a page, in the order the sites use.</summary>
    public static RecordSchema<ArticlePage> Schema { get; } = new RecordSchema<ArticlePage>
        .Builder(static () => new(), static page => page with { }, "One page of a list of articles, as in the sites' JSON.")
        .Number("page", static it => ref it._page)
            .Describe("The page number, starting at 1.")
        .Entries("value", Article.Schema, static it => ref it._articles)
            .Describe("The articles on the page.")
        .Number("nextPage", static it => ref it._nextPage)
            .Describe("The number of the next page; null on the last page.")
        .Extensions(static it => ref it._extensions)
        .OrderJson(["page", "value", "nextPage"], role: JsonRole.Page)
        .Build();

    /// <summary>
    /// Returns the keys that have a value on one line for logging, with long values shortened: <c>ArticlePage {page: 1, value: [{title: A}]}</c>.
    /// </summary>
    public override string ToString() => RecordText.Of(Schema, this);

    internal string DebuggerDisplay => Page is { } page
        ? string.Create(CultureInfo.InvariantCulture, $"page {page}, {DebuggerSummary.Count(Articles.Count, "article")}")
        : DebuggerSummary.Count(Articles.Count, "article");
}
