namespace NewsModel.Tool.Input;

/// <summary>A file that was read, with its articles.</summary>
/// <param name="File">The file; without its bytes if it was found in a folder.</param>
/// <param name="Articles">Its articles: one, unless it is a page or holds lines of JSON; those alone that were asked for.</param>
internal sealed record CommandInput(InputFile File, IReadOnlyList<ReadResult<Article>> Articles)
{
    /// <summary>What to call it below an output folder: its path below the folder or pattern in which it was found, or as it was named.</summary>
    public string RelativePath { get; init; } = "";

    /// <summary>Whether it was found in a folder, and not named by itself.</summary>
    public bool IsFound { get; init; }

    /// <summary>Which article of standard input it is, from 1; 0 for a file.</summary>
    public long Number { get; init; }

    /// <summary>The format that it is in; <see langword="null"/> if it could not be read, or is a stream.</summary>
    public ArticleFormat? Format { get; init; }

    /// <summary>Whether it holds several articles, or may; what else a page says is in the bytes alone.</summary>
    public bool MayBePage { get; init; }

    /// <summary>The file with its bytes, which are read again if it was found in a folder.</summary>
    public InputFile LoadFile() => IsFound ? InputFile.Load(File.Name) with { Formats = File.Formats } : File;

    /// <summary>As much of a path that was named as leads down.</summary>
    /// <param name="path">The path.</param>
    public static string RelativePathOf(string path)
    {
        string relative = Path.IsPathRooted(path) ? Path.GetFileName(path) : path;
        return relative.Split('/', '\\').Contains("..") ? Path.GetFileName(relative) : relative;
    }
}
