using NewsModel.Diagnostics;

namespace NewsModel.Documents;

/// <summary>An edit of a document was refused; the document is what it was. <see cref="Diagnostics"/> say why.</summary>
public sealed class NewsEditException : InvalidOperationException
{
    /// <summary>Makes an exception of the reasons.</summary>
    /// <param name="diagnostics">The reasons, with places in the text that was to be edited.</param>
    public NewsEditException(ValueList<Diagnostic> diagnostics)
        : base(diagnostics.IsEmpty ? "The edit was refused." : diagnostics.Count == 1 ? diagnostics[0].ToString() : $"{diagnostics[0]} (and {diagnostics.Count - 1} more)") =>
        Diagnostics = diagnostics;

    /// <summary>Why the edit was refused.</summary>
    public ValueList<Diagnostic> Diagnostics { get; }
}
