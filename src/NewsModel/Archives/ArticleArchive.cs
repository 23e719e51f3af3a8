using System.Diagnostics;
using System.Runtime.CompilerServices;
using NewsModel.Archives.Reading;
using NewsModel.Archives.Sources;

namespace NewsModel.Archives;

/// <summary>A folder of articles, or another place that holds many: a list of files, a tar file, lines of JSON.</summary>
/// <remarks>
/// <para>
/// A run goes through all files, reads several at the same time and a bounded number ahead, and never stops for one of them: what cannot be read is
/// an entry with a <see cref="ArchiveEntry.Problem"/>, and what is no article is an entry that was skipped. Symbolic links to folders are not
/// followed, and those to files only if they lead to a file below the root; pipes and devices are not opened.
/// </para>
/// <para>Opening reads nothing; each run goes through the files anew. Immutable and thread-safe.</para>
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

    /// <summary>The full path of the folder or file that was opened: the root.</summary>
    public string Path { get; }

    /// <summary>Which files are read, and how.</summary>
    public ArchiveOptions Options { get; }

    /// <summary>Whether a file may be there twice, because it was listed twice or is below a folder that was listed too.</summary>
    internal bool MayRepeatFiles => !_isFolder;

    /// <summary>Opens a folder, or one file.</summary>
    /// <param name="path">
    /// A folder with all below it; a <c>.tar</c>, <c>.tar.gz</c> or <c>.tgz</c> file, with what it holds; lines of JSON, <c>.ndjson</c> or
    /// <c>.jsonl</c>; any other file, which is one entry and read whatever it holds. A <c>.gz</c> file is what is compressed in it.
    /// </param>
    /// <param name="options">The options, or <see langword="null"/> for <see cref="ArchiveOptions.Default"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty, or no path.</exception>
    /// <exception cref="FileNotFoundException">There is neither a folder nor a file.</exception>
    public static ArticleArchive Open(string path, ArchiveOptions? options = null)
    {
        options ??= ArchiveOptions.Default;
        string root = FullPathOf(path);
        return new(root, options, plan => OpenSequence(root, plan), isFolder: true);
    }

    /// <summary>Opens several folders and files as one archive. The paths of entries begin with the path that was given for each.</summary>
    /// <param name="paths">
    /// Folders and files as for <see cref="Open"/>: <c>posts</c> and <c>old/a.md</c> have entries such as <c>posts/b.md</c> and <c>old/a.md</c>.
    /// Patterns of the options are matched with the path below each of them.
    /// </param>
    /// <param name="options">The options, or <see langword="null"/> for <see cref="ArchiveOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">One of the paths is <see langword="null"/>, empty, or no path.</exception>
    /// <exception cref="FileNotFoundException">One of them is neither a folder nor a file.</exception>
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

    /// <summary>Opens the files of a list, such as what <c>git diff --name-only</c> prints.</summary>
    /// <param name="root">The folder that they are in.</param>
    /// <param name="paths">
    /// Their paths, below the root or full ones. The list is gone through once for each run, and kept only where the order is that of paths. What
    /// leads out of the root, is not there or is a folder is an entry that says so. Ignore files do not count; the patterns of the options and hidden
    /// names do.
    /// </param>
    /// <param name="options">The options, or <see langword="null"/> for <see cref="ArchiveOptions.Default"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="root"/> is <see langword="null"/>, empty, or no path.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is <see langword="null"/>.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
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

    /// <summary>Reads all entries: articles, what was skipped, and what could not be read.</summary>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
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

    /// <summary>What stands before the paths of entries that come from a path that was given.</summary>
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
