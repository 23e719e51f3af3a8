using System.Diagnostics;

namespace NewsModel.Archives;

/// <summary>How often something occurs. <c>default</c> is nothing. Immutable and thread-safe.</summary>
/// <param name="Name">What: a format, a topic, a month. At most 200 characters; of longer ones, these.</param>
/// <param name="Count">How many articles or entries have it.</param>
[DebuggerDisplay("{Name,nq}: {Count}")]
public readonly record struct ArchiveReportCount(string Name, long Count);
