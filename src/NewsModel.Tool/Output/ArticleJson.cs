using System.Text.Json;
using NewsModel.Schema;

namespace NewsModel.Tool.Output;

/// <summary>
/// An article as JSON: the keys of the front matter in house order, absent ones left out, <c>content</c> for the body at the end.
/// </summary>
/// <remarks>All data is there as it is, <c>secured</c> too, which the text for people hides.</remarks>
internal static class ArticleJson
{
    /// <summary>Writes an article as an object.</summary>
    /// <param name="json">The destination.</param>
    /// <param name="article">The article.</param>
    public static void Write(Utf8JsonWriter json, Article article) => Write(json, Article.Schema, article);

    /// <summary>Writes a record as an object.</summary>
    /// <param name="json">The destination.</param>
    /// <param name="schema">The keys of the record.</param>
    /// <param name="record">The record.</param>
    public static void Write(Utf8JsonWriter json, RecordSchema schema, object record)
    {
        json.WriteStartObject();
        ValueList<RecordKey> keys = schema.Keys;
        for (int i = 0; i <= keys.Count; i++)
        {
            if (i == schema.ExtensionsAt)
            {
                WriteExtensions(json, schema.GetExtensions(record), reservedKey: schema.Body?.Name);
            }

            if (i < keys.Count)
            {
                WriteKey(json, schema, record, keys[i]);
            }
        }

        if (schema.Body is { } body)
        {
            WriteKey(json, schema, record, body);
        }

        json.WriteEndObject();
    }

    private static void WriteKey(Utf8JsonWriter json, RecordSchema schema, object record, RecordKey key)
    {
        if (schema.GetValue(record, key) is { } value)
        {
            json.WritePropertyName(key.Name);
            WriteValue(json, key, value);
        }
    }

    /// <summary>Writes a value of a key.</summary>
    /// <param name="json">The destination.</param>
    /// <param name="key">The key; <see langword="null"/> for that of an extension.</param>
    /// <param name="value">The value, or one entry of it.</param>
    public static void WriteValue(Utf8JsonWriter json, RecordKey? key, object value)
    {
        switch (value)
        {
            case int number:
                json.WriteNumberValue(number);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case DateTimeOffset date:
                json.WriteStringValue(DateFormatter.Of(date));
                break;
            case IReadOnlyList<string> texts:
                json.WriteStartArray();
                foreach (string text in texts)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            case IReadOnlyList<object> records:
                json.WriteStartArray();
                foreach (object record in records)
                {
                    if (RecordSummary.Of(key!, record) is { } text)
                    {
                        json.WriteStringValue(text);
                    }
                    else
                    {
                        Write(json, key!.Schema!, record);
                    }
                }

                json.WriteEndArray();
                break;
            case ExtensionValue extension:
                ExtensionJson.Write(json, extension);
                break;
            case var record when key?.Schema is { } schema:
                Write(json, schema, record);
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }

    private static void WriteExtensions(Utf8JsonWriter json, ExtensionData extensions, string? reservedKey)
    {
        foreach (KeyValuePair<string, ExtensionValue> extension in extensions)
        {
            json.WritePropertyName(NameOf(extension.Key, extensions, reservedKey));
            ExtensionJson.Write(json, extension.Value);
        }
    }

    /// <summary>The name of a key; one that is taken by the body gets underscores in front until it is a new one.</summary>
    private static string NameOf(string key, ExtensionData extensions, string? reservedKey)
    {
        string name = key;
        while (name == reservedKey || (name != key && extensions.ContainsKey(name)))
        {
            name = "_" + name;
        }

        return name;
    }
}
