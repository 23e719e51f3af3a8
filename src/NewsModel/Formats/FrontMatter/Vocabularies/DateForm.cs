using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NewsModel.Formats;

/// <summary>How a site writes a date, so that another one can be written in the same way.</summary>
/// <remarks>
/// Any text that <see cref="TryParse"/> takes is what <see cref="Format(DateTimeOffset, TimeZoneInfo)"/> writes for the value that was found in it.
/// <c>default</c> is a day alone, such as
/// <c>2020-01-02</c>.
/// </remarks>
internal readonly record struct DateForm
{
    private const int MostDigitsOfFraction = 7;

    /// <summary>What stands for the offset from UTC.</summary>
    private enum OffsetForm : byte
    {
        None,
        Z,
        SmallZ,
        Utc,
        Gmt,
        HoursAndMinutes,
        HoursMinutes,
        Hours,
    }

    /// <summary>Which of the parts of the day stands first.</summary>
    public DateOrder Order { get; private init; }

    /// <summary>Whether there is a time of day.</summary>
    public bool HasTime { get; private init; }

    /// <summary>Whether the offset from UTC is stated.</summary>
    public bool HasOffset => Offset != OffsetForm.None;

    private OffsetForm Offset { get; init; }

    /// <summary>Between the parts of the day; NUL stands for a hyphen.</summary>
    private char Separator { get; init; }

    private bool HasShortMonth { get; init; }

    private bool HasShortDay { get; init; }

    private bool HasShortHour { get; init; }

    private bool HasShortOffset { get; init; }

    /// <summary>Whether UTC is written <c>-00:00</c> (RFC 3339, section 4.3).</summary>
    private bool HasNegativeZero { get; init; }

    private bool LacksSeconds { get; init; }

    private byte FractionDigits { get; init; }

    /// <summary>What stands before the time: a letter, or blanks.</summary>
    private string Gap { get; init; }

    private string OffsetGap { get; init; }

    /// <summary>The form of RFC 3339: <c>2020-01-02T10:31:00Z</c>.</summary>
    public static DateForm Rfc3339 { get; } = new() { HasTime = true, Gap = "T", OffsetGap = "", Offset = OffsetForm.Z };

    /// <summary>A day as in <c>01/31/2026</c>.</summary>
    public static DateForm MonthFirst { get; } = new() { Order = DateOrder.MonthFirst, Separator = '/' };

    /// <summary>Reads a date in any form that sites are known to use.</summary>
    /// <param name="text">The text, with nothing around the date.</param>
    /// <param name="order">What stands first in <c>01/05/2026</c>; <see cref="DateOrder.YearFirst"/> reads no such date.</param>
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

    /// <summary>Writes a date in this form; with what the form lacks for it: a time, seconds, an offset.</summary>
    /// <param name="value">The date.</param>
    /// <param name="zone">Where a date without an offset holds.</param>
    public string Format(DateTimeOffset value, TimeZoneInfo zone)
    {
        if (Offset == OffsetForm.None)
        {
            DateTimeOffset local = TimeZoneInfo.ConvertTime(value, zone);
            if (!HasTime && local.TimeOfDay != TimeSpan.Zero)
            {
                return NewsModel.Rfc3339.Format(value);
            }

            // In the hour that a zone has twice, only an offset tells which one it is.
            return HasTime && zone.IsAmbiguousTime(local.DateTime) ? (this with { Offset = OffsetForm.HoursAndMinutes, OffsetGap = Gap == "T" ? "" : " " }).Format(local.DateTime, local.Offset)
                : Format(local.DateTime, TimeSpan.Zero);
        }

        return Format(value.DateTime, value.Offset);
    }

    private string Format(DateTime time, TimeSpan offset)
    {
        StringBuilder text = new();
        AppendDay(text, time);
        if (HasTime)
        {
            text.Append(Gap).Append(time.ToString(HasShortHour ? "%H" : "HH", CultureInfo.InvariantCulture)).Append(':').Append(Two(time.Minute));
            AppendSeconds(text, time);
            AppendOffset(text, (int)offset.TotalMinutes);
        }

        return text.ToString();
    }

    private void AppendDay(StringBuilder text, DateTime time)
    {
        char separator = Separator == '\0' ? '-' : Separator;
        string year = time.Year.ToString("0000", CultureInfo.InvariantCulture);
        string month = HasShortMonth ? time.Month.ToString(CultureInfo.InvariantCulture) : Two(time.Month);
        string day = HasShortDay ? time.Day.ToString(CultureInfo.InvariantCulture) : Two(time.Day);
        (string first, string second, string third) = Order switch
        {
            DateOrder.MonthFirst => (month, day, year),
            DateOrder.DayFirst => (day, month, year),
            _ => (year, month, day),
        };
        text.Append(first).Append(separator).Append(second).Append(separator).Append(third);
    }

    private void AppendSeconds(StringBuilder text, DateTime time)
    {
        int ticks = (int)(time.Ticks % TimeSpan.TicksPerSecond);
        string fraction = ticks.ToString("0000000", CultureInfo.InvariantCulture);
        int digits = Math.Max(FractionDigits, fraction.TrimEnd('0').Length);
        if (LacksSeconds && time.Second == 0 && digits == 0)
        {
            return;
        }

        text.Append(':').Append(Two(time.Second));
        if (digits > 0)
        {
            text.Append('.').Append(fraction.PadRight(digits, '0'), 0, digits);
        }
    }

    private void AppendOffset(StringBuilder text, int minutes)
    {
        if (Offset == OffsetForm.None)
        {
            return;
        }

        text.Append(OffsetGap);
        OffsetForm form = Offset is OffsetForm.Z or OffsetForm.SmallZ or OffsetForm.Utc or OffsetForm.Gmt && minutes != 0 ? OffsetForm.HoursAndMinutes
            : Offset == OffsetForm.Hours && minutes % 60 != 0 ? OffsetForm.HoursAndMinutes
            : Offset;
        int hours = Math.Abs(minutes) / 60;
        string stated = $"{(minutes < 0 || (minutes == 0 && HasNegativeZero) ? '-' : '+')}{(HasShortOffset ? hours.ToString(CultureInfo.InvariantCulture) : Two(hours))}";
        text.Append(form switch
        {
            OffsetForm.Z => "Z",
            OffsetForm.SmallZ => "z",
            OffsetForm.Utc => "UTC",
            OffsetForm.Gmt => "GMT",
            OffsetForm.Hours => stated,
            OffsetForm.HoursMinutes => stated + Two(Math.Abs(minutes) % 60),
            _ => $"{stated}:{Two(Math.Abs(minutes) % 60)}",
        });
    }

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);

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
        OffsetForm named = text switch { "Z" => OffsetForm.Z, "z" => OffsetForm.SmallZ, "UTC" => OffsetForm.Utc, "GMT" => OffsetForm.Gmt, _ => OffsetForm.None };
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

        // An hour that a zone leaves out in spring is no time at all.
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
