namespace NewsModel.Tool.Input;

/// <summary>A file to read.</summary>
/// <param name="Path">Its path, or <c>-</c> for standard input.</param>
/// <param name="Root">The folder in which it was found, where not all files are articles; <see langword="null"/> if it was named by itself.</param>
internal readonly record struct InputPath(string Path, string? Root)
{
    /// <summary>Whether it was named by itself, and not found in a folder.</summary>
    public bool IsNamed => Root is null;

    /// <summary>Its path below the folder; of a file that was named, as much of that as leads down.</summary>
    public string RelativePath
    {
        get
        {
            if (Root is not null)
            {
                return System.IO.Path.GetRelativePath(Root, Path);
            }

            string path = System.IO.Path.IsPathRooted(Path) ? System.IO.Path.GetFileName(Path) : Path;
            return path.Split('/', '\\').Contains("..") ? System.IO.Path.GetFileName(path) : path;
        }
    }
}
