using NewsModel.Diagnostics;
using NewsModel.Formats.FrontMatter;
using NewsModel.Schema;

namespace NewsModel.Documents.FrontMatter;

/// <content>Entries on lines of their own: taking lines out and putting lines in.</content>
internal sealed partial class FrontMatterEditor
{
    /// <summary>Takes entries out with their lines, and with a blank line that would be one too many. Comments above them stay.</summary>
    private void RemoveLines(in SourceEntry self, EntryPlan plan, string path)
    {
        for (int i = 0; i < plan.Entries.Count;)
        {
            if (!plan.IsRemoved(i))
            {
                i++;
                continue;
            }

            int last = LastOfRun(plan, i);
            if (plan.Entries[i].IsInline)
            {
                RemoveInline(plan, last, path);
            }
            else
            {
                RemoveRun(self, plan, i, last, path);
            }

            i = last + 1;
        }
    }

    /// <summary>Takes out neighbours that have nothing but blank lines between them.</summary>
    private void RemoveRun(in SourceEntry self, EntryPlan plan, int first, int last, string path)
    {
        List<SourceEntry> entries = plan.Entries;
        int start = entries[first].LineStart;
        int end = entries[last].NextLine;
        int limit = first > 0 ? entries[first - 1].NextLine : self.Row == 0 ? self.LineStart : SourceLines.Next(_utf8, self.Start);
        while (first > 0 && _source.KeepsBlankLines(entries[first - 1].Row) && end < _utf8.Length && SourceLines.IsBlank(_utf8, end)
            && SourceLines.Next(_utf8, end) > end)
        {
            // The block scalar above would take them for its own.
            end = SourceLines.Next(_utf8, end);
        }

        bool isBlankBefore = start > limit && SourceLines.IsBlank(_utf8, SourceLines.Previous(_utf8, start));
        bool isBlankAfter = end < _utf8.Length && SourceLines.IsBlank(_utf8, end);
        bool isLast = last == entries.Count - 1 && (self.Row != 0 || FrontMatterFences.IsClosing(_utf8, end, out _));
        if (first == 0 && isBlankAfter && (isBlankBefore || start == limit) && (self.Row == 0 || last < entries.Count - 1))
        {
            // Nothing is left that the blank line sets the next group apart from.
            end = SourceLines.Next(_utf8, end);
        }
        else if (first > 0 && isBlankBefore && (isBlankAfter || isLast))
        {
            start = SourceLines.Previous(_utf8, start);
        }

        // A blank line that sets the run apart from within is still needed before what follows, if that has none of its own.
        int separator = first > 0 && last < entries.Count - 1 && !isBlankBefore && !isBlankAfter ? LastBlankWithin(entries, first, last) : -1;
        for (int i = first; i <= last; i++)
        {
            int next = i == last ? end : entries[i + 1].LineStart;
            _script.Replace(start, i == separator ? SourceLines.Previous(_utf8, next) : next, [], PathOf(path, plan, i));
            start = next;
        }
    }

    /// <summary>The last entry of a run, but for its end, that a blank line follows; or -1.</summary>
    private static int LastBlankWithin(List<SourceEntry> entries, int first, int last)
    {
        int entry = last - 1;
        while (entry >= first && entries[entry].NextLine == entries[entry + 1].LineStart)
        {
            entry--;
        }

        return entry >= first ? entry : -1;
    }

    /// <summary>
    /// Takes out the first entries of a list or map that begins after a dash. The one that stays moves up to the dash, unless a comment is
    /// between.
    /// </summary>
    private void RemoveInline(EntryPlan plan, int last, string path)
    {
        List<SourceEntry> entries = plan.Entries;
        int start = InlineStart(plan, last);
        for (int i = 0; i <= last; i++)
        {
            int next = i < last ? entries[i + 1].Start
                : Joins(entries, last) ? entries[last + 1].Start
                : SourceLines.EndBefore(_utf8, entries[last].NextLine);
            _script.Replace(start, next, [], PathOf(path, plan, i));
            start = next;
        }
    }

