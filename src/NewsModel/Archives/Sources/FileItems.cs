using NewsModel.Diagnostics;

namespace NewsModel.Archives.Sources;

/// <summary>Files as items, including the contents of files that hold several.</summary>
internal static class FileItems
{
    /// <summary>Whether a file of a folder is opened to see what it holds, by its name.</summary>
    public static bool IsOpened(string path, ReadingPlan plan) =>
        plan.OpensFiles && (plan.IsOfLines(path) || (plan.Options.OpenArchives && ReadingPlan.KindOf(path) != ContainerKind.None));

    /// <summary>A file as an item, with its length and its time.</summary>
    /// <param name="path">Its path below the root.</param>
    /// <param name="fullPath">Where it is.</param>
    /// <param name="isLink">Whether it is a symbolic link, and not yet known where to.</param>
    /// <param name="isNamed">Whether the user named it.</param>
    public static SourceItem OfFile(string path, string fullPath, bool isLink = false, bool isNamed = false)
    {
        try
        {
            FileSystemInfo file = new FileInfo(fullPath);
            if (file.LinkTarget is not null)
            {
                file = file.ResolveLinkTarget(returnFinalTarget: true)!;
            }

            if (Directory.Exists(file.FullName))
            {
                return new(path) { FullPath = fullPath, SkipReason = isLink ? ArchiveSkipReason.LinkToFolder : ArchiveSkipReason.Folder };
            }

            if (!file.Exists)
            {
                return new(path) { FullPath = fullPath, Problem = FileProblems.Of(isLink ? Problems.LinkNowhere : FileProblems.Missing(path), path) };
            }

            long length = new FileInfo(file.FullName).Length;
            return new(path)
            {
                FullPath = fullPath,
                Length = length,
                LastWriteTime = file.LastWriteTimeUtc,
                IsNamed = isNamed,
                SkipReason = length == 0 ? ArchiveSkipReason.Empty : ArchiveSkipReason.None,
            };
        }
        catch (Exception e) when (FileProblems.IsOne(e))
        {
            return new(path) { FullPath = fullPath, Problem = FileProblems.Of(e, path) };
        }
    }

    /// <summary>What is in a file of lines, or in an archive.</summary>
    /// <param name="file">The file.</param>
    /// <param name="plan">What to read.</param>
    /// <param name="isRoot">Whether the archive is what was opened, so its entries have the paths that it says.</param>
    public static ItemSequence Open(SourceItem file, ReadingPlan plan, bool isRoot = false)
    {
        Stream? stream = null;
        try
        {
            stream = new FileStream(
                file.FullPath!, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.SequentialScan);
            ContainerKind kind = ReadingPlan.KindOf(file.Path);
            stream = kind is ContainerKind.Gzip or ContainerKind.GzipTar ? new GzipContent(stream) : stream;
            if (kind is ContainerKind.Tar or ContainerKind.GzipTar)
            {
                return new TarItems(stream, file, isRoot ? "" : file.Path + "/", plan);
            }

            string name = kind == ContainerKind.Gzip ? file.Path[..^3] : file.Path;
            return plan.IsOfLines(name) ? new LineItems(stream, file, isFile: kind == ContainerKind.None, plan) : new WholeItems(stream, file, plan);
        }
        catch (Exception e) when (FileProblems.IsOne(e))
        {
            stream?.Dispose();
            return new SingleItem(new(file.Path) { FullPath = file.FullPath, Problem = FileProblems.Of(e, file.Path) }, plan);
        }
    }
}
