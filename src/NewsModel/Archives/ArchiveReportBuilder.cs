using System.Diagnostics;
using NewsModel.Archives.Reporting;

namespace NewsModel.Archives;

/// <summary>
/// Builds a report of entries that a program reads itself. If you only need the report, <see cref="ArticleArchive.ReportAsync(CancellationToken)"/>
/// is faster.
/// </summary>
/// <remarks>Not thread-safe. To use several threads, create a builder for each and merge their reports.</remarks>
[DebuggerDisplay("{ToReport(),nq}")]
public sealed class ArchiveReportBuilder
{
    private readonly ReportBuilder _builder;

    /// <summary>Creates a builder.</summary>
    /// <param name="shard">The shard that the entries are from; <see langword="null"/> for the whole archive.</param>
    public ArchiveReportBuilder(ArchiveShard? shard = null) => _builder = new(shard ?? default);

    /// <summary>Adds an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is <see langword="null"/>.</exception>
    public void Add(ArchiveEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        _builder.Add(ArchiveCheck.Of(entry));
    }

    /// <summary>Adds the check of an entry.</summary>
    /// <param name="check">The check.</param>
    /// <exception cref="ArgumentNullException"><paramref name="check"/> is <see langword="null"/>.</exception>
    public void Add(ArchiveCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        _builder.Add(check);
    }

    /// <summary>Returns the report of all entries that were added.</summary>
    public ArchiveReport ToReport() => _builder.ToReport();
}
