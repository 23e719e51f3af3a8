using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using NewsModel.Formats;

namespace NewsModel;

/// <summary>A page of a list of articles, as the JSON of the sites has it.</summary>
/// <remarks>Immutable, compared by value, thread-safe. <see langword="null"/> means that the key is absent.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(ArticlePageJsonConverter))]
public sealed record ArticlePage
{
    /// <summary><c>page</c>: its number; the first is 1.</summary>
    public int? Page { get; init; }

    /// <summary><c>value</c>: its articles.</summary>
    public ValueList<Article> Articles { get; init; }

    /// <summary><c>nextPage</c>: the number of the next page; <see langword="null"/> on the last.</summary>
    public int? NextPage { get; init; }

    /// <summary>Every key that the model does not name, in the file's order.</summary>
    public ExtensionData Extensions { get; init; }

    internal string DebuggerDisplay => Page is { } page
        ? string.Create(CultureInfo.InvariantCulture, $"page {page}, {DebuggerText.Count(Articles.Count, "article")}")
        : DebuggerText.Count(Articles.Count, "article");
}
