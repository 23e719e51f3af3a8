using System.IO.Enumeration;
using NewsModel.Archives.Ignoring;

namespace NewsModel.Archives.Sources;

/// <summary>A folder that is being gone through.</summary>
internal sealed class FolderListing : IDisposable
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = 0, IgnoreInaccessible = false, ReturnSpecialDirectories = false };

    private readonly IEnumerator<FolderChild> _children;

    /// <param name="fullPath">The path of the folder.</param>
    /// <param name="path">Its path below the root, with a slash at its end; empty for the root.</param>
    /// <param name="scope">The ignore files that count in it.</param>
    /// <param name="choice">Which names to take.</param>
    /// <param name="isSorted">Whether in the order of paths.</param>
    /// <param name="looksLater">Whether files are only listed where that is less work.</param>
    /// <exception cref="IOException">It cannot be listed; or what derives from it.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not.</exception>
    public FolderListing(string fullPath, string path, IgnoreScope? scope, FileChoice choice, bool isSorted, bool looksLater)
    {
        FullPath = fullPath;
        Path = path;
        Scope = scope;

        // Linux hides nothing but by its name, and to ask about anything else is to look at the file.
        bool isByName = OperatingSystem.IsLinux();
        FileSystemEnumerable<FolderChild>.FindTransform transform = looksLater && isByName ? ListOnly : Transform;
        IEnumerable<FolderChild> children = new FileSystemEnumerable<FolderChild>(fullPath, transform, All)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => choice.TakesName(entry.FileName, entry.IsDirectory, !isByName && entry.IsHidden),
        };
        if (isSorted)
        {
            FolderChild[] sorted = [.. children];
            Array.Sort(sorted);
            children = sorted;
        }

        _children = children.GetEnumerator();
    }

    public string FullPath { get; }

    public string Path { get; }

    public IgnoreScope? Scope { get; }

    /// <summary>Takes the next file or folder in it.</summary>
    /// <exception cref="IOException">It cannot be listed further; or what derives from it.</exception>
    public bool TryNext(out FolderChild child)
    {
        bool isOne = _children.MoveNext();
        child = isOne ? _children.Current : default;
        return isOne;
    }

    public void Dispose() => _children.Dispose();

    private static FolderChild ListOnly(ref FileSystemEntry entry) =>
        entry.IsDirectory ? Transform(ref entry) : new(entry.FileName.ToString(), IsFolder: false, IsLink: false, 0, default) { IsUnseen = true };

    private static FolderChild Transform(ref FileSystemEntry entry)
    {
        bool isLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0;
        return entry.IsDirectory
            ? new(entry.FileName.ToString(), IsFolder: true, isLink, 0, default)
            : new(entry.FileName.ToString(), IsFolder: false, isLink, entry.Length, entry.LastWriteTimeUtc);
    }
}
