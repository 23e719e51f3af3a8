using NewsModel.Formats;

namespace NewsModel.Documents;

/// <summary>Which pair of a map in the text stands for which key of the article.</summary>
internal sealed class MapBinding
{
    private readonly Dictionary<ArticleKey, int> _known = [];
    private readonly Dictionary<string, int> _extensions = new(StringComparer.Ordinal);
    private readonly int[] _ranks;

    /// <param name="source">The text.</param>
    /// <param name="entries">The pairs of the map.</param>
    /// <param name="old">What the map says.</param>
    public MapBinding(FrontMatterSource source, List<SourceEntry> entries, ArticleNode old)
    {
        // A key of the model whose value has another shape is one of the extensions.
        HashSet<string> extensions = new(StringComparer.Ordinal);
        foreach (ArticleMember member in old.Members)
        {
            if (member.Known == ArticleKey.Unknown)
            {
                extensions.Add(member.Key);
            }
        }

        _ranks = new int[entries.Count];
        for (int i = 0; i < entries.Count; i++)
        {
            string name = source.Key(entries[i].Row);
            ArticleKey key = extensions.Contains(name) ? ArticleKey.Unknown : old.Level.Find(name);
            _ranks[i] = old.Level.Rank(key);
            _ = key == ArticleKey.Unknown ? _extensions.TryAdd(name, i) : _known.TryAdd(key, i);
        }
    }

    /// <summary>The pair of a key of the model, or -1.</summary>
    public int EntryOf(ArticleKey key) => _known.GetValueOrDefault(key, -1);

    /// <summary>The pair of another key, or -1.</summary>
    public int EntryOf(string extension) => _extensions.GetValueOrDefault(extension, -1);

    /// <summary>The pair that a new one should follow: of those that stay, the one that stands nearest before it in house order; or -1.</summary>
    public int LastBefore(int rank, EntryPlan plan)
    {
        int last = -1;
        for (int i = 0; i < _ranks.Length; i++)
        {
            if (_ranks[i] < rank && !plan.IsRemoved(i) && (last < 0 || _ranks[i] >= _ranks[last]))
            {
                last = i;
            }
        }

        return last;
    }
}
