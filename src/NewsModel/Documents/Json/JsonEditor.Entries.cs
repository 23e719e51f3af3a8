using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Formats.Json;
using NewsModel.Formats.Tree;
using NewsModel.Schema;
using NewsModel.Syntax;

namespace NewsModel.Documents.Json;

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
        HashSet<string> moved = MovedExtensions(splice, wanted, places, path);
        if (_hasRepeatedKeys)
        {
            RefuseRepeated(pairs, places, oldValues, wantedValues, moved, path);
        }

        Neighbours all = new(wanted.Members, places, splice, _ => true);
        Neighbours extensions = new(wanted.Members, places, splice, m => m.Known is null);
        foreach (ArticleMember member in wanted.Members)
        {
            string itsPath = DiagnosticPath.Key(path, member.Key);
            oldValues.TryGetValue(member.Key, out ArticleNode? oldValue);
            if (places.TryGetValue(member.Key, out int place) && !moved.Contains(member.Key))
            {
                if (oldValue is null || !oldValue.ValueEquals(member.Value))
                {
                    // Pointers may be in any order, and more of them than are needed.
                    EditValue(pairs[place], member.Known == JsonTree.Plain ? null : oldValue, member.Value, itsPath);
                }
            }
            else if (oldValue is null || moved.Contains(member.Key))
            {
                // After the nearest one before it in the site's order; an extension, after the nearest extension.
                (int after, int before) = member.Known is null && extensions.Exist ? extensions.Place : all.Place;
                byte[] text = moved.Contains(member.Key) && oldValue?.ValueEquals(member.Value) == true
                    ? _utf8[ItemStart(pairs[place]).._index.EndOf(pairs[place])]
                    : Render(member.Key, member.Value, beside: pairs[0]);
                splice.Insert(after, before, text, itsPath);
            }

            all.Pass(member);
            extensions.Pass(member);
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

    /// <summary>
    /// Refuses to change, move or take out a pair whose key another one has: the model has the first value, other readers the last.
    /// </summary>
    private void RefuseRepeated(
        List<int> pairs,
        Dictionary<string, int> places,
        Dictionary<string, ArticleNode> old,
        Dictionary<string, ArticleNode> wanted,
        HashSet<string> moved,
        string path)
    {
        HashSet<string> told = new(StringComparer.Ordinal);
        for (int i = 0; i < pairs.Count; i++)
        {
            string key = _index.Key(_utf8, pairs[i]);
            old.TryGetValue(key, out ArticleNode? before);
            wanted.TryGetValue(key, out ArticleNode? after);
            if (places[key] < i && (!ArticleNode.AreSame(before, after) || moved.Contains(key)) && told.Add(key))
            {
                _refusals.Add((Problems.RepeatedKeyInTheWay(key), ItemStart(pairs[places[key]]), DiagnosticPath.Key(path, key)));
            }
        }
    }

    /// <summary>Takes out what is not wanted any more. Where the object states what it lacks, null takes its place.</summary>
    private void RemovePairs(Splice splice, ArticleNode old, Dictionary<string, ArticleNode> wanted, Dictionary<string, int> places, string path)
    {
        bool statesNulls = old.Schema != RecordSchema.None && splice.Entries.Exists(IsNull);
        foreach (ArticleMember member in old.Members)
        {
            if (wanted.ContainsKey(member.Key) || !places.TryGetValue(member.Key, out int place))
            {
                continue;
            }

            string itsPath = DiagnosticPath.Key(path, member.Key);
            bool isExtension = (member.Known is null || member.Known == JsonTree.Extensions || member.Known == JsonTree.Plain)
                && !old.Schema.SiteKeys.Contains(member.Key);
            if (statesNulls && !isExtension)
            {
                Replace(splice.Entries[place], member.Known is { Absence: JsonAbsence.False } ? ArticleNode.Of(false) : Null, itsPath);
            }
            else
            {
                splice.Remove(place, itsPath);
            }
        }
    }

    /// <summary>The extensions whose order is not the one that is wanted: they are taken out, and put where they belong.</summary>
    private static HashSet<string> MovedExtensions(Splice splice, ArticleNode wanted, Dictionary<string, int> places, string path)
    {
        List<string> order = [.. wanted.Members.Where(m => m.Known is null && places.ContainsKey(m.Key)).Select(m => m.Key)];
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
            splice.Remove(places[key], DiagnosticPath.Key(path, key));
        }

        return moved;
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
                if (!old.Items[last].ValueEquals(wanted.Items[j]))
                {
                    EditValue(entries[last], old.Items[last], wanted.Items[j], DiagnosticPath.Index(path, last));
                }

                continue;
            }

            int from = alignment.MovedFrom(j);
            byte[] text = from >= 0
                ? _utf8[_index.StartOf(entries[from]).._index.EndOf(entries[from])]
                : Render(null, wanted.Items[j], beside: entries[0]);
            splice.Insert(last, before: -1, text, DiagnosticPath.Index(path, j));
        }

        Make(row, splice);
    }

    /// <summary>Creates the removals and insertions.</summary>
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

            // Each with the comma after it, or the last ones with the comma before them.
            bool isToTheEnd = last == entries.Count - 1;
            for (int i = first; i <= last; i++)
            {
                (int start, int end) = isToTheEnd
                    ? (_index.EndOf(entries[i - 1]), _index.EndOf(entries[i]))
                    : (ItemStart(entries[i]), ItemStart(entries[i + 1]));
                _script.Replace(start, end, [], splice.PathOf(i));
            }

            first = last;
        }

        byte[] separator = Separator(row, entries);
        foreach (Insertion insertion in splice.Insertions)
        {
            int after = insertion.After;
            int before = insertion.Before >= 0 ? insertion.Before : splice.FirstKept;
            int offset = after >= 0 ? _index.EndOf(entries[after]) : ItemStart(entries[before]);
            _script.Replace(offset, offset, after >= 0 ? [.. separator, .. insertion.Text] : [.. insertion.Text, .. separator], insertion.Path);
        }
    }

    /// <summary>What is between two entries of a collection, or would.</summary>
    private byte[] Separator(int row, List<int> entries) => row == 0 && _lacksBraces && entries.Count == 1
        ? Encoding.UTF8.GetBytes("," + _layout.LineBreak)
        : entries.Count > 1
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
        _index.Rows[row] is { Kind: SyntaxKind.Scalar, Style: SyntaxStyle.Plain } && _utf8[_index.Rows[row].ValueStart] == 'n';

    /// <summary>What comes and goes in one collection.</summary>
    /// <param name="entries">The rows of its entries.</param>
    private sealed class Splice(List<int> entries)
    {
        private readonly string?[] _removed = new string?[entries.Count];
        private int? _firstKept;

        public List<int> Entries => entries;

        public List<Insertion> Insertions { get; } = [];

        public bool KeepsNothing => FirstKept < 0;

        public int FirstKept => _firstKept ??= Array.IndexOf(_removed, null);

        public bool Keeps(int position) => _removed[position] is null;

        public string PathOf(int removed) => _removed[removed] ?? "";

        public void Remove(int position, string path) => (_removed[position], _firstKept) = (path, null);

        public void Insert(int after, int before, byte[] text, string path) => Insertions.Add(new(after, before, text, path));
    }

    /// <summary>Of some pairs that stay, those that a new one comes next to.</summary>
    private struct Neighbours
    {
        private readonly Dictionary<string, int> _places;
        private readonly Splice _splice;
        private readonly Predicate<ArticleMember> _counts;
        private readonly int _first = -1;
        private int _last = -1;

        /// <param name="members">All pairs that are wanted, in the site's order.</param>
        /// <param name="places">Where pairs are.</param>
        /// <param name="splice">Which of them stay.</param>
        /// <param name="counts">Which of them count.</param>
        public Neighbours(List<ArticleMember> members, Dictionary<string, int> places, Splice splice, Predicate<ArticleMember> counts)
        {
            (_places, _splice, _counts) = (places, splice, counts);
            for (int i = 0; i < members.Count && _first < 0; i++)
            {
                _first = PlaceOf(members[i]);
            }
        }

        public readonly bool Exist => _first >= 0;

        /// <summary>After the last that was passed, or before the first.</summary>
        public readonly (int After, int Before) Place => _last >= 0 ? (_last, -1) : (-1, _first);

        /// <summary>To be called for each wanted pair, in their order.</summary>
        public void Pass(ArticleMember member) => _last = PlaceOf(member) is >= 0 and int place ? place : _last;

        private readonly int PlaceOf(ArticleMember member) =>
            _counts(member) && _places.TryGetValue(member.Key, out int place) && _splice.Keeps(place) ? place : -1;
    }

    /// <summary>Something new: after an entry that stays, or before one; with neither, in front.</summary>
    private readonly record struct Insertion(int After, int Before, byte[] Text, string Path);
}
