namespace NewsModel.Archives;

/// <summary>
/// The exception thrown when a bulk edit cannot start because of an existing journal: that of another, interrupted edit, or a file that is not a
/// journal.
/// </summary>
public sealed class EditJournalException : InvalidOperationException
{
    internal EditJournalException(string message)
        : base(message)
    {
    }
}
