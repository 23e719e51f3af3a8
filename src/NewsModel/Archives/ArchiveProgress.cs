using System.Diagnostics;

namespace NewsModel.Archives;

/// <summary>Represents the progress of a run over an archive. <c>default</c> is the start. Immutable and thread-safe.</summary>
/// <param name="Entries">How many entries have been handled, including skipped ones.</param>
/// <param name="Bytes">Their total size in bytes.</param>
/// <param name="Failures">How many of them could not be read or have an error.</param>
[DebuggerDisplay("{Entries} entries, {Bytes} bytes, {Failures} failures")]
public readonly record struct ArchiveProgress(long Entries, long Bytes, long Failures);
