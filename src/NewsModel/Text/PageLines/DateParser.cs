using System.Globalization;

namespace NewsModel.Text.PageLines;

/// <summary>Reads dates as pages write them: ISO 8601 in all its neglect, RFC 2822, seconds since 1970, and days in words.</summary>
internal static class DateParser
{
    private const int Longest = 120;

    /// <summary>Reads a date that a text begins with or holds.</summary>
    /// <param name="text">The text, such as an attribute or a date line.</param>
    /// <param name="isMonthFirst">Whether <c>3/4/2024</c> is in March, as in the United States.</param>
    /// <param name="date">The date.</param>
    public static bool TryParse(ReadOnlySpan<char> text, bool isMonthFirst, out PageDate date)
    {
        text = text.Trim();
        if (text.Length > Longest)
        {
            text = text[..Longest];
        }

        return (TryParseIso(text, out date) || TryParseEpoch(text, out date) || DateWords.TryParse(text, isMonthFirst, out date)) && date.IsPlausible;
    }

    /// <summary>Reads <c>2024-05-03T15:47:42.389+02:00</c> and its relatives, with the parts that are there.</summary>
    public static bool TryParseIso(ReadOnlySpan<char> text, out PageDate date)
    {
        date = default;
        DateReader reader = new(text);
        if (!reader.TryNumber(4, out int year) || !TryDay(ref reader, year, out DateOnly day))
        {
            return false;
        }

        TimeSpan? time = null;
        TimeSpan? offset = null;
        if (reader.TryOne('T', 't', ' ', '_') || reader.IsAt(','))
        {
            reader.Skip(' ', ',', 'T');
            time = DateWords.ReadTime(ref reader);
            if (time is not null)
            {
                offset = DateWords.ReadOffset(ref reader);
            }
        }

        date = new(day, time, offset);
        return true;
    }

    private static bool TryDay(ref DateReader reader, int year, out DateOnly day)
    {
        day = default;
        int month;
        int dayOfMonth;
        if (reader.TryOne('-', '/', '.'))
        {
            if (!reader.TryNumber(1, 2, out month) || !reader.TryOne('-', '/', '.') || !reader.TryNumber(1, 2, out dayOfMonth))
            {
                return false;
            }
        }
        else if (!reader.TryNumber(2, out month) || !reader.TryNumber(2, out dayOfMonth) || (reader.IsAtDigit && !reader.IsAt('T')))
        {
            return false;
        }

        return TryMake(year, month, dayOfMonth, out day);
    }

    public static bool TryMake(int year, int month, int dayOfMonth, out DateOnly day)
    {
        day = default;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new(year, month, dayOfMonth);
        return true;
    }

    // Seconds or milliseconds since 1970, from 2001 on.
    private static bool TryParseEpoch(ReadOnlySpan<char> text, out PageDate date)
    {
        date = default;
        if (text.Length is not (10 or 13) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long count))
        {
            return false;
        }

        DateTimeOffset instant = text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(count) : DateTimeOffset.FromUnixTimeMilliseconds(count);
        date = new(DateOnly.FromDateTime(instant.UtcDateTime), instant.TimeOfDay, TimeSpan.Zero);
        return true;
    }
}
