using System.Diagnostics;

namespace NewsModel.Diagnostics;

/// <summary>A problem of a text that was read, or of an article that was to be written.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Diagnostic
{
    /// <summary>Makes a diagnostic.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="severity">How bad it is.</param>
    /// <param name="message">What is wrong and what to do, in a sentence.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is <see langword="null"/>.</exception>
    public Diagnostic(DiagnosticCode code, DiagnosticSeverity severity, string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Code = code;
        Severity = severity;
        Message = message;
    }

    /// <summary>The code, which stays the same from version to version; <c>docs/diagnostics.md</c> lists all.</summary>
    public DiagnosticCode Code { get; }

    /// <summary>How bad it is.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>What is wrong and what to do. The wording may change between versions.</summary>
    public string Message { get; }

    /// <summary>
    /// The value that has the problem, such as <c>related[3].images[0].width</c>, with 0-based positions; empty when the problem
    /// is the file's.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public string Path { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = "";

    /// <summary>The path of the file, as <c>ParseFile</c> or <c>ReadFile</c> was given it; empty where bytes, text or a stream were read.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public string File { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = "";

    /// <summary>The place in the file; <see langword="null"/> when an article was written, which has no file yet.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The diagnostic as compilers write it, with its <see cref="File"/> if there is one: <c>(12,9): error NM1203: …</c>.</summary>
    public override string ToString() => ToString(File);

    /// <summary>The diagnostic as compilers write it, which editors and build systems turn into a link: <c>file(12,9): error NM1203: …</c>.</summary>
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
