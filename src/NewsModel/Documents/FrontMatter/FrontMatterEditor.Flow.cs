using NewsModel.Diagnostics;
using NewsModel.Formats.Tree;
using NewsModel.Syntax;

namespace NewsModel.Documents.FrontMatter;

/// <content>Lists in brackets and maps in braces (YAML 1.2, section 7.4).</content>
internal sealed partial class FrontMatterEditor
{
    private void ApplyToFlow(in SourceEntry self, EntryPlan plan, string path)
    {
        int open = _source.ContentStart(self.Row);
        int close = _source.End(self.Row) - 1;
        bool isBracketed = close > open && _utf8[open] is (byte)'[' or (byte)'{' && _utf8[close] is (byte)']' or (byte)'}';
        if (plan.Reorders && (!isBracketed || _source.Has(self.Row, SyntaxTraits.Partial)))
        {
            Refuse(_source.Has(self.Row, SyntaxTraits.Partial) ? PartialInTheWay(self.Row) : Problems.LayoutInTheWay, open, path);
            return;
        }

        foreach (EntryPlan.Change change in plan.Changes)
        {
            SourceEntry entry = plan.Entries[change.Entry];
            string itsPath = PathOf(path, plan, change.Entry);
            if (FrontMatterRenderer.CanBeFlow(change.New, entry.IsPair))
            {
                EditValue(entry, change.Old, change.New, itsPath, isFlow: true);
            }
            else
            {
                Refuse(FlowInTheWay(change.New, entry.IsPair), entry.Start, itsPath);
            }
        }

        RemoveFromFlow(plan, open, close, path);
        InsertIntoFlow(plan, open, path);
    }

    /// <summary>Takes entries out, each with the comma after it, or the last ones with the comma before them.</summary>
    private void RemoveFromFlow(EntryPlan plan, int open, int close, string path)
    {
        List<SourceEntry> entries = plan.Entries;
        for (int first = 0, last; first < entries.Count; first = last + 1)
        {
            last = first;
            if (!plan.IsRemoved(first))
            {
                continue;
            }

            while (last + 1 < entries.Count && plan.IsRemoved(last + 1))
            {
                last++;
            }

            bool isToTheEnd = last == entries.Count - 1;
            int start = !isToTheEnd ? entries[first].Start : first > 0 ? entries[first - 1].End : plan.Empties ? open + 1 : entries[0].Start;
            int end = !isToTheEnd ? entries[last + 1].Start : first == 0 && plan.Empties ? close : entries[last].End;
            if (HasCommentBetween(entries, start, end))
            {
                Refuse(Problems.LayoutInTheWay, entries[first].Start, PathOf(path, plan, first));
                return;
            }

            if (isToTheEnd && first > 0 && _utf8[start - 1] == ':' && _utf8[start] == ' ')
            {
                // A colon without a value needs the space after it.
                start++;
            }

            for (int i = first; i <= last; i++)
            {
                int next = i == last ? end : entries[i + 1].Start;
                _script.Replace(start, next, [], PathOf(path, plan, i));
                start = next;
            }
        }
    }

    /// <summary>Puts entries in, set apart as the first two are.</summary>
    private void InsertIntoFlow(EntryPlan plan, int open, string path)
    {
        List<SourceEntry> entries = plan.Entries;
        ReadOnlySpan<byte> between = entries.Count > 1 ? _utf8.AsSpan(entries[0].End, entries[1].Start - entries[0].End) : default;
        ReadOnlySpan<byte> separator = between.IsEmpty || between.Contains((byte)'#') ? ", "u8 : between;
        bool isAlone = plan.FirstKept() < 0;
        bool isFirst = true;
        foreach (EntryPlan.Insertion insertion in plan.Insertions.OrderBy(i => i.Position))
        {
            string itsPath = PathOf(path, insertion, isList: !insertion.IsPair);
            if (!FrontMatterRenderer.CanBeFlow(insertion.Member.Value, insertion.IsPair))
            {
                Refuse(FlowInTheWay(insertion.Member.Value, insertion.IsPair), open, itsPath);
                return;
            }

            byte[] text = insertion.MovedFrom >= 0 ? _utf8[entries[insertion.MovedFrom].Start..entries[insertion.MovedFrom].End]
                : insertion.IsPair ? _render.FlowPair(insertion.Member)
                : _render.FlowItem(insertion.Member.Value, ModelOf(plan, insertion));
            bool isBehind = insertion.Before < 0 && insertion.After >= 0;
            int offset = isBehind ? entries[insertion.After].End
                : insertion.Before >= 0 ? entries[insertion.Before].Start
                : entries.Count > 0 ? entries[0].Start
                : open + 1;
            byte[] piece = isAlone ? [.. isFirst ? [] : separator, .. text] : isBehind ? [.. separator, .. text] : [.. text, .. separator];
            _script.Replace(offset, offset, piece, itsPath);
            isFirst = false;
        }
    }

    private static Problem FlowInTheWay(ArticleNode value, bool hasKey) =>
        FrontMatterRenderer.HasEmptyEntry(value, hasKey) ? Problems.EmptyInTheWay : Problems.LayoutInTheWay;

    /// <summary>Whether there is a comment between entries in a stretch; one within an entry goes and stays with it.</summary>
    private bool HasCommentBetween(List<SourceEntry> entries, int start, int end)
    {
        int position = start;
        foreach (SourceEntry entry in entries)
        {
            if (entry.Start >= position && entry.Start <= end)
            {
                if (_utf8.AsSpan(position, entry.Start - position).Contains((byte)'#'))
                {
                    return true;
                }

                position = Math.Max(position, entry.End);
            }
        }

        return position < end && _utf8.AsSpan(position, end - position).Contains((byte)'#');
    }
}
