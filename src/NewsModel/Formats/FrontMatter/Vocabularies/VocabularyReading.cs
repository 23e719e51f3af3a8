using NewsModel.Diagnostics;
using NewsModel.Schema;

namespace NewsModel.Formats.FrontMatter.Vocabularies;

/// <summary>
/// Finds the properties of an article among the keys of a front matter, as a vocabulary has them. What fits none stays an extension.
/// </summary>
internal sealed class VocabularyReading
{
    private readonly FrontMatterVocabulary _vocabulary;
    private readonly VocabularyTable _table;
    private readonly List<VocabularyPlace> _candidates = [];
    private readonly VocabularyPlace?[] _sources;
    private readonly object?[] _values;
    private List<(string Path, Problem Problem)>? _problems;

    private VocabularyReading(FrontMatterVocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _table = vocabulary.Table;
        _sources = new VocabularyPlace?[_table.Entries.Length];
        _values = new object?[_table.Entries.Length];
        Places = [];
    }

    /// <summary>The known keys at the top, in the order of the file.</summary>
    public List<VocabularyPlace> Places { get; private set; }

    /// <summary>The article, without its body.</summary>
    public Article Article { get; } = new();

    /// <summary>Whether the date of publication is that of the file's name.</summary>
    public bool HasDateOfFileName { get; private set; }

    /// <summary>What is wrong or open, with the paths in the file.</summary>
    public IReadOnlyList<(string Path, Problem Problem)> Problems => _problems ?? (IReadOnlyList<(string, Problem)>)[];

    /// <summary>Reads a front matter.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="keys">All keys of the front matter.</param>
    /// <param name="path">The path of the file, which may hold a date; <see langword="null"/> if it has none.</param>
    public static VocabularyReading Of(FrontMatterVocabulary vocabulary, ExtensionData keys, string? path)
    {
        VocabularyReading reading = new(vocabulary);
        reading.Places = reading.Collect(keys, vocabulary.Table.Keys, parent: null);
        reading.Choose();
        reading.Report();
        reading.Build(keys, path);
        return reading;
    }

    /// <summary>
    /// Where a property is: the key that it was read from, or one without a value that may hold it; <see langword="null"/> if there is none.
    /// </summary>
    public VocabularyPlace? SourceOf(int entry) => _sources[entry];

    private List<VocabularyPlace> Collect(ExtensionData keys, IReadOnlyDictionary<string, VocabularyTable.Key> known, VocabularyPlace? parent)
    {
        List<VocabularyPlace> places = [];
        foreach (KeyValuePair<string, ExtensionValue> pair in keys)
        {
            if (!known.TryGetValue(pair.Key, out VocabularyTable.Key? key))
            {
                continue;
            }

            VocabularyPlace place = new(parent, pair.Key, pair.Value, key);
            places.Add(place);
            if (key.Uses.Count > 0)
            {
                _candidates.Add(place);
            }

            if (key.Below is not null && pair.Value.Kind == ExtensionKind.Map)
            {
                place.Below = Collect(pair.Value.Members, key.Below, place);
            }
        }

        return places;
    }

    /// <summary>Sets each property to the value of the most preferred key whose value fits.</summary>
    private void Choose()
    {
        int entry = VocabularyPlace.Nothing;
        bool hasValue = false;
        foreach ((VocabularyTable.Use use, VocabularyPlace place) in InOrder())
        {
            hasValue &= use.Entry == entry;
            entry = use.Entry;
            if (!hasValue && !place.IsHidden)
            {
                hasValue = TryTake(place, use.Entry, use.Rank);
            }
        }
    }

    /// <summary>What the keys may hold, by property, and for each the preferred key first.</summary>
    private List<(VocabularyTable.Use Use, VocabularyPlace Place)> InOrder()
    {
        List<(VocabularyTable.Use Use, VocabularyPlace Place)> sorted = new(_candidates.Count);
        foreach (VocabularyPlace place in _candidates)
        {
            foreach (VocabularyTable.Use use in place.Known.Uses)
            {
                // There are a few, and most are in order already.
                int position = sorted.Count;
                while (position > 0 && sorted[position - 1].Use.IsAfter(use))
                {
                    position--;
                }

                sorted.Insert(position, (use, place));
            }
        }

        return sorted;
    }

