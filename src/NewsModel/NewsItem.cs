using System.Text.Json.Serialization;
using NewsModel.Formats;
using NewsModel.Schema;
using NewsModel.Text;

namespace NewsModel;

/// <summary>Represents what an <see cref="Article"/> and an entry of its <see cref="Article.Related"/> list have in common.</summary>
/// <remarks>
/// Each property is named after its key in the formats; <see langword="null"/> or an empty list means that the key is absent. The type is public as
/// the base class of both, for methods that handle either; it cannot be derived from elsewhere. Immutable, compared by value, thread-safe.
/// </remarks>
[JsonConverter(typeof(NewsModelJsonConverterFactory))]
public abstract record NewsItem
{
    // The reader sets these on an item that nobody else has seen yet; for all others they are as good as read-only. A nullable struct takes
    // twice the room of the text that it holds, and an article has many.
    internal string? _title;
    internal string? _excerpt;
    internal ValueList<Author> _authors;
    internal DateTimeOffset? _publishedDateTime;
    internal string? _sourceUrl;
    internal string? _originalUrl;
    internal string? _webUrl;
    internal string? _ampUrl;
    internal string? _cdnAmpUrl;
    internal string? _ampWebUrl;
    internal string? _cdnAmpWebUrl;
    internal string? _type;
    internal int? _quality;
    internal Provider? _provider;
    internal ValueList<Image> _images;
    internal ExtensionData _extensions;

    private protected NewsItem()
    {
    }

    /// <summary><c>title</c>: the headline.</summary>
    public string? Title { get => _title; init => _title = value; }

    /// <summary><c>excerpt</c>: the first sentences, or a summary.</summary>
    public string? Excerpt { get => _excerpt; init => _excerpt = value; }

    /// <summary><c>authors</c>: who wrote it, in the order they are named.</summary>
    public ValueList<Author> Authors { get => _authors; init => _authors = value; }

    /// <summary>
    /// <c>publishedDateTime</c>: when it was published. Equality compares the instant; the offset is kept and written back.
    /// </summary>
    public DateTimeOffset? PublishedDateTime { get => _publishedDateTime; init => _publishedDateTime = value; }

    /// <summary><c>sourceUrl</c>: where the item was found.</summary>
    public Url? SourceUrl { get => Url.OrNull(_sourceUrl); init => _sourceUrl = value?.Text; }

    /// <summary><c>originalUrl</c>: where it was first published.</summary>
    public Url? OriginalUrl { get => Url.OrNull(_originalUrl); init => _originalUrl = value?.Text; }

    /// <summary><c>webUrl</c>: the page to show.</summary>
    public Url? WebUrl { get => Url.OrNull(_webUrl); init => _webUrl = value?.Text; }

    /// <summary><c>ampUrl</c>: the AMP page; the older name of <see cref="AmpWebUrl"/>.</summary>
    public Url? AmpUrl { get => Url.OrNull(_ampUrl); init => _ampUrl = value?.Text; }

    /// <summary><c>cdnAmpUrl</c>: the AMP page on a content delivery network; the older name of <see cref="CdnAmpWebUrl"/>.</summary>
    public Url? CdnAmpUrl { get => Url.OrNull(_cdnAmpUrl); init => _cdnAmpUrl = value?.Text; }

    /// <summary><c>ampWebUrl</c>: the AMP page.</summary>
    public Url? AmpWebUrl { get => Url.OrNull(_ampWebUrl); init => _ampWebUrl = value?.Text; }

    /// <summary><c>cdnAmpWebUrl</c>: the AMP page on a content delivery network.</summary>
    public Url? CdnAmpWebUrl { get => Url.OrNull(_cdnAmpWebUrl); init => _cdnAmpWebUrl = value?.Text; }

    /// <summary><c>type</c>: article, video and so on.</summary>
    public ArticleType? Type { get => ArticleType.OrNull(_type); init => _type = value?.Text; }

    /// <summary><c>quality</c>: the aggregator's score of the item; higher is better, and it may be negative.</summary>
    public int? Quality { get => _quality; init => _quality = value; }

    /// <summary><c>provider</c>: who published it.</summary>
    public Provider? Provider { get => _provider; init => _provider = value; }

    /// <summary><c>images</c>: its pictures, the main one first.</summary>
    public ValueList<Image> Images { get => _images; init => _images = value; }

    /// <summary>Gets every key that the model does not know, in file order.</summary>
    public ExtensionData Extensions { get => _extensions; init => _extensions = value; }

    /// <summary>Returns the value of a key of your own.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="key">The key.</param>
    /// <returns>The value; <see langword="null"/>, or an empty list, if the key is absent.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The value is of another type.</exception>
    public T Get<T>(ExtensionKey<T> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.ReadFrom(_extensions);
    }

