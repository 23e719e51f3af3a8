namespace NewsModel.Documents;

/// <summary>
/// Gives the extensions of a wanted article the quotes that equal values have in the old one, so that an editor that writes quotes anew leaves
/// them as they are. Values are equal whether or not text is in quotes.
/// </summary>
internal static class KeptQuotes
{
    /// <returns>An article that equals the wanted one.</returns>
    public static Article In(Article wanted, Article old)
    {
        wanted = InItem(wanted, old);
        return wanted.Related.IsSameAs(old.Related) ? wanted : wanted with { Related = InList(wanted.Related, old.Related, InItem) };
    }

    private static T InItem<T>(T wanted, T old)
        where T : NewsItem
    {
        if (!wanted.Extensions.IsSameAs(old.Extensions))
        {
            wanted = wanted with { Extensions = In(wanted.Extensions, old.Extensions) };
        }

        if (wanted.Provider is { } provider && old.Provider is { } before && !ReferenceEquals(provider, before))
        {
            wanted = wanted with
            {
                Provider = provider with { Extensions = In(provider.Extensions, before.Extensions), Images = In(provider.Images, before.Images) },
            };
        }

        return wanted.Images.IsSameAs(old.Images) ? wanted : wanted with { Images = In(wanted.Images, old.Images) };
    }

    private static ValueList<Image> In(ValueList<Image> wanted, ValueList<Image> old) =>
        InList(wanted, old, static (image, before) => image with { Extensions = In(image.Extensions, before.Extensions) });

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

    // Values nest no deeper than their limit, so that this may recurse.
    private static ExtensionValue In(ExtensionValue wanted, ExtensionValue old)
    {
        if (wanted == old)
        {
            return old;
        }

        return (wanted.Kind, old.Kind) switch
        {
            (ExtensionKind.List, ExtensionKind.List) => ExtensionValue.FromList(InList(wanted.Items, old.Items, In).AsSpan()),
            (ExtensionKind.Map, ExtensionKind.Map) => ExtensionValue.FromMap(In(wanted.Members, old.Members)),
            _ => wanted,
        };
    }

    /// <summary>Each entry takes after an equal one of the old list, or else after the one at its position.</summary>
    private static ValueList<T> InList<T>(ValueList<T> wanted, ValueList<T> old, Func<T, T, T> keep)
        where T : notnull
    {
        if (wanted.IsSameAs(old) || wanted.IsEmpty || old.IsEmpty)
        {
            return wanted;
        }

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

        return new(items);
    }
}
