using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.Tree;
using NewsModel.Syntax;
using NewsModel.Toml;

namespace NewsModel.Documents.Toml;

/// <content>Tables: which pairs and tables go, come and change.</content>
internal sealed partial class TomlEditor
{
    /// <summary>Edits a table that is not a table in braces.</summary>
    private void EditTable(int row, ArticleNode old, ArticleNode wanted, string path)
    {
        Dictionary<string, int> rows = _source.Keys(row);
        Dictionary<string, ArticleMember> before = ByKey(old);
        Dictionary<string, ArticleMember> after = ByKey(wanted);
        foreach (ArticleMember member in old.Members)
        {
            if (!after.ContainsKey(member.Key) && rows.TryGetValue(member.Key, out int gone))
            {
                Remove(gone, DiagnosticPath.Key(path, member.Key));
            }
        }

        HashSet<string> moved = Moved(rows, before, wanted);
        foreach (string key in moved)
        {
            Remove(rows[key], DiagnosticPath.Key(path, key));
        }

        int extensions = wanted.Extensions.Length;
        int firstTable = FirstTable(wanted.Extensions, rows);
        int extension = -1;
        int lastPair = -1;
        foreach (ArticleMember member in wanted.Members)
        {
            extension += member.Known is null ? 1 : 0;
            string itsPath = DiagnosticPath.Key(path, member.Key);
            if (!rows.TryGetValue(member.Key, out int child) || moved.Contains(member.Key))
            {
                bool isMoved = moved.Contains(member.Key);
                bool asPair = !TomlRenderer.HasHeader(member.Value) || (member.Known is null && extension < firstTable);
                if (isMoved && before[member.Key].Value.ValueEquals(member.Value))
                {
                    (int start, int end) = (_source.Place(child).Start, _source.Place(child).End);
                    InsertLines(row, lastPair, Encoding.UTF8.GetString(_utf8.AsSpan(start..end)), itsPath);
                }
                else
                {
                    Insert(row, member, lastPair, isLast: member.Known is not null || extension == extensions - 1, asPair, itsPath);
                }

                continue;
            }

            ArticleNode? oldValue = before.TryGetValue(member.Key, out ArticleMember same) && same.Known == member.Known ? same.Value : null;
            if (oldValue is null || !oldValue.ValueEquals(member.Value))
            {
                EditValue(child, oldValue, member.Value, member, itsPath);
            }

            // What is new follows the pair before it, in house order.
            lastPair = LastPairOf(child) is >= 0 and int pair ? pair : lastPair;
        }
    }

    private static Dictionary<string, ArticleMember> ByKey(ArticleNode map)
    {
        Dictionary<string, ArticleMember> members = new(StringComparer.Ordinal);
        foreach (ArticleMember member in map.Members)
        {
            members.TryAdd(member.Key, member);
        }

        return members;
    }

    /// <summary>The first of the extensions from which on all may be tables with headers: none that is there after it is a pair.</summary>
    private int FirstTable(ReadOnlySpan<ArticleMember> extensions, Dictionary<string, int> rows)
    {
        int first = extensions.Length;
        while (first > 0 && (rows.TryGetValue(extensions[first - 1].Key, out int row)
            ? _source.Form(row) is TomlForm.Header or TomlForm.Tables or TomlForm.Implicit
            : TomlRenderer.HasHeader(extensions[first - 1].Value)))
        {
            first--;
        }

        return first;
    }

