using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace NewsModel.Archives.Reading;

/// <summary>Memory into which one file after another is read.</summary>
/// <param name="limit">The longest file that is read.</param>
internal sealed class FileBuffer(int limit) : IDisposable
{
    private const int LeastLength = 64 * 1024;

    // What a large file needs is not kept.
    private const int MostKept = 4 * 1024 * 1024;

    private byte[] _bytes = [];
    private int _last;

    /// <summary>What was read last, unless it was too long or only a head.</summary>
    public ReadOnlySpan<byte> Last => _bytes.AsSpan(0, _last);

    public void Forget() => _last = 0;

    /// <summary>Reads the beginning of a file.</summary>
    /// <exception cref="IOException">It cannot be read; or what derives from it.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not.</exception>
    public ReadOnlySpan<byte> ReadHead(string path, int length)
    {
        using SafeFileHandle file = Open(path);
        Reserve(length, kept: 0);
        return _bytes.AsSpan(0, RandomAccess.Read(file, _bytes.AsSpan(0, length), 0));
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="expected">How long it seems to be; it may be another by now.</param>
    /// <param name="utf8">What it holds, until the next is read.</param>
    /// <returns>Whether it is within the limit; if not, it is not read to its end.</returns>
    /// <exception cref="IOException">It cannot be read; or what derives from it.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not.</exception>
    public bool TryRead(string path, long expected, out ReadOnlySpan<byte> utf8)
    {
        utf8 = default;
        if (expected > limit)
        {
            return false;
        }

        using SafeFileHandle file = Open(path);
        Reserve((int)expected + 1, kept: 0);
        int length = 0;
        while (true)
        {
            int read = RandomAccess.Read(file, _bytes.AsSpan(length), length);
            length += read;
            if (length > limit)
            {
                return false;
            }

            // A file is read as far as there is room: what leaves some is at its end.
            if (length < _bytes.Length)
            {
                if (read == 0 || length >= expected)
                {
                    _last = length;
                    utf8 = Last;
                    return true;
                }

                continue;
            }

            Reserve(Math.Min(Math.Max(length, LeastLength) * 2L, limit + 1L), length);
        }
    }

    public void Dispose()
    {
        Return();
        _last = 0;
        _bytes = [];
    }

    private static SafeFileHandle Open(string path) =>
        File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private void Reserve(long length, int kept)
    {
        if (_bytes.Length >= length && (_bytes.Length <= MostKept || length > MostKept))
        {
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Max(length, LeastLength));
        _bytes.AsSpan(0, kept).CopyTo(larger);
        Return();
        _bytes = larger;
    }

    private void Return()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }
    }
}
