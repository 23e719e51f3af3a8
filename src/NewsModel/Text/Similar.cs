namespace NewsModel.Text;

/// <summary>Finds which of several words a misspelled one was probably meant to be.</summary>
internal static class Similar
{
    /// <summary>The most similar word: one that differs in case alone, or by a letter or two that are wrong, missing, too many or swapped.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="words">What could have been.</param>
    /// <returns>The word, or <see langword="null"/> if none is similar.</returns>
    public static string? To(string word, IEnumerable<string> words)
    {
        if (word.Length > EditDistance.MostLetters)
        {
            return null;
        }

        Span<char> folded = stackalloc char[EditDistance.MostLetters];
        Span<char> foldedCandidate = stackalloc char[EditDistance.MostLetters];
        folded = folded[..word.AsSpan().ToUpperInvariant(folded)];
        string? best = null;
        int least = int.MaxValue;
        foreach (string candidate in words)
        {
            int length = candidate.AsSpan().ToUpperInvariant(foldedCandidate);
            int distance = length < 0 ? int.MaxValue : EditDistance.Of(folded, foldedCandidate[..length]);
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
}
