using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace NewsModel.Text;

/// <summary>What became of a date.</summary>
internal enum Rfc3339Result
{
    /// <summary>It is not a date that this library reads.</summary>
    Invalid,

    /// <summary>A date and time with its offset.</summary>
    Exact,

    /// <summary>A date alone, taken as midnight UTC.</summary>
    DateOnly,

    /// <summary>A date and time without an offset, taken as UTC.</summary>
    NoOffset,

    /// <summary>A fraction finer than 100 nanoseconds, cut off there.</summary>
    Truncated,
}

/// <summary>
/// Dates and times as RFC 3339, section 5.6, has them, and as the timestamps of YAML 1.1 may be written besides: white space for the <c>T</c>
/// and before the offset, single digits, an offset of hours alone, or none; and the offset without a colon that Ruby writes.
/// </summary>
internal static class Rfc3339
{
    /// <summary>Long enough for every text that <see cref="Format(DateTimeOffset, Span{byte})"/> writes.</summary>
    public const int MaxLength = 33;

    private const int DateLength = 10;
    private const int UtcLength = 20;
    private const int TickDigits = 7;

    public static Rfc3339Result TryParse(ReadOnlySpan<char> text, out DateTimeOffset value)
    {
        const int LongestWorthReading = 256;
        value = default;
        if (text.Length > LongestWorthReading)
        {
            return Rfc3339Result.Invalid;
        }

        Span<byte> ascii = stackalloc byte[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            ascii[i] = text[i] < 0x80 ? (byte)text[i] : (byte)'?';
        }

        return TryParse(ascii, out value);
    }

    public static Rfc3339Result TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        if (BitConverter.IsLittleEndian && text.Length == UtcLength && TryParseUtc(text, out value))
        {
            return Rfc3339Result.Exact;
        }

        value = default;
        int position = 0;
        if (!TryDay(text, ref position, out int year, out int month, out int day))
        {
            return Rfc3339Result.Invalid;
        }

