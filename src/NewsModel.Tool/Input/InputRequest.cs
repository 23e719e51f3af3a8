using NewsModel.Archives;
using NewsModel.Queries;

namespace NewsModel.Tool.Input;

/// <summary>Which files a command was given, and which articles in them it is about.</summary>
internal sealed record InputRequest
{
    /// <summary>Files, folders, patterns, and <c>-</c> for standard input, as they were named.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>A file with a path a line, or <c>-</c> for standard input; <see langword="null"/> for none.</summary>
    public string? FilesFrom { get; init; }

    /// <summary>Whether the paths of <see cref="FilesFrom"/> end with a zero byte and not with the line.</summary>
    public bool IsNulSeparated { get; init; }

    /// <summary>Only files that differ from this revision of git; <see langword="null"/> for all.</summary>
    public string? ChangedSince { get; init; }

    /// <summary>Only articles that fulfil this; <see langword="null"/> for all.</summary>
    public ArticleQuery? Where { get; init; }

    /// <summary>The formats that the files may be in.</summary>
    public ToolFormats Formats { get; init; } = ToolFormats.Default;

    /// <summary>Only the files of this part; <see langword="null"/> for all.</summary>
    public ArchiveShard? Shard { get; init; }

    /// <summary>The file that keeps what an earlier run has found; <see langword="null"/> for none.</summary>
    public string? Cache { get; init; }

    /// <summary>Whether standard input is lines of JSON without an end, an article each, which are passed on as they come.</summary>
    public bool IsStream { get; init; }

    /// <summary>Whether there may be more than one file, so each has to be named.</summary>
    public bool HasSeveral => IsStream || Paths is not [var path] || FilesFrom is not null || ChangedSince is not null || Shard is not null
        || (path != "-" && FolderFiles.IsMany(path));
}
