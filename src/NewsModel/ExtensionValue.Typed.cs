using System.Globalization;
using System.Text;
using NewsModel.Text;

namespace NewsModel;

/// <content>Conversions from and to .NET types.</content>
public readonly partial struct ExtensionValue
{
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>
    /// Creates text. It is written without quotes if every YAML reader takes it as that text; in a list it is quoted like the entries beside it.
    /// </summary>
    /// <param name="text">The text. <c>42</c> is written as <c>"42"</c>, since it is text and not a number.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static ExtensionValue FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, ExtensionKind.Scalar, Quotes.Open, depth: 0);
    }

    /// <summary>Creates a plain scalar from a whole number.</summary>
    /// <param name="value">The number.</param>
    public static ExtensionValue FromInt64(long value) => FromPlain(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Creates a plain scalar from a number, in its shortest round-trip notation.</summary>
    /// <param name="value">The number; infinities and NaN are written as in YAML: <c>.inf</c>, <c>-.inf</c> and <c>.nan</c>.</param>
    public static ExtensionValue FromDouble(double value) => FromPlain(value switch
    {
        double.PositiveInfinity => ".inf",
        double.NegativeInfinity => "-.inf",
        double.NaN => ".nan",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    });

    /// <summary>Creates a plain scalar from a decimal number, with all its digits: <c>9.50m</c> is <c>9.50</c>.</summary>
    /// <param name="value">The number.</param>
    public static ExtensionValue FromDecimal(decimal value) => FromPlain(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Creates a plain scalar, <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The Boolean value.</param>
    public static ExtensionValue FromBoolean(bool value) => FromPlain(value ? "true" : "false");

    /// <summary>Creates a plain scalar from a date and time, written like the dates of the model: <c>2020-01-02T10:31:00Z</c>.</summary>
    /// <param name="value">The date, written with its offset; <c>Z</c> for UTC.</param>
    public static ExtensionValue FromDateTimeOffset(DateTimeOffset value)
    {
        Span<byte> ascii = stackalloc byte[Rfc3339.MaxLength];
        return FromPlain(Encoding.ASCII.GetString(ascii[..Rfc3339.Format(value, ascii)]));
    }

    /// <summary>Creates a plain scalar from a date without a time: <c>2020-01-02</c>.</summary>
    /// <param name="value">The date.</param>
    public static ExtensionValue FromDateOnly(DateOnly value) => FromPlain(value.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Reads the scalar as a whole number that fits an <see cref="int"/>: an optional sign and decimal digits.</summary>
    /// <param name="value">The number, or 0.</param>
    /// <returns>Whether the value is a scalar that contains such a number.</returns>
    public bool TryGetInt32(out int value)
    {
        value = 0;
        return Kind == ExtensionKind.Scalar
            && int.TryParse(TextOrEmpty, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads the scalar as a whole number: an optional sign and decimal digits.</summary>
    /// <param name="value">The number, or 0.</param>
    /// <returns>Whether the value is a scalar that contains such a number.</returns>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        return Kind == ExtensionKind.Scalar
            && long.TryParse(TextOrEmpty, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads the scalar as a number: digits with an optional sign, fraction and exponent.</summary>
    /// <param name="value">The nearest <see cref="double"/>, or 0.</param>
    /// <returns>Whether the value is a scalar that contains a number.</returns>
    public bool TryGetDouble(out double value)
    {
        value = 0;
        if (Kind != ExtensionKind.Scalar)
        {
            return false;
        }

        switch (TextOrEmpty)
        {
            case ".inf": value = double.PositiveInfinity; return true;
            case "-.inf": value = double.NegativeInfinity; return true;
            case ".nan": value = double.NaN; return true;
            case var text when IsDigitsAtEnd(text):
                return double.TryParse(text, Number, CultureInfo.InvariantCulture, out value);
            default: return false;
        }
    }

    /// <summary>Reads the scalar as a number: digits with an optional sign, fraction and exponent. All digits are kept.</summary>
    /// <param name="value">The number, or 0; rounded if it has more digits than a <see cref="decimal"/> can hold.</param>
    /// <returns>Whether the value is a scalar that contains a number within the range of <see cref="decimal"/>.</returns>
    public bool TryGetDecimal(out decimal value)
    {
        value = 0;
        return IsDigitsAtEnd(TextOrEmpty) && decimal.TryParse(TextOrEmpty, Number, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>
    /// Reads the scalar as a Boolean (YAML 1.2, section 10.3.2): <c>true</c> or <c>false</c>, in lower, title or upper case.
    /// </summary>
    /// <param name="value">The Boolean value, or <see langword="false"/>.</param>
    /// <returns>Whether the value is a scalar that contains a Boolean.</returns>
    public bool TryGetBoolean(out bool value)
    {
        value = TextOrEmpty is "true" or "True" or "TRUE";
        return value || TextOrEmpty is "false" or "False" or "FALSE";
    }

    /// <summary>Reads the scalar as an RFC 3339 or YAML date and time (UTC without an offset), or as a date (midnight UTC).</summary>
    /// <param name="value">The point in time, or <c>default</c>.</param>
    /// <returns>Whether the value is a scalar that contains a date.</returns>
    public bool TryGetDateTimeOffset(out DateTimeOffset value) => Rfc3339.TryParse(TextOrEmpty, out value) != Rfc3339Result.Invalid;

    /// <summary>Reads the scalar as a date without a time, such as <c>2020-01-02</c> (RFC 3339, <c>full-date</c>).</summary>
    /// <param name="value">The date, or <c>default</c>.</param>
    /// <returns>Whether the value is a scalar that contains a date without a time.</returns>
    public bool TryGetDateOnly(out DateOnly value)
    {
        bool isDate = Rfc3339.TryParse(TextOrEmpty, out DateTimeOffset midnight) == Rfc3339Result.DateOnly;
        value = isDate ? DateOnly.FromDateTime(midnight.Date) : default;
        return isDate;
    }

    /// <summary>Equivalent to <see cref="FromText"/>.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator ExtensionValue(string text) => FromText(text);

    /// <summary>Equivalent to <see cref="FromInt64"/>.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ExtensionValue(long value) => FromInt64(value);

    /// <summary>Equivalent to <see cref="FromDouble"/>.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ExtensionValue(double value) => FromDouble(value);

    /// <summary>Equivalent to <see cref="FromDecimal"/>.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ExtensionValue(decimal value) => FromDecimal(value);

    /// <summary>Equivalent to <see cref="FromBoolean"/>.</summary>
    /// <param name="value">The Boolean value.</param>
    public static implicit operator ExtensionValue(bool value) => FromBoolean(value);

    /// <summary>Equivalent to <see cref="FromDateTimeOffset"/>.</summary>
    /// <param name="value">The date and time.</param>
    public static implicit operator ExtensionValue(DateTimeOffset value) => FromDateTimeOffset(value);

    /// <summary>Equivalent to <see cref="FromDateOnly"/>.</summary>
    /// <param name="value">The date.</param>
    public static implicit operator ExtensionValue(DateOnly value) => FromDateOnly(value);

    // What .NET's parsers take besides, such as white space around the digits, is not a number in YAML.
    private static bool IsDigitsAtEnd(string text) => text.Length > 0 && (char.IsAsciiDigit(text[^1]) || text[^1] == '.');
}
