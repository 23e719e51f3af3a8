using NewsModel.Text;

namespace NewsModel.Documents;

/// <summary>
/// How files are read and written: blocking, or asynchronously with a token. One implementation serves both, since what blocks is complete when it
/// returns its task.
/// </summary>
internal readonly struct FileIo
{
    // So that a token is heeded within a large file.
    private const int LongestWrite = 1024 * 1024;

    // A file opens at once, even over a network.
    private static readonly TimeSpan LongestOpening = TimeSpan.FromSeconds(5);

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

    /// <summary>Opens a file to read it, and nothing that is not a file: reading a pipe or a device may wait for ever, and never end.</summary>
    /// <exception cref="IOException">It is a pipe or a device.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not, or it is a folder.</exception>
    public FileStream OpenToRead(string path)
    {
        FileStream file = MayWait(path) ? OpenWithoutWaiting(path) : Open(path, FileAccess.Read);
        if (file.CanSeek)
        {
            return file;
        }

        file.Dispose();
        throw new IOException($"'{path}' is a pipe or a device. Pass the path of a file.");
    }

    /// <summary>Whether opening might wait: pipes and devices have no length, as empty files and those of /proc.</summary>
    private static bool MayWait(string path) => !OperatingSystem.IsWindows() && new FileInfo(LinkTarget.Of(path)) is { Exists: true, Length: 0 };

    /// <summary>Opens what may be a pipe. To open one to read alone would wait for a writer; to open it for both does not.</summary>
    private FileStream OpenWithoutWaiting(string path)
    {
        try
        {
            return Open(path, FileAccess.ReadWrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The user cannot write to it, or nobody can.
        }

        FileIo io = this;
        Task<FileStream> opening = Task.Run(() => io.Open(path, FileAccess.Read));
        if (Task.WaitAny([opening], LongestOpening) >= 0)
        {
            return opening.GetAwaiter().GetResult();
        }

        opening.ContinueWith(
            static task => task.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        throw new IOException($"'{path}' is a pipe that nothing writes to. Pass the path of a file.");
    }

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
