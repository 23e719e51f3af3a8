using System.Diagnostics;
using System.Text.Json.Serialization;
using NewsModel.Formats;

namespace NewsModel;

/// <summary>Who published an item.</summary>
/// <remarks>Immutable, compared by value, thread-safe. <see langword="null"/> or an empty list means that the key is absent.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(ProviderJsonConverter))]
public sealed record Provider
{
    /// <summary><c>name</c>: the name to show, such as <c>Benzinga.com</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>domain</c>: its host name without <c>www.</c>, such as <c>benzinga.com</c>.</summary>
    public string? Domain { get; init; }

    /// <summary><c>images</c>: its logos.</summary>
    public ValueList<Image> Images { get; init; }

    /// <summary>Every key that the model does not name, in the file's order.</summary>
    public ExtensionData Extensions { get; init; }

    private string DebuggerDisplay => DebuggerText.Short(Name ?? Domain, "(no name)");
}
