using NewsModel.Diagnostics;
using NewsModel.Formats;

namespace NewsModel.Documents;

/// <content>Lists in brackets and maps in braces (YAML 1.2, section 7.4).</content>
internal sealed partial class FrontMatterEditor
{
    private void ApplyToFlow(in SourceEntry self, EntryPlan plan, string path)
    {
        if (plan.Reorders)
        {
            RewriteFlow(self, plan, path);
            return;
        }

        foreach (EntryPlan.Change change in plan.Changes)
        {
            if (!FrontMatterRenderer.CanBeFlow(change.New))
            {
                Refuse(Problems.LayoutInTheWay, plan.Entries[change.Entry].Start, PathOf(path, plan, change.Entry));
                return;
            }

            SourceEntry entry = plan.Entries[change.Entry];
            EditValue(entry, change.Old, change.New, KeyOf(entry), PathOf(path, plan, change.Entry), isFlow: true);
        }
    }

    /// <summary>Puts the entries that stay, as they are, and the new ones between the brackets, set apart as the first two are.</summary>
    private void RewriteFlow(in SourceEntry self, EntryPlan plan, string path)
    {
        int open = _source.ContentStart(self.Row);
        int close = _source.End(self.Row) - 1;
        bool canStand = plan.Changes.TrueForAll(c => FrontMatterRenderer.CanBeFlow(c.New)) && plan.Insertions.TrueForAll(i => FrontMatterRenderer.CanBeFlow(i.Member.Value));
        bool isBracketed = _utf8[open] is (byte)'[' or (byte)'{' && close > open && _utf8[close] is (byte)']' or (byte)'}';
        if (!canStand || !isBracketed || HasCommentBetween(plan.Entries, open + 1, close))
        {
            Refuse(Problems.LayoutInTheWay, open, path);
            return;
        }

        List<SourceEntry> entries = plan.Entries;
        List<byte> text = [];
        ReadOnlySpan<byte> separator = entries.Count > 1 ? _utf8.AsSpan(entries[0].End, entries[1].Start - entries[0].End) : ", "u8;
        foreach (byte[] piece in FlowPieces(plan, path))
        {
            text.AddRange(text.Count == 0 ? [] : separator);
            text.AddRange(piece);
        }

        bool isEmpty = text.Count == 0;
        int first = entries.Count == 0 || isEmpty ? open + 1 : entries[0].Start;
        int last = entries.Count == 0 || isEmpty ? close : entries[^1].End;
        _script.Replace(first, last, [.. text], path);
    }

    private List<byte[]> FlowPieces(EntryPlan plan, string path)
    {
        List<byte[]> pieces = [];
        for (int i = -1; i < plan.Entries.Count; i++)
        {
            foreach (EntryPlan.Insertion insertion in plan.Insertions)
            {
                if (i >= 0 && insertion.Before == i)
                {
                    pieces.Add(FlowPiece(plan, insertion));
                }
            }

            if (i >= 0 && !plan.IsRemoved(i))
            {
                int changed = plan.Changes.FindIndex(c => c.Entry == i);
                pieces.Add(changed < 0 ? TextOf(plan.Entries[i]) : ChangedFlowPiece(plan.Entries[i], plan.Changes[changed].New, path));
            }

            foreach (EntryPlan.Insertion insertion in plan.Insertions)
            {
                if (insertion.Before < 0 && insertion.After == i)
                {
                    pieces.Add(FlowPiece(plan, insertion));
                }
            }
        }

        return pieces;
    }

    private byte[] FlowPiece(EntryPlan plan, in EntryPlan.Insertion insertion) =>
        insertion.MovedFrom >= 0 ? TextOf(plan.Entries[insertion.MovedFrom])
        : insertion.Member.Key.Length > 0 || insertion.Member.Known != FrontMatterKey.Unknown ? _render.FlowPair(insertion.Member)
        : _render.Inline(insertion.Member.Value, style: null, FrontMatterKey.Unknown, isFlow: true);

    private byte[] ChangedFlowPiece(in SourceEntry entry, FrontMatterNode wanted, string path)
    {
        if (_source.HasAnchorWithin(entry.Row) || _source.Has(entry.Row, Yaml.YamlTraits.Aliased))
        {
            Refuse(Problems.SharedInTheWay, entry.Start, path);
        }

        return entry.IsPair
            ? _render.FlowPair(new(_source.Key(entry.Row), KeyOf(entry), wanted))
            : _render.Inline(wanted, style: null, FrontMatterKey.Unknown, isFlow: true);
    }

    private byte[] TextOf(in SourceEntry entry) => _utf8[entry.Start..entry.End];

    /// <summary>Whether a comment stands between the entries; one within an entry stays with it.</summary>
    private bool HasCommentBetween(List<SourceEntry> entries, int start, int end)
    {
        foreach (SourceEntry entry in entries)
        {
            if (_utf8.AsSpan(start, entry.Start - start).Contains((byte)'#'))
            {
                return true;
            }

            start = entry.End;
        }

        return _utf8.AsSpan(start, end - start).Contains((byte)'#');
    }
}
