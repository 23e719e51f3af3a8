namespace NewsModel.Diagnostics;

/// <summary>A text could not be read, or an article could not be written. Its <see cref="Diagnostics"/> say why, all of them.</summary>
/// <remarks>It is the only exception that the formats throw for what they are given to read or write.</remarks>
public sealed class NewsFormatException : FormatException
{
    /// <summary>Makes an exception of the problems found.</summary>
    /// <param name="diagnostics">The problems, errors and warnings, in the order of the file.</param>
    public NewsFormatException(ValueList<Diagnostic> diagnostics)
        : base(MessageOf(diagnostics)) => Diagnostics = diagnostics;

    /// <summary>The problems found, errors and warnings, in the order of the file.</summary>
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
