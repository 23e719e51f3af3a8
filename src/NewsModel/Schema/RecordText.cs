using System.Collections;
using System.Globalization;
using System.Text;
using NewsModel.Text;

namespace NewsModel.Schema;

/// <summary>Describes a record for logs and test output: only the keys that have a value, on one line, with long texts and lists shortened.</summary>
internal static class RecordText
{
    /// <summary>How many entries of a list, and how many extensions, are listed.</summary>
    private const int MostEntries = 3;

    /// <summary>Returns the type of a record and its values, in a notation like YAML flow style: <c>Article {title: A, heat: 3}</c>.</summary>
    public static string Of(RecordSchema schema, object record)
    {
        StringBuilder text = new StringBuilder(schema.RecordType.Name).Append(' ');
        AppendRecord(text, schema, record);
        return text.ToString();
    }

    private static void AppendRecord(StringBuilder text, RecordSchema schema, object record)
    {
        text.Append('{');
        int start = text.Length;
        foreach (RecordKey key in schema.Keys)
        {
            AppendMember(text, start, key, schema.GetValue(record, key));
        }

        AppendExtensions(text, start, schema.GetExtensions(record));
        if (schema.Body is { } body)
        {
            AppendMember(text, start, body, schema.GetValue(record, body));
        }

        text.Append('}');
    }

    private static void AppendMember(StringBuilder text, int start, RecordKey key, object? value)
    {
        if (value is not null)
        {
            text.Append(text.Length == start ? "" : ", ").Append(key.Name).Append(": ");
            AppendValue(text, key, value);
        }
    }

    private static void AppendValue(StringBuilder text, RecordKey key, object value)
    {
        switch (value)
        {
            case string payload when key.IsSecret:
                text.Append(new SecuredPayload(payload).ToString());
                break;
            case string or Url or ArticleType:
                AppendText(text, value.ToString()!);
                break;
            case IEnumerable list:
                AppendList(text, key, list);
                break;
            case bool boolean:
                text.Append(boolean ? "true" : "false");
                break;
            case DateTimeOffset time:
                text.Append(Rfc3339.Format(time));
                break;
            case var record when key.Schema is { } schema:
                AppendRecord(text, schema, record);
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
        }
    }

    private static void AppendList(StringBuilder text, RecordKey key, IEnumerable list)
    {
        text.Append('[');
        int count = 0;
        foreach (object entry in list)
        {
            if (count < MostEntries)
            {
                text.Append(count == 0 ? "" : ", ");
                AppendValue(text, key, entry);
            }

            count++;
        }

        AppendRest(text, count).Append(']');
    }

    private static void AppendExtensions(StringBuilder text, int start, ExtensionData extensions)
    {
        int count = 0;
        foreach (KeyValuePair<string, ExtensionValue> entry in extensions)
        {
            if (count++ < MostEntries)
            {
                text.Append(text.Length == start ? "" : ", ");
                AppendText(text, entry.Key);
                text.Append(": ");
                AppendText(text, entry.Value.ToString());
            }
        }

        AppendRest(text, count);
    }

    private static StringBuilder AppendRest(StringBuilder text, int count) =>
        count > MostEntries ? text.Append(CultureInfo.InvariantCulture, $", … {count - MostEntries} more") : text;

    /// <summary>Text on one line, in which no character can control a terminal.</summary>
    private static void AppendText(StringBuilder text, string value)
    {
        foreach (Rune rune in DebuggerSummary.Short(value, "").EnumerateRunes())
        {
            VisibleCharacter.Append(text, rune);
        }
    }
}
