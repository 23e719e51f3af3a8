namespace NewsModel.Documents;

/// <summary>What two sequences have in common: a longest common subsequence, found with the algorithm of E. W. Myers (1986).</summary>
internal static class SequenceDiff
{
    /// <summary>The most removals and insertions that are looked for. Beyond it the common beginning and end count, and nothing between.</summary>
    private const int MaxDistance = 1000;

    /// <summary>Gives the pairs of positions that match, in order.</summary>
    /// <param name="oldCount">The length of the old sequence.</param>
    /// <param name="newCount">The length of the new sequence.</param>
    /// <param name="same">Whether the element at an old position is the same as that at a new one.</param>
    public static List<(int Old, int New)> Match(int oldCount, int newCount, Func<int, int, bool> same)
    {
        List<(int Old, int New)> matches = [];
        int start = 0;
        while (start < oldCount && start < newCount && same(start, start))
        {
            matches.Add((start, start));
            start++;
        }

        int end = 0;
        while (oldCount - end > start && newCount - end > start && same(oldCount - end - 1, newCount - end - 1))
        {
            end++;
        }

        MatchMiddle(start, oldCount - end - start, newCount - end - start, same, matches);
        for (; end > 0; end--)
        {
            matches.Add((oldCount - end, newCount - end));
        }

        return matches;
    }

    /// <summary>Matches what is between the common beginning and the common end.</summary>
    private static void MatchMiddle(int start, int oldCount, int newCount, Func<int, int, bool> same, List<(int Old, int New)> matches)
    {
        if (oldCount == 0 || newCount == 0)
        {
            return;
        }

        int most = Math.Min(oldCount + newCount, MaxDistance);
        List<int[]> trace = [];

        // furthest[most + k] is how far in the old sequence one gets on diagonal k, which is the old position minus the new one.
        int[] furthest = new int[2 * most + 2];
        for (int distance = 0; distance <= most; distance++)
        {
            trace.Add(furthest[(most - distance)..(most + distance + 1)]);
            for (int k = -distance; k <= distance; k += 2)
            {
                bool inserts = k == -distance || (k != distance && furthest[most + k - 1] < furthest[most + k + 1]);
                int x = inserts ? furthest[most + k + 1] : furthest[most + k - 1] + 1;
                while (x < oldCount && x - k < newCount && same(start + x, start + x - k))
                {
                    x++;
                }

                furthest[most + k] = x;
                if (x >= oldCount && x - k >= newCount)
                {
                    Backtrack(start, oldCount, newCount, trace, matches);
                    return;
                }
            }
        }
    }

    private static void Backtrack(int start, int oldCount, int newCount, List<int[]> trace, List<(int Old, int New)> matches)
    {
        int first = matches.Count;
        int x = oldCount;
        int y = newCount;
        for (int distance = trace.Count - 1; distance > 0; distance--)
        {
            int[] before = trace[distance];
            int k = x - y;
            bool inserts = k == -distance || (k != distance && before[distance + k - 1] < before[distance + k + 1]);
            int previous = before[distance + (inserts ? k + 1 : k - 1)];
            int afterStep = inserts ? previous : previous + 1;
            while (x > afterStep)
            {
                matches.Add((start + --x, start + --y));
            }

            (x, y) = inserts ? (x, y - 1) : (x - 1, y);
        }

        matches.Reverse(first, matches.Count - first);
    }
}
