using System.Runtime.InteropServices;

namespace NewsModel.Tool.Input;

/// <summary>The standard input of this process, which may be closed.</summary>
/// <remarks>
/// Where a shell has closed it (<c>&lt;&amp;-</c>), the runtime's own first file gets its number, and reading from that waits for ever. It is opened
/// at the first use, since most commands do not read it.
/// </remarks>
internal sealed class StandardInput : Stream
{
    private Stream? _stream;

    /// <summary>Whether it is a file or a pipe, and not a terminal or closed.</summary>
    public static bool IsPiped => Console.IsInputRedirected && !IsClosed();

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">It is closed.</exception>
    public override int Read(byte[] buffer, int offset, int count) => Open().Read(buffer, offset, count);

    /// <inheritdoc/>
    /// <exception cref="IOException">It is closed.</exception>
    public override int Read(Span<byte> buffer) => Open().Read(buffer);

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private Stream Open() => _stream ??= IsClosed()
        ? throw new IOException("is closed; pipe a file into it, or pass one")
        : Console.OpenStandardInput();

    private static bool IsClosed()
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        try
        {
            // A process inherits no file that is to be closed when it starts, so such a one is the runtime's; and -1 is none at all.
            const int GetDescriptorFlags = 1;
            const int CloseOnExec = 1;
            int flags = NativeMethods.FileControl(0, GetDescriptorFlags);
            return flags < 0 || (flags & CloseOnExec) != 0;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "fcntl", ExactSpelling = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int FileControl(int descriptor, int command);
    }
}
