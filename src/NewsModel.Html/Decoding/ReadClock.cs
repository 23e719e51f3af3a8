using System.Diagnostics;

namespace NewsModel.Html.Decoding;

/// <summary>The time that the reading of one page has taken, and whether that is more than it may.</summary>
internal sealed class ReadClock
{
    private readonly long _end;

    private ReadClock(long end) => _end = end;

    /// <summary>Whether there is a limit at all.</summary>
    public bool IsLimited => _end != long.MaxValue;

    /// <summary>Whether the time is over.</summary>
    public bool IsOver => IsLimited && Stopwatch.GetTimestamp() > _end;

    /// <summary>Starts the clock.</summary>
    /// <param name="limit">How long it may take.</param>
    public static ReadClock Start(TimeSpan limit)
    {
        double ticks = limit == Timeout.InfiniteTimeSpan ? double.MaxValue : limit.TotalSeconds * Stopwatch.Frequency;
        long now = Stopwatch.GetTimestamp();
        return new(ticks >= long.MaxValue - now ? long.MaxValue : now + (long)ticks);
    }
}
