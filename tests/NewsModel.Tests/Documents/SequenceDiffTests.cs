using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

public class SequenceDiffTests
{
    private static readonly int RandomCases = FuzzCases.Count(20_000);
    private const int LongestRandom = 12;

    [Theory]
    [InlineData("", "", "")]
    [InlineData("abc", "", "")]
    [InlineData("", "abc", "")]
    [InlineData("abc", "abc", "abc")]
    [InlineData("abc", "xyz", "")]
    [InlineData("abc", "xbz", "b")]
    [InlineData("abcd", "bcde", "bcd")]
    [InlineData("abcabba", "cbabac", "baba")]
    public void What_is_common_is_found(string before, string after, string common)
    {
        List<(int Old, int New)> matches = Match(before, after);

        Assert.Equal(common.Length, matches.Count);
        Assert.Equal(common.Length, LongestCommonSubsequence(before, after));
        AssertMatches(before, after, matches);
    }

    [Fact]
    public void Nothing_longer_is_in_common()
    {
        Random random = new(1);
        for (int i = 0; i < RandomCases; i++)
        {
            int letters = random.Next(1, 5);
            string before = RandomText(random, random.Next(LongestRandom), letters);
            string after = RandomText(random, random.Next(LongestRandom), letters);

            List<(int Old, int New)> matches = Match(before, after);

            AssertMatches(before, after, matches);
            Assert.True(matches.Count == LongestCommonSubsequence(before, after), $"'{before}' and '{after}': {matches.Count} in common");
        }
    }

    [Fact]
    public void Long_sequences_with_few_differences_are_matched_wherever_they_differ()
    {
        Random random = new(2);
        for (int i = 0; i < 50; i++)
        {
            string before = RandomText(random, 2000, letters: 20);
            List<char> after = [.. before];
            for (int edit = 0; edit < 20; edit++)
            {
                after.RemoveAt(random.Next(after.Count));
                after.Insert(random.Next(after.Count), (char)('a' + random.Next(20)));
            }

            List<(int Old, int New)> matches = Match(before, new string([.. after]));

            AssertMatches(before, new string([.. after]), matches);
            Assert.InRange(matches.Count, before.Length - 20, before.Length);
        }
    }

    [Fact]
    public void Very_different_sequences_match_only_at_their_ends()
    {
        string before = $"ab{new string('x', 600)}m{new string('x', 600)}yz";
        string after = $"ab{new string('o', 600)}m{new string('o', 600)}yz";

        Assert.Equal([(0, 0), (1, 1), (1203, 1203), (1204, 1204)], Match(before, after));
    }

    [Theory]
    [InlineData(250, 1)]
    [InlineData(251, 0)]
    public void What_differs_in_a_thousand_places_is_matched_and_what_differs_in_more_is_not(int around, int matches)
    {
        string before = $"{new string('x', around)}m{new string('x', around)}";
        string after = $"{new string('o', around)}m{new string('o', around)}";

        Assert.Equal(Enumerable.Repeat((around, around), matches), Match(before, after));
    }

    private static List<(int Old, int New)> Match(string before, string after) =>
        SequenceDiff.Match(before.Length, after.Length, (o, n) => before[o] == after[n]);

    private static void AssertMatches(string before, string after, List<(int Old, int New)> matches)
    {
        (int Old, int New) last = (-1, -1);
        foreach ((int Old, int New) match in matches)
        {
            Assert.True(match.Old > last.Old && match.New > last.New, $"'{before}' and '{after}': {match} after {last}");
            Assert.Equal(before[match.Old], after[match.New]);
            last = match;
        }
    }

    private static string RandomText(Random random, int length, int letters) =>
        string.Create(length, (random, letters), (text, state) =>
        {
            foreach (ref char c in text)
            {
                c = (char)('a' + state.random.Next(state.letters));
            }
        });

    /// <summary>Its length, by the table of all beginnings.</summary>
    private static int LongestCommonSubsequence(string before, string after)
    {
        int[,] longest = new int[before.Length + 1, after.Length + 1];
        for (int o = 1; o <= before.Length; o++)
        {
            for (int n = 1; n <= after.Length; n++)
            {
                longest[o, n] = before[o - 1] == after[n - 1] ? longest[o - 1, n - 1] + 1 : Math.Max(longest[o - 1, n], longest[o, n - 1]);
            }
        }

        return longest[before.Length, after.Length];
    }
}
