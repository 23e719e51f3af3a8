using NewsModel.Diagnostics;
using NewsModel.Formats;
using NewsModel.Yaml;

namespace NewsModel.Documents;

/// <content>Pairs of objects and entries of arrays: which change, come and go, with the commas between them.</content>
internal sealed partial class JsonEditor
{
    private static readonly ArticleNode Null = ArticleNode.Of(ExtensionValue.Null);

    private void EditMap(int row, ArticleNode old, ArticleNode wanted, string path)
    {
        List<int> pairs = Children(row);
        if (pairs.Count == 0)
        {
            Replace(row, wanted, path);
            return;
        }

        Splice splice = new(pairs);
        Dictionary<string, int> places = Places(pairs);
        Dictionary<string, ArticleNode> oldValues = ByKey(old);
        Dictionary<string, ArticleNode> wantedValues = ByKey(wanted);
        RemovePairs(splice, old, wantedValues, places, path);
        HashSet<string> moved = MovedExtensions(splice, wanted, places);
        for (int i = 0; i < wanted.Members.Count; i++)
        {
            ArticleMember member = wanted.Members[i];
            string itsPath = DiagnosticPath.Key(path, member.Key);
            oldValues.TryGetValue(member.Key, out ArticleNode? oldValue);
            if (places.TryGetValue(member.Key, out int place) && !moved.Contains(member.Key))
            {
                if (oldValue is null || !oldValue.Says(member.Value))
                {
                    EditValue(pairs[place], oldValue, member.Value, itsPath);
                }
            }
            else if (oldValue is null || moved.Contains(member.Key))
            {
                (int after, int before) = PlaceFor(wanted.Members, i, places, splice);
                splice.Insert(after, before, Render(member.Key, member.Value, beside: pairs[0]), itsPath);
            }
        }

        if (splice.KeepsNothing)
        {
            Replace(row, wanted, path);
        }
        else
        {
            Make(row, splice);
        }
    }

    /// <summary>Takes out what is not wanted any more. Where the object states what it lacks, null takes its place.</summary>
    private void RemovePairs(Splice splice, ArticleNode old, Dictionary<string, ArticleNode> wanted, Dictionary<string, int> places, string path)
    {
        bool statesNulls = old.Level != ArticleLevel.Extension && splice.Entries.Exists(IsNull);
        foreach (ArticleMember member in old.Members)
        {
            if (wanted.ContainsKey(member.Key) || !places.TryGetValue(member.Key, out int place))
            {
                continue;
            }

            string itsPath = DiagnosticPath.Key(path, member.Key);
            bool isExtension = member.Known is ArticleKey.Unknown or ArticleKey.Extensions or ArticleKey.Plain
                && !ArticleKeys.Contains(ArticleKeys.OfSite, ArticleKeys.Find(member.Key.AsSpan()));
            if (statesNulls && !isExtension)
            {
                Replace(splice.Entries[place], member.Known == ArticleKey.IsCached ? ArticleNode.Of(false) : Null, itsPath);
            }
            else
            {
                splice.Remove(place, itsPath);
            }
        }
    }

    /// <summary>The extensions that stand in another order than they are wanted in: they are taken out, and put where they belong.</summary>
    private HashSet<string> MovedExtensions(Splice splice, ArticleNode wanted, Dictionary<string, int> places)
    {
        List<string> order = [.. wanted.Members.Where(m => m.Known == ArticleKey.Unknown && places.ContainsKey(m.Key)).Select(m => m.Key)];
        List<string> found = [.. order.OrderBy(key => places[key])];
        if (found.SequenceEqual(order))
        {
            return [];
        }

        HashSet<string> moved = [.. order];
        foreach ((int position, _) in SequenceDiff.Match(found.Count, order.Count, (i, j) => found[i] == order[j]))
        {
            moved.Remove(found[position]);
        }

        foreach (string key in moved)
        {
            splice.Remove(places[key], _index.Key(_utf8, splice.Entries[places[key]]));
        }

        return moved;
    }

    /// <summary>Where a new pair stands: behind the nearest one before it in the site's order; an extension, behind the nearest extension.</summary>
    private static (int After, int Before) PlaceFor(List<ArticleMember> members, int position, Dictionary<string, int> places, Splice splice)
    {
        bool isExtension = members[position].Known == ArticleKey.Unknown;
        (int After, int Before) place = isExtension ? Nearest(members, position, places, splice, m => m.Known == ArticleKey.Unknown) : (-1, -1);
        return place is { After: -1, Before: -1 } ? Nearest(members, position, places, splice, _ => true) : place;
    }

    private static (int After, int Before) Nearest(
        List<ArticleMember> members, int position, Dictionary<string, int> places, Splice splice, Predicate<ArticleMember> counts)
    {
        for (int i = position - 1; i >= 0; i--)
        {
            if (counts(members[i]) && places.TryGetValue(members[i].Key, out int place) && splice.Keeps(place))
            {
                return (place, -1);
            }
        }

        for (int i = position + 1; i < members.Count; i++)
        {
            if (counts(members[i]) && places.TryGetValue(members[i].Key, out int place) && splice.Keeps(place))
            {
                return (-1, place);
            }
        }

        return (-1, -1);
    }

