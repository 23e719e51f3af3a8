using System.Diagnostics;

namespace NewsModel.Archives;

/// <summary>Represents all problems of one kind in an archive.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{Code,nq}: {Count}")]
public sealed record ArchiveReportProblem
{
    /// <summary>The maximum number of locations that a report lists for each kind of problem.</summary>
    public const int MostPlaces = 5;

    /// <summary>Creates the problems of one kind.</summary>
    /// <param name="code">The diagnostic code.</param>
    /// <param name="severity">The severity. A code that occurs with both severities has one of these for each.</param>
    public ArchiveReportProblem(DiagnosticCode code, DiagnosticSeverity severity)
    {
        Code = code;
        Severity = severity;
    }

    /// <summary>Gets the diagnostic code.</summary>
    public DiagnosticCode Code { get; }

    /// <summary>Gets the severity.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>Gets the number of problems.</summary>
    public long Count { get; init; }

    /// <summary>Gets the number of entries with at least one of the problems.</summary>
    public long Entries { get; init; }

    /// <summary>Gets the first few locations: the smallest of all by <see cref="ArchiveReportPlace.CompareTo"/>, in order.</summary>
    public ValueList<ArchiveReportPlace> Places { get; init; }
}
