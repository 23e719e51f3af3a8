using NewsModel.Schema;

namespace NewsModel.Formats.FrontMatter.Vocabularies;

/// <summary>A vocabulary as it is looked up: by key, and by property. Properties without a mapping keep their own names.</summary>
internal sealed class VocabularyTable
{
    private readonly Dictionary<string, Key> _keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Key>.AlternateLookup<ReadOnlySpan<char>> _keysByText;
    private readonly Key?[] _keysByNumber = new Key?[SchemaNames.Capacity];

    public VocabularyTable(FrontMatterVocabulary vocabulary)
    {
        List<Entry> entries = [];
        foreach (FrontMatterMapping mapping in vocabulary.Mappings)
        {
            Add(entries, new(OwnKey(mapping.Property), [.. mapping.Names], mapping.Names.Count));
        }

        int mapped = entries.Count;
        for (int i = 0; i < mapped; i++)
        {
            if (entries[i].Names.Length > 0)
            {
                AddOwnName(entries, i, vocabulary.Extras);
            }
        }

        foreach (RecordKey<Article> key in Article.Schema.OwnKeys)
        {
            if (!entries.Exists(entry => entry.Key == key))
            {
                entries.Add(new(key, [], Mapped: 0));
                AddOwnName(entries, entries.Count - 1, vocabulary.Extras);
            }
        }

        Entries = [.. entries];
        Known = [.. _keys.Values];
        for (int i = 0; i < Known.Length; i++)
        {
            Known[i].Number = i;
        }

        _keysByText = _keys.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string name in SchemaNames.All)
        {
            _keysByNumber[SchemaNames.NumberOf(name)] = _keys.GetValueOrDefault(name);
        }
    }

    /// <summary>The properties, those with a mapping first, in the order in which new keys are written.</summary>
    public Entry[] Entries { get; }

    /// <summary>What is known of the keys at the top, by their numbers.</summary>
    public Key[] Known { get; }

    /// <summary>What is known of a key at the top; <see langword="null"/> if that is nothing.</summary>
    /// <param name="name">The number of its name; not 0.</param>
    public Key? Find(byte name) => _keysByNumber[name];

    /// <summary>What is known of a key at the top; <see langword="null"/> if that is nothing.</summary>
    /// <param name="name">The key.</param>
    public Key? Find(ReadOnlySpan<char> name) => _keysByText.TryGetValue(name, out Key? key) ? key : null;

    /// <summary>What is known of the keys of a front matter.</summary>
    public IReadOnlyDictionary<string, Key> Keys => _keys;

    public string? PropertyOf(string path)
    {
        string[] steps = new FrontMatterName(path).Steps;
        Key? found = _keys.GetValueOrDefault(path);
        if (found is null)
        {
            IReadOnlyDictionary<string, Key>? keys = _keys;
            foreach (string step in steps)
            {
                found = keys?.GetValueOrDefault(step);
                keys = found?.Below;
            }
        }

        return found?.Uses is [var first, ..] ? Entries[first.Entry].Key.Name : null;
    }

    /// <summary>The position of a property among the entries.</summary>
    public int IndexOf(RecordKey key) => Array.FindIndex(Entries, entry => entry.Key == key);

    /// <summary>Lets a property be read under its own name too, unless that is the name of another one.</summary>
    private void AddOwnName(List<Entry> entries, int position, string? extras)
    {
        Entry entry = entries[position];
        FrontMatterName name = new(extras is null ? entry.Key.Name : $"{extras}.{entry.Key.Name}");
        if (!IsTaken(name))
        {
            entries[position] = entry with { Names = [.. entry.Names, name] };
            AddUse(name, new(position, entry.Names.Length));
        }
    }

    private static RecordKey<Article> OwnKey(string property) => (RecordKey<Article>)Article.Schema.Find(property)!;

    private bool IsTaken(FrontMatterName name)
    {
        Key? found = null;
        IReadOnlyDictionary<string, Key>? keys = _keys;
        foreach (string step in name.Steps)
        {
            found = keys?.GetValueOrDefault(step);
            keys = found?.Below;
        }

        return found is { Uses.Count: > 0 };
    }

    private void Add(List<Entry> entries, Entry entry)
    {
        for (int rank = 0; rank < entry.Names.Length; rank++)
        {
            AddUse(entry.Names[rank], new(entries.Count, rank));
        }

        entries.Add(entry);
    }

    private void AddUse(FrontMatterName name, Use use)
    {
        Dictionary<string, Key> keys = _keys;
        Key? key = null;
        foreach (string step in name.Steps)
        {
            keys = key is null ? keys : key.Below ??= new(StringComparer.OrdinalIgnoreCase);
            if (!keys.TryGetValue(step, out key))
            {
                keys.Add(step, key = new());
            }
        }

        key!.Uses.Add(use);
    }

    /// <summary>A property, and where it is.</summary>
    /// <param name="Key">The property.</param>
    /// <param name="Names">The keys, the preferred one first.</param>
    /// <param name="Mapped">How many of the names the vocabulary has; its own name may follow.</param>
    internal sealed record Entry(RecordKey<Article> Key, FrontMatterName[] Names, int Mapped)
    {
        /// <summary>Whether a name is only the property's own, so a value of another kind under it is nothing to speak of.</summary>
        public bool IsOwnName(int rank) => rank >= Mapped;
    }

    /// <summary>What a key of a front matter may hold.</summary>
    internal sealed class Key
    {
        /// <summary>The position among those at the top.</summary>
        public int Number { get; set; }

        /// <summary>The properties, that of the first mapping first.</summary>
        public List<Use> Uses { get; } = [];

        /// <summary>The keys of the map that it holds.</summary>
        public Dictionary<string, Key>? Below { get; set; }
    }

    /// <summary>That a key may hold a property.</summary>
    /// <param name="Entry">The position of the property.</param>
    /// <param name="Rank">How much the key is preferred; 0 is most.</param>
    internal readonly record struct Use(int Entry, int Rank)
    {
        /// <summary>Whether another use is looked at before this one.</summary>
        public bool IsAfter(Use other) => Entry > other.Entry || (Entry == other.Entry && Rank > other.Rank);
    }
}
