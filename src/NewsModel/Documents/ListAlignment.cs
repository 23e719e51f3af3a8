using NewsModel.Formats.Tree;
using NewsModel.Schema;
using NewsModel.Syntax;

namespace NewsModel.Documents;

/// <summary>Which entries of a new list are entries of the old one: the same, changed, or moved. The rest goes or is new.</summary>
internal sealed class ListAlignment
{
    /// <summary>How many pairs of entries are weighed against each other in a stretch where nothing is the same.</summary>
    private const int MaxWeighed = 10_000;

    private const int Never = int.MaxValue / 4;

    private readonly bool[] _stays;
    private readonly int[] _movedFrom;

    private ListAlignment(int oldCount, int newCount)
    {
        _stays = new bool[oldCount];
        _movedFrom = new int[newCount];
        Array.Fill(_movedFrom, -1);
    }

    /// <summary>Positions of entries that stay in their order, changed or not.</summary>
    public List<(int Old, int New)> Pairs { get; } = [];

    /// <summary>Whether an old entry stays where it is among the others.</summary>
    public bool Stays(int oldPosition) => _stays[oldPosition];

    /// <summary>The old position of an entry that moves as it is, or -1.</summary>
    public int MovedFrom(int newPosition) => _movedFrom[newPosition];

    public static ListAlignment Of(List<ArticleNode> old, List<ArticleNode> wanted)
    {
        ListAlignment alignment = new(old.Count, wanted.Count);
        List<(int Old, int New)> same = SequenceDiff.Match(old.Count, wanted.Count, (i, j) => old[i].ValueEquals(wanted[j]));
        bool[] moves = alignment.FindMoves(old, wanted, same);
        int i = 0;
        int j = 0;
        foreach ((int Old, int New) match in same)
        {
            alignment.PairChanges(Unmoved(i, match.Old, moves), alignment.NotMoved(j, match.New), old, wanted);
            alignment.Pairs.Add(match);
            (i, j) = (match.Old + 1, match.New + 1);
        }

        alignment.PairChanges(Unmoved(i, old.Count, moves), alignment.NotMoved(j, wanted.Count), old, wanted);
        foreach ((int Old, int New) pair in alignment.Pairs)
        {
            alignment._stays[pair.Old] = true;
        }

        return alignment;
    }

    /// <summary>Finds entries that are the same but not in order.</summary>
    /// <returns>Which old entries move.</returns>
    private bool[] FindMoves(List<ArticleNode> old, List<ArticleNode> wanted, List<(int Old, int New)> same)
    {
        bool[] taken = new bool[old.Count];
        bool[] found = new bool[wanted.Count];
        foreach ((int oldPosition, int newPosition) in same)
        {
            taken[oldPosition] = true;
            found[newPosition] = true;
        }

        bool[] moves = new bool[old.Count];
        if ((long)(old.Count - same.Count) * (wanted.Count - same.Count) > MaxWeighed)
        {
            return moves;
        }

        List<int> left = Unmoved(0, old.Count, taken);
        for (int j = 0; left.Count > 0 && j < wanted.Count; j++)
        {
            int at = found[j] ? -1 : left.FindIndex(i => old[i].ValueEquals(wanted[j]));
            if (at >= 0)
            {
                moves[left[at]] = true;
                _movedFrom[j] = left[at];
                left.RemoveAt(at);
            }
        }

        return moves;
    }

    private static List<int> Unmoved(int start, int end, bool[] taken)
    {
        List<int> positions = [];
        for (int i = start; i < end; i++)
        {
            if (!taken[i])
            {
                positions.Add(i);
            }
        }

        return positions;
    }

    private List<int> NotMoved(int start, int end)
    {
        List<int> positions = [];
        for (int j = start; j < end; j++)
        {
            if (_movedFrom[j] < 0)
            {
                positions.Add(j);
            }
        }

        return positions;
    }