    /// <summary>The last of the removed entries that are right after a removed one, with nothing but blank lines between.</summary>
    private int LastOfRun(EntryPlan plan, int first)
    {
        int last = first;
        while (last + 1 < plan.Entries.Count && plan.IsRemoved(last + 1)
            && IsBlankBetween(plan.Entries[last].NextLine, plan.Entries[last + 1].LineStart))
        {
            last++;
        }

        return last;
    }

    private bool Joins(List<SourceEntry> entries, int last) =>
        last + 1 < entries.Count && IsBlankBetween(entries[last].NextLine, entries[last + 1].LineStart);

    /// <summary>Where the removal of the first entries after a dash begins: where nothing follows the dash, the space goes too.</summary>
    private int InlineStart(EntryPlan plan, int last)
    {
        int start = plan.Entries[0].Start;
        while (!Joins(plan.Entries, last) && _utf8[start - 1] == ' ')
        {
            start--;
        }

        return start;
    }

    private void InsertLines(in SourceEntry self, EntryPlan plan, string path)
    {
        if (plan.Insertions.Count == 0)
        {
            return;
        }

        // Where several come to one place they are in order; a stable sort, for extensions have one rank.
        foreach (IGrouping<(int, int), EntryPlan.Insertion> group in plan.Insertions.OrderBy(i => i.Position).GroupBy(i => (i.After, i.Before)))
        {
            InsertGroup(self, plan, [.. group], path);
        }
    }

    /// <summary>Puts new entries in that come to one place.</summary>
    private void InsertGroup(in SourceEntry self, EntryPlan plan, List<EntryPlan.Insertion> group, string path)
    {
        (int after, int before) = (group[0].After, group[0].Before);
        List<SourceEntry> entries = plan.Entries;
        int beside = Math.Max(0, Math.Max(after, before));
        int column = entries.Count > 0 ? entries[beside].Column : 0;
        _render.LineBreak = entries.Count > 0 ? LineBreakOf(entries[beside]) : _render.LineBreak;
        List<byte[]> texts = group.ConvertAll(insertion => TextOf(plan, insertion, column));
        if (entries.Count > 0 && entries[0].IsInline && after < 0 && before <= 0)
        {
            InsertInline(plan, group, texts, path);
            return;
        }

        bool isList = entries.Count > 0 && !entries[0].IsPair;
        bool setsApart = self.Row == 0 ? HasBlankLines(plan) : isList && IsSeparated(entries);
        bool isFirst = after < 0;
        RecordKey? above = isFirst ? null : KeyOf(plan, after);
        int offset = OffsetOf(self, plan, after, before);
        for (int i = 0; i < group.Count; i++)
        {
            RecordKey? key = group[i].Member.Known;
            bool blankBefore = setsApart && before < 0 && !isFirst && (isList || IsSetApart(plan.Schema, key, above))
                && !(i == 0 && _source.KeepsBlankLines(entries[after].Row));
            bool isTop = after < 0 && before < 0 && i == group.Count - 1 && plan.FirstKept() >= 0;
            bool blankAfter = setsApart && isTop && (isList || IsSetApart(plan.Schema, KeyOf(plan, plan.FirstKept()), key));
            byte[] indent = new byte[column];
            Array.Fill(indent, (byte)' ');
            _script.Replace(
                offset,
                offset,
                [.. blankBefore ? _render.LineBreak : [], .. indent, .. texts[i], .. _render.LineBreak, .. blankAfter ? _render.LineBreak : []],
                PathOf(path, group[i], isList));
            (above, isFirst) = (key, false);
        }
    }

