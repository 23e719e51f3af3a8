using System.Diagnostics;

namespace NewsModel.Archives;

/// <summary>Represents the progress of a run over an archive. <c>default</c> is the start. Immutable and thread-safe.</summary>
[DebuggerDisplay("{Entries} entries, {Bytes} bytes, {Failures} failures")]
public readonly record struct ArchiveProgress
{
    /// <summary>Creates an instance with these values.</summary>
    /// <param name="entries">How many entries have been handled, including skipped ones.</param>
    /// <param name="bytes">Their total size in bytes.</param>
    /// <param name="failures">How many of them could not be read or have an error.</param>
    public ArchiveProgress(long entries, long bytes, long failures)
    {
        Entries = entries;
        Bytes = bytes;
        Failures = failures;
    }

    /// <summary>Gets how many entries have been handled, including skipped ones.</summary>
    public long Entries { get; init; }

    /// <summary>Gets their total size in bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>Gets how many of them could not be read or have an error.</summary>
    public long Failures { get; init; }
}
