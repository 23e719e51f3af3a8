using System.Diagnostics;

namespace NewsModel;

/// <summary>An item on the same story, as listed under an article's <c>related</c> key.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{Title,nq}")]
public sealed record Related : NewsItem
{
    /// <summary>Makes an item that says nothing: every property is absent.</summary>
    public Related()
    {
    }
}
