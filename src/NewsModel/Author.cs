using System.Diagnostics;
using System.Text.Json.Serialization;
using NewsModel.Formats;
using NewsModel.Schema;
using NewsModel.Text;

namespace NewsModel;

/// <summary>Represents a person or an organisation that wrote an item.</summary>
/// <remarks>
/// The formats write an author that has only a name as plain text, and any other author as a map. Immutable, compared by value, thread-safe;
/// <see langword="null"/> means that the key is absent.
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(NewsModelJsonConverterFactory))]
public sealed record Author
{
    // As the fields of NewsItem.
    internal string? _name;
    internal string? _url;
    internal ExtensionData _extensions;

    /// <summary><c>name</c>: the name to show, such as <c>Jane Doe</c>.</summary>
    public string? Name { get => _name; init => _name = value; }

    /// <summary><c>url</c>: a page about the author.</summary>
    public Url? Url { get => NewsModel.Url.OrNull(_url); init => _url = value?.Text; }

    /// <summary>Gets every key that the model does not know, in file order.</summary>
    public ExtensionData Extensions { get => _extensions; init => _extensions = value; }

    /// <summary>Gets the keys of an author, in house order.</summary>
    public static RecordSchema<Author> Schema { get; } = new RecordSchema<Author>
        .Builder(static () => new(), static author => author with { }, "A person or an organisation that wrote an item.")
        .Text("name", static it => ref it._name)
            .Describe("The name to show, such as Jane Doe.")
        .Address("url", TextHabit.Unique, static it => ref it._url)
            .Describe("A page about the author.")
        .Extensions(static it => ref it._extensions)
        .OrderJson(["name", "url"])
        .Build();

    /// <summary>Creates an author that has only a name.</summary>
    /// <param name="name">The name.</param>
    public static implicit operator Author(string name) => new() { Name = name };

    /// <summary>
    /// Returns the keys that have a value on one line for logging, with long values shortened: <c>Author {name: Jane Doe}</c>.
    /// </summary>
    public override string ToString() => RecordText.Of(Schema, this);

    private string DebuggerDisplay => DebuggerSummary.Short(Name ?? _url, "(no name)");
}
