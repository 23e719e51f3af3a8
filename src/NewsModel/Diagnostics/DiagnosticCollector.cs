using System.Diagnostics;

namespace NewsModel.Diagnostics;

/// <summary>
/// Collects problems while a text is read, for readers of formats of one's own: by byte offset, so that lines and columns cost one pass at the end.
/// </summary>
/// <remarks>
/// After 1,000 problems it takes no more, and says so with <see cref="DiagnosticCode.TooManyProblems"/>: a file of nothing but problems costs
/// bounded memory. Not thread-safe.
/// </remarks>
[DebuggerDisplay("{_problems.Count} problems")]
public sealed class DiagnosticCollector
{
    private readonly List<(Diagnostic Diagnostic, int Offset)> _problems = [];

    /// <summary>Adds an error: something could not be read.</summary>
    /// <param name="code">The code, one of the format's own or of the static members of <see cref="DiagnosticCode"/>.</param>
    /// <param name="offset">
    /// The 0-based offset of its place in the text, in bytes, a byte order mark included; or a position in a string, see
    /// <see cref="ToDiagnostics(ReadOnlySpan{byte}, string)"/>.
    /// </param>
    /// <param name="message">What is wrong and what to do, in a sentence.</param>
    /// <param name="path">The value that has the problem, such as <c>images[0].width</c>; empty when the problem is the file's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> or <paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is negative.</exception>
    public void AddError(DiagnosticCode code, int offset, string message, string path = "") =>
        Add(code, DiagnosticSeverity.Error, offset, message, path);

    /// <summary>Adds a warning: it was read, but perhaps not as its author meant it.</summary>
    /// <inheritdoc cref="AddError"/>
    public void AddWarning(DiagnosticCode code, int offset, string message, string path = "") =>
        Add(code, DiagnosticSeverity.Warning, offset, message, path);

    /// <summary>The problems in the order of the text, with their lines and columns.</summary>
    /// <param name="utf8">The text that was read, all of it.</param>
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
    /// The problems in the order of the text, for a reader that works on a <see cref="string"/>: their offsets are positions in it, which are
    /// counted in UTF-16 and become those of the bytes.
    /// </summary>
    /// <param name="utf8">The text that was read, all of it.</param>
    /// <param name="text">
    /// What <see cref="System.Text.Encoding.UTF8"/> decodes it to, in which the offsets count: with the byte order mark or, if it was taken away,
    /// without.
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
