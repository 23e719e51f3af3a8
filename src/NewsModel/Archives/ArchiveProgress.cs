using System.Diagnostics;

namespace NewsModel.Archives;

/// <summary>How far a run over an archive has come. <c>default</c> is the beginning. Immutable and thread-safe.</summary>
/// <param name="Entries">How many entries were handled, skipped ones included.</param>
/// <param name="Bytes">Their length in bytes, together.</param>
/// <param name="Failures">How many of them could not be read, or have an error.</param>
[DebuggerDisplay("{Entries} entries, {Bytes} bytes, {Failures} failures")]
public readonly record struct ArchiveProgress(long Entries, long Bytes, long Failures);
