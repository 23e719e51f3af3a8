using NewsModel.Archives;

namespace NewsModel.Tool.Input;

/// <summary>What holds many files: a folder, what is like a pattern, a tar or gzip file.</summary>
internal static class FolderFiles
{
    private static readonly char[] Wildcards = ['*', '?'];

    private static readonly string[] Containers = [".tar", ".tgz", ".gz"];

    /// <summary>Whether a path that was named stands for many files, of which not all are articles.</summary>
    /// <param name="path">The path; not <c>-</c>.</param>
    /// <param name="isForEditing">Whether its contents will be edited, which a tar or gzip file does not allow.</param>
    public static bool IsMany(string path, bool isForEditing = false) =>
        Directory.Exists(path) || IsPattern(path) || (!isForEditing && IsContainer(path) && File.Exists(path));

    /// <summary>Whether a path that was named is a file with content that is one article or none.</summary>
    /// <param name="path">The path.</param>
    public static bool IsUsual(string path) =>
        File.Exists(path) && new FileInfo(path) is { Exists: true, Length: > 0 } && !IsContainer(path)
        && !JsonLinesFormat.Default.FileExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name is a pattern, and not that of a file.</summary>
    /// <param name="path">The name.</param>
    public static bool IsPattern(string path) => path.IndexOfAny(Wildcards) >= 0 && !File.Exists(path) && !Directory.Exists(path);

    /// <summary>The folder in which to search for a pattern; for anything else, the path itself.</summary>
    /// <param name="path">The pattern or the path.</param>
    public static string RootOf(string path)
    {
        if (!IsPattern(path))
        {
            return path;
        }

        int slash = path.LastIndexOf('/', path.IndexOfAny(Wildcards));
        return slash < 0 ? "." : slash == 0 ? "/" : path[..slash];
    }

    /// <summary>How to read a folder, or what is like a pattern in it.</summary>
    /// <param name="path">The pattern or the path.</param>
    /// <param name="request">Which part to read, and in which formats.</param>
    /// <param name="isForEditing">Whether only what can be edited is an article.</param>
    public static ArchiveOptions OptionsFor(string path, InputRequest request, bool isForEditing)
    {
        ArchiveOptions options = new()
        {
            Serializer = isForEditing ? request.Formats.Editing : request.Formats.Serializer,
            Shard = request.Shard,
        };
        if (!IsPattern(path))
        {
            return options;
        }

        // A slash in front keeps a pattern such as *.md to the folder, as a shell does.
        string root = RootOf(path);
        string pattern = path[(root == "." ? 0 : root == "/" ? 1 : root.Length + 1)..];
        return options with { Include = [$"/{pattern}"] };
    }

    /// <summary>A path below a folder, as one would write it.</summary>
    /// <param name="root">The folder; <c>.</c> is left out.</param>
    /// <param name="path">The path below it, with slashes.</param>
    public static string Join(string root, string path)
    {
        string native = path.Replace('/', Path.DirectorySeparatorChar);
        return root == "." ? native : Path.Join(root, native);
    }

    private static bool IsContainer(string path) => Containers.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
