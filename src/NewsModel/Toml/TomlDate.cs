namespace NewsModel.Toml;

/// <summary>Dates and times (TOML 1.0, sections Offset Date-Time to Local Time; RFC 3339).</summary>
internal static class TomlDate
{
    private const int DateLength = 10;
    private const int TimeLength = 8;

    /// <summary>Whether a token is a date, and a time follows it after a space.</summary>
    /// <param name="token">The token.</param>
    /// <param name="rest">What comes after it.</param>
    public static bool IsDateBeforeTime(ReadOnlySpan<byte> token, ReadOnlySpan<byte> rest) =>
        token.Length == DateLength && token[4] == '-' && rest.Length > 3 && rest[0] == ' ' && char.IsAsciiDigit((char)rest[1])
        && char.IsAsciiDigit((char)rest[2]) && rest[3] == ':' && IsDate(token);

    /// <summary>Whether a token is a date, a time, or both, with or without an offset.</summary>
    public static bool IsDateOrTime(ReadOnlySpan<byte> token)
    {
        if (token.Length >= TimeLength && token[2] == ':')
        {
            return TimeEnd(token) == token.Length;
        }

        if (token.Length < DateLength || token[4] != '-' || !IsDate(token[..DateLength]))
        {
            return false;
        }

        if (token.Length == DateLength)
        {
            return true;
        }

        ReadOnlySpan<byte> time = token[(DateLength + 1)..];
        int end = token[DateLength] is (byte)'T' or (byte)'t' or (byte)' ' ? TimeEnd(time) : -1;
        return end >= 0 && IsOffset(time[end..]);
    }

    private static bool IsDate(ReadOnlySpan<byte> date) =>
        TwoDigits(date, 0) is >= 0 and int century && TwoDigits(date, 2) is >= 0 and int years && date[4] == '-'
        && TwoDigits(date, 5) is >= 1 and <= 12 and int month && date[7] == '-' && TwoDigits(date, 8) is >= 1 and int day
        && century * 100 + years > 0 && day <= DateTime.DaysInMonth(century * 100 + years, month);

    /// <summary>Where a time ends, its fraction included; -1 if there is none.</summary>
    private static int TimeEnd(ReadOnlySpan<byte> time)
    {
        if (time.Length < TimeLength || TwoDigits(time, 0) is not (>= 0 and <= 23) || time[2] != ':' || TwoDigits(time, 3) is not (>= 0 and <= 59)
            || time[5] != ':' || TwoDigits(time, 6) is not (>= 0 and <= 59))
        {
            return -1;
        }

        int end = TimeLength;
        if (end == time.Length || time[end] != '.')
        {
            return end;
        }

        int digits = time[(end + 1)..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        digits = digits < 0 ? time.Length - end - 1 : digits;
        return digits == 0 ? -1 : end + 1 + digits;
    }

    private static bool IsOffset(ReadOnlySpan<byte> offset) => offset.Length switch
    {
        0 => true,
        1 => offset[0] is (byte)'Z' or (byte)'z',
        6 => offset[0] is (byte)'+' or (byte)'-' && TwoDigits(offset, 1) is >= 0 and <= 23 && offset[3] == ':'
            && TwoDigits(offset, 4) is >= 0 and <= 59,
        _ => false,
    };

    /// <summary>The number of two digits, or -1.</summary>
    private static int TwoDigits(ReadOnlySpan<byte> text, int start)
    {
        uint tens = text[start] - (uint)'0';
        uint ones = text[start + 1] - (uint)'0';
        return tens <= 9 && ones <= 9 ? (int)(tens * 10 + ones) : -1;
    }
}
