namespace NewsModel.Text;

/// <summary>Opens files to be read.</summary>
internal static class FileReading
{
    /// <summary>Opens a file that exists, and leaves others free to read, write, replace and delete it.</summary>
    /// <exception cref="UnauthorizedAccessException">The user may not, or it is a folder.</exception>
    public static FileStream Open(string path, FileAccess access, FileOptions options)
    {
        try
        {
            return new(path, FileMode.Open, access, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, options);
        }
        catch (UnauthorizedAccessException e) when (Directory.Exists(path))
        {
            throw new UnauthorizedAccessException($"'{path}' is a folder. Pass the path of a file.", e);
        }
    }

    /// <summary>Reads a file to its end into a buffer.</summary>
    /// <param name="path">The file.</param>
    /// <param name="buffer">The buffer.</param>
    /// <param name="limit">How many bytes it may hold.</param>
    /// <returns>Whether the file held no more than that; if not, the rest is not read.</returns>
    public static bool TryRead(string path, PooledBuffer buffer, int limit)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream file = Open(path, FileAccess.Read, FileOptions.SequentialScan);
        return buffer.TryRead(file, limit);
    }

    /// <summary>Reads a file to its end into a buffer.</summary>
    /// <param name="path">The file.</param>
    /// <param name="buffer">The buffer.</param>
    /// <param name="limit">How many bytes it may hold.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Whether the file held no more than that; if not, the rest is not read.</returns>
    public static async ValueTask<bool> TryReadAsync(string path, PooledBuffer buffer, int limit, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        cancellationToken.ThrowIfCancellationRequested();
        FileStream file = Open(path, FileAccess.Read, FileOptions.SequentialScan | FileOptions.Asynchronous);
        await using (file.ConfigureAwait(false))
        {
            return await buffer.TryReadAsync(file, limit, cancellationToken).ConfigureAwait(false);
        }
    }
}
