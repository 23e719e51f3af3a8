namespace NewsModel;

/// <summary>Specifies how serious a problem is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The text was read, but perhaps not as its author meant it.</summary>
    Warning,

    /// <summary>Something could not be read or written.</summary>
    Error,
}