    /// <summary>Takes a value for a property, if it fits; a place without a value is kept for it, until there is a better one.</summary>
    /// <returns>Whether the property has its value.</returns>
    private bool TryTake(VocabularyPlace place, int entry, int rank)
    {
        VocabularyTable.Entry it = _table.Entries[entry];
        if (VocabularyValues.IsEmpty(it.Key, place.Value))
        {
            place.IsEmpty = true;
            place.Rank = rank;
            _sources[entry] ??= place;
            return false;
        }

        if (!VocabularyValues.TryRead(it, rank, place.Value, _vocabulary, out object? value))
        {
            return false;
        }

        (place.Entry, place.Rank) = (entry, rank);
        (_sources[entry], _values[entry]) = (place, value);
        return true;
    }

    private void Report()
    {
        foreach (VocabularyPlace place in _candidates)
        {
            if (place.Entry != VocabularyPlace.Nothing)
            {
                if (VocabularyValues.Doubt(place.Value, _table.Entries[place.Entry], place.Rank, _vocabulary) is { } doubt)
                {
                    Add(place, doubt);
                }
            }
            else if (!place.IsEmpty && WhyUnread(place) is { } problem)
            {
                Add(place, problem);
            }
        }
    }

    /// <summary>Why a key that may hold a property does not; <see langword="null"/> if that is nothing to speak of.</summary>
    private Problem? WhyUnread(VocabularyPlace place)
    {
        foreach (VocabularyTable.Use use in place.Known.Uses)
        {
            VocabularyTable.Entry entry = _table.Entries[use.Entry];
            if (VocabularyValues.TryRead(entry, use.Rank, place.Value, _vocabulary, out object? value))
            {
                return Equals(value, _values[use.Entry]) ? null : Diagnostics.Problems.SecondKey(place.Key, _sources[use.Entry]!.Key, entry.Key.Name);
            }
        }

        VocabularyTable.Use first = place.Known.Uses[0];
        VocabularyTable.Entry unread = _table.Entries[first.Entry];
        return !unread.IsOwnName(first.Rank)
            ? VocabularyValues.WhyUnread(unread.Key, unread.Names[first.Rank], place.Value, _vocabulary)
            : null;
    }

    private void Add(VocabularyPlace place, in Problem problem) => (_problems ??= []).Add((place.Path, problem));

    private void Build(ExtensionData keys, string? path)
    {
        // Nobody else has seen it yet.
        Article article = Article;
        for (int entry = 0; entry < _values.Length; entry++)
        {
            if (_values[entry] is { } value)
            {
                _table.Entries[entry].Key.SetValue(article, value);
            }
        }

        HasDateOfFileName = TryAddDateOfFileName(_vocabulary, article, path);
        Article.Schema.SetExtensions(article, VocabularyExtras.Lift(_vocabulary, Rest(keys, Places)));
    }

    /// <summary>Takes the date of an article that has none from the name of its file, where the vocabulary has it there.</summary>
    /// <returns>Whether that was done.</returns>
    public static bool TryAddDateOfFileName(FrontMatterVocabulary vocabulary, Article article, string? path)
    {
        RecordKey<Article> dated = FrontMatterVocabulary.DateInFileName;
        if (!vocabulary.HasDateInFileName || dated.IsPresent(article) || !FileNameDate.TryRead(path, out DateOnly day))
        {
            return false;
        }

        DateTime midnight = day.ToDateTime(default);
        dated.SetValue(article, new DateTimeOffset(midnight, VocabularyValues.Zone(vocabulary).GetUtcOffset(midnight)));
        return true;
    }

    /// <summary>What is left of a map without the keys that properties were read from.</summary>
    public static ExtensionData Rest(ExtensionData keys, List<VocabularyPlace> places)
    {
        if (!places.Exists(static place => place.IsHidden || place.HidesBelow))
        {
            return keys;
        }

        List<KeyValuePair<string, ExtensionValue>> rest = new(keys.Count);
        int next = 0;
        foreach (KeyValuePair<string, ExtensionValue> pair in keys)
        {
            VocabularyPlace? place = next < places.Count && ReferenceEquals(places[next].Key, pair.Key) ? places[next++] : null;
            if (place is null || !(place.IsHidden || place.HidesBelow))
            {
                rest.Add(pair);
            }
            else if (place is { IsHidden: false, Below: { } below } && Rest(pair.Value.Members, below) is { IsEmpty: false } members)
            {
                rest.Add(new(pair.Key, ExtensionValue.FromMap(members)));
            }
        }

        return new([.. rest]);
    }
}
