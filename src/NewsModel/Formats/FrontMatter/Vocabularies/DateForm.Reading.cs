using System.Diagnostics;
using System.Globalization;

namespace NewsModel.Formats.FrontMatter.Vocabularies;

/// <content>What is read.</content>
internal readonly partial record struct DateForm
{
    private const int MostDigitsOfFraction = 7;

    /// <summary>Reads a date in any format that sites are known to use.</summary>
    /// <param name="text">The text, with nothing around the date.</param>
    /// <param name="order">What comes first in <c>01/05/2026</c>; <see cref="DateOrder.YearFirst"/> reads no such date.</param>
    /// <param name="zone">Where a date without an offset holds.</param>
    /// <param name="value">The date.</param>
    /// <param name="form">How it is written.</param>
    public static bool TryParse(string text, DateOrder order, TimeZoneInfo zone, out DateTimeOffset value, out DateForm form)
    {
        const int LongestWorthReading = 64;
        value = default;
        form = default;
        ReadOnlySpan<char> rest = text;
        if (rest.Length > LongestWorthReading || !TryDay(ref rest, order, out DateTime time, ref form))
        {
            return false;
        }

        if (rest.IsEmpty)
        {
            return TryIn(zone, time, out value);
        }

        if (!TryTime(ref rest, ref time, ref form))
        {
            return false;
        }

        return rest.IsEmpty ? TryIn(zone, time, out value) : TryOffset(rest, ref form, out TimeSpan offset) && TryAt(time, offset, out value);
    }

    private static bool TryDay(ref ReadOnlySpan<char> rest, DateOrder order, out DateTime day, ref DateForm form)
    {
        const int YearLength = 4;
        day = default;
        int first = Digits(rest);
        if (first == 0 || first >= rest.Length || rest[first] is not ('-' or '/' or '.'))
        {
            return false;
        }

        char separator = rest[first];
        bool isYearFirst = first == YearLength;
        if (!isYearFirst && (order == DateOrder.YearFirst || first > 2))
        {
            return false;
        }

        Span<int> parts = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        for (int i = 0; i < parts.Length; i++)
        {
            int length = Digits(rest);
            bool isYear = i == (isYearFirst ? 0 : 2);
            if (isYear ? length != YearLength : length is 0 or > 2)
            {
                return false;
            }

            parts[i] = int.Parse(rest[..length], NumberStyles.None, CultureInfo.InvariantCulture);
            lengths[i] = length;
            rest = rest[length..];
            if (i < 2)
            {
                if (rest.IsEmpty || rest[0] != separator)
                {
                    return false;
                }

                rest = rest[1..];
            }
        }

        order = isYearFirst ? DateOrder.YearFirst : order;
        (int year, int month, int dayOfMonth) = order switch { DateOrder.YearFirst => (0, 1, 2), DateOrder.MonthFirst => (2, 0, 1), _ => (2, 1, 0) };
        form = form with
        {
            Order = order,
            Separator = separator == '-' ? '\0' : separator,
            HasShortMonth = lengths[month] == 1,
            HasShortDay = lengths[dayOfMonth] == 1,
        };
        return parts[year] > 0 && parts[month] is > 0 and <= 12 && parts[dayOfMonth] > 0
            && parts[dayOfMonth] <= DateTime.DaysInMonth(parts[year], parts[month])
            && Set(out day, new(parts[year], parts[month], parts[dayOfMonth]));
    }

    private static bool TryTime(ref ReadOnlySpan<char> rest, ref DateTime time, ref DateForm form)
    {
        int gap = rest[0] is 'T' or 't' ? 1 : Blanks(rest);
        string before = Shared(rest[..gap]);
        rest = rest[gap..];
        int hourLength = Digits(rest);
        if (gap == 0 || hourLength is 0 or > 2 || !TryTwo(rest[hourLength..], out int minute))
        {
            return false;
        }

        int hour = int.Parse(rest[..hourLength], NumberStyles.None, CultureInfo.InvariantCulture);
        rest = rest[(hourLength + 3)..];
        bool hasSeconds = TryTwo(rest, out int second);
        rest = hasSeconds ? rest[3..] : rest;
        int fraction = 0;
        int digits = 0;
        if (hasSeconds && rest.Length > 1 && rest[0] == '.')
        {
            digits = Digits(rest[1..]);
            if (digits is 0 or > MostDigitsOfFraction)
            {
                return false;
            }

            fraction = int.Parse(rest.Slice(1, digits), NumberStyles.None, CultureInfo.InvariantCulture);
            for (int i = digits; i < MostDigitsOfFraction; i++)
            {
                fraction *= 10;
            }

            rest = rest[(digits + 1)..];
        }

        form = form with
        {
            HasTime = true,
            Gap = before,
            OffsetGap = "",
            HasShortHour = hourLength == 1,
            LacksSeconds = !hasSeconds,
            FractionDigits = (byte)digits,
        };
        return hour <= 23 && minute <= 59 && second <= 59
            && Set(out time, time.AddHours(hour).AddMinutes(minute).AddSeconds(second).AddTicks(fraction));
    }

    /// <summary>Reads a colon and two digits.</summary>
    private static bool TryTwo(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        return text.Length >= 3 && text[0] == ':' && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2])
            && Set(out number, (text[1] - '0') * 10 + text[2] - '0');
    }

    private static bool TryOffset(ReadOnlySpan<char> text, ref DateForm form, out TimeSpan offset)
    {
        offset = default;
        int gap = Blanks(text);
        string before = Shared(text[..gap]);
        text = text[gap..];
        OffsetForm named = text switch
        {
            "Z" => OffsetForm.Z,
            "z" => OffsetForm.SmallZ,
            "UTC" => OffsetForm.Utc,
            "GMT" => OffsetForm.Gmt,
            _ => OffsetForm.None,
        };
        if (named != OffsetForm.None)
        {
            form = form with { Offset = named, OffsetGap = before };
            return true;
        }

        if (text.Length < 2 || text[0] is not ('+' or '-'))
        {
            return false;
        }

        bool isNegative = text[0] == '-';
        text = text[1..];
        int digits = Digits(text);
        OffsetForm written = digits == 4 && text.Length == 4 ? OffsetForm.HoursMinutes
            : digits is 1 or 2 && text.Length == digits ? OffsetForm.Hours
            : digits is 1 or 2 && text.Length == digits + 3 && TryTwo(text[digits..], out _) ? OffsetForm.HoursAndMinutes
            : OffsetForm.None;
        if (written == OffsetForm.None)
        {
            return false;
        }

        int hourLength = Math.Min(digits, 2);
        int hours = int.Parse(text[..hourLength], NumberStyles.None, CultureInfo.InvariantCulture);
        int minutes = written == OffsetForm.Hours ? 0 : int.Parse(text[^2..], NumberStyles.None, CultureInfo.InvariantCulture);
        offset = new TimeSpan(hours, minutes, 0) * (isNegative ? -1 : 1);
        form = form with
        {
            Offset = written,
            OffsetGap = before,
            HasShortOffset = hourLength == 1,
            HasNegativeZero = isNegative && offset == TimeSpan.Zero,
        };
        const int MostHours = 14;
        return minutes <= 59 && offset.Duration() <= TimeSpan.FromHours(MostHours);
    }

    private static bool TryIn(TimeZoneInfo zone, DateTime time, out DateTimeOffset value)
    {
        value = default;

        // An hour that a zone skips in spring is not a valid time.
        return !zone.IsInvalidTime(time) && TryAt(time, zone.GetUtcOffset(time), out value);
    }

    private static bool TryAt(DateTime time, TimeSpan offset, out DateTimeOffset value)
    {
        Debug.Assert(time.Kind == DateTimeKind.Unspecified, "A date of a file is in no zone of the machine.");
        value = default;
        long utc = time.Ticks - offset.Ticks;
        return utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks && Set(out value, new(time, offset));
    }

    private static string Shared(ReadOnlySpan<char> gap) => gap switch { "" => "", "T" => "T", " " => " ", _ => gap.ToString() };

    private static int Digits(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
        {
            count++;
        }

        return count;
    }

    private static int Blanks(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && text[count] is ' ' or '\t')
        {
            count++;
        }

        return count;
    }

    private static bool Set<T>(out T target, T value)
    {
        target = value;
        return true;
    }
}
