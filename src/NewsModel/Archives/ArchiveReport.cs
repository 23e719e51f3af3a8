using System.Diagnostics;
using NewsModel.Archives.Reporting;

namespace NewsModel.Archives;

/// <summary>Summarizes what an archive holds and what is wrong with it: counts, and the first locations of each problem.</summary>
/// <remarks>
/// <para>
/// Reports of the shards of an archive can be merged, in any order and grouping, into the report of the whole, whose JSON is the same byte for byte.
/// A report does not depend on the machine, the time or the order of reading.
/// </para>
/// <para>Immutable, compared by value, thread-safe.</para>
/// </remarks>
[DebuggerDisplay("{Articles} articles, {Failed} failed")]
public sealed partial record ArchiveReport
{
    /// <summary>Gets the report of an empty archive. Merging it with another report returns the other.</summary>
    public static ArchiveReport Empty { get; } = new();

    /// <summary>
    /// Gets the shards that the report covers, while some are missing; empty for a report of a whole archive.
    /// </summary>
    public ValueList<ArchiveShard> Shards { get; init; }

    /// <summary>Gets the number of entries of any status.</summary>
    public long Entries { get; init; }

    /// <summary>Gets the number of articles.</summary>
    public long Articles { get; init; }

    /// <summary>Gets the number of entries that were skipped because they are not articles.</summary>
    public long Skipped { get; init; }

    /// <summary>Gets the number of entries that could not be read at all.</summary>
    public long Unreadable { get; init; }

    /// <summary>Gets the number of articles with an error.</summary>
    public long WithErrors { get; init; }

    /// <summary>Gets the number of articles with a warning but no error.</summary>
    public long WithWarnings { get; init; }

    /// <summary>Gets the number of entries that could not be read or have an error.</summary>
    public long Failed => Unreadable + WithErrors;

    /// <summary>Gets the total size of all entries in bytes, including skipped ones.</summary>
    public long Bytes { get; init; }

    /// <summary>Gets all problems, by code and severity.</summary>
    public ValueList<ArchiveReportProblem> Problems { get; init; }

    /// <summary>Gets the number of articles by the name of their format.</summary>
    public ArchiveReportTable Formats { get; init; } = ArchiveReportTable.Empty;

    /// <summary>Gets the number of skipped entries by <see cref="ArchiveSkipReason"/>.</summary>
    public ArchiveReportTable SkipReasons { get; init; } = ArchiveReportTable.Empty;

    /// <summary>Gets the number of articles by file size: <c>2^12</c> counts those over 2,048 and up to 4,096 bytes.</summary>
    public ArchiveReportTable Sizes { get; init; } = ArchiveReportTable.Empty;

    /// <summary>Gets the number of articles that have each key of the model; the body is <c>content</c>.</summary>
    public ArchiveReportTable Fields { get; init; } = ArchiveReportTable.Empty;

    /// <summary>Gets the number of articles that have each key outside the model.</summary>
    public ArchiveReportTable Extensions { get; init; } = ArchiveReportTable.Empty;

    /// <summary>Gets the number of articles by <c>type</c>.</summary>
    public ArchiveReportTable Types { get; init; } = ArchiveReportTable.Empty;

    /// <summary>Gets the number of articles by <c>category</c>.</summary>
    public ArchiveReportTable Categories { get; init; } = ArchiveReportTable.Empty;

    /// <summary>Gets the number of articles by the name of their provider, or its domain if it has no name.</summary>
    public ArchiveReportTable Providers { get; init; } = ArchiveReportTable.Empty;

    /// <summary>Gets the number of articles by each of their <c>topics</c>.</summary>
    public ArchiveReportTable Topics { get; init; } = ArchiveReportTable.Empty;

    /// <summary>Gets the number of articles by <c>locale</c>.</summary>
    public ArchiveReportTable Locales { get; init; } = ArchiveReportTable.Empty;

    /// <summary>Gets the number of articles by the month of publication in UTC, such as <c>2020-02</c>.</summary>
    public ArchiveReportTable Months { get; init; } = ArchiveReportTable.Empty;

    /// <summary>
    /// Merges this report with that of another part of the archive, or of another archive. Order and grouping make no difference.
    /// </summary>
    /// <param name="other">The other report.</param>
    /// <exception cref="ArgumentException">
    /// The reports do not form a whole: they are of different numbers of shards, they share a shard, or only one of them is of shards.
    /// </exception>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    public ArchiveReport Merge(ArchiveReport other)
    {
        ArgumentNullException.ThrowIfNull(other);
        ReportBuilder builder = new();
        builder.Add(this);
        builder.Add(other);
        return builder.ToReport();
    }

    /// <summary>Merges the reports of any number of parts of an archive, or of several archives.</summary>
    /// <param name="reports">The reports, in any order.</param>
    /// <exception cref="ArgumentException">The reports do not form a whole; see the other overload.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="reports"/> or one of them is <see langword="null"/>.</exception>
    public static ArchiveReport Merge(IEnumerable<ArchiveReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ReportBuilder builder = new();
        foreach (ArchiveReport report in reports)
        {
            ArgumentNullException.ThrowIfNull(report, nameof(reports));
            builder.Add(report);
        }

        return builder.ToReport();
    }

    /// <summary>Returns the report as indented JSON that ends with a line feed. Equal reports produce the same bytes.</summary>
    public byte[] ToJson() => ReportJson.Write(this);

    /// <summary>Reads a report from JSON.</summary>
    /// <param name="json">The JSON returned by <see cref="ToJson"/>.</param>
    /// <exception cref="FormatException">The JSON is not a report, or one of another version; the message says what is wrong and where.</exception>
    public static ArchiveReport Parse(ReadOnlySpan<byte> json) => ReportJson.Read(json);

    /// <summary>Returns a short summary for people.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Entries} entries: {Articles} articles, {WithErrors} with errors, {WithWarnings} with warnings, "
        + $"{Skipped} skipped, {Unreadable} unreadable");
}
