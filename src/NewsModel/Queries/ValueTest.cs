using System.Globalization;
using NewsModel.Schema;

namespace NewsModel.Queries;

/// <summary>Creates the tests of values: an operator and a literal, typed by the key of the field.</summary>
internal static class ValueTest
{
    private const NumberStyles NumberForm = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>What speaks against an operator for a field, whatever the value; <see langword="null"/> for nothing.</summary>
    /// <param name="symbol">The operator.</param>
    /// <param name="field">The field.</param>
    /// <param name="name">The field as it was written.</param>
    public static string? OperatorProblem(string symbol, QueryField field, string name)
    {
        if (field.Key is not { } key)
        {
            return null;
        }

        if (key.IsSecret)
        {
            return $"'{name}' is sealed; only 'exists' and 'missing' work with it.";
        }

        bool isText = symbol is "contains" or "starts" or "ends";
        bool isOrder = symbol is "<" or "<=" or ">" or ">=";
        bool isEntry = field.IsEntryOfTexts;
        return key.Kind switch
        {
            RecordKeyKind.Record => $"'{name}' has keys of its own; use one, such as {name}.{Example(key)}, or 'exists' or 'missing'.",
            RecordKeyKind.RecordList =>
                $"'{name}' is a list whose entries have keys; use one, such as {name}.{Example(key)}, or 'exists' or 'missing'.",
            RecordKeyKind.TextList when !isEntry && (isOrder || symbol == "=") => $"'{name}' is a list; write {name} has VALUE.",
            RecordKeyKind.Boolean when isOrder => $"'{name}' is true or false; compare it with = or !=.",
            RecordKeyKind.Number or RecordKeyKind.Boolean or RecordKeyKind.DateTime when isText =>
                $"'{name}' is {Describe(key.Kind)}, not text; compare it with =, !=, <, <=, > or >=.",
            not RecordKeyKind.TextList when symbol == "has" => $"'{name}' is not a list; write {name} = VALUE or {name} contains VALUE.",
            _ => null,
        };
    }

    /// <summary>Creates a test; <see langword="null"/> if the value is not of the kind that the key takes.</summary>
    /// <param name="symbol">The operator: <c>=</c>, an order, <c>has</c>, or a part of a text.</param>
    /// <param name="literal">The value.</param>
    /// <param name="key">The key, or <see langword="null"/> for one that the model does not name.</param>
    /// <param name="problem">What is wrong with the value; empty if nothing is.</param>
    public static Func<object, bool>? Of(string symbol, QueryToken literal, RecordKey? key, out string problem)
    {
        string text = literal.Text;
        problem = "";
        switch (key?.Kind)
        {
            case RecordKeyKind.Number:
                if (TryNumber(text, out double number))
                {
                    return value => Holds(symbol, ((double)(int)value).CompareTo(number));
                }

                problem = $"'{key.Name}' is a number, but {Quote(text)} is not; write digits such as 42 or -1.";
                return null;
            case RecordKeyKind.Boolean:
                if (text is "true" or "false")
                {
                    bool truth = text == "true";
                    return value => (bool)value == truth;
                }

                problem = $"'{key.Name}' is true or false, but {Quote(text)} is neither.";
                return null;
            case RecordKeyKind.DateTime:
                if (DateRange.TryParse(text, out DateRange range))
                {
                    return value => Holds(symbol, range.Place((DateTimeOffset)value));
                }

                problem = $"'{key.Name}' is a date, but {Quote(text)} is not; write one such as 2020, 2020-02, 2020-02-03 or 2020-02-03T10:31:00Z.";
                return null;
            case null:
                return OfExtension(symbol, literal);
            default:
                return value => Holds(symbol, value.ToString()!, text);
        }
    }

    /// <summary>A value that the model does not know is a number or a date if both are one, and else a text.</summary>
    private static Func<object, bool> OfExtension(string symbol, QueryToken literal)
    {
        string text = literal.Text;
        bool isBare = literal.Kind == QueryTokenKind.Word;
        bool isNumber = TryNumber(text, out double number) && isBare;
        bool isDate = DateRange.TryParse(text, out DateRange range) && isBare;
        string equality = symbol == "has" ? "=" : symbol;
        return value =>
        {
            if (value is not ExtensionValue { Kind: ExtensionKind.Scalar } scalar)
            {
                return false;
            }

            string own = scalar.Text!;
            if (symbol is "contains" or "starts" or "ends")
            {
                return Holds(symbol, own, text);
            }

            return isNumber && scalar.TryGetDouble(out double ownNumber) ? Holds(equality, ownNumber.CompareTo(number))
                : isDate && scalar.TryGetDateTimeOffset(out DateTimeOffset date) ? Holds(equality, range.Place(date))
                : (equality == "=" || !(isNumber || isDate)) && Holds(equality, own, text);
        };
    }

    private static bool Holds(string symbol, string own, string text) => symbol switch
    {
        "contains" => own.Contains(text, StringComparison.OrdinalIgnoreCase),
        "starts" => own.StartsWith(text, StringComparison.OrdinalIgnoreCase),
        "ends" => own.EndsWith(text, StringComparison.OrdinalIgnoreCase),
        "has" => string.Equals(own, text, StringComparison.OrdinalIgnoreCase),
        _ => Holds(symbol, string.Compare(own, text, StringComparison.OrdinalIgnoreCase)),
    };

    private static bool Holds(string symbol, int order) => symbol switch
    {
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        ">=" => order >= 0,
        _ => order == 0,
    };

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberForm, CultureInfo.InvariantCulture, out number)
        && double.IsFinite(number) && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    private static string Example(RecordKey key) => key.Schema!.Keys.IsEmpty ? "KEY" : key.Schema.Keys[0].Name;

    private static string Describe(RecordKeyKind kind) => kind switch
    {
        RecordKeyKind.Number => "a number",
        RecordKeyKind.Boolean => "true or false",
        _ => "a date",
    };

    private static string Quote(string text)
    {
        const int Longest = 40;
        return text.Length <= Longest ? $"'{text}'" : $"'{text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)]}…'";
    }
}
