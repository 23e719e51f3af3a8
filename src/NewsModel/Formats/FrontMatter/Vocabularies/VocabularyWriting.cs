using NewsModel.Schema;

namespace NewsModel.Formats.FrontMatter.Vocabularies;

/// <summary>
/// Puts the properties of an article among the keys of a front matter, as a vocabulary has them: what is there already stays as it is.
/// </summary>
/// <param name="vocabulary">The vocabulary.</param>
/// <param name="old">The front matter as it was read; an empty one for a new file.</param>
internal sealed class VocabularyWriting(FrontMatterVocabulary vocabulary, VocabularyReading old)
{
    private readonly VocabularyTable _table = vocabulary.Table;
    private readonly Dictionary<VocabularyPlace, ExtensionValue?> _changed = [];
    private readonly List<(int Entry, FrontMatterName Name, ExtensionValue Value)> _added = [];

    /// <summary>The wanted front matter. Whether an article can be read from it that equals the wanted one is for the caller to see.</summary>
    /// <param name="keys">The old front matter.</param>
    /// <param name="wanted">The wanted article.</param>
    /// <param name="dialect">The vocabulary whose names new keys have, where it knows some that this one knows too.</param>
    public ExtensionData Write(ExtensionData keys, Article wanted, FrontMatterVocabulary dialect)
    {
        for (int entry = 0; entry < _table.Entries.Length; entry++)
        {
            RecordKey<Article> key = _table.Entries[entry].Key;
            object? value = key.ValueOf(wanted);
            if (!Equals(value, key.ValueOf(old.Article)))
            {
                Change(entry, value, dialect);
            }
        }

        ExtensionData written = Merge(keys, old.Places, VocabularyExtras.Sink(vocabulary, wanted.Extensions, keys));
        foreach ((int entry, FrontMatterName name, ExtensionValue value) in _added)
        {
            written = Add(written, entry, name.Steps, value);
        }

        return written;
    }

    private void Change(int entry, object? value, FrontMatterVocabulary dialect)
    {
        VocabularyTable.Entry it = _table.Entries[entry];
        if (old.SourceOf(entry) is { } place)
        {
            _changed[place] = value is not null ? VocabularyShapes.Of(it.Key, it.Names[place.Rank], value, place.Value, vocabulary)
                : place.IsEmpty ? place.Value
                : default(ExtensionValue?);
        }
        else if (value is not null && NewName(it, dialect) is { } name)
        {
            _added.Add((entry, name, VocabularyShapes.Of(it.Key, name, value, default, vocabulary)));
        }
    }

    /// <summary>The key for a property that the file does not have yet: the first that is free, those of the dialect before others.</summary>
    private FrontMatterName? NewName(VocabularyTable.Entry entry, FrontMatterVocabulary dialect)
    {
        foreach (VocabularyTable.Entry other in dialect.Table.Entries)
        {
            if (other.Key == entry.Key)
            {
                foreach (FrontMatterName name in other.Names.AsSpan(0, other.Mapped))
                {
                    if (Array.Exists(entry.Names, it => it.Path == name.Path) && IsFree(name))
                    {
                        return name;
                    }
                }
            }
        }

        return Array.Find(entry.Names, IsFree);
    }

    /// <summary>Whether there is no value under a key, and none in its way.</summary>
    private bool IsFree(FrontMatterName name)
    {
        List<VocabularyPlace>? places = old.Places;
        VocabularyPlace? place = null;
        foreach (string step in name.Steps)
        {
            if (place is not null && places is null)
            {
                return false;
            }

            place = places?.Find(it => string.Equals(it.Key, step, StringComparison.OrdinalIgnoreCase));
            if (place is null)
            {
                return true;
            }

            places = place.Below;
        }

        return false;
    }

