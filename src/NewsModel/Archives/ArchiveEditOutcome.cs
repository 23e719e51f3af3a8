using System.Diagnostics;
using NewsModel.Diagnostics;
using NewsModel.Documents;

namespace NewsModel.Archives;

/// <summary>What came of one article that was to be edited, or of a file that could not be read.</summary>
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

    /// <summary>The article as it was before the edit, or the file that could not be read.</summary>
    public ArchiveEntry Entry { get; }

    /// <summary>What came of it.</summary>
    public ArchiveEditStatus Status { get; }

    /// <summary>
    /// The edited document with its <see cref="ArticleDocument.Changes"/> if it is <see cref="ArchiveEditStatus.Changed"/>; otherwise
    /// <see langword="null"/>. In a dry run it has not been saved.
    /// </summary>
    public ArticleDocument? Document { get; }

    /// <summary>
    /// The reasons if it is <see cref="ArchiveEditStatus.Refused"/> or <see cref="ArchiveEditStatus.Unreadable"/>; otherwise empty.
    /// </summary>
    public ValueList<Diagnostic> Refusal { get; }
}
