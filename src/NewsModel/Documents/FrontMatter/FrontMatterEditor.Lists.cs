using NewsModel.Diagnostics;
using NewsModel.Formats.Tree;
using NewsModel.Syntax;

namespace NewsModel.Documents.FrontMatter;

/// <content>Lists: which entries go, come, move and change.</content>
internal sealed partial class FrontMatterEditor
{
    /// <summary>Edits the entries of a list.</summary>
    /// <param name="self">The pair or entry that the list is the value of.</param>
    /// <param name="old">What it says.</param>
    /// <param name="wanted">What it is to say.</param>
    /// <param name="path">Its path.</param>
    /// <param name="isFlow">Whether it is inside brackets or braces of something else.</param>
    private void EditList(in SourceEntry self, ArticleNode old, ArticleNode wanted, string path, bool isFlow)
    {
        if (!_source.TryGetEntries(self.Row, out List<SourceEntry> entries) || !TryBind(entries, old.Items.Count, out int[] entryOf))
        {
            Refuse(Problems.LayoutInTheWay, self.Start, path);
            return;
        }

        EntryPlan plan = new(entries) { EntryOf = entryOf };
        ListAlignment alignment = ListAlignment.Of(old.Items, wanted.Items);
        int after = -1;
        int pair = 0;
        for (int i = 0; i < old.Items.Count; i++)
        {
            if (!alignment.Stays(i))
            {
                PlanRemoval(plan, entryOf[i], path);
            }
        }

        for (int j = 0; j < wanted.Items.Count; j++)
        {
            if (pair < alignment.Pairs.Count && alignment.Pairs[pair].New == j)
            {
                int i = alignment.Pairs[pair++].Old;
                after = entryOf[i];
                if (!old.Items[i].ValueEquals(wanted.Items[j]))
                {
                    plan.Changes.Add(new(after, old.Items[i], wanted.Items[j]));
                }

                continue;
            }

            int moved = alignment.MovedFrom(j);
            plan.Insertions.Add(new(after, Before: -1, new("", null, wanted.Items[j]), j, IsPair: false, moved < 0 ? -1 : entryOf[moved]));
        }

        Apply(self, plan, wanted, path, isFlow);
    }

    /// <summary>
    /// The row of the entry that a new one takes after: the one before it, or the first; for a scalar, if that does not show how it is quoted, the
    /// first that does.
    /// </summary>
    private int ModelOf(EntryPlan plan, in EntryPlan.Insertion insertion)
    {
        if (plan.Entries.Count == 0)
        {
            return FrontMatterRenderer.NoModel;
        }

        int row = plan.Entries[Math.Max(0, insertion.After)].Row;
        if (insertion.Member.Value.Kind != SyntaxKind.Scalar || _render.ShowsQuotes(row))
        {
            return row;
        }

        plan.HabitRow ??= plan.Entries.Find(entry => _render.ShowsQuotes(entry.Row)) is { Row: > 0 } entry ? entry.Row : -1;
        return plan.HabitRow >= 0 ? plan.HabitRow.Value : row;
    }

    /// <summary>Finds the entry of each value: all of them, but for empty ones that the model leaves out.</summary>
    private bool TryBind(List<SourceEntry> entries, int count, out int[] entryOf)
    {
        entryOf = new int[count];
        int found = 0;
        for (int i = 0; i < entries.Count; i++)
        {
            if (entries.Count != count && _source.IsNull(entries[i].Row))
            {
                continue;
            }

            if (found == count)
            {
                return false;
            }

            entryOf[found++] = i;
        }

        return found == count;
    }
}
