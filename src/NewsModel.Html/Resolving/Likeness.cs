using NewsModel.Html.Collecting;

namespace NewsModel.Html.Resolving;

/// <summary>How alike two texts are, in any language.</summary>
internal static class Likeness
{
    private const int Longest = 300;

    /// <summary>The share of pairs of letters that two texts have in common (Dice's coefficient): 0 for none, 1 for the same.</summary>
    public static double Of(string first, string second)
    {
        string a = Bare(first);
        string b = Bare(second);
        if (a.Length < 2 || b.Length < 2)
        {
            return a == b ? 1 : 0;
        }

        Dictionary<int, int> pairs = [];
        for (int i = 1; i < a.Length; i++)
        {
            pairs[Pair(a, i)] = pairs.GetValueOrDefault(Pair(a, i)) + 1;
        }

        int common = 0;
        for (int i = 1; i < b.Length; i++)
        {
            if (pairs.TryGetValue(Pair(b, i), out int left) && left > 0)
            {
                pairs[Pair(b, i)] = left - 1;
                common++;
            }
        }

        return 2.0 * common / (a.Length + b.Length - 2);
    }

    private static string Bare(string text) => PageStrings.Bare(text.Length > Longest ? text.AsSpan(0, Longest) : text);

    private static int Pair(string text, int at) => (text[at - 1] << 16) | text[at];
}
