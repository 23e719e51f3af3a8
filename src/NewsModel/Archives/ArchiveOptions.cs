using System.Diagnostics;
using NewsModel.Formats;

namespace NewsModel.Archives;

/// <summary>Which files of an archive are read, and how. Immutable, compared by value, thread-safe.</summary>
/// <remarks>
/// Patterns are those of <c>.gitignore</c>: <c>*</c> and <c>?</c> stop at <c>/</c>, <c>**</c> does not, <c>[a-z]</c> is one character; a pattern
/// without
/// <c>/</c> matches a name in any folder, one with <c>/</c> the path from the top of the archive. Upper and lower case differ.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ArchiveOptions
{
    /// <summary>The options that are used when none are given.</summary>
    public static ArchiveOptions Default { get; } = new();

    /// <summary>Only files that match one of these patterns are read, such as <c>posts/**/*.md</c>. Empty, the default, for all.</summary>
    public ValueList<string> Include { get; init; }

    /// <summary>Files and folders that match one of these patterns are left out, whatever <see cref="Include"/> says. None by default.</summary>
    public ValueList<string> Exclude { get; init; }

    /// <summary>
    /// Whether files and folders that <c>.gitignore</c> and <c>.ignore</c> name are left out. Where both speak, <c>.ignore</c> counts; in a git
    /// repository,
    /// the files in the folders above count too. <see langword="true"/> by default.
    /// </summary>
    public bool UseIgnoreFiles { get; init; } = true;

    /// <summary>
    /// Whether files and folders are read whose names begin with a dot, or that Windows calls hidden. <see langword="false"/> by default. The folder
    /// <c>.git</c> is never read.
    /// </summary>
    public bool IncludeHidden { get; init; }

    /// <summary>
    /// Whether tar and gzip files in a folder are opened, so that what they hold are entries too, with paths such as <c>2020.tar.gz/a.md</c>.
    /// <see langword="false"/> by default: they are binary data. One that is opened itself is read in any case.
    /// </summary>
    public bool OpenArchives { get; init; }

    /// <summary>
    /// The formats that are read, with their limits. A file that none of them recognizes by its content is no article. By default
    /// <see cref="ArticleSerializer.Default"/>.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public ArticleSerializer Serializer { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = ArticleSerializer.Default;

    /// <summary>How many files are read at the same time. By default, as many as there are processors.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or more than 1,024.</exception>
    public int MaxDegreeOfParallelism { get; init => field = InRange(value); } = Environment.ProcessorCount;

    /// <summary>The order of the entries. By default, <see cref="ArchiveOrder.Path"/>. A report is the same in any order.</summary>
    public ArchiveOrder Order { get; init; }

    /// <summary>The part of the archive that is read; <see langword="null"/>, the default, for all of it.</summary>
    public ArchiveShard? Shard { get; init; }

    /// <summary>
    /// Is told now and then how far a run has come, and at its end; from any thread. <see langword="null"/>, the default, for nobody.
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
