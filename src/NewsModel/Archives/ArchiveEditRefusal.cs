using System.Diagnostics;

namespace NewsModel.Archives;

/// <summary>Represents a file that was not edited, and why. The file is unchanged.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
/// <param name="Path">The path of the entry.</param>
/// <param name="Diagnostics">The reasons; never empty.</param>
[DebuggerDisplay("{Path,nq}")]
public sealed record ArchiveEditRefusal(string Path, ValueList<Diagnostic> Diagnostics);
