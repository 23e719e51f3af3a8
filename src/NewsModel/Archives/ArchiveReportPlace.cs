using System.Diagnostics;

namespace NewsModel.Archives;

/// <summary>Represents one of the locations of a problem.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{Path,nq}{Location}")]
public sealed record ArchiveReportPlace : IComparable<ArchiveReportPlace>
{
    /// <summary>Creates a location.</summary>
    /// <param name="path">The <see cref="ArchiveEntry.Path"/>.</param>
    /// <param name="message">What is wrong and what to do.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ArchiveReportPlace(string path, string message)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(message);
        Path = path;
        Message = message;
    }

    /// <summary>Gets the path of the entry.</summary>
    public string Path { get; }

    /// <summary>Gets the <see cref="ArchiveEntry.Number"/> of the entry.</summary>
    public int Number { get; init; }

    /// <summary>Gets the location in the file; <see langword="null"/> if the problem concerns the whole file.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Gets the path of the value with the problem, as in <see cref="Diagnostic.Path"/>.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public string Property { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = "";

    /// <summary>Gets what is wrong and what to do.</summary>
    public string Message { get; }

    /// <summary>Compares by path, number, offset, property and message, in that order.</summary>
    /// <param name="other">The other location; <see langword="null"/> sorts first.</param>
    public int CompareTo(ArchiveReportPlace? other) =>
        other is null ? 1
        : string.CompareOrdinal(Path, other.Path) is not 0 and var byPath ? byPath
        : Number.CompareTo(other.Number) is not 0 and var byNumber ? byNumber
        : OffsetOf(this).CompareTo(OffsetOf(other)) is not 0 and var byOffset ? byOffset
        : string.CompareOrdinal(Property, other.Property) is not 0 and var byProperty ? byProperty
        : string.CompareOrdinal(Message, other.Message);

    /// <summary>Returns whether one location sorts before another.</summary>
    public static bool operator <(ArchiveReportPlace? left, ArchiveReportPlace? right) => Compare(left, right) < 0;

    /// <summary>Returns whether one location sorts before another or is equal to it.</summary>
    public static bool operator <=(ArchiveReportPlace? left, ArchiveReportPlace? right) => Compare(left, right) <= 0;

    /// <summary>Returns whether one location sorts after another.</summary>
    public static bool operator >(ArchiveReportPlace? left, ArchiveReportPlace? right) => Compare(left, right) > 0;

    /// <summary>Returns whether one location sorts after another or is equal to it.</summary>
    public static bool operator >=(ArchiveReportPlace? left, ArchiveReportPlace? right) => Compare(left, right) >= 0;

    private static int Compare(ArchiveReportPlace? left, ArchiveReportPlace? right) =>
        left is null ? (right is null ? 0 : -1) : left.CompareTo(right);

    private static int OffsetOf(ArchiveReportPlace place) => place.Location?.Offset ?? -1;
}
