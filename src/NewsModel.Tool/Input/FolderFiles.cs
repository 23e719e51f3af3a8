using System.IO.Enumeration;

namespace NewsModel.Tool.Input;

/// <summary>The files of a folder, or those that are like a pattern.</summary>
internal static class FolderFiles
{
    private static readonly char[] Wildcards = ['*', '?'];

    // What the system could not list is left out, as a find would; a link to a folder is not followed, since it may lead round in a circle.
    private static readonly EnumerationOptions Options = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <summary>All files below a folder, by their paths; those that begin with a point, and what is in such folders, are left out.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static IEnumerable<string> Of(string folder, CancellationToken cancellationToken)
    {
        Stack<FileSystemInfo> open = new();
        Push(new DirectoryInfo(folder));
        while (open.TryPop(out FileSystemInfo? next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (next is not DirectoryInfo directory)
            {
                yield return Join(folder, Path.GetRelativePath(folder, next.FullName));
            }
            else if (!directory.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                Push(directory);
            }
        }

        void Push(DirectoryInfo directory)
        {
            foreach (FileSystemInfo entry in directory.EnumerateFileSystemInfos("*", Options)
                .Where(e => !e.Name.StartsWith('.')).OrderByDescending(SortKey, StringComparer.Ordinal))
            {
                open.Push(entry);
            }
        }

        // Paths in their order, as if all were sorted together.
        static string SortKey(FileSystemInfo entry) => entry is DirectoryInfo ? entry.Name + "/" : entry.Name;
    }

    /// <summary>Whether a name has a wildcard in it.</summary>
    /// <param name="path">The name.</param>
    public static bool IsPattern(string path) => path.IndexOfAny(Wildcards) >= 0;

    /// <summary>The folder in which to look for what is like a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    public static string FolderOf(string pattern)
    {
        int wildcard = pattern.IndexOfAny(Wildcards);
        int slash = pattern.LastIndexOf('/', wildcard);
        return slash < 0 ? "." : slash == 0 ? "/" : pattern[..slash];
    }

    /// <summary>The files that are like a pattern: <c>*</c> and <c>?</c> within a name, <c>**</c> for any number of folders.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static IEnumerable<string> Matching(string pattern, CancellationToken cancellationToken)
    {
        string folder = FolderOf(pattern);
        string[] parts = pattern[(folder == "." ? 0 : folder == "/" ? 1 : folder.Length + 1)..].Split('/');
        return !Directory.Exists(folder) ? [] : Of(folder, cancellationToken)
            .Where(file => IsLike(Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/').Split('/'), parts))
            .Select(file => folder == "." ? Path.GetRelativePath(folder, file) : file);
    }

    /// <summary>A path below a folder, as one would write it.</summary>
    /// <param name="folder">The folder; <c>.</c> is left out.</param>
    /// <param name="name">The path below it.</param>
    public static string Join(string folder, string name) => folder == "." ? name : Path.Combine(folder, name);

    // All places in the pattern at which one may be, so that a name takes a step for each part, whatever the pattern.
    private static bool IsLike(string[] names, string[] parts)
    {
        bool[] places = new bool[parts.Length + 1];
        places[0] = true;
        foreach (string name in names)
        {
            Skip(places, parts);
            bool[] next = new bool[parts.Length + 1];
            for (int i = 0; i < parts.Length; i++)
            {
                if (places[i] && parts[i] == "**")
                {
                    next[i] = true;
                }
                else if (places[i] && FileSystemName.MatchesSimpleExpression(parts[i], name, ignoreCase: false))
                {
                    next[i + 1] = true;
                }
            }

            places = next;
        }

        Skip(places, parts);
        return places[parts.Length];
    }

    private static void Skip(bool[] places, string[] parts)
    {
        for (int i = 0; i < parts.Length; i++)
        {
            places[i + 1] |= places[i] && parts[i] == "**";
        }
    }
}
