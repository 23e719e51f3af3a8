using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using NewsModel.Formats;

namespace NewsModel;

/// <summary>A picture of an item or of a provider.</summary>
/// <remarks>Immutable, compared by value, thread-safe. <see langword="null"/> means that the key is absent.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(ImageJsonConverter))]
public sealed record Image
{
    private readonly string? _url;

    /// <summary><c>url</c>: where the picture is; often relative to the site.</summary>
    public Url? Url { get => NewsModel.Url.OrNull(_url); init => _url = value?.Text; }

    /// <summary><c>width</c>, in pixels.</summary>
    public int? Width { get; init; }

    /// <summary><c>height</c>, in pixels.</summary>
    public int? Height { get; init; }

    /// <summary><c>isCached</c>: whether the site holds a copy. Absence and <see langword="false"/> are the same.</summary>
    public bool IsCached { get; init; }

    /// <summary><c>title</c>: the caption or alternative text.</summary>
    public string? Title { get; init; }

    /// <summary><c>attribution</c>: whom to credit.</summary>
    public string? Attribution { get; init; }

    /// <summary>Every key that the model does not name, in the file's order.</summary>
    public ExtensionData Extensions { get; init; }

    private string DebuggerDisplay
    {
        get
        {
            string address = DebuggerText.Short(_url ?? Title, "(no address)");
            return Width is { } width && Height is { } height ? string.Create(CultureInfo.InvariantCulture, $"{address} {width}x{height}") : address;
        }
    }
}
