namespace NewsModel.Documents;

/// <summary>
/// The exception thrown when an edit of a document is refused. The document is unchanged; see <see cref="Diagnostics"/> for the reasons.
/// </summary>
public sealed class NewsEditException : InvalidOperationException
{
    /// <summary>Creates an exception from the reasons.</summary>
    /// <param name="diagnostics">The reasons, with locations in the text that was not edited.</param>
    public NewsEditException(ValueList<Diagnostic> diagnostics)
        : base(diagnostics.Count switch
        {
            0 => "The edit was refused.",
            1 => diagnostics[0].ToString(),
            int count => $"{diagnostics[0]} (and {count - 1} more)",
        }) =>
        Diagnostics = diagnostics;

    /// <summary>Gets the reasons why the edit was refused.</summary>
    public ValueList<Diagnostic> Diagnostics { get; }
}
