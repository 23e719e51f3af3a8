namespace NewsModel.Diagnostics;

/// <summary>A problem before its place is known.</summary>
internal readonly record struct Problem(DiagnosticCode Code, DiagnosticSeverity Severity, string Message)
{
    /// <summary>The problem of a value that has a path, but no place.</summary>
    public Diagnostic At(string path) => new(Code, Severity, Message) { Path = path };
}
