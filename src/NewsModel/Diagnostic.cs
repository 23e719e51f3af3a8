using System.Diagnostics;

namespace NewsModel;

/// <summary>Represents a problem in a text that was read, or in an article to be written.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Diagnostic
{
    /// <summary>Creates a diagnostic.</summary>
    /// <param name="code">The code.</param>
    /// <param name="severity">The severity.</param>
    /// <param name="message">What is wrong and what to do, as a sentence.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is <see langword="null"/>.</exception>
    public Diagnostic(DiagnosticCode code, DiagnosticSeverity severity, string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Code = code;
        Severity = severity;
        Message = message;
    }

    /// <summary>Gets the code, which stays the same from version to version; see <c>docs/diagnostics.md</c> for a list.</summary>
    public DiagnosticCode Code { get; }

    /// <summary>Gets the severity.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>Gets what is wrong and what to do. The wording may change between versions.</summary>
    public string Message { get; }

    /// <summary>
    /// Gets the path of the value with the problem, such as <c>related[3].images[0].width</c>, with 0-based positions; empty if the problem concerns
    /// the whole file.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public string Path { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = "";

    /// <summary>Gets the path of the file, as passed to <c>ParseFile</c> or <c>ReadFile</c>; empty if bytes, text or a stream were read.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public string File { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = "";

    /// <summary>Gets the location in the file; <see langword="null"/> if an article was written, since there is no file yet.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Returns the diagnostic as compilers write it, with its <see cref="File"/> if any: <c>(12,9): error NM1203: …</c>.</summary>
    public override string ToString() => ToString(File);

    /// <summary>Returns the diagnostic as compilers write it, which editors turn into a link: <c>file(12,9): error NM1203: …</c>.</summary>
    /// <param name="file">The name of the file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is <see langword="null"/>.</exception>
    public string ToString(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        string place = $"{file}{Location}";
        string severity = Severity == DiagnosticSeverity.Error ? "error" : "warning";
        string subject = Path.Length == 0 ? "" : $"{Path}: ";
        return $"{place}{(place.Length == 0 ? "" : ": ")}{severity} {Code}: {subject}{Message}";
    }
}
