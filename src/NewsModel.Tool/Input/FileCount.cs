namespace NewsModel.Tool.Input;

/// <summary>Counts the files of folders without opening them, to say how long a run will take.</summary>
internal static class FileCount
{
    private static readonly EnumerationOptions Below =
        new() { IgnoreInaccessible = true, RecurseSubdirectories = true, AttributesToSkip = FileAttributes.System };

    /// <summary>How many files a command will read; <see langword="null"/> where that is not known without reading the rules of git.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    public static long? Of(InputRequest request, CancellationToken cancellationToken)
    {
        if (request.FilesFrom is not null || request.ChangedSince is not null || request.Shard is not null)
        {
            return null;
        }

        long count = 0;
        foreach (string path in request.Paths)
        {
            if (FolderFiles.IsPattern(path))
            {
                return null;
            }

            if (!Directory.Exists(path))
            {
                count++;
                continue;
            }

            foreach (string file in Directory.EnumerateFiles(path, "*", Below))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (file.EndsWith(".gitignore", StringComparison.Ordinal) || file.EndsWith(".ignore", StringComparison.Ordinal))
                {
                    return null;
                }

                count += file.AsSpan(path.Length).Contains($"{Path.DirectorySeparatorChar}.", StringComparison.Ordinal) ? 0 : 1;
            }
        }

        return count;
    }
}
