using System.Diagnostics;
using NewsModel.Archives.Ignoring;
using NewsModel.Diagnostics;

namespace NewsModel.Archives.Sources;

/// <summary>The files below a folder. No more is listed at a time than the folders that lead to where it is.</summary>
internal sealed class FolderItems : ItemSequence
{
    private readonly ReadingPlan _plan;
    private readonly bool _isSorted;
    private readonly bool _usesIgnoreFiles;
    private readonly FileLook _look;

    /// <summary>The folders that are being gone through, one in another; without an order, there is one at most.</summary>
    private readonly Stack<FolderListing> _open = new();

    /// <summary>Folders that are searched later, if the order does not matter.</summary>
    private readonly Stack<(string FullPath, string Path, IgnoreScope? Scope)> _pending = new();

    private ItemSequence? _inner;
    private SourceItem? _problem;

    /// <param name="root">The full path of the folder.</param>
    /// <param name="plan">What to read.</param>
    public FolderItems(string root, ReadingPlan plan)
    {
        _plan = plan;
        _isSorted = plan.Options.Order != ArchiveOrder.AsTheyCome;
        _usesIgnoreFiles = plan.Options.UseIgnoreFiles;
        _look = new(new RealPaths(root));
        Enter(root, "", _usesIgnoreFiles ? IgnoreScope.Above(root) : null);
    }

    public override SourceItem? Next()
    {
        while (true)
        {
            if (_inner is not null)
            {
                if (_inner.Next() is { } item)
                {
                    return item;
                }

                _inner.Dispose();
                _inner = null;
            }

            if (_problem is { } problem)
            {
                _problem = null;
                if (_plan.Takes(problem.Path))
                {
                    return problem;
                }

                continue;
            }

            if (!_open.TryPeek(out FolderListing? listing))
            {
                if (!_pending.TryPop(out (string FullPath, string Path, IgnoreScope? Scope) next))
                {
                    return null;
                }

                Enter(next.FullPath, next.Path, next.Scope);
                continue;
            }

            if (Step(listing) is { } found)
            {
                return found;
            }
        }
    }

    public override void Dispose()
    {
        _inner?.Dispose();
        while (_open.TryPop(out FolderListing? listing))
        {
            listing.Dispose();
        }
    }

    /// <summary>Goes on by one file or folder.</summary>
    /// <returns>What to hand out, if anything.</returns>
    private SourceItem? Step(FolderListing listing)
    {
        FolderChild child;
        try
        {
            if (!listing.TryNext(out child))
            {
                _open.Pop().Dispose();
                return null;
            }
        }
        catch (Exception e) when (FileProblems.IsOne(e))
        {
            _open.Pop().Dispose();
            Report(listing.Path, e);
            return null;
        }

        string path = listing.Path + child.Name;
        if (listing.Scope?.Ignores(path, child.IsFolder && !child.IsLink) == true)
        {
            return null;
        }

        if (child.IsFolder && !child.IsLink)
        {
            if (_plan.Choice.TakesFolder(path))
            {
                Queue(Path.Join(listing.FullPath, child.Name), path + "/", listing.Scope);
            }

            return null;
        }

        if (!_plan.Choice.TakesFile(path))
        {
            return null;
        }

        bool isOpened = FileItems.IsOpened(path, _plan);
        return isOpened || _plan.Takes(path) ? Make(path, Path.Join(listing.FullPath, child.Name), child, isOpened) : null;
    }

    private SourceItem? Make(string path, string fullPath, in FolderChild child, bool isOpened)
    {
        if (child.IsUnseen && !isOpened)
        {
            return new(path) { FullPath = fullPath, Look = _look };
        }

        SourceItem item = child.IsUnseen ? _look.At(path, fullPath)
            : child.IsLink ? _look.FollowLink(path, fullPath, child.IsFolder)
            : FileLook.OfFile(path, fullPath, child.Length, child.LastWriteTime);
        if (!isOpened || item.SkipReason != ArchiveSkipReason.None || item.Problem is not null)
        {
            return _plan.Takes(path) ? item : null;
        }

        _inner = FileItems.Open(item, _plan);
        return null;
    }

    private void Queue(string fullPath, string path, IgnoreScope? scope)
    {
        if (_isSorted)
        {
            Enter(fullPath, path, scope);
        }
        else
        {
            _pending.Push((fullPath, path, scope));
        }
    }

    private void Enter(string fullPath, string path, IgnoreScope? scope)
    {
        Debug.Assert(path.Length == 0 || path[^1] == '/', "The path of a folder ends with a slash.");
        try
        {
            scope = _usesIgnoreFiles ? IgnoreScope.Enter(scope, fullPath, path.Length) : null;
            _open.Push(new(fullPath, path, scope, _plan.Choice, _isSorted, _plan.LooksLater));
        }
        catch (Exception e) when (FileProblems.IsOne(e))
        {
            Report(path, e);
        }
    }

    private void Report(string path, Exception e)
    {
        string name = path.TrimEnd('/');
        name = name.Length == 0 ? "." : name;
        _problem = new(name) { Problem = FileProblems.Of(e, name) };
    }
}
