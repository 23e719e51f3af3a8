namespace NewsModel.Formats.FrontMatter.Vocabularies;

/// <summary>
/// Keys in the map for those that the site's software does not know, such as Zola's <c>extra</c>: in the article they are extensions like those of
/// any other site.
/// </summary>
internal static class VocabularyExtras
{
    /// <summary>The extensions of an article: the keys of the map take its place, but those that the software would know beside the others.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="keys">What no property was read from.</param>
    public static ExtensionData Lift(FrontMatterVocabulary vocabulary, ExtensionData keys)
    {
        if (vocabulary.Extras is not { } extras || !keys.TryGetValue(extras, out ExtensionValue map) || map.Kind != ExtensionKind.Map)
        {
            return keys;
        }

        List<KeyValuePair<string, ExtensionValue>> lifted = new(keys.Count + map.Members.Count);
        List<KeyValuePair<string, ExtensionValue>> kept = [];
        HashSet<string> taken = NamesOf(keys);
        foreach (KeyValuePair<string, ExtensionValue> pair in keys)
        {
            if (pair.Key != extras)
            {
                lifted.Add(pair);
                continue;
            }

            int position = lifted.Count;
            foreach (KeyValuePair<string, ExtensionValue> member in map.Members)
            {
                (IsForeign(vocabulary, member.Key) && !taken.Contains(member.Key) ? lifted : kept).Add(member);
            }

            if (kept.Count > 0 || map.Members.IsEmpty)
            {
                lifted.Insert(position, kept.Count == map.Members.Count ? pair : new(extras, ExtensionValue.FromMap([.. kept])));
            }
        }

        return new([.. lifted]);
    }

    /// <summary>The keys of a file: extensions that the software does not know go into the map.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="extensions">The extensions of the wanted article.</param>
    /// <param name="old">The keys of the file before; those that it has beside the others stay there.</param>
    public static ExtensionData Sink(FrontMatterVocabulary vocabulary, ExtensionData extensions, ExtensionData old)
    {
        if (vocabulary.Extras is not { } extras
            || (extensions.TryGetValue(extras, out ExtensionValue map) && map.Kind != ExtensionKind.Map)
            || (old.TryGetValue(extras, out ExtensionValue before) && before.Kind != ExtensionKind.Map))
        {
            return extensions;
        }

        List<KeyValuePair<string, ExtensionValue>> sunk = [];
        List<KeyValuePair<string, ExtensionValue>> beside = new(extensions.Count);
        HashSet<string> taken = NamesOf(old);
        taken.UnionWith(NamesOf(map.Members));
        int position = -1;
        foreach (KeyValuePair<string, ExtensionValue> pair in extensions)
        {
            bool isSunk = IsForeign(vocabulary, pair.Key) && !taken.Contains(pair.Key);
            position = position < 0 && (isSunk || pair.Key == extras) ? beside.Count : position;
            if (pair.Key != extras)
            {
                (isSunk ? sunk : beside).Add(pair);
            }
        }

        if (sunk.Count > 0 || map.Kind == ExtensionKind.Map)
        {
            beside.Insert(position, new(extras, ExtensionValue.FromMap(InOrder(sunk, map.Members, before.Members))));
        }

        return sunk.Count > 0 ? new([.. beside]) : extensions;
    }

    /// <summary>Whether the software does not know a key beside the others.</summary>
    public static bool IsForeign(FrontMatterVocabulary vocabulary, string key) =>
        !vocabulary.Table.Keys.ContainsKey(key) && !vocabulary.KnownKeys.Contains(key);

    private static HashSet<string> NamesOf(ExtensionData keys)
    {
        HashSet<string> names = new(keys.Count, StringComparer.Ordinal);
        foreach (KeyValuePair<string, ExtensionValue> pair in keys)
        {
            names.Add(pair.Key);
        }

        return names;
    }

    /// <summary>All members of the map, as far as possible in the order that they had.</summary>
    private static ExtensionData InOrder(List<KeyValuePair<string, ExtensionValue>> sunk, ExtensionData kept, ExtensionData before)
    {
        Dictionary<string, int> positions = new(StringComparer.Ordinal);
        for (int i = 0; i < before.Count; i++)
        {
            positions.Add(before[i].Key, i);
        }

        List<KeyValuePair<string, ExtensionValue>> members = new(sunk.Count + kept.Count);
        int next = 0;
        foreach (KeyValuePair<string, ExtensionValue> pair in sunk)
        {
            int position = positions.GetValueOrDefault(pair.Key, int.MaxValue);
            while (next < kept.Count && positions.GetValueOrDefault(kept[next].Key, int.MaxValue) < position)
            {
                members.Add(kept[next++]);
            }

            members.Add(pair);
        }

        while (next < kept.Count)
        {
            members.Add(kept[next++]);
        }

        return new([.. members]);
    }
}
