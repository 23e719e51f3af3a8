using System.Runtime.CompilerServices;
using System.Text;

namespace NewsModel.Tool.Input;

/// <summary>Paths as another program lists them: a line each, or each with a zero byte after it. They are taken as they come, however many there
/// are.</summary>
internal static class PathList
{
    private const int BufferLength = 16 * 1024;

    // No system has longer ones; what goes on for longer is not a list of paths.
    private const int MaxPathLength = 128 * 1024;

    /// <summary>Reads paths until there are no more.</summary>
    /// <param name="stream">The list, in UTF-8.</param>
    /// <param name="isNulSeparated">Whether paths end with a zero byte; otherwise with a line, LF or CRLF, and empty ones are left out.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="InputException">It is not a list of paths.</exception>
    public static async IAsyncEnumerable<string> ReadAsync(
        Stream stream, bool isNulSeparated, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        byte end = isNulSeparated ? (byte)0 : (byte)'\n';
        byte[] buffer = new byte[BufferLength];
        int length = 0;
        int read;

        // A pipe cannot be interrupted, so the waiting is what is cancelled.
        while ((read = await Task.Run(() => stream.Read(buffer, length, buffer.Length - length), cancellationToken).WaitAsync(cancellationToken)) > 0)
        {
            int searched = length;
            int start = 0;
            length += read;
            int found;
            while ((found = buffer.AsSpan(searched, length - searched).IndexOf(end)) >= 0)
            {
                if (PathOf(buffer.AsSpan(start, searched + found - start), isNulSeparated) is { } path)
                {
                    yield return path;
                }

                start = searched = searched + found + 1;
            }

            buffer.AsSpan(start, length - start).CopyTo(buffer);
            length -= start;
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, length < MaxPathLength
                    ? length * 2
                    : throw new InputException($"a path is longer than {MaxPathLength} bytes; pass a list with one path per line"));
            }
        }

        if (PathOf(buffer.AsSpan(0, length), isNulSeparated) is { } last)
        {
            yield return last;
        }
    }

    private static string? PathOf(ReadOnlySpan<byte> utf8, bool isNulSeparated)
    {
        if (!isNulSeparated && utf8.EndsWith("\r"u8))
        {
            utf8 = utf8[..^1];
        }

        return utf8.IsEmpty ? null : Encoding.UTF8.GetString(utf8);
    }
}