    /// <summary>Reads the value of a key of your own if it is absent or of the key's type.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; <see langword="null"/>, or an empty list, if the key is absent or its value is of another type.</param>
    /// <returns>Whether the value is absent or of the key's type.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    public bool TryGet<T>(ExtensionKey<T> key, out T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.TryRead(_extensions.GetValueOrDefault(key.Name), out value);
    }

    /// <summary>
    /// Gets the best page to open: the first of <see cref="WebUrl"/>, <see cref="OriginalUrl"/>, <see cref="SourceUrl"/>,
    /// <see cref="AmpWebUrl"/>, <see cref="AmpUrl"/>, <see cref="CdnAmpWebUrl"/> and <see cref="CdnAmpUrl"/> that is not empty. Derived, not stored.
    /// </summary>
    public Url? Link =>
        Present(_webUrl) ?? Present(_originalUrl) ?? Present(_sourceUrl) ?? Present(_ampWebUrl) ?? Present(_ampUrl) ?? Present(_cdnAmpWebUrl)
            ?? Present(_cdnAmpUrl);

    internal string DebuggerDisplay => DebuggerSummary.Short(Title ?? Link?.Text, "(no title)");

    /// <summary>The order of keys in the sites' JSON, for articles and for related items.</summary>
    private protected static string[] JsonOrder { get; } =
    [
        "path", "title", "excerpt", "sourceUrl", "webUrl", "originalUrl", "featuredContent", "highlight", "heat", "tags", "images", "content",
        "type", "ampWebUrl", "cdnAmpWebUrl", "publishedDateTime", "updatedDateTime", "provider", "locale", "categories", "topics",
    ];

    private protected static RecordSchema<T>.Builder Headline<T>(RecordSchema<T>.Builder keys)
        where T : NewsItem => keys
        .Text("title", TextHabit.Headline, static it => ref it._title, quoted: true)
            .Describe("The headline.")
        .Text("excerpt", static it => ref it._excerpt, quoted: true)
            .Describe("The first sentences, or a summary.")
        .RecordList("authors", Author.Schema, static it => ref it._authors, asText: "name")
            .Describe("Who wrote it, in the order they are named.")
        .DateTime("publishedDateTime", static it => ref it._publishedDateTime)
            .Describe("When it was published.");

    private protected static RecordSchema<T>.Builder Addresses<T>(RecordSchema<T>.Builder keys)
        where T : NewsItem => keys
        .Address("sourceUrl", TextHabit.Address, static it => ref it._sourceUrl)
            .Describe("Where the item was found.")
        .Address("originalUrl", TextHabit.Address, static it => ref it._originalUrl)
            .Describe("Where it was first published.")
        .Address("webUrl", TextHabit.Address, static it => ref it._webUrl)
            .Describe("The page to show.")
        .Address("ampUrl", TextHabit.Address, static it => ref it._ampUrl)
            .Describe("The AMP page; the older name of ampWebUrl.")
        .Address("cdnAmpUrl", TextHabit.Address, static it => ref it._cdnAmpUrl)
            .Describe("The AMP page on a content delivery network; the older name of cdnAmpWebUrl.")
        .Address("ampWebUrl", TextHabit.Address, static it => ref it._ampWebUrl)
            .Describe("The AMP page.")
        .Address("cdnAmpWebUrl", TextHabit.Address, static it => ref it._cdnAmpWebUrl)
            .Describe("The AMP page on a content delivery network.");

    private protected static RecordSchema<T>.Builder TypeOf<T>(RecordSchema<T>.Builder keys)
        where T : NewsItem => keys
        .Text("type", TextHabit.Word, static it => ref it._type)
            .Describe("Article, video and so on.", [.. ArticleType.Known]);

    private protected static RecordSchema<T>.Builder QualityOf<T>(RecordSchema<T>.Builder keys)
        where T : NewsItem => keys
        .Number("quality", static it => ref it._quality)
            .Describe("The aggregator's score of the item; higher is better, and it may be negative.");

    private protected static RecordSchema<T>.Builder ProviderOf<T>(RecordSchema<T>.Builder keys, bool beginsGroup)
        where T : NewsItem => keys
        .Record("provider", NewsModel.Provider.Schema, static it => ref it._provider, beginsGroup)
            .Describe("Who published it.");

    private protected static RecordSchema<T>.Builder ImagesOf<T>(RecordSchema<T>.Builder keys, bool beginsGroup)
        where T : NewsItem => keys
        .RecordList("images", Image.Schema, static it => ref it._images, beginsGroup)
            .Describe("Its pictures, the main one first.");

    private static Url? Present(string? text) => Url.OrNull(text is "" ? null : text);
}
