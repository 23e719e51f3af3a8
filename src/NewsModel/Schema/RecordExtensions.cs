using System.Diagnostics.CodeAnalysis;

namespace NewsModel.Schema;

/// <summary>Records as values of extensions, and back, by the rows of their schema.</summary>
internal static class RecordExtensions
{
    public static bool TryTexts(ExtensionValue value, out ValueList<string> texts)
    {
        texts = default;
        if (value.Kind == ExtensionKind.Scalar)
        {
            texts = [value.TextOrEmpty];
            return true;
        }

        string[] read = new string[value.Items.Count];
        for (int i = 0; i < read.Length; i++)
        {
            if (value.Items[i].Text is not { } text)
            {
                return false;
            }

            read[i] = text;
        }

        texts = new(read);
        return value.Kind == ExtensionKind.List;
    }

    public static ExtensionValue Of(ValueList<string> texts) =>
        ExtensionValue.FromList([.. texts.Select(static text => ExtensionValue.FromText(text))]);

    public static bool TryRecords<T>(RecordSchema<T> schema, ExtensionValue value, out ValueList<T> records)
        where T : class => TryRecords(schema, value, textKey: null, out records);

    /// <summary>Reads the entries of a list; with a key whose text may stand for an entry, also one entry alone.</summary>
    public static bool TryRecords<T>(RecordSchema<T> schema, ExtensionValue value, RecordKey? textKey, out ValueList<T> records)
        where T : class
    {
        records = default;
        if (textKey is not null && value.Kind != ExtensionKind.List)
        {
            value = ExtensionValue.FromList(value);
        }

        T[] read = new T[value.Items.Count];
        for (int i = 0; i < read.Length; i++)
        {
            ExtensionValue item = value.Items[i];
            if (textKey is not null && item is { Kind: ExtensionKind.Scalar, IsNull: false })
            {
                read[i] = schema.WithValue(schema.Create(), textKey, item.TextOrEmpty);
            }
            else if (TryRecord(schema, item, out T? record))
            {
                read[i] = record;
            }
            else
            {
                return false;
            }
        }

        records = new(read);
        return value.Kind == ExtensionKind.List;
    }

    public static ExtensionValue Of<T>(RecordSchema<T> schema, ValueList<T> records)
        where T : class =>
        ExtensionValue.FromList([.. records.Select(record => Of(schema, record))]);

    public static bool TryRecord<T>(RecordSchema<T> schema, ExtensionValue value, [NotNullWhen(true)] out T? record)
        where T : class
    {
        record = TryRecord(schema, value, out object? read) ? (T)read : null;
        return record is not null;
    }

    public static ExtensionValue Of(RecordSchema schema, object record)
    {
        List<KeyValuePair<string, ExtensionValue>> members = [];
        foreach (RecordKey key in schema.Keys)
        {
            if (schema.GetValue(record, key) is { } value)
            {
                members.Add(new(key.Name, Of(key, value)));
            }
        }

        // Before the first key after them.
        int position = members.FindIndex(member => schema.Find(member.Key)!.Position >= schema.ExtensionsAt);
        members.InsertRange(position < 0 ? members.Count : position, schema.GetExtensions(record));
        return ExtensionValue.FromMap([.. members]);
    }

    public static bool Fits(RecordSchema schema, ExtensionValue value) => TryRecord(schema, value, out object? _);

    public static bool TryRecord(RecordSchema schema, ExtensionValue value, [NotNullWhen(true)] out object? record)
    {
        record = null;
        if (value.Kind != ExtensionKind.Map)
        {
            return false;
        }

        // Nobody else has seen it.
        object read = schema.Create();
        List<KeyValuePair<string, ExtensionValue>> others = [];
        foreach (KeyValuePair<string, ExtensionValue> member in value.Members)
        {
            if (schema.Find(member.Key) is not { } key)
            {
                others.Add(member);
            }
            else if (!member.Value.IsNull)
            {
                if (!TryValue(key, member.Value, out object? typed))
                {
                    return false;
                }

                schema.SetValue(read, key, typed);
            }
        }

        record = others.Count == 0 ? read : schema.WithExtensions(read, new([.. others]));
        return true;
    }

    private static bool TryValue(RecordKey key, ExtensionValue value, [NotNullWhen(true)] out object? typed)
    {
        typed = key.Kind switch
        {
            RecordKeyKind.Text => value.Text,
            RecordKeyKind.Url => Url.OrNull(value.Text),
            RecordKeyKind.Number => value.TryGetInt32(out int number) ? number : null,
            RecordKeyKind.Boolean => value.TryGetBoolean(out bool truth) ? truth : null,
            RecordKeyKind.DateTime => value.TryGetDateTimeOffset(out DateTimeOffset date) ? date : null,
            RecordKeyKind.TextList => TryTexts(value, out ValueList<string> texts) ? texts : null,
            RecordKeyKind.Record => TryRecord(key.Schema!, value, out object? record) ? record : null,
            _ => key.TryRecords(value),
        };
        return typed is not null;
    }

    private static ExtensionValue Of(RecordKey key, object value) => value switch
    {
        string text => ExtensionValue.FromText(text),
        Url url => ExtensionValue.FromText(url.Text),
        int number => ExtensionValue.FromInt64(number),
        bool truth => ExtensionValue.FromBoolean(truth),
        DateTimeOffset date => ExtensionValue.FromDateTimeOffset(date),
        ValueList<string> texts => Of(texts),
        System.Collections.IEnumerable records when key.Kind == RecordKeyKind.RecordList =>
            ExtensionValue.FromList([.. records.Cast<object>().Select(record => OfEntry(key, record))]),
        _ => Of(key.Schema!, value),
    };

    private static ExtensionValue OfEntry(RecordKey key, object record)
    {
        ExtensionValue map = Of(key.Schema!, record);
        return key.TextKey is { } textKey && map.Members.Count == 1 && key.Schema!.GetValue(record, textKey) is string text
            ? ExtensionValue.FromText(text)
            : map;
    }
}