    /// <summary>The pairs of extensions whose order is not the one that is wanted.</summary>
    private HashSet<string> Moved(Dictionary<string, int> rows, Dictionary<string, ArticleMember> before, ArticleNode wanted)
    {
        List<string> order = [];
        foreach (ArticleMember member in wanted.Extensions)
        {
            if (before.ContainsKey(member.Key) && rows.TryGetValue(member.Key, out int row) && _source.Form(row) is TomlForm.Value or TomlForm.Inline)
            {
                order.Add(member.Key);
            }
        }

        List<string> found = [.. order.OrderBy(key => _source.Place(rows[key]).Start)];
        if (found.SequenceEqual(order))
        {
            return [];
        }

        HashSet<string> moved = [.. order];
        foreach ((int position, _) in SequenceDiff.Match(found.Count, order.Count, (i, j) => found[i] == order[j]))
        {
            moved.Remove(found[position]);
        }

        return moved;
    }

    /// <summary>The last pair that a value is in, if it is in pairs alone and stays; or -1.</summary>
    private int LastPairOf(int row)
    {
        if (_source.Form(row) is TomlForm.Value or TomlForm.Inline)
        {
            return _removedPairs.Contains(row) ? -1 : row;
        }

        int last = -1;
        foreach (int child in _source.Form(row) == TomlForm.Dotted ? _source.Children(row) : [])
        {
            int pair = LastPairOf(child);
            last = pair >= 0 && (last < 0 || _source.Place(pair).Start > _source.Place(last).Start) ? pair : last;
        }

        return last;
    }

    private void EditTables(int row, ArticleNode old, ArticleNode wanted, string path)
    {
        List<int> tables = _source.Children(row);
        ListAlignment alignment = ListAlignment.Of(old.Items, wanted.Items);
        for (int i = 0; i < tables.Count; i++)
        {
            if (!alignment.Stays(i))
            {
                Remove(tables[i], DiagnosticPath.Index(path, i));
            }
        }

        int last = -1;
        int next = 0;
        for (int j = 0; j < wanted.Items.Count; j++)
        {
            if (next < alignment.Pairs.Count && alignment.Pairs[next].New == j)
            {
                int i = alignment.Pairs[next++].Old;
                last = tables[i];
                if (!old.Items[i].ValueEquals(wanted.Items[j]))
                {
                    EditTable(last, old.Items[i].In(SyntaxKind.Mapping), wanted.Items[j].In(SyntaxKind.Mapping), DiagnosticPath.Index(path, i));
                }

                continue;
            }

            StringBuilder text = new();
            _render.AppendWithHeader(text, ArticleNode.List([wanted.Items[j].In(SyntaxKind.Mapping)]), _source.HeaderPath(row));
            string itsPath = DiagnosticPath.Index(path, j);
            if (last >= 0)
            {
                InsertTable(_source.ContentEnd(last), text.ToString(), itsPath);
            }
            else
            {
                // A blank line sets it apart from the one after it.
                int first = _source.SectionOf(tables[0])!.LineStart;
                _blankInsertions.Add(first);
                InsertText(first, text + _source.LineBreak, itsPath);
            }
        }
    }

    /// <summary>Puts a key with a value into a table.</summary>
    /// <param name="row">The row of the table.</param>
    /// <param name="member">The key and the value.</param>
    /// <param name="after">The pair that it follows, if it becomes one; or -1.</param>
    /// <param name="isLast">Whether nothing that is there is to follow it.</param>
    /// <param name="asPair">Whether it becomes a pair, and not a table with a header.</param>
    /// <param name="path">Its path.</param>
    private void Insert(int row, ArticleMember member, int after, bool isLast, bool asPair, string path)
    {
        if (!TomlRenderer.Has(member.Value))
        {
            Refuse(Problems.NoNullInToml, _source.Place(row).Start, path);
            return;
        }

        TomlForm form = _source.Form(row);
        if (!asPair && form != TomlForm.Dotted)
        {
            StringBuilder text = new();
            _render.AppendWithHeader(text, member.Value, TomlRenderer.PathOf(_source.HeaderPath(row), member.Key));
            InsertTable(_source.ContentEnd(row), text.ToString(), path);
        }
        else
        {
            InsertLines(row, after, TomlRenderer.Pair(member), path, isLast && member.Known is null);
        }
    }
}
