using System.Globalization;
using NewsModel.Formats;
using NewsModel.Schema;
using NewsModel.Text;

namespace NewsModel.Queries;

/// <summary>Reads a field and finds its keys in the schema.</summary>
internal static class FieldParser
{
    private const string DateSuffix = "DateTime";

    /// <summary>Reads a field.</summary>
    /// <param name="whole">The text that it is in, for errors.</param>
    /// <param name="text">The field.</param>
    /// <param name="start">Where in the whole it begins.</param>
    /// <param name="wantsDate">Whether it is compared with a date, so a Boolean cannot be meant.</param>
    /// <param name="steps">The steps; at least one, if there is no error.</param>
    public static QueryError? Parse(string whole, string text, int start, bool wantsDate, out FieldStep[] steps)
    {
        List<FieldStep> found = [];
        RecordSchema? schema = Article.Schema;
        int position = 0;
        steps = [];
        while (true)
        {
            int begin = position;
            if (found.Count == ExtensionValue.MaxDepth)
            {
                return new(whole, start + begin, 1, $"Lists and maps nest at most {ExtensionValue.MaxDepth} levels deep; use a shorter path.");
            }

            if (TakeName(text, ref position, out string name, out bool isQuoted) is { } noName)
            {
                return new(whole, start + begin, Math.Max(1, position - begin), noName);
            }

            RecordKey? key = schema is null || isQuoted ? null : Find(schema, name, wantsDate);
            if (schema is not null && key is null && !isQuoted && Meant(schema, name) is { } meant)
            {
                string message = $"There is no key '{name}'; did you mean '{meant}'? Write a key of your own as [\"{name}\"].";
                return new(whole, start + begin, position - begin, message);
            }

            if (TakeIndex(text, ref position, out int? index) is { } noIndex)
            {
                return new(whole, start + begin, position - begin, noIndex);
            }

            bool isEnd = position == text.Length;
            if (key is not null && ShapeProblem(key, index, isEnd) is { } problem)
            {
                return new(whole, start + begin, text.Length - begin, problem);
            }

            found.Add(new(key?.Name ?? name, index, key));
            schema = key?.Schema;
            if (isEnd)
            {
                steps = [.. found];
                return null;
            }

            if (text[position] == '.')
            {
                position++;
            }
            else if (!text.AsSpan(position).StartsWith("[\""))
            {
                return new(whole, start + position, 1, "A dot is missing here, as in images[0].url.");
            }
        }
    }

    private static string? TakeName(string text, ref int position, out string name, out bool isQuoted)
    {
        name = "";
        isQuoted = text.AsSpan(position).StartsWith("[\"");
        if (isQuoted)
        {
            int close = text.IndexOf("\"]", position + 2, StringComparison.Ordinal);
            if (close < 0)
            {
                position = text.Length;
                return "A quoted name must end with \"], as in [\"odd key\"].";
            }

            name = text[(position + 2)..close];
            position = close + 2;
            return null;
        }

        int length = text.AsSpan(position).IndexOfAny('.', '[');
        name = length < 0 ? text[position..] : text.Substring(position, length);
        position += name.Length;
        return name.Length == 0 ? "A name is missing here; write one, such as heat or provider.name." : null;
    }

    private static string? TakeIndex(string text, ref int position, out int? index)
    {
        index = null;
        if (position == text.Length || text[position] != '[' || text.AsSpan(position).StartsWith("[\""))
        {
            return null;
        }

        int close = text.IndexOf(']', position);
        ReadOnlySpan<char> digits = close < 0 ? default : text.AsSpan((position + 1)..close);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            position = text.Length;
            return "A list position is a number in brackets, counted from 0, as in images[0].url.";
        }

        index = number;
        position = close + 1;
        return null;
    }

    private static RecordKey? Find(RecordSchema schema, string name, bool wantsDate)
    {
        RecordKey? key = schema.Find(name) ?? (schema.Body?.Name == name ? schema.Body : null);
        if (key is null || (wantsDate && key.Kind == RecordKeyKind.Boolean))
        {
            key = schema.Find(name + DateSuffix) ?? key;
        }

        return key ?? name switch
        {
            "date" => schema.Keys.FirstOrDefault(k => k.Kind == RecordKeyKind.DateTime),
            "body" => schema.Body,
            _ => null,
        };
    }

    /// <summary>What an unknown key was probably meant to be: the property that files of sites keep under it, or a similar name.</summary>
    private static string? Meant(RecordSchema schema, string name) =>
        (schema == Article.Schema ? FrontMatterVocabulary.Common.PropertyOf(name) : null) ?? Similar.To(name, NamesOf(schema));

    private static IEnumerable<string> NamesOf(RecordSchema schema)
    {
        IEnumerable<string> names = schema.Keys.Select(k => k.Name);
        return schema.Body is { } body ? names.Append(body.Name) : names;
    }

    private static string? ShapeProblem(RecordKey key, int? index, bool isEnd) => key.Kind switch
    {
        RecordKeyKind.TextList => isEnd ? null : $"The entries of '{key.Name}' are text, which has no keys.",
        RecordKeyKind.RecordList => null,
        RecordKeyKind.Record => index is null ? null : $"'{key.Name}' is not a list, so it has no positions.",
        _ when index is not null => $"'{key.Name}' is not a list, so it has no positions.",
        _ => isEnd ? null : $"'{key.Name}' is a single value, which has no keys.",
    };
}
