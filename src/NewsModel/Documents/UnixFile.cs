using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace NewsModel.Documents;

/// <summary>What a file has on Unix beside its bytes, which .NET has no calls for.</summary>
internal static partial class UnixFile
{
    /// <summary>Access control lists, which Linux keeps as an attribute.</summary>
    private const string AccessList = "system.posix_acl_access";

    private const int MaxTries = 10;

    /// <summary>
    /// The permissions that a file has after a program wrote to it: the system then removes the right to run as its owner or group, in case what was
    /// written have that right.
    /// </summary>
    public static UnixFileMode AfterWriting(UnixFileMode permissions) => permissions & ~(UnixFileMode.SetUser | UnixFileMode.SetGroup);

    /// <summary>
    /// The extended attributes of a file that its user may set, and its access control list. Those of the system itself, such as labels and
    /// capabilities, are not among them: what is written does not inherit them.
    /// </summary>
    [SupportedOSPlatform("linux")]
    public static List<ExtendedAttribute> AttributesOf(SafeFileHandle file)
    {
        List<ExtendedAttribute> attributes = [];
        byte[] names = Read((buffer, length) => ListAttributes(file, buffer, length)) ?? [];
        foreach (string name in Encoding.UTF8.GetString(names).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            if ((name.StartsWith("user.", StringComparison.Ordinal) || name == AccessList)
                && Read((buffer, length) => GetAttribute(file, name, buffer, length)) is { } value)
            {
                attributes.Add(new(name, value));
            }
        }

        return attributes;
    }

    /// <summary>Sets extended attributes.</summary>
    /// <exception cref="IOException">The system does not let the file have one; the message says which.</exception>
    [SupportedOSPlatform("linux")]
    public static void SetAttributes(SafeFileHandle file, List<ExtendedAttribute> attributes, string path)
    {
        foreach ((string name, byte[] value) in attributes)
        {
            if (SetAttribute(file, name, value, (nuint)value.Length, flags: 0) != 0)
            {
                string reason = Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError());
                throw new IOException(
                    $"'{path}' has the extended attribute '{name}', which could not be copied to the new file, so the file was not saved: {reason}.");
            }
        }
    }

    /// <summary>Flushes a folder to disk, so a file that was renamed in it has its new name after a power cut.</summary>
    /// <returns>
    /// Whether it did. Not all file systems can, and the user may lack the right to read the folder; the file itself is whole in any case.
    /// </returns>
    [UnsupportedOSPlatform("windows")]
    public static bool TryFlushFolder(string path)
    {
        const int ReadOnly = 0;
        int folder = OpenFile(path, ReadOnly);
        if (folder < 0)
        {
            return false;
        }

        bool isFlushed = Flush(folder) == 0;
        _ = CloseFile(folder);
        return isFlushed;
    }

    /// <summary>Reads something that may grow in the meantime; <see langword="null"/> if there is none.</summary>
    private static byte[]? Read(Func<byte[], nuint, nint> call)
    {
        for (int tries = 0; tries < MaxTries; tries++)
        {
            nint length = call([], 0);
            if (length < 0)
            {
                return null;
            }

            byte[] bytes = new byte[length];
            if (length == 0)
            {
                return bytes;
            }

            nint read = call(bytes, (nuint)length);
            if (read >= 0)
            {
                return bytes[..(int)read];
            }
        }

        return null;
    }

    [LibraryImport("libc", EntryPoint = "flistxattr", SetLastError = true)]
    private static partial nint ListAttributes(SafeFileHandle file, [Out] byte[] names, nuint length);

    [LibraryImport("libc", EntryPoint = "fgetxattr", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint GetAttribute(SafeFileHandle file, string name, [Out] byte[] value, nuint length);

    [LibraryImport("libc", EntryPoint = "fsetxattr", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetAttribute(SafeFileHandle file, string name, byte[] value, nuint length, int flags);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Flush(int file);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int CloseFile(int file);
}

/// <summary>An extended attribute of a file.</summary>
internal readonly record struct ExtendedAttribute(string Name, byte[] Value);

/// <summary>What the new content of a file keeps of the old one, beside the name.</summary>
/// <param name="Permissions">The permissions, as they were.</param>
/// <param name="Attributes">The extended attributes.</param>
internal readonly record struct UnixTraits(UnixFileMode Permissions, List<ExtendedAttribute> Attributes)
{
    [UnsupportedOSPlatform("windows")]
    public static UnixTraits Of(SafeFileHandle file) =>
        new(File.GetUnixFileMode(file), OperatingSystem.IsLinux() ? UnixFile.AttributesOf(file) : []);

    /// <summary>Makes another file like it, after it was written.</summary>
    /// <exception cref="IOException">It cannot be given an extended attribute.</exception>
    [UnsupportedOSPlatform("windows")]
    public void ApplyTo(SafeFileHandle file, string path)
    {
        File.SetUnixFileMode(file, UnixFile.AfterWriting(Permissions));
        if (OperatingSystem.IsLinux())
        {
            // An access control list comes after the permissions, which would narrow it.
            UnixFile.SetAttributes(file, Attributes, path);
        }
    }
}
