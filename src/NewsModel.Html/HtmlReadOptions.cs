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

    /// <summary>How deep tags nest: 16 to 1,000. The default is 256.</summary>
    /// <remarks>
    /// Deeper ones are ignored and their text is kept, with <see cref="HtmlDiagnosticCodes.TooDeep"/>. For each tag the parser looks through
    /// the open ones, so without a limit deep nesting would take quadratic time.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 16 or more than 1,000.</exception>
    public int MaxDepth { get; init => field = InRange(value, 16, 1000); } = 256;

    /// <summary>How long reading a page may take. The default is <see cref="Timeout.InfiniteTimeSpan"/>.</summary>
    /// <remarks>
    /// A page that takes longer is not read, with <see cref="HtmlDiagnosticCodes.TooSlow"/>. Time grows with the length of a page and no
    /// faster, so <see cref="ReadOptions.MaxInputLength"/> limits it too. The clock is looked at every few hundred elements and between
    /// steps; reading may end some milliseconds late.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative, and not infinite.</exception>
    public TimeSpan MaxTime { get; init => field = Positive(value); } = Timeout.InfiniteTimeSpan;

    /// <summary>Rules for publishers, in the order in which they are tried; those for other hosts than the page's are passed over.</summary>
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
