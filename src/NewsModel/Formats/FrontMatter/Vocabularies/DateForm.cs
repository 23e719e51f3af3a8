using System.Globalization;
using System.Text;
using NewsModel.Text;

namespace NewsModel.Formats.FrontMatter.Vocabularies;

/// <summary>How a site writes a date, so another can be written the same way.</summary>
/// <remarks>
/// Any text that <see cref="TryParse"/> takes is what <see cref="Format(DateTimeOffset, TimeZoneInfo)"/> writes for the value that was found in it.
/// <c>default</c> is a day alone, such as <c>2020-01-02</c>.
/// </remarks>
internal readonly partial record struct DateForm
{
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

    /// <summary>Which part of the day comes first.</summary>
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

    /// <summary>What comes before the time: a letter, or blanks.</summary>
    private string Gap { get; init; }

    private string OffsetGap { get; init; }

    /// <summary>The format of RFC 3339: <c>2020-01-02T10:31:00Z</c>.</summary>
    public static DateForm Rfc3339 { get; } = new() { HasTime = true, Gap = "T", OffsetGap = "", Offset = OffsetForm.Z };

    /// <summary>A day as in <c>01/31/2026</c>.</summary>
    public static DateForm MonthFirst { get; } = new() { Order = DateOrder.MonthFirst, Separator = '/' };

    /// <summary>Writes a date in this format, adding what the format lacks: a time, seconds, an offset.</summary>
    /// <param name="value">The date.</param>
    /// <param name="zone">Where a date without an offset holds.</param>
    public string Format(DateTimeOffset value, TimeZoneInfo zone)
    {
        if (Offset == OffsetForm.None)
        {
            DateTimeOffset local = TimeZoneInfo.ConvertTime(value, zone);
            if (!HasTime && local.TimeOfDay != TimeSpan.Zero)
            {
                return Text.Rfc3339.Format(value);
            }

            // In the hour that occurs twice in a time zone, only an offset distinguishes the two.
            DateForm withOffset = this with { Offset = OffsetForm.HoursAndMinutes, OffsetGap = Gap == "T" ? "" : " " };
            return HasTime && zone.IsAmbiguousTime(local.DateTime)
                ? withOffset.Format(local.DateTime, local.Offset)
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
        char sign = minutes < 0 || (minutes == 0 && HasNegativeZero) ? '-' : '+';
        string stated = sign + (HasShortOffset ? hours.ToString(CultureInfo.InvariantCulture) : Two(hours));
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
}
