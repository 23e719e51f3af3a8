namespace NewsModel.Diagnostics;

/// <summary>A problem before its place is known.</summary>
internal readonly record struct Problem(DiagnosticCode Code, DiagnosticSeverity Severity, string Message);
