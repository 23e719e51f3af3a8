using System.Diagnostics;

namespace NewsModel.Archives;

/// <summary>Represents how often something occurs. <c>default</c> is nothing. Immutable and thread-safe.</summary>
[DebuggerDisplay("{Name,nq}: {Count}")]
public readonly record struct ArchiveReportCount
{
    /// <summary>Creates an instance with these values.</summary>
    /// <param name="name">What occurs: a format, a topic, a month. Truncated to 200 characters.</param>
    /// <param name="count">How many articles or entries have it.</param>
    public ArchiveReportCount(string name, long count) => (Name, Count) = (name, count);

    /// <summary>Gets what occurs: a format, a topic, a month. Truncated to 200 characters.</summary>
    public string Name { get; init; }

    /// <summary>Gets how many articles or entries have it.</summary>
    public long Count { get; init; }
}
