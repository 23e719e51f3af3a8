using NewsModel.Schema;

namespace NewsModel.Testing;

/// <summary>The keys of a schema, and records made of them.</summary>
internal static class SchemaKeys
{
    private const int RecordsInList = 2;

    /// <summary>The keys in order, and the body at the end if there is one.</summary>
    public static IEnumerable<RecordKey> KeysAndBody(this RecordSchema schema) => schema.Body is { } body ? schema.Keys.Append(body) : schema.Keys;

    /// <summary>Creates a record with a value for each key.</summary>
    /// <param name="schema">The keys.</param>
    /// <param name="value">The value of a key that holds no records; <see langword="null"/> for none.</param>
    /// <param name="extensions">The extensions of each record.</param>
    public static object Fill(this RecordSchema schema, Func<RecordKey, object?> value, Func<RecordSchema, ExtensionData> extensions)
    {
        object record = schema.WithExtensions(schema.Create(), extensions(schema));
        foreach (RecordKey key in schema.KeysAndBody())
        {
            record = schema.WithValue(record, key, key.Kind switch
            {
                RecordKeyKind.Record => key.Schema!.Fill(value, extensions),
                RecordKeyKind.RecordList => Enumerable.Range(0, RecordsInList).Select(i => key.TextKey is { } text && i > 0
                    ? key.Schema!.WithValue(key.Schema.Create(), text, value(text))
                    : key.Schema!.Fill(value, extensions)),
                _ => value(key),
            });
        }

        return record;
    }
}
