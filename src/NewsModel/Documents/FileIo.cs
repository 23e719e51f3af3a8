namespace NewsModel.Documents;

/// <summary>
/// How files are read and written: blocking, or asynchronously with a token. One implementation serves both, since what blocks is complete when it
/// gives its task.
/// </summary>
internal readonly struct FileIo
{
    // So that a token is heeded within a large file.
    private const int LongestWrite = 1024 * 1024;

    private readonly bool _isAsync;
    private readonly CancellationToken _cancellationToken;

    private FileIo(CancellationToken cancellationToken)
    {
        _isAsync = true;
        _cancellationToken = cancellationToken;
    }

    public static FileIo Blocking => default;

    public FileOptions Options => _isAsync ? FileOptions.Asynchronous : FileOptions.None;

    public static FileIo Asynchronous(CancellationToken cancellationToken) => new(cancellationToken);

    public void ThrowIfCancelled() => _cancellationToken.ThrowIfCancellationRequested();

    /// <summary>Opens a file that exists, and leaves others free to read, write, replace and delete it.</summary>
    /// <exception cref="UnauthorizedAccessException">The user may not, or it is a folder.</exception>
    public FileStream Open(string path, FileAccess access) => FileReading.Open(path, access, Options);

    public ValueTask<int> ReadAsync(FileStream file, Memory<byte> destination) =>
        _isAsync ? file.ReadAsync(destination, _cancellationToken) : new(file.Read(destination.Span));

    public async ValueTask WriteAsync(FileStream file, ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            ReadOnlyMemory<byte> chunk = bytes[..Math.Min(bytes.Length, LongestWrite)];
            bytes = bytes[chunk.Length..];
            if (_isAsync)
            {
                await file.WriteAsync(chunk, _cancellationToken).ConfigureAwait(false);
            }
            else
            {
                file.Write(chunk.Span);
            }
        }
    }

    /// <summary>Does what the system can only do blocking.</summary>
    public Task RunAsync(Action action)
    {
        if (_isAsync)
        {
            return Task.Run(action, _cancellationToken);
        }

        action();
        return Task.CompletedTask;
    }
}
