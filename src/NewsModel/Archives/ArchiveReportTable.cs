using System.Diagnostics;

namespace NewsModel.Archives;

/// <summary>Counts how often each of several names occurs, such as topics.</summary>
/// <remarks>
/// A table lists at most <see cref="MostNames"/> names. If there are more, it is a sample: the names with the smallest hashes, each with its exact
/// count. The sample is therefore the same however the archive was split. Immutable, compared by value, thread-safe.
/// </remarks>
[DebuggerDisplay("{Counts.Count} names, {Total} in all")]
public sealed record ArchiveReportTable
{
    /// <summary>The maximum number of names in a table.</summary>
    public const int MostNames = 50_000;

    /// <summary>Gets a table without names.</summary>
    public static ArchiveReportTable Empty { get; } = new();

    /// <summary>Gets the names with their counts, ordered by code units. Each name occurs once.</summary>
    public ValueList<ArchiveReportCount> Counts { get; init; }

    /// <summary>Gets the sum of all counts, including names that are not in <see cref="Counts"/> because there are too many.</summary>
    public long Total { get; init; }

    /// <summary>Gets whether there are more names than are listed.</summary>
    public bool IsSample { get; init; }

    /// <summary>Gets how often a name occurs; 0 if it is not listed.</summary>
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

    /// <summary>Returns the most frequent names. Equally frequent names keep their order.</summary>
    /// <param name="count">The maximum number of names.</param>
    public ValueList<ArchiveReportCount> MostFrequent(int count) =>
        [.. Counts.OrderByDescending(static it => it.Count).ThenBy(static it => it.Name, StringComparer.Ordinal).Take(count)];
}
