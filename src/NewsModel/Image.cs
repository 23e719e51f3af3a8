using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using NewsModel.Formats;
using NewsModel.Schema;
using NewsModel.Text;

namespace NewsModel;

/// <summary>Represents a picture of an item or of a provider.</summary>
/// <remarks>Immutable, compared by value, thread-safe. <see langword="null"/> means that the key is absent.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(NewsModelJsonConverterFactory))]
public sealed record Image
{
    // As the fields of NewsItem.
    internal string? _url;
    internal int? _width;
    internal int? _height;
    internal bool _isCached;
    internal string? _title;
    internal string? _attribution;
    internal ExtensionData _extensions;

    /// <summary><c>url</c>: where the picture is; often relative to the site.</summary>
    public Url? Url { get => NewsModel.Url.OrNull(_url); init => _url = value?.Text; }

    /// <summary><c>width</c>, in pixels.</summary>
    public int? Width { get => _width; init => _width = value; }

    /// <summary><c>height</c>, in pixels.</summary>
    public int? Height { get => _height; init => _height = value; }

    /// <summary><c>isCached</c>: whether the site holds a copy. An absent key and <see langword="false"/> are the same.</summary>
    public bool IsCached { get => _isCached; init => _isCached = value; }

    /// <summary><c>title</c>: the caption or alternative text.</summary>
    public string? Title { get => _title; init => _title = value; }

    /// <summary><c>attribution</c>: whom to credit.</summary>
    public string? Attribution { get => _attribution; init => _attribution = value; }

    /// <summary>Gets every key that the model does not know, in file order.</summary>
    public ExtensionData Extensions { get => _extensions; init => _extensions = value; }

    /// <summary>Gets the keys of an image, in house order.</summary>
    public static RecordSchema<Image> Schema { get; } = new RecordSchema<Image>
        .Builder(static () => new(), static image => image with { }, "A picture of an item or of a provider.")
        .Address("url", TextHabit.Unique, static it => ref it._url)
            .Describe("Where the picture is; often relative to the site.")
        .Number("width", static it => ref it._width)
            .Describe("In pixels.")
        .Number("height", static it => ref it._height)
            .Describe("In pixels.")
        .Flag("isCached", static it => ref it._isCached)
            .Describe("Whether the site holds a copy.")
        .Text("title", TextHabit.Headline, static it => ref it._title, quoted: true)
            .Describe("The caption or alternative text.")
        .Text("attribution", TextHabit.Common, static it => ref it._attribution, quoted: true)
            .Describe("Whom to credit.")
        .Extensions(static it => ref it._extensions)
        .OrderJson(["url", "width", "height", "title", "attribution", "isCached"])
        .Build();

    /// <summary>
    /// Returns the keys that have a value on one line for logging, with long values shortened: <c>Image {url: /a.png, width: 400}</c>.
    /// </summary>
    public override string ToString() => RecordText.Of(Schema, this);

    private string DebuggerDisplay
    {
        get
        {
            string address = DebuggerSummary.Short(_url ?? Title, "(no address)");
            return Width is { } width && Height is { } height ? string.Create(CultureInfo.InvariantCulture, $"{address} {width}x{height}") : address;
        }
    }
}
