using System.Globalization;
using NewsModel.Text;

namespace NewsModel.Queries;

/// <summary>
/// A date as precise as it was written: a year, a month, a day, a minute, a second. What has no offset is compared with what the clock of the article
/// showed, which is the date in its file; a value with an offset is compared as an instant.
/// </summary>
/// <param name="From">The first moment of it, in ticks.</param>
/// <param name="To">The first moment after it.</param>
/// <param name="IsInstant">Whether it has an offset, and the ticks are those of UTC.</param>
internal readonly record struct DateRange(long From, long To, bool IsInstant)
{
    private static readonly (string Format, long Ticks)[] Precise =
    [
        ("yyyy-MM-dd", TimeSpan.TicksPerDay),
        ("yyyy-MM-ddTHH:mm", TimeSpan.TicksPerMinute),
        ("yyyy-MM-dd HH:mm", TimeSpan.TicksPerMinute),
        ("yyyy-MM-ddTHH:mm:ss", TimeSpan.TicksPerSecond),
        ("yyyy-MM-dd HH:mm:ss", TimeSpan.TicksPerSecond),
    ];

    /// <summary>Reads a date.</summary>
    /// <param name="text">The date, such as <c>2020-02</c>.</param>
    /// <param name="range">The date.</param>
    public static bool TryParse(string text, out DateRange range)
    {
        range = default;
        if (TryParseExact(text, "yyyy", out DateTime year))
        {
            range = new(year.Ticks, year.Year == DateTime.MaxValue.Year ? long.MaxValue : year.AddYears(1).Ticks, false);
            return true;
        }

        if (TryParseExact(text, "yyyy-MM", out DateTime month))
        {
            bool isLast = month is { Year: 9999, Month: 12 };
            range = new(month.Ticks, isLast ? long.MaxValue : month.AddMonths(1).Ticks, false);
            return true;
        }

        foreach ((string format, long ticks) in Precise)
        {
            if (TryParseExact(text, format, out DateTime date))
            {
                range = new(date.Ticks, date.Ticks + ticks, false);
                return true;
            }
        }

        // With an offset, or finer than a second.
        if (text.Length > "yyyy-MM-dd".Length && char.IsAsciiDigit(text[0])
            && Rfc3339.TryParse(text, out DateTimeOffset moment) == Rfc3339Result.Exact)
        {
            range = new(moment.UtcTicks, moment.UtcTicks + 1, true);
            return true;
        }

        return false;
    }

    /// <summary>Where a date is: -1 before the range, 0 in it, 1 after it.</summary>
    /// <param name="date">The date.</param>
    public int Place(DateTimeOffset date)
    {
        long ticks = IsInstant ? date.UtcTicks : date.Ticks;
        return ticks < From ? -1 : ticks < To ? 0 : 1;
    }

    private static bool TryParseExact(string text, string format, out DateTime date) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
