using System.Diagnostics;
using System.Text.Json.Serialization;
using NewsModel.Formats;

namespace NewsModel;

/// <summary>An item on the same story, as listed under an article's <c>related</c> key.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(RelatedJsonConverter))]
public sealed record Related : NewsItem
{
    /// <summary>Makes an item that says nothing: every property is absent.</summary>
    public Related()
    {
    }

    private string DebuggerDisplay => DebuggerText.Short(Title ?? Link?.Text, "(no title)");
}
