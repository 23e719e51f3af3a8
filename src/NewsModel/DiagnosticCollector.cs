using System.Diagnostics;
using NewsModel.Diagnostics;

namespace NewsModel;

/// <summary>
/// Collects problems by byte offset while a format of your own reads a text. Lines and columns are computed in one pass at the end.
/// </summary>
/// <remarks>
/// After 1,000 problems it stops collecting and adds <see cref="DiagnosticCode.TooManyProblems"/>, so a file full of problems takes bounded memory.
/// Not thread-safe.
/// </remarks>
[DebuggerDisplay("{_problems.Count} problems")]
public sealed class DiagnosticCollector
{
    private readonly List<(Diagnostic Diagnostic, int Offset)> _problems = [];

    /// <summary>Adds an error: something could not be read.</summary>
    /// <param name="code">The code: one of the format's own, or a static member of <see cref="DiagnosticCode"/>.</param>
    /// <param name="offset">
    /// The 0-based byte offset in the text, including a byte order mark; or a position in a string, see
    /// <see cref="ToDiagnostics(ReadOnlySpan{byte}, string)"/>.
    /// </param>
    /// <param name="message">What is wrong and what to do, as a sentence.</param>
    /// <param name="path">The value with the problem, such as <c>images[0].width</c>; empty if the problem concerns the whole file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> or <paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is negative.</exception>
    public void AddError(DiagnosticCode code, int offset, string message, string path = "") =>
        Add(code, DiagnosticSeverity.Error, offset, message, path);

    /// <summary>Adds a warning: something was read, but perhaps not as its author meant it.</summary>
    /// <inheritdoc cref="AddError"/>
    public void AddWarning(DiagnosticCode code, int offset, string message, string path = "") =>
        Add(code, DiagnosticSeverity.Warning, offset, message, path);

    /// <summary>Returns the problems in text order, with lines and columns.</summary>
    /// <param name="utf8">The complete text that was read.</param>
    public ValueList<Diagnostic> ToDiagnostics(ReadOnlySpan<byte> utf8)
    {
        LineCounter lines = new(utf8);
        List<Diagnostic> diagnostics = [];
        foreach ((Diagnostic diagnostic, int offset) in _problems.OrderBy(problem => problem.Offset))
        {
            diagnostics.Add(diagnostic with { Location = lines.LocationOf(offset) });
        }

        return [.. diagnostics];
    }

    /// <summary>
    /// Returns the problems in text order, for a reader that works on a <see cref="string"/>. Their offsets are positions in the string, counted in
    /// UTF-16 code units, and are converted to byte offsets.
    /// </summary>
    /// <param name="utf8">The complete text that was read.</param>
    /// <param name="text">
    /// The string that the offsets refer to, as decoded by <see cref="System.Text.Encoding.UTF8"/>, with or without the byte order mark.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public ValueList<Diagnostic> ToDiagnostics(ReadOnlySpan<byte> utf8, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        CharacterPositions positions = new(utf8, text);
        LineCounter lines = new(utf8);
        List<Diagnostic> diagnostics = [];
        foreach ((Diagnostic diagnostic, int position) in _problems.OrderBy(problem => problem.Offset))
        {
            diagnostics.Add(diagnostic with { Location = lines.LocationOf(positions.OffsetOf(position)) });
        }

        return [.. diagnostics];
    }

    private void Add(DiagnosticCode code, DiagnosticSeverity severity, int offset, string message, string path)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        Diagnostic diagnostic = new(code, severity, message) { Path = path };
        if (_problems.Count < DiagnosticSink.MaxProblems)
        {
            _problems.Add((diagnostic, offset));
        }
        else if (_problems.Count == DiagnosticSink.MaxProblems)
        {
            Problem problem = Problems.TooManyProblems(DiagnosticSink.MaxProblems);
            _problems.Add((new(problem.Code, problem.Severity, problem.Message), offset));
        }
    }
}
