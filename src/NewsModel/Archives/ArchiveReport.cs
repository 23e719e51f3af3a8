using System.Diagnostics;
using NewsModel.Archives.Reporting;

namespace NewsModel.Archives;

/// <summary>What an archive holds, and what is wrong with it: counts, and the first places of each problem.</summary>
/// <remarks>
/// <para>
/// Reports of the shards of an archive merge to the report of the whole, in any order and grouping, and its JSON is the same byte for byte. It has
/// nothing of
/// the machine, the time or the order of reading.
/// </para>
/// <para>Immutable, compared by value, thread-safe.</para>
/// </remarks>
[DebuggerDisplay("{Articles} articles, {Failed} failed")]
public sealed partial record ArchiveReport
{
    /// <summary>The report of an archive without entries. Merged with another, it gives that one.</summary>
    public static ArchiveReport Empty { get; } = new();

    /// <summary>
    /// The shards that it is of, while some of their number are missing; empty for a report of all of an archive.
    /// </summary>
    public ValueList<ArchiveShard> Shards { get; init; }

    /// <summary>How many entries there are, whatever came of them.</summary>
    public long Entries { get; init; }

    /// <summary>How many of them are articles.</summary>
    public long Articles { get; init; }

    /// <summary>How many of them were skipped, since they are no articles.</summary>
    public long Skipped { get; init; }

    /// <summary>How many of them could not be read at all.</summary>
    public long Unreadable { get; init; }

    /// <summary>How many of the articles have an error.</summary>
    public long WithErrors { get; init; }

    /// <summary>How many of the articles have a warning, and no error.</summary>
    public long WithWarnings { get; init; }

    /// <summary>How many entries could not be read, or have an error.</summary>
    public long Failed => Unreadable + WithErrors;

    /// <summary>The length of all entries in bytes, skipped ones included.</summary>
    public long Bytes { get; init; }

    /// <summary>All problems, by code and severity.</summary>
    public ValueList<ArchiveReportProblem> Problems { get; init; }

    /// <summary>Articles by the name of their format.</summary>
    public ArchiveReportTable Formats { get; init; } = ArchiveReportTable.Empty;

    /// <summary>Skipped entries by <see cref="ArchiveSkipReason"/>.</summary>
    public ArchiveReportTable SkipReasons { get; init; } = ArchiveReportTable.Empty;

    /// <summary>Articles by the sizes of their files: <c>2^12</c> counts those of more than 2,048 and at most 4,096 bytes.</summary>
    public ArchiveReportTable Sizes { get; init; } = ArchiveReportTable.Empty;

    /// <summary>How many articles have each key of the model; the body is <c>content</c>.</summary>
    public ArchiveReportTable Fields { get; init; } = ArchiveReportTable.Empty;

    /// <summary>How many articles have each key that the model does not name.</summary>
    public ArchiveReportTable Extensions { get; init; } = ArchiveReportTable.Empty;

    /// <summary>Articles by <c>type</c>.</summary>
    public ArchiveReportTable Types { get; init; } = ArchiveReportTable.Empty;

    /// <summary>Articles by <c>category</c>.</summary>
    public ArchiveReportTable Categories { get; init; } = ArchiveReportTable.Empty;

    /// <summary>Articles by the name of their provider, or its domain if it has no name.</summary>
    public ArchiveReportTable Providers { get; init; } = ArchiveReportTable.Empty;

    /// <summary>Articles by each of their <c>topics</c>.</summary>
    public ArchiveReportTable Topics { get; init; } = ArchiveReportTable.Empty;

    /// <summary>Articles by <c>locale</c>.</summary>
    public ArchiveReportTable Locales { get; init; } = ArchiveReportTable.Empty;

    /// <summary>Articles by the month in which they were published, in UTC, such as <c>2020-02</c>.</summary>
    public ArchiveReportTable Months { get; init; } = ArchiveReportTable.Empty;

    /// <summary>
    /// The report of two parts of an archive, or of two archives. It does not matter which is which, nor how several are grouped.
    /// </summary>
    /// <param name="other">The other report.</param>
    /// <exception cref="ArgumentException">
    /// They are not parts of one whole: both are of shards, and these are of another number, or one shard is in both; or one is of shards and the
    /// other of
    /// all.
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

    /// <summary>The report of any number of parts of an archive, or of several archives.</summary>
    /// <param name="reports">The reports, in any order.</param>
    /// <exception cref="ArgumentException">They are not parts of one whole; see the other overload.</exception>
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

    /// <summary>The report as JSON, indented, with a line feed at its end. Equal reports have the same bytes.</summary>
    public byte[] ToJson() => ReportJson.Write(this);

    /// <summary>Reads a report from JSON.</summary>
    /// <param name="json">What <see cref="ToJson"/> gave.</param>
    /// <exception cref="FormatException">It is no report, or one of another version; the message says what and where.</exception>
    public static ArchiveReport Parse(ReadOnlySpan<byte> json) => ReportJson.Read(json);

    /// <summary>How much there is, for people.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Entries} entries: {Articles} articles, {WithErrors} with errors, {WithWarnings} with warnings, {Skipped} skipped, {Unreadable} unreadable");
}
