using System.Diagnostics;
using System.Globalization;
using NewsModel.Diagnostics;
using NewsModel.Documents;

namespace NewsModel.Archives;

/// <summary>Represents an entry of an archive: an article, a skipped file, or a file that could not be read.</summary>
/// <remarks>
/// A file is one entry, except that a JSON page or a JSON Lines file has an entry for each article, with its <see cref="Number"/>. Immutable and
/// thread-safe.
/// </remarks>
[DebuggerDisplay("{Name,nq}: {Status}")]
public sealed class ArchiveEntry
{
    /// <summary>What the entry holds, where it is not a file that can be loaded again.</summary>
    private readonly byte[]? _utf8;
    private readonly ReadOptions _readOptions;

    internal ArchiveEntry(Sources.SourceItem item, ReadOptions readOptions)
    {
        Path = item.Path;
        Number = item.Number;
        FullPath = item.FullPath;
        Size = item.Length;
        LastWriteTime = item.LastWriteTime;
        SkipReason = item.SkipReason;
        Problem = item.Problem;
        _utf8 = item.Utf8;
        _readOptions = readOptions;
    }

    /// <summary>
    /// Gets the path relative to the root of the archive, with <c>/</c> between folders on every system. For a single opened file, it is the file
    /// name; within a tar file, it is the path recorded there. It may contain any character allowed in file names, including line breaks.
    /// </summary>
    public string Path { get; }

    /// <summary>
    /// Gets the 1-based number of the article in a file that holds several, or its line number in JSON Lines; 0 if the entry is the whole file.
    /// </summary>
    public int Number { get; internal init; }

    /// <summary>
    /// Gets the <see cref="Path"/>, with <c>#</c> and the <see cref="Number"/> if there is one. An <see cref="ArchiveShard"/> selects entries by
    /// name.
    /// </summary>
    public string Name => Number == 0 ? Path : NameOf(Path, Number);

    /// <summary>Gets the path of the file on this machine; <see langword="null"/> for an entry of a tar or gzip file.</summary>
    public string? FullPath { get; }

    /// <summary>Gets the status of the entry.</summary>
    public ArchiveEntryStatus Status =>
        Result is not null ? ArchiveEntryStatus.Article : Problem is not null ? ArchiveEntryStatus.Unreadable : ArchiveEntryStatus.Skipped;

    /// <summary>Gets why the entry was skipped, if it is <see cref="ArchiveEntryStatus.Skipped"/>.</summary>
    public ArchiveSkipReason SkipReason { get; internal init; }

    /// <summary>
    /// Gets why the entry could not be read, if it is <see cref="ArchiveEntryStatus.Unreadable"/>; otherwise <see langword="null"/>.
    /// </summary>
    public Diagnostic? Problem { get; internal init; }

    /// <summary>
    /// Gets the article with its problems, whose <see cref="Diagnostic.File"/> is the <see cref="Path"/>; <see langword="null"/> if there is none.
    /// </summary>
    public ReadResult<Article>? Result { get; internal init; }

    /// <summary>Gets the article, as far as it could be read; <see langword="null"/> if there is none.</summary>
    public Article? Article => Result?.Value;

    /// <summary>Gets the format of the article; <see langword="null"/> if there is none.</summary>
    public ArticleFormat? Format { get; internal init; }

    /// <summary>Gets all problems of the entry: the <see cref="Problem"/>, or those of the <see cref="Result"/>.</summary>
    public ValueList<Diagnostic> Diagnostics => Result?.Diagnostics ?? (Problem is null ? default : [Problem]);

    /// <summary>Gets whether the entry could not be read or has an error.</summary>
    public bool HasErrors => Result?.HasErrors ?? Problem is not null;

    /// <summary>
    /// Gets the size in bytes of the file, or of the line. On a page of articles, the first article has the size of the file and the others 0, so
    /// sums are right.
    /// </summary>
    public long Size { get; internal init; }

    /// <summary>Gets when the file was last written to; <see langword="null"/> if unknown.</summary>
    public DateTimeOffset? LastWriteTime { get; }

    /// <summary>
    /// Loads the current content of the file as a document for editing. An entry from a tar or gzip file, or a line, has no file to save to.
    /// </summary>
    /// <exception cref="InvalidOperationException">The entry could not be read, or is one of several articles on a page.</exception>
    /// <exception cref="IOException">The file can no longer be read.</exception>
    /// <exception cref="NewsFormatException">The file is longer than the limit.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public ArticleDocument LoadDocument()
    {
        if (_utf8 is not null)
        {
            return Format is null ? ArticleDocument.Parse(_utf8, _readOptions) : ArticleDocument.Parse(_utf8, Format, _readOptions);
        }

        return Number > 0 || FullPath is null
            ? throw new InvalidOperationException($"'{Name}' is part of a larger file, so it has no document of its own.")
            : IsFormatDetected ? ArticleDocument.Load(FullPath, _readOptions) : ArticleDocument.Load(FullPath, Format!, _readOptions);
    }

    /// <summary>Whether a document finds out its format itself, and so sees to it that an edit does not make it another one.</summary>
    private bool IsFormatDetected => Format is null || ArticleSerializer.Default.Formats.Contains(Format);

    internal static string NameOf(string path, int number) => string.Create(CultureInfo.InvariantCulture, $"{path}#{number}");
}
