using System.Diagnostics;

namespace NewsModel.Archives;

/// <summary>Specifies which files of an archive are read, and how. Immutable, compared by value, thread-safe.</summary>
/// <remarks>
/// Patterns work as in <c>.gitignore</c>: <c>*</c> and <c>?</c> stop at <c>/</c>, <c>**</c> does not, and <c>[a-z]</c> is one character. A pattern
/// without <c>/</c> matches a name in any folder; one with <c>/</c> matches the path from the root of the archive. Patterns are case-sensitive.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ArchiveOptions
{
    /// <summary>Gets the default options.</summary>
    public static ArchiveOptions Default { get; } = new();

    /// <summary>Gets patterns that files must match to be read, such as <c>posts/**/*.md</c>. Empty, the default, reads all files.</summary>
    public ValueList<string> Include { get; init; }

    /// <summary>Gets patterns of files and folders to exclude, even if they match <see cref="Include"/>. None by default.</summary>
    public ValueList<string> Exclude { get; init; }

    /// <summary>
    /// Gets whether to exclude files and folders listed in <c>.gitignore</c> and <c>.ignore</c>. If both apply, <c>.ignore</c> wins; in a git
    /// repository, the ignore files of the folders above apply too. <see langword="true"/> by default.
    /// </summary>
    public bool UseIgnoreFiles { get; init; } = true;

    /// <summary>
    /// Gets whether to read files and folders whose names start with a dot or that Windows marks as hidden. <see langword="false"/> by default. The
    /// <c>.git</c> folder is never read.
    /// </summary>
    public bool IncludeHidden { get; init; }

    /// <summary>
    /// Gets whether to open tar and gzip files in a folder, so their contents are entries too, with paths such as <c>2020.tar.gz/a.md</c>.
    /// <see langword="false"/> by default: they count as binary data. An archive file that is opened directly is always read.
    /// </summary>
    public bool OpenArchives { get; init; }

    /// <summary>
    /// Gets the formats to read, with their limits. A file whose content no format recognizes is not an article. The default is
    /// <see cref="ArticleSerializer.Default"/>.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public ArticleSerializer Serializer { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = ArticleSerializer.Default;

    /// <summary>Gets how many files are read at the same time. The default is the number of processors.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or more than 1,024.</exception>
    public int MaxDegreeOfParallelism { get; init => field = InRange(value); } = Environment.ProcessorCount;

    /// <summary>Gets the order of the entries. The default is <see cref="ArchiveOrder.Path"/>. Reports do not depend on it.</summary>
    public ArchiveOrder Order { get; init; }

    /// <summary>Gets the part of the archive to read; <see langword="null"/>, the default, for all of it.</summary>
    public ArchiveShard? Shard { get; init; }

    /// <summary>
    /// Gets a version for anything that affects results but that the library cannot detect, such as the settings of a format of your own. A manifest
    /// with another version is not used. Limits, the types and versions of formats, vocabularies and page profiles are detected anyway. Empty by
    /// default.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public string ManifestVersion { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = "";

    /// <summary>
    /// Gets the receiver of progress reports during a run and at its end, from any thread. <see langword="null"/>, the default, for none.
    /// </summary>
    public IProgress<ArchiveProgress>? Progress { get; init; }

    private static int InRange(int value)
    {
        const int Most = 1024;
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Most);
        return value;
    }
}
