using System.Collections.Concurrent;
using NewsModel.Archives;
using NewsModel.Diagnostics;
using NewsModel.Documents;
using NewsModel.Tool.Assignments;
using NewsModel.Tool.Input;

namespace NewsModel.Tool.Setting;

/// <summary>Changes the files of a folder, or of several folders and files, as one edit with one journal.</summary>
/// <param name="request">What was asked for.</param>
/// <param name="outcomes">Who says what became of each file.</param>
internal sealed class ArchiveSet(SetRequest request, SetOutcomes outcomes) : IProgress<ArchiveEditOutcome>
{
    // What is said of a file in the order of files is found out by several threads.
    private readonly ConcurrentDictionary<string, string> _complaints = new(StringComparer.Ordinal);
    private string? _lastPage;
    private bool _hasAny;

    /// <summary>What to call an entry.</summary>
    public required Func<ArchiveEntry, string> NameOf { get; init; }

    /// <summary>Whether an entry was named, and not found in a folder.</summary>
    public required Func<ArchiveEntry, bool> IsNamed { get; init; }

    /// <summary>Where the journal is; <see langword="null"/> for the folder of the archive.</summary>
    public string? JournalPath { get; init; }

    /// <summary>Changes the files, or prints the changes.</summary>
    /// <param name="archive">The files.</param>
    /// <param name="cancellationToken">Ends it between files.</param>
    /// <returns>Whether there were any articles, like the query or not.</returns>
    /// <exception cref="EditJournalException">Another edit is to be completed first.</exception>
    public async Task<bool> RunAsync(ArticleArchive archive, CancellationToken cancellationToken)
    {
        ArchiveEditOptions options = new()
        {
            Name = request.EditName,
            IsDryRun = request.IsDryRun,
            FileOptions = request.Options,
            JournalPath = JournalPath,
            Outcomes = this,
        };
        ArchiveEditResult result = await archive.EditAsync(IsWanted, Edit, options, cancellationToken);
        outcomes.Skipped += result.Skipped;
        return _hasAny;
    }

    /// <inheritdoc/>
    public void Report(ArchiveEditOutcome value)
    {
        ArchiveEntry entry = value.Entry;
        string name = NameOf(entry);
        bool isNamed = IsNamed(entry);
        _hasAny = true;
        if (entry.Number > 0)
        {
            // The articles of a page are refused one by one, and what is wrong is that it is a page.
            if (entry.Path == _lastPage)
            {
                return;
            }

            _lastPage = entry.Path;
        }

        if (!isNamed)
        {
            outcomes.Find();
        }

        if (entry.FullPath is { } path && _complaints.TryRemove(path, out string? complaint))
        {
            outcomes.Failed(name, complaint);
        }
        else if (entry.Problem is { } problem)
        {
            outcomes.Failed(name, problem.Message);
        }
        else if (value.Status == ArchiveEditStatus.Refused)
        {
            outcomes.Failed(name, entry is { Number: > 0, FullPath: { } page } ? RefusalOf(page) ?? value.Refusal : value.Refusal);
        }
        else if (value.Status == ArchiveEditStatus.ChangedBefore)
        {
            outcomes.ChangedBefore();
        }
        else if (value.Document is { } edited)
        {
            outcomes.Changed(name, edited);
        }
        else
        {
            outcomes.Unchanged(name, isNamed);
        }
    }

    /// <summary>
    /// Why a file of several articles is not edited, with the place of the second; <see langword="null"/> if that is not known any more.
    /// </summary>
    private ValueList<Diagnostic>? RefusalOf(string page)
    {
        try
        {
            ArticleDocument document = ArticleDocument.Load(page);
            Article wanted = request.Apply(document, document.Article);
            return document.TryWith(wanted, out _, out ValueList<Diagnostic> refusal, request.Options) ? null : refusal;
        }
        catch (Exception e) when (FileError.IsOne(e) || e is AssignmentException or NewsFormatException)
        {
            return null;
        }
    }

    private bool IsWanted(ArchiveEntry entry)
    {
        _hasAny = true;
        return request.Input.Where?.Matches(entry.Article!) != false;
    }

    private Article Edit(ArticleDocument document, Article article)
    {
        try
        {
            return request.Apply(document, article);
        }
        catch (AssignmentException e)
        {
            _complaints[document.Path!] = e.Message;
            return article;
        }
    }
}
