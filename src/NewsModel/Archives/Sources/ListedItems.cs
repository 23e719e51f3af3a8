using NewsModel.Diagnostics;

namespace NewsModel.Archives.Sources;

/// <summary>Files of a list, in its order.</summary>
/// <param name="root">The full path of the folder that they are in.</param>
/// <param name="paths">Their paths.</param>
/// <param name="plan">What to read.</param>
internal sealed class ListedItems(string root, IEnumerable<string?> paths, ReadingPlan plan) : ItemSequence
{
    private readonly IEnumerator<string?> _paths =
        (plan.Options.Order == ArchiveOrder.Path ? Sorted(root, paths) : paths).GetEnumerator();

    private readonly RealPaths _realPaths = new(root);
    private ItemSequence? _inner;

    public override SourceItem? Next()
    {
        while (true)
        {
            if (_inner?.Next() is { } inner)
            {
                return inner;
            }

            _inner?.Dispose();
            _inner = null;
            if (!_paths.MoveNext())
            {
                return null;
            }

            if (Make(_paths.Current) is { } item)
            {
                return item;
            }
        }
    }

    public override void Dispose()
    {
        _inner?.Dispose();
        _paths.Dispose();
    }

    private SourceItem? Make(string? given)
    {
        if (PathBelow(root, given) is not { } path)
        {
            string name = given ?? "";
            return plan.Takes(name) ? new(name) { Problem = FileProblems.Of(Problems.PathOutside, name) } : null;
        }

        bool isOpened = FileItems.IsOpened(path, plan);
        if (!plan.Choice.TakesPath(path) || !(isOpened || plan.Takes(path)))
        {
            return null;
        }

        SourceItem item = FileItems.OfFile(path, Path.Join(root, path));
        if (item.SkipReason == ArchiveSkipReason.None && item.Problem is null && !IsInside(item))
        {
            item = new(path) { FullPath = item.FullPath, SkipReason = ArchiveSkipReason.LinkOutside };
        }

        if (!isOpened || item.SkipReason != ArchiveSkipReason.None || item.Problem is not null)
        {
            return plan.Takes(path) ? item : null;
        }

        _inner = FileItems.Open(item, plan);
        return null;
    }

    private bool IsInside(SourceItem item)
    {
        try
        {
            return _realPaths.IsInside(item.FullPath!);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string?[] Sorted(string root, IEnumerable<string?> paths)
    {
        string?[] sorted = [.. paths];
        Array.Sort(Array.ConvertAll(sorted, path => PathBelow(root, path) ?? path), sorted, StringComparer.Ordinal);
        return sorted;
    }

    /// <summary>The path below the root; <see langword="null"/> if it leads out of it.</summary>
    private static string? PathBelow(string root, string? given)
    {
        if (string.IsNullOrEmpty(given) || given.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        string below = Path.GetRelativePath(root, Path.Join(Path.IsPathRooted(given) ? "" : root, given));
        string path = Path.DirectorySeparatorChar == '/' ? below : below.Replace(Path.DirectorySeparatorChar, '/');
        return path is "." or ".." || path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(below) ? null : path;
    }
}
