// Without it, the compiler drops [Pure], by which analyzers know that a result must not be ignored.
#define CONTRACTS_FULL

using System.Diagnostics;
using System.Diagnostics.Contracts;
using System.Text.Json.Serialization;
using NewsModel.Formats;
using NewsModel.Schema;

namespace NewsModel;

/// <summary>Represents an item on the same story, listed under an article's <c>related</c> key.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(NewsModelJsonConverterFactory))]
public sealed record Related : NewsItem
{
    /// <summary>Creates an item in which every property is absent.</summary>
    public Related()
    {
    }

    /// <summary>Returns a copy with a different value for a key of your own.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; <see langword="null"/> or an empty list removes the key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    [Pure]
    public Related With<T>(ExtensionKey<T> key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        return this with { Extensions = key.WriteTo(Extensions, value) };
    }

    /// <summary>Gets the keys of a related item, in house order.</summary>
    public static RecordSchema<Related> Schema { get; } = new RecordSchema<Related>
        .Builder(static () => new(), static item => item with { }, "An item on the same story, listed under an article's related key.")
        .Include(Headline)
        .Include(Addresses)
        .Include(TypeOf)
        .Include(static keys => ProviderOf(keys, beginsGroup: false))
        .Include(QualityOf)
        .Include(static keys => ImagesOf(keys, beginsGroup: false))
        .Extensions(static it => ref it._extensions)
        .OrderJson(JsonOrder, role: JsonRole.RelatedItem)
        .Build();

    /// <summary>
    /// Returns the keys that have a value on one line for logging, with long values shortened: <c>Related {title: A}</c>.
    /// </summary>
    public override string ToString() => RecordText.Of(Schema, this);
}
