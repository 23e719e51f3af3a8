using NewsModel.Diagnostics;
using NewsModel.Formats.Tree;
using NewsModel.Schema;
using NewsModel.Syntax;

namespace NewsModel.Documents.FrontMatter;

/// <content>Maps: which pairs go, which come and where.</content>
internal sealed partial class FrontMatterEditor
{
    /// <summary>Edits the pairs of a map.</summary>
    /// <param name="self">The pair or entry that the map is the value of.</param>
    /// <param name="old">What it says.</param>
    /// <param name="wanted">What it is to say.</param>
    /// <param name="path">Its path.</param>
    /// <param name="isFlow">Whether it is inside brackets or braces of something else.</param>
    private void EditMap(in SourceEntry self, ArticleNode old, ArticleNode wanted, string path, bool isFlow)
    {
        if (!_source.TryGetEntries(self.Row, out List<SourceEntry> entries)
            || (entries.Count == 0 && self.Row != 0 && !_source.Has(self.Row, SyntaxTraits.Flow)))
        {
            Refuse(_source.Has(self.Row, SyntaxTraits.Partial) ? PartialInTheWay(self.Row) : Problems.LayoutInTheWay, self.Start, path);
            return;
        }

        EntryPlan plan = new(entries) { Schema = wanted.Schema };
        MapBinding binding = new(_source, entries, old);
        for (int i = 0; i <= wanted.Schema.Keys.Count; i++)
        {
            if (i == wanted.Schema.ExtensionsAt && !ArticleNode.HaveSameExtensions(old, wanted))
            {
                PlanExtensions(plan, binding, old, wanted, self.Row, path);
            }

            if (i < wanted.Schema.Keys.Count && wanted.Schema.Keys[i] is var key && !ArticleNode.AreSame(old, wanted, key))
            {
                PlanKey(plan, binding, key, old.Find(key), wanted.Find(key), self.Row, path);
            }
        }

        Apply(self, plan, wanted, path, isFlow);
    }

    private void PlanKey(EntryPlan plan, MapBinding binding, RecordKey key, ArticleNode? old, ArticleNode? wanted, int row, string path)
    {
        int entry = binding.EntryOf(key);
        if (old is not null && entry < 0)
        {
            // A merge key brought it: what is elsewhere is not this map's to change.
            RefuseMerged(row, key.Name, path);
        }
        else if (wanted is null)
        {
            RefuseRepeated(plan, binding, entry, path);
            PlanRemoval(plan, entry, path);
        }
        else if (entry >= 0)
        {
            PlanChange(plan, binding, new(entry, old, wanted), path);
        }
        else
        {
            int rank = plan.Schema.Rank(key);
            plan.Insertions.Add(new(After: binding.LastBefore(rank, plan), Before: -1, new(key.Name, key, wanted), rank, IsPair: true));
        }
    }

