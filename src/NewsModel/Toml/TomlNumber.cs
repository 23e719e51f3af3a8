using System.Globalization;
using System.Text;

namespace NewsModel.Toml;

/// <summary>Numbers (TOML 1.0, sections Integer and Float).</summary>
internal static class TomlNumber
{
    private const string NoNumber = "this is not a number or a date; put the whole value in quotes if it is text";
    private const string LeadingZero = "a number cannot start with zeros; delete them, or put the value in quotes if it is text";
    private const string Underscore = "an underscore in a number must be between two digits; delete this one";
    private const string TooLarge = "a whole number must be between -9223372036854775808 and 9223372036854775807; put it in quotes";

    /// <summary>How many digits there are at most that surely make no number too large.</summary>
    private const int SafeDigits = 18;

    /// <summary>Reads a number.</summary>
    /// <param name="token">The text.</param>
    /// <param name="text">How YAML and JSON write the number, where that is something else; <see langword="null"/> where it is not.</param>
    /// <returns>What is wrong, with advice; <see langword="null"/> if nothing is.</returns>
    public static string? TryRead(ReadOnlySpan<byte> token, out string? text)
    {
        text = null;
        if (token.IsEmpty)
        {
            return NoNumber;
        }

        bool isSigned = token[0] is (byte)'+' or (byte)'-';
        ReadOnlySpan<byte> number = isSigned ? token[1..] : token;
        if (number.SequenceEqual("inf"u8) || number.SequenceEqual("nan"u8))
        {
            text = number[0] == 'n' ? ".nan" : token[0] == '-' ? "-.inf" : ".inf";
            return null;
        }

        if (number.Length > 2 && number[0] == '0' && number[1] is (byte)'x' or (byte)'o' or (byte)'b')
        {
            return isSigned ? "a number in another base cannot have a sign; delete it" : OtherBase(number, out text);
        }

        if (number.IsEmpty || !char.IsAsciiDigit((char)number[0]))
        {
            return NoNumber;
        }

        int whole = DigitsEnd(number, 0, out string? failure);
        if (failure is not null)
        {
            return failure;
        }

        if (whole > 1 && number[0] == '0')
        {
            return LeadingZero;
        }

        if (whole < number.Length)
        {
            failure = Fraction(number, whole);
            text = failure is null && (token[0] == '+' || token.Contains((byte)'_')) ? Clean(token) : null;
            return failure;
        }

        return Whole(token, number, out text);
    }

    private static string? Whole(ReadOnlySpan<byte> token, ReadOnlySpan<byte> number, out string? text)
    {
        text = null;
        bool isClean = token[0] != '+' && !number.Contains((byte)'_');
        if (isClean && number.Length <= SafeDigits)
        {
            return null;
        }

        if (!long.TryParse(Clean(token), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value))
        {
            return TooLarge;
        }

        text = isClean ? null : value.ToString(CultureInfo.InvariantCulture);
        return null;
    }

    /// <summary>Reads a point with digits, an exponent, or both.</summary>
    private static string? Fraction(ReadOnlySpan<byte> number, int position)
    {
        string? failure = null;
        if (number[position] == '.')
        {
            int end = DigitsEnd(number, position + 1, out failure);
            if (failure is not null || end == position + 1)
            {
                return failure ?? "a decimal point needs digits on both sides; add them, or put the value in quotes if it is text";
            }

            position = end;
        }

        if (position < number.Length && number[position] is (byte)'e' or (byte)'E')
        {
            position++;
            position += position < number.Length && number[position] is (byte)'+' or (byte)'-' ? 1 : 0;
            int end = DigitsEnd(number, position, out failure);
            if (failure is not null || end == position)
            {
                return failure ?? "an exponent needs digits; add them, or put the value in quotes if it is text";
            }

            position = end;
        }

        return position == number.Length ? failure : NoNumber;
    }

    private static string? OtherBase(ReadOnlySpan<byte> number, out string? text)
    {
        int bits = number[1] switch { (byte)'x' => 4, (byte)'o' => 3, _ => 1 };
        text = null;
        ulong value = 0;
        bool isDigit = false;
        for (int i = 2; i < number.Length; i++)
        {
            if (number[i] == '_')
            {
                if (!isDigit || i + 1 == number.Length)
                {
                    return Underscore;
                }

                isDigit = false;
                continue;
            }

            int digit = !char.IsAsciiHexDigit((char)number[i]) ? int.MaxValue : number[i] <= '9' ? number[i] - '0' : (number[i] | 0x20) - 'a' + 10;
            if (digit >= 1 << bits)
            {
                return "this digit is not valid in the base of the number; fix it, or put the value in quotes if it is text";
            }

            if (value >> (63 - bits) != 0)
            {
                return TooLarge;
            }

            value = value << bits | (uint)digit;
            isDigit = true;
        }

        text = value.ToString(CultureInfo.InvariantCulture);
        return null;
    }

    /// <summary>Where digits end, between which there may be underscores.</summary>
    private static int DigitsEnd(ReadOnlySpan<byte> number, int start, out string? failure)
    {
        failure = null;
        int position = start;
        while (position < number.Length && (char.IsAsciiDigit((char)number[position]) || number[position] == '_'))
        {
            bool isBetween = number[position] != '_'
                || (position > start && number[position - 1] != '_' && position + 1 < number.Length && char.IsAsciiDigit((char)number[position + 1]));
            if (!isBetween)
            {
                failure = Underscore;
                return position;
            }

            position++;
        }

        return position;
    }

    /// <summary>A number without underscores and without a plus sign before it.</summary>
    private static string Clean(ReadOnlySpan<byte> token) =>
        Encoding.ASCII.GetString(token[0] == '+' ? token[1..] : token).Replace("_", "", StringComparison.Ordinal);
}
