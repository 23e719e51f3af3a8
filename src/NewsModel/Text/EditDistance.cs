using System.Diagnostics;

namespace NewsModel.Text;

/// <summary>
/// How many letters have to be added, removed, replaced or swapped with the next to make one word of another; each at most once in a place.
/// </summary>
internal static class EditDistance
{
    /// <summary>The length of the longest word that can be compared.</summary>
    public const int MostLetters = 64;

    /// <param name="left">A word of at most 64 letters.</param>
    /// <param name="right">The other, likewise.</param>
    public static int Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Debug.Assert(left.Length <= MostLetters && right.Length <= MostLetters, "The rows have room for the words.");
        Span<int> beforeLast = stackalloc int[MostLetters + 1];
        Span<int> last = stackalloc int[MostLetters + 1];
        Span<int> current = stackalloc int[MostLetters + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            Span<int> free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return last[right.Length];
    }
}
