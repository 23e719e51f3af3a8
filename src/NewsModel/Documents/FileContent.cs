using System.Diagnostics.CodeAnalysis;
using NewsModel.Diagnostics;

namespace NewsModel.Documents;

/// <summary>What a file holds, compared with two contents.</summary>
internal enum FileState
{
    /// <summary>There is no file.</summary>
    Missing,

    /// <summary>The new content, which may be the old one too.</summary>
    New,

    /// <summary>The old content.</summary>
    Old,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Reads and compares whole files.</summary>
internal static class FileContent
{
    private const int ChunkLength = 64 * 1024;

    /// <summary>Reads a file to its end, even if it grows or shrinks in the meantime or the system does not know its length.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="limit">How many bytes it may have. No more than one beyond it are read.</param>
    /// <param name="io">How to read.</param>
    /// <exception cref="NewsFormatException">It is longer than the limit.</exception>
    /// <exception cref="IOException">It is a pipe or a device, or cannot be read.</exception>
    public static async Task<byte[]> ReadAsync(string path, int limit, FileIo io)
    {
        io.ThrowIfCancelled();
        using FileStream file = io.OpenToRead(path);
        long expected = file.Length;
        if (expected > limit)
        {
            ThrowTooLong(limit);
        }

        byte[] bytes = new byte[expected];
        byte[] next = new byte[1];
        int length = 0;
        int read;
        do
        {
            if (length == bytes.Length)
            {
                if (await io.ReadAsync(file, next).ConfigureAwait(false) == 0)
                {
                    return bytes;
                }

                if (length == limit)
                {
                    ThrowTooLong(limit);
                }

                Array.Resize(ref bytes, (int)Math.Min(Math.Max(bytes.Length * 2L, ChunkLength), limit));
                bytes[length++] = next[0];
            }

            read = await io.ReadAsync(file, bytes.AsMemory(length)).ConfigureAwait(false);
            length += read;
        }
        while (read > 0 || length == bytes.Length);

        Array.Resize(ref bytes, length);
        return bytes;
    }

    /// <summary>Compares a file with an old content, if there is one, and a new one.</summary>
    public static async Task<FileState> CompareAsync(string path, byte[]? oldBytes, byte[] newBytes, FileIo io)
    {
        try
        {
            using FileStream file = io.Open(path, FileAccess.Read);
            byte[] chunk = new byte[ChunkLength];
            long position = 0;
            bool isNew = true;
            bool isOld = oldBytes is not null;
            int read;
            while ((isNew || isOld) && (read = await io.ReadAsync(file, chunk).ConfigureAwait(false)) > 0)
            {
                isNew = isNew && HoldsAt(newBytes, position, chunk.AsSpan(0, read));
                isOld = isOld && HoldsAt(oldBytes, position, chunk.AsSpan(0, read));
                position += read;
            }

            return isNew && position == newBytes.Length ? FileState.New : isOld && position == oldBytes?.Length ? FileState.Old : FileState.Other;
        }
        catch (FileNotFoundException)
        {
            return FileState.Missing;
        }
    }

    private static bool HoldsAt(ReadOnlySpan<byte> bytes, long position, ReadOnlySpan<byte> part) =>
        bytes.Length - position >= part.Length && bytes.Slice((int)position, part.Length).SequenceEqual(part);

    [DoesNotReturn]
    private static void ThrowTooLong(int limit)
    {
        Problem problem = Problems.InputTooLong(limit);
        throw new NewsFormatException([new(problem.Code, problem.Severity, problem.Message) { Location = new(0, 1, 1) }]);
    }
}
