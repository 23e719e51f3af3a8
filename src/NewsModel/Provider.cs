using System.Diagnostics;
using System.Text.Json.Serialization;
using NewsModel.Formats;
using NewsModel.Schema;
using NewsModel.Text;

namespace NewsModel;

/// <summary>Represents the publisher of an item.</summary>
/// <remarks>Immutable, compared by value, thread-safe. <see langword="null"/> or an empty list means that the key is absent.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(NewsModelJsonConverterFactory))]
public sealed record Provider
{
    // As the fields of NewsItem.
    internal string? _name;
    internal string? _domain;
    internal ValueList<Image> _images;
    internal ExtensionData _extensions;

    /// <summary><c>name</c>: the name to show, such as <c>Benzinga.com</c>.</summary>
    public string? Name { get => _name; init => _name = value; }

    /// <summary><c>domain</c>: its host name without <c>www.</c>, such as <c>benzinga.com</c>.</summary>
    public string? Domain { get => _domain; init => _domain = value; }

    /// <summary><c>images</c>: its logos.</summary>
    public ValueList<Image> Images { get => _images; init => _images = value; }

    /// <summary>Gets every key that the model does not know, in file order.</summary>
    public ExtensionData Extensions { get => _extensions; init => _extensions = value; }

    /// <summary>Gets the keys of a provider, in house order.</summary>
    public static RecordSchema<Provider> Schema { get; } = new RecordSchema<Provider>
        .Builder(static () => new(), static provider => provider with { }, "The publisher of an item.")
        .Text("name", static it => ref it._name)
            .Describe("The name to show, such as Benzinga.com.")
        .Text("domain", static it => ref it._domain)
            .Describe("Its host name without www., such as benzinga.com.")
        .RecordList("images", Image.Schema, static it => ref it._images)
            .Describe("Its logos.")
        .Extensions(static it => ref it._extensions)
        .OrderJson(["name", "domain", "images", "publishers", "authors"], siteKeys: ["publishers", "authors"])
        .Build();

    /// <summary>
    /// Returns the keys that have a value on one line for logging, with long values shortened: <c>Provider {name: Reuters}</c>.
    /// </summary>
    public override string ToString() => RecordText.Of(Schema, this);

    private string DebuggerDisplay => DebuggerSummary.Short(Name ?? Domain, "(no name)");
}
