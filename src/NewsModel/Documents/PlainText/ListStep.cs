namespace NewsModel.Documents.PlainText;

/// <summary>A step that turns one list into another: an element removed, inserted or put in the place of another.</summary>
/// <param name="Old">The position of the element that goes, or -1.</param>
/// <param name="New">The position of the element that comes, or -1.</param>
/// <param name="Before">The old position of the last element before it that stays or is replaced, or -1.</param>
internal readonly record struct ListStep(int Old, int New, int Before)
{
    /// <summary>The fewest steps between two lists.</summary>
    /// <param name="oldCount">The length of the old list.</param>
    /// <param name="newCount">The length of the new list.</param>
    /// <param name="same">Whether the element at an old position is the same as that at a new one.</param>
    public static List<ListStep> Between(int oldCount, int newCount, Func<int, int, bool> same)
    {
        List<ListStep> steps = [];
        List<(int Old, int New)> matches = SequenceDiff.Match(oldCount, newCount, same);
        matches.Add((oldCount, newCount));
        int old = 0;
        int added = 0;
        int before = -1;
        foreach ((int Old, int New) match in matches)
        {
            while (old < match.Old && added < match.New)
            {
                steps.Add(new(old, added++, before));
                before = old++;
            }

            while (old < match.Old)
            {
                steps.Add(new(old++, New: -1, before));
            }

            while (added < match.New)
            {
                steps.Add(new(Old: -1, added++, before));
            }

            before = match.Old;
            old = match.Old + 1;
            added = match.New + 1;
        }

        return steps;
    }
}
