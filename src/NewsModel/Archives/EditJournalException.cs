namespace NewsModel.Archives;

/// <summary>
/// A bulk edit did not begin because of the journal that is there: one of another edit that was interrupted, or a file that is no journal.
/// </summary>
public sealed class EditJournalException : InvalidOperationException
{
    internal EditJournalException(string message)
        : base(message)
    {
    }
}
