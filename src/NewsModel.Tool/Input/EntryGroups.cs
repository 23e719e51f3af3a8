using System.Runtime.CompilerServices;
using NewsModel.Archives;

namespace NewsModel.Tool.Input;

/// <summary>The entries of an archive, file by file: the articles of a page, or of a file of lines, belong together.</summary>
internal static class EntryGroups
{
    /// <summary>Reads an archive.</summary>
    /// <param name="archive">The archive, whose entries come in the order of their paths.</param>
    /// <param name="root">Its folder, as it was named.</param>
    /// <param name="formats">The formats that its files may be in.</param>
    /// <param name="onSkipped">Receives each file that is not an article.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async IAsyncEnumerable<CommandInput> ReadAsync(
        ArticleArchive archive, string root, ToolFormats formats, Action onSkipped, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CommandInput? open = null;
        List<ReadResult<Article>> articles = [];
        await foreach (ArchiveEntry entry in archive.ReadAsync(cancellationToken))
        {
            if (open is not null && entry.Path != open.RelativePath)
            {
                yield return open;
                open = null;
            }

            if (entry.Status == ArchiveEntryStatus.Skipped)
            {
                onSkipped();
            }
            else if (entry.Problem is { } problem)
            {
                InputFile file = new(FolderFiles.Join(root, entry.Path), default, problem.Message);
                yield return new(file, []) { RelativePath = entry.Path, IsFound = true };
            }
            else
            {
                articles = open is null ? [] : articles;
                articles.Add(entry.Result!);
                open ??= InputOf(root, entry, formats, articles);
            }
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static CommandInput InputOf(string root, ArchiveEntry entry, ToolFormats formats, List<ReadResult<Article>> articles) =>
        new(new InputFile(FolderFiles.Join(root, entry.Path), default) { Formats = formats }, articles)
        {
            RelativePath = entry.Path,
            IsFound = true,
            Format = entry.Format,
            MayBePage = entry.Number > 0,
        };
}
