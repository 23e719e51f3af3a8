namespace NewsModel.Queries;

/// <summary>Finds which of several words a misspelled one was probably meant to be.</summary>
internal static class Similar
{
    private const int LongestWorthComparing = 40;

    /// <summary>The most similar word: one that differs in case alone, or by a letter or two that are wrong, missing, too many or swapped.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="words">What could have been.</param>
    /// <returns>The word, or <see langword="null"/> if none is similar.</returns>
    public static string? To(string word, IEnumerable<string> words)
    {
        string? best = null;
        int least = int.MaxValue;
        foreach (string candidate in words)
        {
            int distance = string.Equals(word, candidate, StringComparison.OrdinalIgnoreCase) ? 0
                : word.Length > LongestWorthComparing || candidate.Length > LongestWorthComparing ? int.MaxValue
                : Distance(word, candidate);
            if (distance < least && distance <= MostFor(Math.Min(word.Length, candidate.Length)))
            {
                best = candidate;
                least = distance;
            }
        }

        return best;
    }

    // Short words are similar to too many others.
    private static int MostFor(int length) => length switch
    {
        < 3 => 0,
        < 7 => 1,
        _ => 2,
    };

    /// <summary>How many letters must be changed, added, left out or swapped with their neighbour, whatever their case.</summary>
    private static int Distance(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1];
        int[] last = new int[b.Length + 1];
        int[] row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = last[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
