using System.Diagnostics;
using System.Runtime.CompilerServices;
using NewsModel.Archives.Reading;
using NewsModel.Archives.Sources;

namespace NewsModel.Archives;

/// <summary>Represents a folder of articles, or another source of many: a list of files, a tar file, a JSON Lines file.</summary>
/// <remarks>
/// <para>
/// A run goes through all files, reads several at once and a bounded number ahead, and never stops for any of them: a file that cannot be read is an
/// entry with a <see cref="ArchiveEntry.Problem"/>, and a file that is not an article is a skipped entry. Symbolic links to folders are not followed,
/// and links to files only if they lead to a file below the root. Pipes and devices are not opened.
/// </para>
/// <para>Opening an archive reads nothing; each run goes through the files again. Immutable and thread-safe.</para>
/// </remarks>
[DebuggerDisplay("{Path,nq}")]
public sealed partial class ArticleArchive
{
    private readonly Func<ReadingPlan, ItemSequence> _items;
    private readonly bool _isFolder;

    /// <param name="path">The root.</param>
    /// <param name="options">The options.</param>
    /// <param name="items">Goes through the files.</param>
    /// <param name="isFolder">Whether these are all files below the root, if it is a folder.</param>
    private ArticleArchive(string path, ArchiveOptions options, Func<ReadingPlan, ItemSequence> items, bool isFolder = false)
    {
        _isFolder = isFolder;
        Path = path;
        Options = options;
        _items = items;
    }

    /// <summary>Gets the full path of the folder or file that was opened: the root.</summary>
    public string Path { get; }

    /// <summary>Gets which files are read, and how.</summary>
    public ArchiveOptions Options { get; }

    /// <summary>Whether a file may be there twice, because it was listed twice or is below a folder that was listed too.</summary>
    internal bool MayRepeatFiles => !_isFolder;

    /// <summary>Opens a folder, or one file.</summary>
    /// <param name="path">
    /// A folder, with everything in it; a <c>.tar</c>, <c>.tar.gz</c> or <c>.tgz</c> file, with its contents; a JSON Lines file, <c>.ndjson</c> or
    /// <c>.jsonl</c>; or any other file, which is one entry and is always read. A <c>.gz</c> file stands for its compressed content.
    /// </param>
    /// <param name="options">The options, or <see langword="null"/> for <see cref="ArchiveOptions.Default"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or not a valid path.</exception>
    /// <exception cref="FileNotFoundException">The folder or file does not exist.</exception>
    public static ArticleArchive Open(string path, ArchiveOptions? options = null)
    {
        options ??= ArchiveOptions.Default;
        string root = FullPathOf(path);
        return new(root, options, plan => OpenSequence(root, plan), isFolder: true);
    }

    /// <summary>Opens several folders and files as one archive. The paths of entries start with the path passed for each.</summary>
    /// <param name="paths">
    /// Folders and files as for <see cref="Open"/>: <c>posts</c> and <c>old/a.md</c> have entries such as <c>posts/b.md</c> and <c>old/a.md</c>.
    /// Patterns in the options are matched with the path below each of them.
    /// </param>
    /// <param name="options">The options, or <see langword="null"/> for <see cref="ArchiveOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">A path is <see langword="null"/>, empty, or not valid.</exception>
    /// <exception cref="FileNotFoundException">A folder or file does not exist.</exception>
    public static ArticleArchive OfAll(IEnumerable<string> paths, ArchiveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArchiveOptions known = options ?? ArchiveOptions.Default;
        List<(string Root, string Prefix)> roots = [];
        foreach (string path in paths)
        {
            string root = FullPathOf(path);
            roots.Add((root, PrefixOf(path, root)));
        }

        return new(Environment.CurrentDirectory, known, plan => OpenChain(roots, plan));
    }

    /// <summary>Opens the files in a list, such as the output of <c>git diff --name-only</c>.</summary>
    /// <param name="root">The folder that the files are in.</param>
    /// <param name="paths">
    /// The paths, full or relative to the root. Each run goes through the list once, and keeps it only for path order. A path that leads out of the
    /// root, does not exist or is a folder becomes an entry that reports it. Ignore files do not apply; patterns in the options and the rule for
    /// hidden names do.
    /// </param>
    /// <param name="options">The options, or <see langword="null"/> for <see cref="ArchiveOptions.Default"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="root"/> is <see langword="null"/>, empty, or not a valid path.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is <see langword="null"/>.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static ArticleArchive OfFiles(string root, IEnumerable<string> paths, ArchiveOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        ArgumentNullException.ThrowIfNull(paths);
        options ??= ArchiveOptions.Default;
        string fullRoot = WithoutSeparator(System.IO.Path.GetFullPath(root));
        return Directory.Exists(fullRoot)
            ? new(fullRoot, options, plan => new ListedItems(fullRoot, paths, plan))
            : throw new DirectoryNotFoundException($"There is no folder '{root}'.");
    }

    /// <summary>Reads all entries: articles, skipped files, and files that could not be read.</summary>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public async IAsyncEnumerable<ArchiveEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using EntryPipeline<ArchiveEntry> pipeline = new(Options, () => new EntryReader(Options.Serializer));
        await foreach (ArchiveEntry entry in pipeline.RunAsync(() => _items(new ReadingPlan(Options)), cancellationToken).ConfigureAwait(false))
        {
            yield return entry;
        }
    }

    private static ChainedItems OpenChain(List<(string Root, string Prefix)> roots, ReadingPlan plan)
    {
        List<(string Root, string Prefix)> inOrder = roots;
        if (plan.Options.Order == ArchiveOrder.Path)
        {
            inOrder = [.. roots];
            inOrder.Sort(static (a, b) =>
                string.CompareOrdinal(a.Prefix, b.Prefix) is not 0 and var order ? order : string.CompareOrdinal(a.Root, b.Root));
        }

        return new([.. inOrder.Select(it => (Func<ItemSequence>)(() =>
            new PrefixedItems(OpenSequence(it.Root, plan.Below(it.Prefix)), it.Prefix)))]);
    }

    private static ItemSequence OpenSequence(string root, ReadingPlan plan)
    {
        if (Directory.Exists(root))
        {
            return new FolderItems(root, plan);
        }

        string name = System.IO.Path.GetFileName(root);
        SourceItem file = FileItems.OfFile(name, root, isNamed: true);
        return file.Problem is null && file.SkipReason == ArchiveSkipReason.None
            && (ReadingPlan.KindOf(name) != ContainerKind.None || plan.IsOfLines(name))
            ? FileItems.Open(file, plan, isRoot: true)
            : new SingleItem(file, plan);
    }

    private static string FullPathOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string full = WithoutSeparator(System.IO.Path.GetFullPath(path));
        return System.IO.Path.Exists(full) ? full : throw new FileNotFoundException($"There is no file or folder '{path}'.", path);
    }

    private static string WithoutSeparator(string path) => System.IO.Path.TrimEndingDirectorySeparator(path);

    /// <summary>What comes before the paths of entries that come from a path that was given.</summary>
    private static string PrefixOf(string given, string root)
    {
        string path = given.Replace(System.IO.Path.DirectorySeparatorChar, '/');
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[2..].TrimStart('/');
        }

        if (!Directory.Exists(root) && ReadingPlan.KindOf(path) is ContainerKind.None or ContainerKind.Gzip)
        {
            return path[..(path.LastIndexOf('/') + 1)];
        }

        path = path.TrimEnd('/');
        return path is "" && given.StartsWith('/') ? "/" : path is "" or "." ? "" : path + "/";
    }
}
