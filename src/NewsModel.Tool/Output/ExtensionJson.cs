using System.Globalization;
using System.Text.Json;

namespace NewsModel.Tool.Output;

/// <summary>
/// The value of an unknown key as JSON. A quoted scalar is a string; a plain one is what the core schema of YAML 1.2 (section 10.3.2) takes it
/// for, unless that is a number which programs that read JSON would not read back as it stands.
/// </summary>
internal static class ExtensionJson
{
    // A double holds every decimal number of so many digits, and every whole number up to 2^53.
    private const int ExactDigits = 15;
    private const long LargestExactInteger = 1L << 53;

    /// <summary>Writes a value.</summary>
    /// <param name="json">The destination.</param>
    /// <param name="value">The value.</param>
    public static void Write(Utf8JsonWriter json, ExtensionValue value)
    {
        switch (value.Kind)
        {
            case ExtensionKind.Scalar:
                WriteScalar(json, value);
                break;
            case ExtensionKind.List:
                json.WriteStartArray();
                foreach (ExtensionValue item in value.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStartObject();
                foreach (KeyValuePair<string, ExtensionValue> member in value.Members)
                {
                    json.WritePropertyName(member.Key);
                    Write(json, member.Value);
                }

                json.WriteEndObject();
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter json, ExtensionValue value)
    {
        string text = value.Text ?? "";
        if (value.IsText)
        {
            json.WriteStringValue(text);
        }
        else if (value.IsNull)
        {
            json.WriteNullValue();
        }
        else if (value.TryGetBoolean(out bool truth))
        {
            json.WriteBooleanValue(truth);
        }
        else if (IsExactNumber(text))
        {
            json.WriteRawValue(text);
        }
        else
        {
            json.WriteStringValue(text);
        }
    }

    /// <summary>Whether the text is a number in JSON (RFC 8259, section 6), and one that a double can hold.</summary>
    private static bool IsExactNumber(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text is ['-', ..] ? text[1..] : text;
        ReadOnlySpan<char> whole = TakeDigits(ref rest);
        if (whole.IsEmpty || whole is ['0', _, ..])
        {
            return false;
        }

        if (rest.IsEmpty)
        {
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer)
                && integer is >= -LargestExactInteger and <= LargestExactInteger;
        }

        int digits = whole.Length;
        if (rest[0] == '.')
        {
            rest = rest[1..];
            int fraction = TakeDigits(ref rest).Length;
            if (fraction == 0)
            {
                return false;
            }

            digits += fraction;
        }

        if (rest is ['e' or 'E', ..])
        {
            rest = rest[1..];
            rest = rest is ['+' or '-', ..] ? rest[1..] : rest;
            if (TakeDigits(ref rest).IsEmpty)
            {
                return false;
            }
        }

        // What is too small for a double comes out as zero, or with fewer digits.
        return rest.IsEmpty && digits <= ExactDigits
            && (double.IsNormal(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)) || IsZero(text));
    }

    private static bool IsZero(ReadOnlySpan<char> number)
    {
        int exponent = number.IndexOfAny('e', 'E');
        return !(exponent < 0 ? number : number[..exponent]).ContainsAnyInRange('1', '9');
    }

    private static ReadOnlySpan<char> TakeDigits(ref ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        ReadOnlySpan<char> digits = end < 0 ? text : text[..end];
        text = text[digits.Length..];
        return digits;
    }
}
