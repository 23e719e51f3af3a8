namespace NewsModel.Archives.Ignoring;

/// <summary>The ignore files that count in a folder: its own, and those of the folders above.</summary>
internal sealed class IgnoreScope
{
    private readonly IgnoreScope? _parent;
    private readonly IgnoreFile? _git;
    private readonly IgnoreFile? _own;

    /// <summary>What comes before a path below the root to make it one below this folder; empty unless the folder is above the root.</summary>
    private readonly string _before;

    /// <summary>How much of a path below the root leads to this folder.</summary>
    private readonly int _skipped;

    private IgnoreScope(IgnoreScope? parent, IgnoreFile? git, IgnoreFile? own, string before, int skipped)
    {
        _parent = parent;
        _git = git;
        _own = own;
        _before = before;
        _skipped = skipped;
    }

    /// <summary>The scope above a root: of the folders up to the one with the git repository; <see langword="null"/> if it is in none.</summary>
    /// <param name="root">The full path of the root.</param>
    public static IgnoreScope? Above(string root)
    {
        Stack<(string Folder, string Before)> folders = new();
        string before = "";
        for (string? folder = root; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            bool isRepository = Path.Exists(Path.Join(folder, ".git"));
            if (folder != root)
            {
                folders.Push((folder, before));
            }

            before = $"{Path.GetFileName(folder)}/{before}";
            if (isRepository)
            {
                IgnoreScope? scope = IgnoreFile.Load(Path.Join(folder, ".git", "info", "exclude")) is { } exclude
                    ? new(null, exclude, null, folders.TryPeek(out (string, string Before) top) ? top.Before : "", 0)
                    : null;
                return folders.Aggregate(scope, (parent, it) => Enter(parent, it.Folder, it.Before, 0));
            }
        }

        return null;
    }

    /// <summary>The scope in a folder.</summary>
    /// <param name="parent">That in the folder above.</param>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="skipped">The length of its path below the root, with the <c>/</c> at its end.</param>
    public static IgnoreScope? Enter(IgnoreScope? parent, string folder, int skipped) => Enter(parent, folder, "", skipped);

    /// <summary>Whether a file or folder right in this folder is ignored.</summary>
    /// <param name="path">Its path below the root.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool Ignores(string path, bool isFolder) =>
        Ask(path, isFolder, static scope => scope._own) ?? Ask(path, isFolder, static scope => scope._git) ?? false;

    private static IgnoreScope? Enter(IgnoreScope? parent, string folder, string before, int skipped)
    {
        IgnoreFile? git = IgnoreFile.Load(Path.Join(folder, ".gitignore"));
        IgnoreFile? own = IgnoreFile.Load(Path.Join(folder, ".ignore"));
        return git is null && own is null ? parent : new(parent, git, own, before, skipped);
    }

    private bool? Ask(string path, bool isFolder, Func<IgnoreScope, IgnoreFile?> fileOf)
    {
        for (IgnoreScope? scope = this; scope is not null; scope = scope._parent)
        {
            if (fileOf(scope) is { } file)
            {
                bool? answer = file.Ignores(scope._before.Length > 0 ? scope._before + path : path.AsSpan(scope._skipped), isFolder);
                if (answer is not null)
                {
                    return answer;
                }
            }
        }

        return null;
    }
}