    /// <summary>Puts new entries in at the beginning of a list or map that begins after a dash.</summary>
    private void InsertInline(EntryPlan plan, List<EntryPlan.Insertion> group, List<byte[]> texts, string path)
    {
        bool isAlone = plan.IsRemoved(0) && !Joins(plan.Entries, LastOfRun(plan, 0));
        int offset = plan.IsRemoved(0) ? InlineStart(plan, LastOfRun(plan, 0)) : plan.Entries[0].Start;
        byte[] nextLine = new byte[_render.LineBreak.Length + plan.Entries[0].Column];
        Array.Fill(nextLine, (byte)' ');
        _render.LineBreak.CopyTo(nextLine, 0);
        for (int i = 0; i < group.Count; i++)
        {
            byte[] text = !isAlone ? [.. texts[i], .. nextLine]
                : i == 0 ? [.. _utf8.AsSpan(offset, plan.Entries[0].Start - offset), .. texts[i]]
                : [.. nextLine, .. texts[i]];
            _script.Replace(offset, offset, text, PathOf(path, group[i], isList: !group[i].IsPair));
        }
    }

    /// <summary>Where new lines go in: at the beginning of a line.</summary>
    private int OffsetOf(in SourceEntry self, EntryPlan plan, int after, int before)
    {
        List<SourceEntry> entries = plan.Entries;
        if (entries.Count == 0)
        {
            return _source.FenceStart;
        }

        if (before < 0 && after >= 0)
        {
            return entries[after].NextLine;
        }

        // Above the comment right above the entry.
        int next = Math.Max(0, before);
        int limit = next > 0 ? entries[next - 1].NextLine : self.Row == 0 ? self.LineStart : SourceLines.Next(_utf8, self.Start);
        return _source.StartWithComment(entries[next], limit);
    }

    private byte[] TextOf(EntryPlan plan, in EntryPlan.Insertion insertion, int column)
    {
        if (insertion.MovedFrom >= 0)
        {
            SourceEntry moved = plan.Entries[insertion.MovedFrom];
            return _utf8[moved.Start..SourceLines.EndBefore(_utf8, moved.NextLine)];
        }

        bool isPair = plan.Entries.Count == 0 || plan.Entries[0].IsPair;
        return isPair ? _render.Pair(insertion.Member, column) : _render.Item(insertion.Member.Value, column, ModelOf(plan, insertion));
    }

    private static string PathOf(string path, in EntryPlan.Insertion insertion, bool isList) =>
        isList ? DiagnosticPath.Index(path, insertion.Position) : DiagnosticPath.Key(path, insertion.Member.Key);

    /// <summary>Whether the groups of this file are set apart by blank lines, as the house does it; also if it has none that could tell.</summary>
    private bool HasBlankLines(EntryPlan plan)
    {
        int groups = 0;
        for (int i = 1; i < plan.Entries.Count; i++)
        {
            if (IsSetApart(plan.Schema, KeyOf(plan, i), KeyOf(plan, i - 1)))
            {
                groups++;
                int limit = plan.Entries[i - 1].NextLine;
                int start = _source.StartWithComment(plan.Entries[i], limit);
                if (start > limit && SourceLines.IsBlank(_utf8, SourceLines.Previous(_utf8, start)))
                {
                    return true;
                }
            }
        }

        return groups == 0;
    }

    private static bool IsSetApart(RecordSchema schema, RecordKey? key, RecordKey? above) =>
        schema.BeginsGroup(key) && (key is not null || above is not null);

    /// <summary>Whether a blank line separates the first two entries of a list.</summary>
    private bool IsSeparated(List<SourceEntry> entries)
    {
        int line = entries[0].NextLine;
        while (entries.Count > 1 && line < entries[1].LineStart && !SourceLines.IsBlank(_utf8, line))
        {
            line = SourceLines.Next(_utf8, line);
        }

        return entries.Count > 1 && line < entries[1].LineStart;
    }

    private bool IsBlankBetween(int start, int end) =>
        start <= end && _utf8.AsSpan(start, end - start).IndexOfAnyExcept(" \t\r\n"u8) < 0;

    /// <summary>How the line ends that an entry ends on: there is always a fence after it.</summary>
    private byte[] LineBreakOf(in SourceEntry entry) => SourceLines.Break(_utf8, SourceLines.End(_utf8, entry.End)).ToArray();
}