    /// <summary>Pairs entries of a stretch in which none is the same, so as little as possible of the text changes.</summary>
    private void PairChanges(List<int> olds, List<int> news, List<ArticleNode> old, List<ArticleNode> wanted)
    {
        if (olds.Count == 0 || news.Count == 0)
        {
            return;
        }

        if ((long)olds.Count * news.Count > MaxWeighed)
        {
            for (int k = 0; k < Math.Min(olds.Count, news.Count); k++)
            {
                if (old[olds[k]].Kind == wanted[news[k]].Kind)
                {
                    Pairs.Add((olds[k], news[k]));
                }
            }

            return;
        }

        // cost[i, j] is the least for the entries from i and j on.
        Dictionary<(RecordKey?, string), int>?[] keys = new Dictionary<(RecordKey?, string), int>?[news.Count];
        int[,] cost = new int[olds.Count + 1, news.Count + 1];
        int[,] change = new int[olds.Count, news.Count];
        for (int i = olds.Count; i >= 0; i--)
        {
            for (int j = news.Count; j >= 0; j--)
            {
                int remove = i < olds.Count ? Weight(old[olds[i]]) + cost[i + 1, j] : Never;
                int insert = j < news.Count ? Weight(wanted[news[j]]) + cost[i, j + 1] : Never;
                int best = Math.Min(remove, insert);
                if (i < olds.Count && j < news.Count)
                {
                    change[i, j] = Difference(old[olds[i]], wanted[news[j]], ref keys[j]);
                    best = Math.Min(best, change[i, j] + cost[i + 1, j + 1]);
                }

                cost[i, j] = best == Never ? 0 : best;
            }
        }

        for (int i = 0, j = 0; i < olds.Count && j < news.Count;)
        {
            if (cost[i, j] == change[i, j] + cost[i + 1, j + 1])
            {
                Pairs.Add((olds[i++], news[j++]));
            }
            else if (cost[i, j] == Weight(old[olds[i]]) + cost[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    private static int Weight(ArticleNode node) => node.Kind == SyntaxKind.Scalar ? 1 : 1 + node.Members.Count + node.Items.Count;

    /// <summary>How many keys differ; entries that have no key in common are not changed into each other.</summary>
    /// <param name="old">The old entry.</param>
    /// <param name="wanted">The new one.</param>
    /// <param name="keys">Where its keys are; made when the first is elsewhere.</param>
    private static int Difference(ArticleNode old, ArticleNode wanted, ref Dictionary<(RecordKey?, string), int>? keys)
    {
        if (old.Kind != wanted.Kind)
        {
            // A text may appear as a map.
            (old, wanted) = (old.In(SyntaxKind.Mapping), wanted.In(SyntaxKind.Mapping));
        }

        if (old.Kind != wanted.Kind)
        {
            return Never;
        }

        if (old.Kind != SyntaxKind.Mapping)
        {
            return old.Kind == SyntaxKind.Scalar ? 1 : Math.Max(old.Items.Count, wanted.Items.Count);
        }

        int same = 0;
        int differ = 0;
        int index = -1;
        foreach (ArticleMember member in old.Members)
        {
            // Most often they come in the same order.
            int next = index + 1;
            index = next < wanted.Members.Count && wanted.Members[next].Key == member.Key ? next
                : (keys ??= PositionsOf(wanted.Members)).GetValueOrDefault((member.Known, member.Key), -1);
            same += index >= 0 && wanted.Members[index].Value.ValueEquals(member.Value) ? 1 : 0;
            differ += index >= 0 ? 1 : 0;
        }

        differ = old.Members.Count + wanted.Members.Count - differ - same;
        return same == 0 ? Never : differ;
    }

    private static Dictionary<(RecordKey? Known, string Key), int> PositionsOf(List<ArticleMember> members)
    {
        Dictionary<(RecordKey? Known, string Key), int> positions = new(members.Count);
        for (int i = 0; i < members.Count; i++)
        {
            positions.TryAdd((members[i].Known, members[i].Key), i);
        }

        return positions;
    }
}