        if (position == text.Length)
        {
            // YAML takes single digits only with a time after them.
            bool isDate = position == DateLength;
            value = isDate ? new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero) : default;
            return isDate ? Rfc3339Result.DateOnly : Rfc3339Result.Invalid;
        }

        int timeStart = (text[position] | 0x20) == 't' ? position + 1 : SkipWhite(text, position);
        if (timeStart == position || !TryTime(text, ref timeStart, out int hour, out int minute, out int second))
        {
            return Rfc3339Result.Invalid;
        }

        Rfc3339Result result = Rfc3339Result.Exact;
        position = timeStart;
        int fraction = 0;
        if (position < text.Length && text[position] == '.' && !TryFraction(text, ref position, out fraction, ref result))
        {
            return Rfc3339Result.Invalid;
        }

        int offsetMinutes = 0;
        if (position == text.Length)
        {
            result = Rfc3339Result.NoOffset;
        }
        else if (!TryOffset(text[SkipWhite(text, position)..], out offsetMinutes))
        {
            return Rfc3339Result.Invalid;
        }

        long ticks = new DateTime(year, month, day, hour, minute, second).Ticks + fraction;
        long utcTicks = ticks - offsetMinutes * TimeSpan.TicksPerMinute;
        if (utcTicks < DateTime.MinValue.Ticks || utcTicks > DateTime.MaxValue.Ticks)
        {
            return Rfc3339Result.Invalid;
        }

        value = new DateTimeOffset(ticks, new TimeSpan(offsetMinutes * TimeSpan.TicksPerMinute));
        return result;
    }

    private static bool TryDay(ReadOnlySpan<byte> text, ref int position, out int year, out int month, out int day)
    {
        const int YearLength = 4;
        (year, month, day) = (0, 0, 0);
        if (text.Length <= YearLength || text[YearLength] != '-' || !TryTwoDigits(text, 0, out int century) || !TryTwoDigits(text, 2, out year))
        {
            return false;
        }

        year += century * 100;
        position = YearLength + 1;
        return TryDigits(text, ref position, out month) && Skip(text, ref position, '-') && TryDigits(text, ref position, out day)
            && IsDay(year, month, day);
    }

    private static bool TryTime(ReadOnlySpan<byte> text, ref int position, out int hour, out int minute, out int second)
    {
        (minute, second) = (0, 0);
        return TryDigits(text, ref position, out hour)
            && Skip(text, ref position, ':') && TryDigits(text, ref position, out minute, least: 2)
            && Skip(text, ref position, ':') && TryDigits(text, ref position, out second, least: 2)
            && IsTime(hour, minute, second);
    }

    /// <summary>Reads <c>2020-01-02T10:31:00Z</c>, as nearly all dates are written, all digits at once.</summary>
    private static bool TryParseUtc(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        Vector128<byte> digits = Vector128.Create(text) - Vector128.Create("0000-00-00T00:00"u8);
        Vector128<byte> most = Vector128.Create((byte)9, 9, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9);
        if (Vector128.Min(digits, most) != digits || text[16] != ':' || text[19] != 'Z' || !TryTwoDigits(text, 17, out int second))
        {
            return false;
        }

        Vector128<ulong> pairs = Vector128.Shuffle(digits, Vector128.Create((byte)0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 4, 4, 4, 4)).AsUInt64();
        ulong date = Pairs(pairs[0]);
        ulong time = Pairs(pairs[1]);
        int year = (int)(date & 0xFF) * 100 + (int)(date >> 16 & 0xFF);
        int month = (int)(date >> 32 & 0xFF);
        int day = (int)(date >> 48);
        int hour = (int)(time & 0xFF);
        int minute = (int)(time >> 16 & 0xFF);
        if (!IsDay(year, month, day) || !IsTime(hour, minute, second))
        {
            return false;
        }

        value = new(new DateTime(year, month, day, hour, minute, second).Ticks, TimeSpan.Zero);
        return true;

        // Numbers of two digits, each in the lower one of two bytes.
        static ulong Pairs(ulong digits) => (digits * 10 + (digits >> 8)) & 0x00FF_00FF_00FF_00FF;
    }

    /// <summary>Writes <c>2020-01-02T10:31:00Z</c>, with a fraction or an offset only where the value has one.</summary>
    public static int Format(DateTimeOffset value, Span<byte> destination)
    {
        value.DateTime.TryFormat(destination, out int written, "s", CultureInfo.InvariantCulture);
        int fraction = (int)(value.Ticks % TimeSpan.TicksPerSecond);
        if (fraction != 0)
        {
            int digits = TickDigits;
            for (; fraction % 10 == 0; fraction /= 10)
            {
                digits--;
            }

            destination[written] = (byte)'.';
            for (int i = digits; i > 0; i--, fraction /= 10)
            {
                destination[written + i] = (byte)('0' + fraction % 10);
            }

            written += digits + 1;
        }

        int offset = value.TotalOffsetMinutes;
        if (offset == 0)
        {
            destination[written++] = (byte)'Z';
            return written;
        }

        destination[written++] = (byte)(offset < 0 ? '-' : '+');
        offset = Math.Abs(offset);
        TwoDigits(offset / 60, destination[written..]);
        destination[written + 2] = (byte)':';
        TwoDigits(offset % 60, destination[(written + 3)..]);
        return written + 5;
    }

    /// <summary>What <see cref="Format(DateTimeOffset, Span{byte})"/> writes, as a string.</summary>
    public static string Format(DateTimeOffset value)
    {
        Span<byte> ascii = stackalloc byte[MaxLength];
        return Encoding.ASCII.GetString(ascii[..Format(value, ascii)]);
    }

    private static void TwoDigits(int value, Span<byte> destination)
    {
        destination[1] = (byte)('0' + value % 10);
        destination[0] = (byte)('0' + value / 10);
    }

    private static bool IsDay(int year, int month, int day) =>
        year > 0 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month);

    private static bool IsTime(int hour, int minute, int second) => hour <= 23 && minute <= 59 && second <= 59;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryTwoDigits(ReadOnlySpan<byte> text, int start, out int value)
    {
        uint tens = text[start] - (uint)'0';
        uint ones = text[start + 1] - (uint)'0';
        value = (int)(tens * 10 + ones);
        return tens <= 9 && ones <= 9;
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, ref int position, out int ticks, ref Rfc3339Result result)
    {
        int start = ++position;
        ticks = 0;
        for (; position < text.Length && text[position] is >= (byte)'0' and <= (byte)'9'; position++)
        {
            int digit = text[position] - '0';
            if (position - start < TickDigits)
            {
                ticks = ticks * 10 + digit;
            }
            else if (digit != 0)
            {
                result = Rfc3339Result.Truncated;
            }
        }

        for (int i = position - start; i < TickDigits; i++)
        {
            ticks *= 10;
        }

        return position > start;
    }

    /// <summary>Reads <c>Z</c>, or a sign and hours of one or two digits, and minutes of two after a colon or right after two digits.</summary>
    private static bool TryOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        const int MaxOffsetMinutes = 14 * 60;
        minutes = 0;
        if (text.Length == 1 && (text[0] | 0x20) == 'z')
        {
            return true;
        }

        int position = 1;
        if (text.IsEmpty || text[0] is not ((byte)'+' or (byte)'-') || !TryDigits(text, ref position, out int hour))
        {
            return false;
        }

        const int TwoDigitsEnd = 3;
        int minute = 0;
        bool hasMinutes = position < text.Length;
        if (hasMinutes && ((!Skip(text, ref position, ':') && position != TwoDigitsEnd) || !TryDigits(text, ref position, out minute, least: 2)))
        {
            return false;
        }

        minutes = hour * 60 + minute;
        if (position != text.Length || minute > 59 || minutes > MaxOffsetMinutes)
        {
            return false;
        }

        minutes = text[0] == '-' ? -minutes : minutes;
        return true;
    }

    /// <summary>Reads one or two digits.</summary>
    private static bool TryDigits(ReadOnlySpan<byte> text, ref int position, out int value, int least = 1)
    {
        value = 0;
        int start = position;
        while (position < text.Length && position < start + 2 && char.IsAsciiDigit((char)text[position]))
        {
            value = value * 10 + text[position++] - '0';
        }

        return position >= start + least;
    }

    private static bool Skip(ReadOnlySpan<byte> text, ref int position, char expected)
    {
        bool isThere = position < text.Length && text[position] == expected;
        position += isThere ? 1 : 0;
        return isThere;
    }

    private static int SkipWhite(ReadOnlySpan<byte> text, int position)
    {
        while (position < text.Length && text[position] is (byte)' ' or (byte)'\t')
        {
            position++;
        }

        return position;
    }
}
