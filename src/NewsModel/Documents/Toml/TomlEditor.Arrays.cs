using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.Tree;
using NewsModel.Syntax;
using NewsModel.Text;
using NewsModel.Toml;

namespace NewsModel.Documents.Toml;

/// <content>Arrays, and tables in braces: their entries, with the commas, line breaks and comments between them.</content>
internal sealed partial class TomlEditor
{
    private void EditArray(int row, ArticleNode old, ArticleNode wanted, string path)
    {
        List<int> rows = _source.Children(row);
        if (rows.Count != old.Items.Count || rows.Count == 0 || wanted.Items.Count == 0)
        {
            ReplaceWhole(row, wanted, path);
            return;
        }

        ListAlignment alignment = ListAlignment.Of(old.Items, wanted.Items);
        List<TomlPiece> pieces = [];
        int next = 0;
        for (int j = 0; j < wanted.Items.Count; j++)
        {
            if (next < alignment.Pairs.Count && alignment.Pairs[next].New == j)
            {
                int i = alignment.Pairs[next++].Old;
                pieces.Add(new(i, Changed(rows[i], old.Items[i], wanted.Items[j])));
            }
            else
            {
                int from = alignment.MovedFrom(j);
                pieces.Add(new(from, from >= 0 ? TextOf(rows[from]) : NewEntry(rows, pieces, wanted.Items[j])));
            }
        }

        bool keepsAll = pieces.Count == rows.Count;
        for (int j = 0; j < pieces.Count; j++)
        {
            keepsAll &= pieces[j].Old == j;
        }

        if (!keepsAll)
        {
            Rebuild(row, rows, pieces, path);
            return;
        }

        for (int i = 0; i < rows.Count; i++)
        {
            if (!old.Items[i].ValueEquals(wanted.Items[i]))
            {
                EditValue(rows[i], old.Items[i], wanted.Items[i], default, DiagnosticPath.Index(path, i));
            }
        }
    }

    /// <summary>
    /// Edits a table in braces. One with dotted keys, which has no pair for each of its values, is written again where pairs come or go.
    /// </summary>
    private void EditBraces(int row, ArticleNode old, ArticleNode wanted, string path)
    {
        List<int> rows = _source.Children(row);
        List<ArticleMember> after = wanted.Members.FindAll(static m => TomlRenderer.Has(m.Value));
        if (rows.Count == 0 || after.Count == 0 || after.Count < wanted.Members.Count || rows.Exists(r => _source.Form(r) == TomlForm.Dotted))
        {
            ReplaceWhole(row, wanted, path);
            return;
        }

        Dictionary<string, int> places = [];
        for (int i = 0; i < rows.Count; i++)
        {
            places.TryAdd(_source.Key(rows[i]), i);
        }

        Dictionary<string, ArticleMember> before = ByKey(old);
        List<TomlPiece> pieces = [];
        bool keepsAll = after.Count == rows.Count;
        foreach (ArticleMember member in InTextOrder(after, places))
        {
            bool isThere = places.TryGetValue(member.Key, out int i);
            ArticleNode? oldValue = isThere && before.TryGetValue(member.Key, out ArticleMember same) ? same.Value : null;
            keepsAll &= isThere && i == pieces.Count;
            pieces.Add(isThere
                ? new(i, TextOf(_source.Place(rows[i]).Start, _source.Rows[rows[i]].ValueStart) + Changed(rows[i], oldValue, member.Value))
                : new(-1, TomlRenderer.Pair(member)));
        }

        if (!keepsAll)
        {
            Rebuild(row, rows, pieces, path);
            return;
        }

        foreach (ArticleMember member in after)
        {
            ArticleNode? oldValue = before.TryGetValue(member.Key, out ArticleMember same) ? same.Value : null;
            if (oldValue is null || !oldValue.ValueEquals(member.Value))
            {
                EditValue(rows[places[member.Key]], oldValue, member.Value, member, DiagnosticPath.Key(path, member.Key));
            }
        }
    }

