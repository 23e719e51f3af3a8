using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsModel;

/// <summary>What became of a date.</summary>
internal enum Rfc3339Result
{
    /// <summary>It is not a date that this library reads.</summary>
    Invalid,

    /// <summary>A date and time with its offset.</summary>
    Exact,

    /// <summary>A date alone, taken as midnight UTC.</summary>
    DateOnly,

    /// <summary>A fraction finer than 100 nanoseconds, cut off there.</summary>
    Truncated,
}

/// <summary>Dates and times as RFC 3339, section 5.6, has them; a space may stand for the <c>T</c>, as its note allows.</summary>
internal static class Rfc3339
{
    /// <summary>Long enough for every text that <see cref="Format"/> writes.</summary>
    public const int MaxLength = 33;

    private const int DateLength = 10;
    private const int SecondsLength = 19;
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
        if (text.Length < DateLength
            || text[4] != '-' || text[7] != '-'
            || !TryTwoDigits(text, 0, out int century) || !TryTwoDigits(text, 2, out int year) || !TryTwoDigits(text, 5, out int month) || !TryTwoDigits(text, 8, out int day)
            || !IsDay(year += century * 100, month, day))
        {
            return Rfc3339Result.Invalid;
        }

        if (text.Length == DateLength)
        {
            value = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero);
            return Rfc3339Result.DateOnly;
        }

        if (text.Length <= SecondsLength
            || (text[10] | 0x20) != 't' && text[10] != ' '
            || text[13] != ':' || text[16] != ':'
            || !TryTwoDigits(text, 11, out int hour) || !TryTwoDigits(text, 14, out int minute) || !TryTwoDigits(text, 17, out int second)
            || !IsTime(hour, minute, second))
        {
            return Rfc3339Result.Invalid;
        }

        Rfc3339Result result = Rfc3339Result.Exact;
        int position = SecondsLength;
        int fraction = 0;
        if (text[position] == '.' && !TryFraction(text, ref position, out fraction, ref result))
        {
            return Rfc3339Result.Invalid;
        }

        if (!TryOffset(text[position..], out int offsetMinutes))
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

    private static void TwoDigits(int value, Span<byte> destination)
    {
        destination[1] = (byte)('0' + value % 10);
        destination[0] = (byte)('0' + value / 10);
    }

    private static bool IsDay(int year, int month, int day) => year > 0 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month);

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

    private static bool TryOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        const int MaxOffsetMinutes = 14 * 60;
        minutes = 0;
        if (text.Length == 1 && (text[0] | 0x20) == 'z')
        {
            return true;
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':'
            || !TryTwoDigits(text, 1, out int hour) || !TryTwoDigits(text, 4, out int minute) || hour > 23 || minute > 59)
        {
            return false;
        }

        minutes = hour * 60 + minute;
        if (minutes > MaxOffsetMinutes)
        {
            return false;
        }

        minutes = text[0] == '-' ? -minutes : minutes;
        return true;
    }
}
