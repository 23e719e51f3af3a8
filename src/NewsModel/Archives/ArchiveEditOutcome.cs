using System.Diagnostics;
using NewsModel.Documents;

namespace NewsModel.Archives;

/// <summary>Represents the outcome for an article to be edited, or for a file that could not be read.</summary>
/// <remarks>Immutable, compared by reference, thread-safe.</remarks>
[DebuggerDisplay("{Entry.Name,nq}: {Status}")]
public sealed class ArchiveEditOutcome
{
    internal ArchiveEditOutcome(ArchiveEntry entry, ArchiveEditStatus status, ArticleDocument? document, ValueList<Diagnostic> refusal)
    {
        Entry = entry;
        Status = status;
        Document = document;
        Refusal = refusal;
    }

    /// <summary>Gets the article as it was before the edit, or the file that could not be read.</summary>
    public ArchiveEntry Entry { get; }

    /// <summary>Gets the outcome.</summary>
    public ArchiveEditStatus Status { get; }

    /// <summary>
    /// Gets the edited document with its <see cref="ArticleDocument.Changes"/> if the status is <see cref="ArchiveEditStatus.Changed"/>; otherwise
    /// <see langword="null"/>. In a dry run, the document has not been saved.
    /// </summary>
    public ArticleDocument? Document { get; }

    /// <summary>
    /// Gets the reasons if the status is <see cref="ArchiveEditStatus.Refused"/> or <see cref="ArchiveEditStatus.Unreadable"/>; otherwise empty.
    /// </summary>
    public ValueList<Diagnostic> Refusal { get; }
}