    /// <summary>The keys of a map: those of the old one in their order, with what became of them, and the extensions of the wanted article.</summary>
    private ExtensionData Merge(ExtensionData keys, List<VocabularyPlace> places, ExtensionData extensions)
    {
        List<KeyValuePair<string, ExtensionValue>> merged = new(keys.Count);
        int taken = 0;
        int next = 0;
        Dictionary<string, int> positions = new(StringComparer.Ordinal);
        for (int i = 0; i < extensions.Count; i++)
        {
            positions.Add(extensions[i].Key, i);
        }

        foreach (KeyValuePair<string, ExtensionValue> pair in keys)
        {
            VocabularyPlace? place = next < places.Count && ReferenceEquals(places[next].Key, pair.Key) ? places[next++] : null;
            if (place is { IsHidden: true })
            {
                if (!_changed.TryGetValue(place, out ExtensionValue? changed))
                {
                    merged.Add(pair);
                }
                else if (changed is { } value)
                {
                    merged.Add(new(pair.Key, value));
                }

                continue;
            }

            bool isWanted = positions.TryGetValue(pair.Key, out int position);
            ExtensionValue found = isWanted ? extensions[position].Value : default;
            if (place?.HidesBelow == true && (!isWanted || found.Kind == ExtensionKind.Map))
            {
                ExtensionData below = Merge(pair.Value.Members, place.Below!, found.Members);
                if (below.IsEmpty && !isWanted)
                {
                    continue;
                }

                found = ExtensionValue.FromMap(below);
                taken = Take(merged, extensions, taken, isWanted ? position : taken);
                merged.Add(new(pair.Key, found));
                taken = isWanted ? Math.Max(taken, position + 1) : taken;
            }
            else if (isWanted && position >= taken)
            {
                taken = Take(merged, extensions, taken, position);
                merged.Add(new(pair.Key, found == pair.Value ? pair.Value : found));
                taken = position + 1;
            }
        }

        Take(merged, extensions, taken, extensions.Count);
        return Distinct(merged);
    }

    /// <summary>Adds the extensions from one position to another.</summary>
    private static int Take(List<KeyValuePair<string, ExtensionValue>> merged, ExtensionData extensions, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            merged.Add(extensions[i]);
        }

        return Math.Max(from, to);
    }

    /// <summary>
    /// An extension may have the same name as a property's key. The property's stays; that something is lost is seen when it is read.
    /// </summary>
    private static ExtensionData Distinct(List<KeyValuePair<string, ExtensionValue>> entries)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        entries.RemoveAll(entry => !seen.Add(entry.Key));
        return new([.. entries]);
    }

    /// <summary>
    /// Adds a new key: after the last one of a property that is written before it, or at the end if the house's name is all there is.
    /// </summary>
    private ExtensionData Add(ExtensionData keys, int entry, ReadOnlySpan<string> steps, ExtensionValue value)
    {
        List<KeyValuePair<string, ExtensionValue>> entries = [.. keys];
        string step = steps[0];
        int existing = entries.FindIndex(pair => string.Equals(pair.Key, step, StringComparison.OrdinalIgnoreCase));
        if (steps.Length > 1)
        {
            ExtensionData members = existing >= 0 ? entries[existing].Value.Members : default;
            value = ExtensionValue.FromMap(Add(members, VocabularyPlace.Nothing, steps[1..], value));
        }

        if (existing >= 0)
        {
            entries[existing] = new(entries[existing].Key, value);
        }
        else
        {
            entries.Insert(PositionOf(entries, entry, steps.Length > 1), new(step, value));
        }

        return new([.. entries]);
    }

    private int PositionOf(List<KeyValuePair<string, ExtensionValue>> entries, int entry, bool isMap)
    {
        if (entry == VocabularyPlace.Nothing || isMap || _table.Entries[entry].Mapped == 0)
        {
            return entries.Count;
        }

        int position = entries.FindLastIndex(pair => _table.Keys.TryGetValue(pair.Key, out VocabularyTable.Key? key)
            && key.Uses.Exists(use => use.Entry < entry && !_table.Entries[use.Entry].IsOwnName(use.Rank)));
        return position + 1;
    }
}
