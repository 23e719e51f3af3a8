// Without it, the compiler drops [Pure], by which analyzers know that a result must not be ignored.
#define CONTRACTS_FULL

using System.Diagnostics;
using System.Diagnostics.Contracts;
using System.Text.Json.Serialization;
using NewsModel.Formats;
using NewsModel.Schema;

namespace NewsModel;

/// <summary>Represents a news article: the value that every format reads and writes.</summary>
/// <remarks>
/// <para>
/// An article holds meaning only: no comments, quotes or blank lines of the file it came from. It is immutable, thread-safe and compared by value
/// throughout. To change one, make a copy: <c>article with { Heat = 40 }</c>.
/// </para>
/// <para><c>new Article()</c> is valid; every property is absent.</para>
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(NewsModelJsonConverterFactory))]
public sealed record Article : NewsItem
{
    // As the fields of NewsItem.
    internal string? _category;
    internal DateTimeOffset? _updatedDateTime;
    internal int? _heat;
    internal bool? _published;
    internal string? _locale;
    internal string? _featuredContent;
    internal ValueList<string> _topics;
    internal ValueList<Related> _related;
    internal SecuredPayload? _secured;
    internal string? _content;

    /// <summary>Creates an article in which every property is absent.</summary>
    public Article()
    {
    }

    /// <summary><c>category</c>: the section of the site, such as <c>news</c>.</summary>
    public string? Category { get => _category; init => _category = value; }

    /// <summary><c>updatedDateTime</c>: when it was last changed. Equality compares the instant; the offset is kept and written back.</summary>
    public DateTimeOffset? UpdatedDateTime { get => _updatedDateTime; init => _updatedDateTime = value; }

    /// <summary><c>heat</c>: the aggregator's score of current interest; -1 if it has none.</summary>
    public int? Heat { get => _heat; init => _heat = value; }

    /// <summary><c>published</c>: whether the site shows it.</summary>
    public bool? Published { get => _published; init => _published = value; }

    /// <summary><c>locale</c>: the language of the article as a BCP 47 tag, such as <c>da-DK</c>.</summary>
    public string? Locale { get => _locale; init => _locale = value; }

    /// <summary><c>featuredContent</c>: HTML to show above the article, such as an embedded player.</summary>
    public string? FeaturedContent { get => _featuredContent; init => _featuredContent = value; }

    /// <summary><c>topics</c>: what the article is about.</summary>
    public ValueList<string> Topics { get => _topics; init => _topics = value; }

    /// <summary><c>related</c>: other items on the same story.</summary>
    public ValueList<Related> Related { get => _related; init => _related = value; }

    /// <summary><c>secured</c>: a sealed payload of the site.</summary>
    public SecuredPayload? Secured { get => _secured; init => _secured = value; }

    /// <summary>Gets the body in Markdown or HTML, exactly as written; <see langword="null"/> if there is none.</summary>
    /// <remarks>
    /// The front-matter format writes "no body" as a single line break, so a value of just a line break becomes <see langword="null"/>. The empty
    /// string is an empty body.
    /// </remarks>
    public string? Content { get => _content; init => _content = ContentOrNull(value); }

    /// <summary>Returns a copy with a different value for a key of your own.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; <see langword="null"/> or an empty list removes the key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    [Pure]
    public Article With<T>(ExtensionKey<T> key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        return this with { Extensions = key.WriteTo(Extensions, value) };
    }

    /// <summary>Gets the keys of an article, in house order.</summary>
    public static RecordSchema<Article> Schema { get; } = new RecordSchema<Article>
        .Builder(static () => new(), static article => article with { }, "A news article: the value that every format reads and writes.")
        .Text("category", TextHabit.Word, static it => ref it._category, jsonList: "categories")
            .Describe("The section of the site, such as news.")
        .Include(Headline)
        .DateTime("updatedDateTime", static it => ref it._updatedDateTime)
            .Describe("When it was last changed.")
        .Include(Addresses)
        .Include(TypeOf)
        .Include(QualityOf)
        .Number("heat", static it => ref it._heat)
            .Describe("The aggregator's score of current interest; -1 if it has none.")
        .Boolean("published", static it => ref it._published)
            .Describe("Whether the site shows it.")
        .Text("locale", static it => ref it._locale)
            .Describe("The language of the article as a BCP 47 tag, such as da-DK.")
        .Text("featuredContent", static it => ref it._featuredContent, quoted: true, beginsGroup: true)
            .Describe("HTML to show above the article, such as an embedded player.")
        .Include(static keys => ProviderOf(keys, beginsGroup: true))
        .TextList("topics", static it => ref it._topics, beginsGroup: true)
            .Describe("What the article is about.")
        .Include(static keys => ImagesOf(keys, beginsGroup: true))
        .RecordList("related", NewsModel.Related.Schema, static it => ref it._related, beginsGroup: true)
            .Describe("Other items on the same story.")
        .Extensions(static it => ref it._extensions, beginsGroup: true)
        .Secured(SecuredPayload.Key, static it => ref it._secured, beginsGroup: true)
            .Describe("A sealed payload of the site.")
        .Body("content", static it => it._content, static (it, value) => it._content = ContentOrNull(value))
            .Describe("The body, Markdown or HTML.")
        .OrderJson(
            JsonOrder,
            siteKeys: ["path", "highlight", "tags"],
            statedFrom: [("highlight", JsonNulls.PageWithoutContent), ("content", JsonNulls.Page)],
            JsonRole.Article)
        .Build();

    /// <summary>
    /// Returns the keys that have a value on one line for logging, with long values shortened: <c>Article {title: A, heat: 3}</c>.
    /// </summary>
    public override string ToString() => RecordText.Of(Schema, this);

    internal static string? ContentOrNull(string? content) => content is "\n" or "\r\n" or "\r" ? null : content;
}
