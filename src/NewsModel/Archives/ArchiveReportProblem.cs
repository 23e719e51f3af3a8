using System.Diagnostics;
using NewsModel.Diagnostics;

namespace NewsModel.Archives;

/// <summary>All problems of one kind that were found in an archive.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{Code,nq}: {Count}")]
public sealed record ArchiveReportProblem
{
    /// <summary>How many places a report has of each problem.</summary>
    public const int MostPlaces = 5;

    /// <summary>Makes the problems of one kind.</summary>
    /// <param name="code">Their code.</param>
    /// <param name="severity">How bad they are. One code may have both severities, and then there are two of these.</param>
    public ArchiveReportProblem(DiagnosticCode code, DiagnosticSeverity severity)
    {
        Code = code;
        Severity = severity;
    }

    /// <summary>Their code.</summary>
    public DiagnosticCode Code { get; }

    /// <summary>How bad they are.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>How many there are.</summary>
    public long Count { get; init; }

    /// <summary>How many entries have one or more of them.</summary>
    public long Entries { get; init; }

    /// <summary>The first few places, in order: of all places, the smallest by <see cref="ArchiveReportPlace.CompareTo"/>.</summary>
    public ValueList<ArchiveReportPlace> Places { get; init; }
}
