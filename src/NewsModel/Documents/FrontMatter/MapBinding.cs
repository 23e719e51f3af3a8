using NewsModel.Formats.Tree;
using NewsModel.Schema;

namespace NewsModel.Documents.FrontMatter;

/// <summary>Which pair of a map in the text stands for which key of the article.</summary>
internal sealed class MapBinding
{
    private readonly FrontMatterSource _source;
    private readonly List<SourceEntry> _entries;
    private readonly RecordSchema _schema;
    private readonly RecordKey?[] _keys;
    private Dictionary<string, int>? _extensions;
    private HashSet<string>? _repeated;

    /// <param name="source">The text.</param>
    /// <param name="entries">The pairs of the map.</param>
    /// <param name="old">What the map says.</param>
    public MapBinding(FrontMatterSource source, List<SourceEntry> entries, ArticleNode old)
    {
        _source = source;
        _entries = entries;
        _schema = old.Schema;

        // A key of the model whose value has another shape is one of the extensions.
        ulong extensions = 0;
        foreach (ArticleMember member in old.Extensions)
        {
            extensions |= _schema.Find(member.Key)?.Bit ?? 0;
        }

        _keys = new RecordKey?[entries.Count];
        for (int i = 0; i < _keys.Length; i++)
        {
            RecordKey? key = source.Key(entries[i].Row, _schema);
            _keys[i] = key is not null && (extensions & key.Bit) != 0 ? null : key;
        }
    }

    /// <summary>The pair of a key of the model, or -1.</summary>
    public int EntryOf(RecordKey key) => Array.IndexOf(_keys, key);

    /// <summary>The pair of one of the extensions, or -1.</summary>
    public int EntryOf(string extension) => (_extensions ??= FindExtensions()).GetValueOrDefault(extension, -1);

    /// <summary>The pair that a new one should follow: of those that stay, the one that is nearest before it in house order; or -1.</summary>
    public int LastBefore(int rank, EntryPlan plan)
    {
        int last = -1;
        int lastRank = -1;
        for (int i = 0; i < _keys.Length; i++)
        {
            int itsRank = _schema.Rank(_keys[i]);
            if (itsRank < rank && itsRank >= lastRank && !plan.IsRemoved(i))
            {
                (last, lastRank) = (i, itsRank);
            }
        }

        return last;
    }

    /// <summary>Whether a pair has the key of another one. The model has the value of the first, and other readers that of the last.</summary>
    public bool IsRepeated(int entry) => (_repeated ??= FindRepeated()).Contains(_source.Key(_entries[entry].Row));

    private HashSet<string> FindRepeated()
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        HashSet<string> repeated = new(StringComparer.Ordinal);
        foreach (SourceEntry entry in _entries)
        {
            string key = _source.Key(entry.Row);
            if (!seen.Add(key))
            {
                repeated.Add(key);
            }
        }

        return repeated;
    }

    private Dictionary<string, int> FindExtensions()
    {
        Dictionary<string, int> extensions = new(StringComparer.Ordinal);
        for (int i = 0; i < _keys.Length; i++)
        {
            if (_keys[i] is null)
            {
                extensions.TryAdd(_source.Key(_entries[i].Row), i);
            }
        }

        return extensions;
    }
}
