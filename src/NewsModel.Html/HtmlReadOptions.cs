using System.Diagnostics;

namespace NewsModel.Html;

/// <summary>Specifies how pages are read: limits, and rules for publishers.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{Rules.Count} rules")]
public sealed record HtmlReadOptions
{
    /// <summary>Gets the default options: the limits of NewsModel and no rules.</summary>
    public static HtmlReadOptions Default { get; } = new();

    /// <summary>
    /// Gets the limits. <see cref="ReadOptions.MaxInputLength"/> counts the page's bytes, and <see cref="ReadOptions.MaxNodes"/> its elements and
    /// text nodes.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public ReadOptions Limits { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = ReadOptions.Default;

    /// <summary>Gets the maximum depth of tags: 16 to 1,000. The default is 256.</summary>
    /// <remarks>
    /// Deeper tags are ignored with <see cref="HtmlDiagnosticCodes.TooDeep"/>, but their text is kept. The parser searches the open tags for each new
    /// one, so deep nesting would take quadratic time without a limit.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 16 or more than 1,000.</exception>
    public int MaxDepth { get; init => field = InRange(value, 16, 1000); } = 256;

    /// <summary>Gets the maximum time for reading a page. The default is <see cref="Timeout.InfiniteTimeSpan"/>.</summary>
    /// <remarks>
    /// A page that takes longer is not read, with <see cref="HtmlDiagnosticCodes.TooSlow"/>. Time is proportional to the length of the page, so
    /// <see cref="ReadOptions.MaxInputLength"/> limits it too. The clock is checked every few hundred elements and between steps, so reading may stop
    /// some milliseconds late.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative, and not infinite.</exception>
    public TimeSpan MaxTime { get; init => field = Positive(value); } = Timeout.InfiniteTimeSpan;

    /// <summary>Gets the rules for publishers, in the order to try them. Rules for other hosts than the page's are ignored.</summary>
    public ValueList<PublisherRule> Rules { get; init; }

    private static int InRange(int value, int least, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
        return value;
    }

    private static TimeSpan Positive(TimeSpan value)
    {
        if (value != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
        }

        return value;
    }
}
