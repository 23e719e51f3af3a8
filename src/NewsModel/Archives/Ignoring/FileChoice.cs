namespace NewsModel.Archives.Ignoring;

/// <summary>Which files the options take.</summary>
internal sealed class FileChoice
{
    private readonly Glob[] _include;
    private readonly Glob[] _exclude;
    private readonly bool _includeHidden;

    public FileChoice(ArchiveOptions options)
    {
        _include = [.. options.Include.Select(Glob.OfPattern)];
        _exclude = [.. options.Exclude.Select(Glob.OfPattern)];
        _includeHidden = options.IncludeHidden;
    }

    /// <summary>Whether a file or folder may be read, by its name and its attributes.</summary>
    public bool TakesName(ReadOnlySpan<char> name, bool isFolder, bool isHidden) =>
        (_includeHidden || !(isHidden || name.StartsWith('.'))) && !(isFolder ? name is ".git" : IsOfSaving(name));

    /// <summary>Whether a folder is gone through.</summary>
    public bool TakesFolder(string path) => !Matches(_exclude, path, isFolder: true);

    /// <summary>Whether a file is read, when the folders above it are gone through.</summary>
    public bool TakesFile(string path) => !Matches(_exclude, path, isFolder: false) && IsIncluded(path);

    /// <summary>Whether a file is read that nobody went through the folders for.</summary>
    public bool TakesPath(string path)
    {
        for (int start = 0, end; start <= path.Length; start = end + 1)
        {
            int length = path.AsSpan(start).IndexOf('/');
            end = length < 0 ? path.Length : start + length;
            bool isFolder = length >= 0;
            if (!TakesName(path.AsSpan(start, end - start), isFolder, isHidden: false) || (isFolder && !TakesFolder(path[..end])))
            {
                return false;
            }
        }

        return TakesFile(path);
    }

    /// <summary>Whether a file is one of this library's own: a journal, or what a save left behind when its process was killed.</summary>
    private static bool IsOfSaving(ReadOnlySpan<char> name) =>
        name.StartsWith('.') && (name.EndsWith(".tmp", StringComparison.Ordinal) || name.StartsWith(".newsmodel-", StringComparison.Ordinal));

    private bool IsIncluded(string path)
    {
        if (_include.Length == 0 || Matches(_include, path, isFolder: false))
        {
            return true;
        }

        for (int slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (Matches(_include, path.AsSpan(0, slash), isFolder: true))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(Glob[] globs, ReadOnlySpan<char> path, bool isFolder)
    {
        foreach (Glob glob in globs)
        {
            if (glob.Matches(path, isFolder))
            {
                return true;
            }
        }

        return false;
    }
}
