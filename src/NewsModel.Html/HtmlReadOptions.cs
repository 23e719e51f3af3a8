using System.Diagnostics;
using NewsModel.Formats;

namespace NewsModel.Html;

/// <summary>How pages are read: limits, and rules for publishers.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{Rules.Count} rules")]
public sealed record HtmlReadOptions
{
    /// <summary>The options that are used when none are given: the core's limits and no rules.</summary>
    public static HtmlReadOptions Default { get; } = new();

    /// <summary>
    /// The limits. <see cref="ReadOptions.MaxInputLength"/> counts the page's bytes, <see cref="ReadOptions.MaxNodes"/> its elements and
    /// texts.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public ReadOptions Limits { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = ReadOptions.Default;

    /// <summary>Rules for publishers, in the order in which they are tried; those for other hosts than the page's are passed over.</summary>
    public ValueList<PublisherRule> Rules { get; init; }
}
