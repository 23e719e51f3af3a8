using System.Globalization;
using NewsModel.Schema;

namespace NewsModel.Tool.Assignments;

/// <summary>Reads the value of a key from the text of an argument.</summary>
internal static class SingleValue
{
    /// <summary>Reads a value.</summary>
    /// <param name="kind">What the key takes: a single value.</param>
    /// <param name="path">The path of the key.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="AssignmentException">The text is not such a value; the message explains how to write one.</exception>
    public static object Parse(RecordKeyKind kind, KeyPath path, string text) => kind switch
    {
        RecordKeyKind.Number => Integer(path, text),
        RecordKeyKind.Boolean => Boolean(path, text),
        RecordKeyKind.DateTime => Date(path, text),
        RecordKeyKind.Url => new Url(text),
        _ => text,
    };

    private static int Integer(KeyPath path, string text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        bool isInteger = text.AsSpan().TrimStart("+-") is { IsEmpty: false } digits && !digits.ContainsAnyExceptInRange('0', '9');
        throw new AssignmentException(path.ToString(), isInteger
            ? $"{AssignmentException.Quote(text)} is out of range; write a number from -2147483648 to 2147483647."
            : $"{AssignmentException.Quote(text)} is not a whole number; write digits such as 42 or -1.");
    }

    private static bool Boolean(KeyPath path, string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => throw new AssignmentException(path.ToString(), $"{AssignmentException.Quote(text)} is not a Boolean; write true or false."),
    };

    private static DateTimeOffset Date(KeyPath path, string text)
    {
        const int DateLength = 10;
        const int MostFractionDigits = 7;
        bool hasOffset = text.Length <= DateLength || text.AsSpan(DateLength).IndexOfAny("Zz+-") >= 0;
        if (!ExtensionValue.FromText(text).TryGetDateTimeOffset(out DateTimeOffset date) || !hasOffset)
        {
            throw new AssignmentException(
                path.ToString(),
                $"{AssignmentException.Quote(text)} is not a recognized date and time; "
                + "write it like 2020-01-02T10:31:00Z, ending in 'Z' or an offset such as +02:00.");
        }

        if (text.Length == DateLength)
        {
            throw new AssignmentException(
                path.ToString(), $"{AssignmentException.Quote(text)} has no time; write {text}T00:00:00Z for midnight UTC.");
        }

        ReadOnlySpan<char> fraction = text.AsSpan(text.IndexOf('.', StringComparison.Ordinal) + 1);
        return fraction.Length == text.Length || fraction.IndexOfAnyExceptInRange('0', '9') <= MostFractionDigits
            ? date
            : throw new AssignmentException(
                path.ToString(), $"the fractional seconds have more than {MostFractionDigits} digits; write at most {MostFractionDigits}.");
    }
}
