using NewsModel.Schema;

namespace NewsModel.Documents;

/// <summary>
/// Copies the quotes of equal values in the old article to the extensions of the wanted one, so an editor that rewrites quotes leaves
/// them as they are. Values are equal whether or not text is in quotes.
/// </summary>
internal static class KeptQuotes
{
    /// <returns>An article that equals the wanted one.</returns>
    public static Article In(Article wanted, Article old) => (Article)In(Article.Schema, wanted, old);

    private static object In(RecordSchema schema, object wanted, object old)
    {
        if (ReferenceEquals(wanted, old))
        {
            return wanted;
        }

        ExtensionData extensions = schema.GetExtensions(wanted);
        ExtensionData before = schema.GetExtensions(old);
        object kept = extensions.IsSameAs(before) ? wanted : schema.WithExtensions(wanted, In(extensions, before));
        foreach (RecordKey key in schema.Keys)
        {
            if (key.Schema is not { } below || schema.GetValue(wanted, key) is not { } value || schema.GetValue(old, key) is not { } other)
            {
                continue;
            }

            if (key.Kind == RecordKeyKind.Record)
            {
                kept = ReferenceEquals(value, other) ? kept : schema.WithValue(kept, key, In(below, value, other));
            }
            else if (value is IReadOnlyList<object> list && other is IReadOnlyList<object> itsOld && !AreSame(list, itsOld))
            {
                kept = schema.WithValue(kept, key, In(list, itsOld, (item, before) => In(below, item, before)));
            }
        }

        return kept;
    }

    private static bool AreSame(IReadOnlyList<object> list, IReadOnlyList<object> other) =>
        list.SequenceEqual(other, ReferenceEqualityComparer.Instance);

    private static ExtensionData In(ExtensionData wanted, ExtensionData old)
    {
        if (wanted.IsSameAs(old) || wanted.IsEmpty || old.IsEmpty)
        {
            return wanted;
        }

        Dictionary<string, ExtensionValue> before = new(old, StringComparer.Ordinal);
        KeyValuePair<string, ExtensionValue>[] entries = [.. wanted];
        foreach (ref KeyValuePair<string, ExtensionValue> entry in entries.AsSpan())
        {
            if (before.TryGetValue(entry.Key, out ExtensionValue value))
            {
                entry = new(entry.Key, In(entry.Value, value));
            }
        }

        return new(entries);
    }

    // Values nest no deeper than their limit, so this may recurse.
    private static ExtensionValue In(ExtensionValue wanted, ExtensionValue old)
    {
        if (wanted == old)
        {
            return old;
        }

        return (wanted.Kind, old.Kind) switch
        {
            (ExtensionKind.List, ExtensionKind.List) => ExtensionValue.FromList(In(wanted.Items, old.Items, In)),
            (ExtensionKind.Map, ExtensionKind.Map) => ExtensionValue.FromMap(In(wanted.Members, old.Members)),
            _ => wanted,
        };
    }

    /// <summary>Each entry takes after an equal one of the old list, or else after the one at its position.</summary>
    private static T[] In<T>(IReadOnlyList<T> wanted, IReadOnlyList<T> old, Func<T, T, T> keep)
        where T : notnull
    {
        Dictionary<T, T> before = [];
        foreach (T item in old)
        {
            before.TryAdd(item, item);
        }

        T[] items = [.. wanted];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = before.TryGetValue(items[i], out T? equal) ? equal : i < old.Count ? keep(items[i], old[i]) : items[i];
        }

        return items;
    }
}
