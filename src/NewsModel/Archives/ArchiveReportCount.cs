using System.Diagnostics;

namespace NewsModel.Archives;

/// <summary>Represents how often something occurs. <c>default</c> is nothing. Immutable and thread-safe.</summary>
/// <param name="Name">What occurs: a format, a topic, a month. Truncated to 200 characters.</param>
/// <param name="Count">How many articles or entries have it.</param>
[DebuggerDisplay("{Name,nq}: {Count}")]
public readonly record struct ArchiveReportCount(string Name, long Count);
