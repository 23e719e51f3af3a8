using System.Diagnostics;

namespace NewsModel.Archives;

/// <summary>How often each of several names occurs, such as topics.</summary>
/// <remarks>
/// A table has at most <see cref="MostNames"/> names. Where there are more, it is a sample: those whose hashes are the smallest, each with its true
/// count,
/// and so it is the same whatever parts of the archive it was put together from. Immutable, compared by value, thread-safe.
/// </remarks>
[DebuggerDisplay("{Counts.Count} names, {Total} in all")]
public sealed record ArchiveReportTable
{
    /// <summary>The largest number of names that a table has.</summary>
    public const int MostNames = 50_000;

    /// <summary>A table without names.</summary>
    public static ArchiveReportTable Empty { get; } = new();

    /// <summary>The names with their counts, in the order of their code units. Each occurs once.</summary>
    public ValueList<ArchiveReportCount> Counts { get; init; }

    /// <summary>The sum of all counts, those included that are not in <see cref="Counts"/> because there are too many.</summary>
    public long Total { get; init; }

    /// <summary>Whether there are more names than are listed.</summary>
    public bool IsSample { get; init; }

    /// <summary>How often a name occurs; 0 if it is not listed.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public long this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            int low = 0;
            int high = Counts.Count - 1;
            while (low <= high)
            {
                int middle = (low + high) / 2;
                int order = string.CompareOrdinal(Counts[middle].Name, name);
                if (order == 0)
                {
                    return Counts[middle].Count;
                }

                (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
            }

            return 0;
        }
    }

    /// <summary>The most frequent names; of those that are equally frequent, the first in order.</summary>
    /// <param name="count">How many, at most.</param>
    public ValueList<ArchiveReportCount> MostFrequent(int count) =>
        [.. Counts.OrderByDescending(static it => it.Count).ThenBy(static it => it.Name, StringComparer.Ordinal).Take(count)];
}
