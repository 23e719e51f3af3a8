using NewsModel.Archives.Ignoring;

namespace NewsModel.Archives.Sources;

/// <summary>What sources have to know of the options.</summary>
internal sealed class ReadingPlan
{
    private readonly ArchiveShard _shard;
    private readonly ArticleFormat? _lines;

    private readonly string _prefix;

    /// <param name="options">The options.</param>
    /// <param name="prefix">What is put before the paths that the sources know.</param>
    public ReadingPlan(ArchiveOptions options, string prefix = "")
    {
        _prefix = prefix;
        Options = options;
        Choice = new(options);
        _shard = options.Shard ?? default;
        _lines = options.Serializer.Formats.FirstOrDefault(static format => format is JsonLinesFormat);
    }

    public ArchiveOptions Options { get; }

    public FileChoice Choice { get; }

    /// <summary>Whether files that hold several articles are opened, so these are the items.</summary>
    public bool OpensFiles { get; init; } = true;

    /// <summary>Whether files of a folder may only be listed, and looked at by whoever reads them.</summary>
    public bool LooksLater { get; init; }

    public ReadOptions ReadOptions => Options.Serializer.Options;

    /// <summary>The same plan for sources before whose paths something is put.</summary>
    public ReadingPlan Below(string prefix) => new(Options, prefix) { OpensFiles = OpensFiles, LooksLater = LooksLater };

    /// <summary>Whether an entry is of the shard that is read.</summary>
    public bool Takes(string name) => _shard.Count == 1 || _shard.Takes(_prefix.Length == 0 ? name : _prefix + name);

    /// <summary>Whether a file holds lines of JSON, by its name.</summary>
    public bool IsOfLines(ReadOnlySpan<char> path) => _lines is not null && HasExtension(path, _lines.FileExtensions);

    /// <summary>What a file is made of that holds others.</summary>
    public static ContainerKind KindOf(ReadOnlySpan<char> path) =>
        path.EndsWith(".tar", StringComparison.OrdinalIgnoreCase) ? ContainerKind.Tar
        : path.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase)
            ? ContainerKind.GzipTar
        : path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? ContainerKind.Gzip
        : ContainerKind.None;

    private static bool HasExtension(ReadOnlySpan<char> path, ValueList<string> extensions)
    {
        foreach (string extension in extensions)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What a file is made of that holds others.</summary>
internal enum ContainerKind
{
    None,
    Tar,
    GzipTar,
    Gzip,
}
