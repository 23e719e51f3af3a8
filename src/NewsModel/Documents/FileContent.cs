using System.Diagnostics.CodeAnalysis;

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

    /// <summary>Reads a file to its end, also one that grows or shrinks meanwhile, or that has no length, such as a pipe.</summary>
    /// <exception cref="IOException">It is too long for an array, or cannot be read.</exception>
    public static async Task<byte[]> ReadAsync(string path, FileIo io)
    {
        io.ThrowIfCancelled();
        using FileStream file = io.Open(path, FileAccess.Read);
        long expected = file.CanSeek ? file.Length : 0;
        if (expected > Array.MaxLength)
        {
            ThrowTooLong(path);
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

                Grow(ref bytes, path);
                bytes[length++] = next[0];
            }

            read = await io.ReadAsync(file, bytes.AsMemory(length)).ConfigureAwait(false);
            length += read;
        }
        while (read > 0);

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

    private static void Grow(ref byte[] bytes, string path)
    {
        if (bytes.Length == Array.MaxLength)
        {
            ThrowTooLong(path);
        }

        Array.Resize(ref bytes, (int)Math.Clamp(bytes.Length * 2L, ChunkLength, Array.MaxLength));
    }

    [DoesNotReturn]
    private static void ThrowTooLong(string path) =>
        throw new IOException($"'{path}' has more than {Array.MaxLength} bytes, which is more than a document can hold.");
}