    private void EditList(int row, ArticleNode old, ArticleNode wanted, string path)
    {
        List<int> entries = Children(row);
        Splice splice = new(entries);
        ListAlignment alignment = ListAlignment.Of(old.Items, wanted.Items);
        for (int i = 0; i < entries.Count; i++)
        {
            if (!alignment.Stays(i))
            {
                splice.Remove(i, DiagnosticPath.Index(path, i));
            }
        }

        if (splice.KeepsNothing)
        {
            Replace(row, wanted, path);
            return;
        }

        int last = -1;
        int next = 0;
        for (int j = 0; j < wanted.Items.Count; j++)
        {
            if (next < alignment.Pairs.Count && alignment.Pairs[next].New == j)
            {
                last = alignment.Pairs[next++].Old;
                if (!old.Items[last].Says(wanted.Items[j]))
                {
                    EditValue(entries[last], old.Items[last], wanted.Items[j], DiagnosticPath.Index(path, last));
                }

                continue;
            }

            int from = alignment.MovedFrom(j);
            byte[] text = from >= 0 ? _utf8[_index.StartOf(entries[from]).._index.EndOf(entries[from])] : Render(null, wanted.Items[j], beside: entries[0]);
            splice.Insert(last, last < 0 ? splice.FirstKept() : -1, text, DiagnosticPath.Index(path, j));
        }

        Make(row, splice);
    }

    /// <summary>Makes the removals and insertions.</summary>
    private void Make(int row, Splice splice)
    {
        List<int> entries = splice.Entries;
        for (int first = 0; first < entries.Count; first++)
        {
            if (splice.Keeps(first))
            {
                continue;
            }

            int last = first;
            while (last + 1 < entries.Count && !splice.Keeps(last + 1))
            {
                last++;
            }

            // Each with the comma behind it, or the last ones with the comma before them.
            bool isToTheEnd = last == entries.Count - 1;
            for (int i = first; i <= last; i++)
            {
                (int start, int end) = isToTheEnd ? (_index.EndOf(entries[i - 1]), _index.EndOf(entries[i])) : (ItemStart(entries[i]), ItemStart(entries[i + 1]));
                _script.Replace(start, end, [], splice.PathOf(i));
            }

            first = last;
        }

        byte[] separator = Separator(row, entries);
        foreach (Insertion insertion in splice.Insertions)
        {
            int after = insertion.After;
            int before = after >= 0 ? -1 : insertion.Before >= 0 ? insertion.Before : splice.FirstKept();
            int offset = after >= 0 ? _index.EndOf(entries[after]) : ItemStart(entries[before]);
            _script.Replace(offset, offset, after >= 0 ? [.. separator, .. insertion.Text] : [.. insertion.Text, .. separator], insertion.Path);
        }
    }

    /// <summary>What stands between two entries of a collection, or would.</summary>
    private byte[] Separator(int row, List<int> entries) => entries.Count > 1
        ? _utf8[_index.EndOf(entries[0])..ItemStart(entries[1])]
        : [(byte)',', .. _utf8[(_index.StartOf(row) + 1)..ItemStart(entries[0])]];

    private List<int> Children(int row)
    {
        List<int> children = [];
        int end = row + _index.Rows[row].Size;
        for (int child = row + 1; child < end; child += _index.Rows[child].Size)
        {
            children.Add(child);
        }

        return children;
    }

    private Dictionary<string, int> Places(List<int> pairs)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        for (int i = 0; i < pairs.Count; i++)
        {
            places.TryAdd(_index.Key(_utf8, pairs[i]), i);
        }

        return places;
    }

    private static Dictionary<string, ArticleNode> ByKey(ArticleNode map)
    {
        Dictionary<string, ArticleNode> values = new(StringComparer.Ordinal);
        foreach (ArticleMember member in map.Members)
        {
            values[member.Key] = member.Value;
        }

        return values;
    }

    private bool IsNull(int row) =>
        _index.Rows[row] is { Kind: YamlKind.Scalar, Style: YamlStyle.Plain } && _utf8[_index.Rows[row].ValueStart] == 'n';

    /// <summary>What comes and goes in one collection.</summary>
    /// <param name="entries">The rows of its entries.</param>
    private sealed class Splice(List<int> entries)
    {
        private readonly string?[] _removed = new string?[entries.Count];

        public List<int> Entries => entries;

        public List<Insertion> Insertions { get; } = [];

        public bool KeepsNothing => Array.IndexOf(_removed, null) < 0;

        public bool Keeps(int position) => _removed[position] is null;

        public int FirstKept() => Array.IndexOf(_removed, null);

        public string PathOf(int removed) => _removed[removed] ?? "";

        public void Remove(int position, string path) => _removed[position] = path;

        public void Insert(int after, int before, byte[] text, string path) => Insertions.Add(new(after, before, text, path));
    }

    /// <summary>Something new: behind an entry that stays, or before one; with neither, in front.</summary>
    private readonly record struct Insertion(int After, int Before, byte[] Text, string Path);
}
