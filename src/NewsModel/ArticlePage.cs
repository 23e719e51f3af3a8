using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using NewsModel.Formats;
using NewsModel.Schema;

namespace NewsModel;

/// <summary>A page of a list of articles, as the JSON of the sites has it.</summary>
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

    /// <summary><c>page</c>: its number; the first is 1.</summary>
    public int? Page { get => _page; init => _page = value; }

    /// <summary><c>value</c>: its articles.</summary>
    public ValueList<Article> Articles { get => _articles; init => _articles = value; }

    /// <summary><c>nextPage</c>: the number of the next page; <see langword="null"/> on the last.</summary>
    public int? NextPage { get => _nextPage; init => _nextPage = value; }

    /// <summary>Every key that the model does not name, in the file's order.</summary>
    public ExtensionData Extensions { get => _extensions; init => _extensions = value; }

    /// <summary>The keys of a page, in the order of the sites.</summary>
    public static RecordSchema<ArticlePage> Schema { get; } = new RecordSchema<ArticlePage>
        .Builder(static () => new(), static page => page with { }, "A page of a list of articles, as the JSON of the sites has it.")
        .Number("page", static it => ref it._page)
            .Describe("Its number; the first is 1.")
        .Entries("value", Article.Schema, static it => ref it._articles)
            .Describe("Its articles.")
        .Number("nextPage", static it => ref it._nextPage)
            .Describe("The number of the next page; null on the last.")
        .Extensions(static it => ref it._extensions)
        .OrderJson(["page", "value", "nextPage"], role: JsonRole.Page)
        .Build();

    internal string DebuggerDisplay => Page is { } page
        ? string.Create(CultureInfo.InvariantCulture, $"page {page}, {DebuggerText.Count(Articles.Count, "article")}")
        : DebuggerText.Count(Articles.Count, "article");
}
