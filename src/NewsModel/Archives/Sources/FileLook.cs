using NewsModel.Diagnostics;

namespace NewsModel.Archives.Sources;

/// <summary>
/// Looks at files of a folder that were only listed: how long each is, when it was written to, and where it leads if it is a link. That takes as long
/// as all else that is done with a file that has not changed, so whoever reads the file does it, on all threads. Thread-safe.
/// </summary>
/// <param name="realPaths">Where links lead.</param>
internal sealed class FileLook(RealPaths realPaths)
{
    private const FileAttributes Missing = (FileAttributes)(-1);

    /// <summary>The file as an item.</summary>
    /// <param name="path">Its path below the root.</param>
    /// <param name="fullPath">Where it is.</param>
    public SourceItem At(string path, string fullPath)
    {
        try
        {
            FileInfo file = new(fullPath);
            FileAttributes attributes = file.Attributes;
            return attributes == Missing || (attributes & FileAttributes.Directory) != 0 ? FileItems.OfFile(path, fullPath)
                : (attributes & FileAttributes.ReparsePoint) != 0 ? FollowLink(path, fullPath, isFolder: false)
                : OfFile(path, fullPath, file.Length, file.LastWriteTimeUtc);
        }
        catch (Exception e) when (FileProblems.IsOne(e))
        {
            return new(path) { FullPath = fullPath, Problem = FileProblems.Of(e, path) };
        }
    }

    /// <summary>A file of which all is known, as an item.</summary>
    public static SourceItem OfFile(string path, string fullPath, long length, DateTimeOffset lastWriteTime) =>
        length == 0 && !FileProblems.IsReadableName(path[(path.LastIndexOf('/') + 1)..]) ? FileItems.OfFile(path, fullPath)
        : new(path)
        {
            FullPath = fullPath,
            Length = length,
            LastWriteTime = lastWriteTime,
            SkipReason = length == 0 ? ArchiveSkipReason.Empty : ArchiveSkipReason.None,
        };

    /// <summary>What a link leads to, as an item.</summary>
    /// <param name="path">Its path below the root.</param>
    /// <param name="fullPath">Where it is.</param>
    /// <param name="isFolder">Whether it leads to a folder.</param>
    public SourceItem FollowLink(string path, string fullPath, bool isFolder)
    {
        try
        {
            ArchiveSkipReason reason = isFolder ? ArchiveSkipReason.LinkToFolder
                : !realPaths.IsInside(fullPath) ? ArchiveSkipReason.LinkOutside
                : ArchiveSkipReason.None;
            if (reason == ArchiveSkipReason.None)
            {
                return FileItems.OfFile(path, fullPath, isLink: true);
            }

            return new(path) { FullPath = fullPath, SkipReason = reason };
        }
        catch (Exception e) when (FileProblems.IsOne(e))
        {
            return new(path) { FullPath = fullPath, Problem = FileProblems.Of(Problems.LinkNowhere, path) };
        }
    }
}