    /// <summary>Extensions keep an order of their own: those that keep it stay where they are, the others move.</summary>
    private void PlanExtensions(EntryPlan plan, MapBinding binding, ArticleNode old, ArticleNode wanted, int row, string path)
    {
        ArticleMember[] before = old.Extensions.ToArray();
        ArticleMember[] after = wanted.Extensions.ToArray();
        List<(int Old, int New)> kept = SequenceDiff.Match(before.Length, after.Length, (i, j) => before[i].Key == after[j].Key);
        int[] stays = new int[before.Length];
        Array.Fill(stays, -1);
        foreach ((int i, int j) in kept)
        {
            stays[i] = j;
        }

        for (int i = 0; i < before.Length; i++)
        {
            int entry = binding.EntryOf(before[i].Key);
            if (entry >= 0 && stays[i] < 0)
            {
                RefuseRepeated(plan, binding, entry, path);
                PlanRemoval(plan, entry, path);
            }
            else if (entry < 0 && (stays[i] < 0 || !before[i].Value.ValueEquals(after[stays[i]].Value)))
            {
                RefuseMerged(row, before[i].Key, path);
            }
        }

        Dictionary<string, ArticleNode> values = before.ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal);
        int rank = wanted.Schema.Rank(null);
        int housePlace = binding.LastBefore(rank, plan);
        int lastKept = -1;
        int next = 0;
        for (int j = 0; j < after.Length; j++)
        {
            if (next < kept.Count && kept[next].New == j)
            {
                ArticleNode oldValue = before[kept[next++].Old].Value;
                lastKept = binding.EntryOf(after[j].Key);
                if (lastKept >= 0 && !oldValue.ValueEquals(after[j].Value))
                {
                    PlanChange(plan, binding, new(lastKept, oldValue, after[j].Value), path);
                }

                continue;
            }

            int nextKept = next < kept.Count ? binding.EntryOf(after[kept[next].New].Key) : -1;
            plan.Insertions.Add(new(
                After: lastKept >= 0 || nextKept >= 0 ? lastKept : housePlace,
                Before: lastKept >= 0 ? -1 : nextKept,
                after[j],
                rank,
                IsPair: true,
                MovedFrom: values.TryGetValue(after[j].Key, out ArticleNode? moved) && moved.ValueEquals(after[j].Value)
                    ? binding.EntryOf(after[j].Key)
                    : -1));
        }
    }

    private void RefuseMerged(int row, string key, string path) =>
        Refuse(Problems.SharedInTheWay, _source.PlaceOfMerged(row, key), DiagnosticPath.Key(path, key));

    private void PlanChange(EntryPlan plan, MapBinding binding, in EntryPlan.Change change, string path)
    {
        RefuseRepeated(plan, binding, change.Entry, path);
        plan.Changes.Add(change);
    }

    private void RefuseRepeated(EntryPlan plan, MapBinding binding, int entry, string path)
    {
        if (_hasRepeatedKeys && binding.IsRepeated(entry))
        {
            SourceEntry pair = plan.Entries[entry];
            Refuse(Problems.RepeatedKeyInTheWay(_source.Key(pair.Row)), pair.Start, PathOf(path, plan, entry));
        }
    }

    private void PlanRemoval(EntryPlan plan, int entry, string path)
    {
        int row = plan.Entries[entry].Row;
        if (_source.HasAnchorWithin(row))
        {
            Refuse(Problems.SharedInTheWay, plan.Entries[entry].Start, PathOf(path, plan, entry));
        }

        plan.Remove(entry);
    }

    /// <summary>Makes what is planned for the entries of a list or map.</summary>
    private void Apply(in SourceEntry self, EntryPlan plan, ArticleNode wanted, string path, bool isFlow)
    {
        if (_refusals.Count > 0)
        {
            return;
        }

        if (_source.Has(self.Row, SyntaxTraits.Flow))
        {
            ApplyToFlow(self, plan, path);
        }
        else if (plan.Empties && self.Row != 0 && !_source.Has(self.Row, SyntaxTraits.Partial))
        {
            ReplaceValue(self, wanted, path, isFlow);
        }
        else
        {
            foreach (EntryPlan.Change change in plan.Changes)
            {
                SourceEntry entry = plan.Entries[change.Entry];
                EditValue(entry, change.Old, change.New, PathOf(path, plan, change.Entry), isFlow: false);
            }

            RemoveLines(self, plan, path);
            InsertLines(self, plan, path);
        }
    }

    private RecordKey? KeyOf(EntryPlan plan, int entry) => plan.Entries[entry].IsPair ? _source.Key(plan.Entries[entry].Row, plan.Schema) : null;

    private string PathOf(string path, EntryPlan plan, int entry) =>
        KeyOf(plan, entry) is { } known && path.Length == 0 ? known.Name
        : plan.Entries[entry].IsPair ? DiagnosticPath.Key(path, _source.Key(plan.Entries[entry].Row))
        : DiagnosticPath.Index(path, plan.PositionOf(entry));
}
