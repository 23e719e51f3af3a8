using System.Diagnostics;
using System.Globalization;
using NewsModel.Diagnostics;
using NewsModel.Documents;
using NewsModel.Formats;

namespace NewsModel.Archives;

/// <summary>An entry of an archive: an article, something else that was skipped, or a file that could not be read.</summary>
/// <remarks>
/// A file is one entry; a page of articles in JSON and a file of lines of JSON are an entry for each article, with its <see cref="Number"/>.
/// Immutable and thread-safe.
/// </remarks>
[DebuggerDisplay("{Name,nq}: {Status}")]
public sealed class ArchiveEntry
{
    /// <summary>What the entry holds, where it is no file that can be loaded again.</summary>
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
    /// The path below the root of the archive, with <c>/</c> between folders on every system. It is the name of the file alone where a single file
    /// was opened,
    /// and what a tar file says where that was. It may hold any character that a file's name can, line breaks among them.
    /// </summary>
    public string Path { get; }

    /// <summary>
    /// The 1-based number of the article in a file that holds several, for lines of JSON that of its line; 0 where the file is the entry.
    /// </summary>
    public int Number { get; internal init; }

    /// <summary>
    /// The <see cref="Path"/>, with <c>#</c> and the <see cref="Number"/> if there is one. Names are what an <see cref="ArchiveShard"/> goes by.
    /// </summary>
    public string Name => Number == 0 ? Path : NameOf(Path, Number);

    /// <summary>The path of the file on this machine; <see langword="null"/> for an entry of a tar or gzip file.</summary>
    public string? FullPath { get; }

    /// <summary>What came of it.</summary>
    public ArchiveEntryStatus Status =>
        Result is not null ? ArchiveEntryStatus.Article : Problem is not null ? ArchiveEntryStatus.Unreadable : ArchiveEntryStatus.Skipped;

    /// <summary>What it is, if it was <see cref="ArchiveEntryStatus.Skipped"/>.</summary>
    public ArchiveSkipReason SkipReason { get; internal init; }

    /// <summary>Why it could not be read, if it is <see cref="ArchiveEntryStatus.Unreadable"/>; otherwise <see langword="null"/>.</summary>
    public Diagnostic? Problem { get; internal init; }

    /// <summary>
    /// The article with its problems, whose <see cref="Diagnostic.File"/> is the <see cref="Path"/>; <see langword="null"/> if it is none.
    /// </summary>
    public ReadResult<Article>? Result { get; internal init; }

    /// <summary>The article, as far as it could be read; <see langword="null"/> if it is none.</summary>
    public Article? Article => Result?.Value;

    /// <summary>The format that the article is in; <see langword="null"/> if it is none.</summary>
    public ArticleFormat? Format { get; internal init; }

    /// <summary>All problems of the entry: the <see cref="Problem"/>, or those of the <see cref="Result"/>.</summary>
    public ValueList<Diagnostic> Diagnostics => Result?.Diagnostics ?? (Problem is null ? default : [Problem]);

    /// <summary>Whether it could not be read, or has an error.</summary>
    public bool HasErrors => Result?.HasErrors ?? Problem is not null;

    /// <summary>
    /// How many bytes it has: of a file all of them, of a line that line. Of a page of articles, the first has all and the others 0, so that sums are
    /// right.
    /// </summary>
    public long Size { get; internal init; }

    /// <summary>When the file was last written to; <see langword="null"/> where that is not known.</summary>
    public DateTimeOffset? LastWriteTime { get; }

    /// <summary>
    /// The document, for editing: loaded from its file as it now is. What came from a tar or gzip file, or is a line, has no file to save to.
    /// </summary>
    /// <exception cref="InvalidOperationException">The entry could not be read, or is one article of several on a page.</exception>
    /// <exception cref="IOException">The file cannot be read any more; or what derives from it.</exception>
    /// <exception cref="NewsFormatException">The file is longer than the limit.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read it.</exception>
    public ArticleDocument LoadDocument()
    {
        if (_utf8 is not null)
        {
            return Format is null ? ArticleDocument.Parse(_utf8, _readOptions) : ArticleDocument.Parse(_utf8, Format, _readOptions);
        }

        return Number > 0 || FullPath is null
            ? throw new InvalidOperationException($"'{Name}' is no document of its own.")
            : IsFormatDetected ? ArticleDocument.Load(FullPath, _readOptions) : ArticleDocument.Load(FullPath, Format!, _readOptions);
    }

    /// <summary>Whether a document finds out its format itself, and so sees to it that an edit does not make it another one.</summary>
    private bool IsFormatDetected => Format is null || ArticleSerializer.Default.Formats.Contains(Format);

    internal static string NameOf(string path, int number) => string.Create(CultureInfo.InvariantCulture, $"{path}#{number}");
}
