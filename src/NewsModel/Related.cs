using System.Diagnostics;
using System.Text.Json.Serialization;
using NewsModel.Formats;
using NewsModel.Schema;

namespace NewsModel;

/// <summary>An item on the same story, as listed under an article's <c>related</c> key.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(NewsModelJsonConverterFactory))]
public sealed record Related : NewsItem
{
    /// <summary>Makes an item that says nothing: every property is absent.</summary>
    public Related()
    {
    }

    /// <summary>The keys of a related item, in house order.</summary>
    public static RecordSchema<Related> Schema { get; } = new RecordSchema<Related>.Builder(static () => new(), static item => item with { })
        .Include(Headline)
        .Include(Addresses)
        .Include(TypeOf)
        .Include(static keys => ProviderOf(keys, beginsGroup: false))
        .Include(QualityOf)
        .Include(static keys => ImagesOf(keys, beginsGroup: false))
        .Extensions(static it => ref it._extensions)
        .OrderJson(JsonOrder, role: JsonRole.RelatedItem)
        .Build();

    private string DebuggerDisplay => DebuggerText.Short(Title ?? Link?.Text, "(no title)");
}
