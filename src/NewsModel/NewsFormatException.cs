namespace NewsModel;

/// <summary>The exception thrown when a text cannot be read or an article cannot be written. See <see cref="Diagnostics"/> for all reasons.</summary>
/// <remarks>The formats throw no other exception because of what they read or write.</remarks>
public sealed class NewsFormatException : FormatException
{
    /// <summary>Creates an exception from problems.</summary>
    /// <param name="diagnostics">The problems, errors and warnings, in file order.</param>
    public NewsFormatException(ValueList<Diagnostic> diagnostics)
        : base(MessageOf(diagnostics)) => Diagnostics = diagnostics;

    /// <summary>Gets the problems, errors and warnings, in file order.</summary>
    public ValueList<Diagnostic> Diagnostics { get; }

    private static string MessageOf(ValueList<Diagnostic> diagnostics)
    {
        int errors = 0;
        Diagnostic? first = null;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error)
            {
                errors++;
                first ??= diagnostic;
            }
        }

        return errors > 1 ? $"{first} (and {errors - 1} more)" : first?.ToString() ?? "The article could not be read or written.";
    }
}