    /// <summary>
    /// The pairs of a table in their order, those that the model does not name in the order they are wanted; new ones last
    /// of their kind.
    /// </summary>
    private static List<ArticleMember> InTextOrder(List<ArticleMember> members, Dictionary<string, int> places)
    {
        List<ArticleMember> extensions = members.FindAll(static m => m.Known is null);
        List<int> found = [.. extensions.Where(m => places.ContainsKey(m.Key)).Select(m => places[m.Key])];
        bool keepsOrder = found.SequenceEqual(found.Order());
        return [.. members
            .OrderBy(m => m.Known is null && !keepsOrder ? int.MaxValue : places.GetValueOrDefault(m.Key, int.MaxValue))
            .ThenBy(m => m.Known is null ? 1 : 0)];
    }

    /// <summary>Replaces all of a list or table; not if a comment would be lost.</summary>
    private void ReplaceWhole(int row, ArticleNode wanted, string path)
    {
        List<int> rows = _source.Children(row);
        int position = _source.Rows[row].ValueStart + 1;
        foreach (int child in rows)
        {
            if (_source.Form(child) != TomlForm.Dotted)
            {
                RefuseComment(position, _source.Place(child).Start, path);
                position = _source.Place(child).End;
            }
        }

        RefuseComment(position, _source.Place(row).End, path);
        ReplaceValue(row, wanted, path);
    }

    private void RefuseComment(int start, int end, string path)
    {
        if (start < end && _utf8.AsSpan(start, end - start).Contains((byte)'#'))
        {
            Refuse(Problems.LayoutInTheWay, start, path);
        }
    }

    private string TextOf(int row) => TextOf(_source.Place(row).Start, _source.Place(row).End);

    private string TextOf(int start, int end) => Encoding.UTF8.GetString(_utf8.AsSpan(start, end - start));

    /// <summary>The text of a value with the changes in it.</summary>
    private string Changed(int row, ArticleNode? old, ArticleNode wanted)
    {
        int start = _source.Rows[row].ValueStart;
        int end = _source.Place(row).End;
        if (old is not null && old.ValueEquals(wanted))
        {
            return TextOf(start, end);
        }

        return Quoted(_utf8.AsSpan(start, end - start), wanted) ?? TomlRenderer.Value(wanted);
    }

    /// <summary>A new entry, in quotes as the one before it, or the first.</summary>
    private string NewEntry(List<int> rows, List<TomlPiece> pieces, ArticleNode wanted)
    {
        int model = rows[Math.Max(0, pieces.Count > 0 ? pieces[^1].Old : 0)];
        bool isLiteral = _source.Rows[model] is { Kind: SyntaxKind.Scalar, Style: SyntaxStyle.SingleQuoted };
        return isLiteral ? Quoted("''"u8, wanted) ?? TomlRenderer.Value(wanted) : TomlRenderer.Value(wanted);
    }

    /// <summary>
    /// Puts entries between the brackets: those that stay keep the comments around them, and what is new is set apart as the others are.
    /// </summary>
    private void Rebuild(int row, List<int> rows, List<TomlPiece> pieces, string path)
    {
        TomlGaps gaps = new(_utf8, _source.Rows[row].ValueStart, _source.Place(row).End, [.. rows.Select(_source.Place)]);
        byte[] text = Utf8Codec.Encode(gaps.Fill(pieces));
        int start = _source.Rows[row].ValueStart;
        ReadOnlySpan<byte> old = _utf8.AsSpan(start, _source.Place(row).End - start);
        int prefix = old.CommonPrefixLength(text);
        int suffix = 0;
        while (suffix < Math.Min(old.Length, text.Length) - prefix && old[^(suffix + 1)] == text[^(suffix + 1)])
        {
            suffix++;
        }

        // Not in the middle of a character.
        while (prefix > 0 && prefix < old.Length && (old[prefix] & 0xC0) == 0x80)
        {
            prefix--;
        }

        while (suffix > 0 && (old[^suffix] & 0xC0) == 0x80)
        {
            suffix--;
        }

        _script.Replace(start + prefix, start + old.Length - suffix, text[prefix..^suffix], path);
    }
}

/// <summary>An entry of a list in brackets, or a pair in braces, as it will appear.</summary>
/// <param name="Old">Which of the old ones it is; -1 if it is new.</param>
/// <param name="Text">Its text.</param>
internal readonly record struct TomlPiece(int Old, string Text);
