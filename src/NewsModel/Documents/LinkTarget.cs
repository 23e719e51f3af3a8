namespace NewsModel.Documents;

/// <summary>Follows symbolic links.</summary>
internal static class LinkTarget
{
    // As in Linux.
    private const int MaxLinks = 40;

    /// <summary>The path of the file that a full path leads to, which need not exist; the path itself if it is not a link.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        FileInfo file = new(path);
        return file.LinkTarget is null ? path
            : OperatingSystem.IsWindows() ? file.ResolveLinkTarget(returnFinalTarget: true)!.FullName
            : RealPath(path);
    }

    /// <summary>The same with the links among the folders of the path followed too, where the system is not Windows.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string OfAll(string path) => OperatingSystem.IsWindows() ? Of(path) : RealPath(path);

    // ResolveLinkTarget takes "../a" of a link from the folder in its path. When that folder is a link too, the system means another one.
    private static string RealPath(string path)
    {
        string real = "/";
        int links = 0;
        Stack<string> rest = new();
        PushNames(rest, path);
        while (rest.TryPop(out string? name))
        {
            if (name == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
            }
            else if (name is not ("" or "."))
            {
                string next = Path.Join(real, name);
                if (new FileInfo(next).LinkTarget is not { } target)
                {
                    real = next;
                    continue;
                }

                if (++links > MaxLinks)
                {
                    throw new IOException($"'{path}' goes through more than {MaxLinks} symbolic links, possibly in a circle.");
                }

                real = Path.IsPathRooted(target) ? "/" : real;
                PushNames(rest, target);
            }
        }

        return real;
    }

    private static void PushNames(Stack<string> names, string path)
    {
        string[] parts = path.Split('/');
        for (int i = parts.Length - 1; i >= 0; i--)
        {
            names.Push(parts[i]);
        }
    }
}
