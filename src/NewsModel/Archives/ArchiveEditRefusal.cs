using System.Diagnostics;

namespace NewsModel.Archives;

/// <summary>Represents a file that was not edited, and why. The file is unchanged.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{Path,nq}")]
public sealed record ArchiveEditRefusal
{
    /// <summary>Creates an instance with these values.</summary>
    /// <param name="path">The path of the entry.</param>
    /// <param name="diagnostics">The reasons; never empty.</param>
    public ArchiveEditRefusal(string path, ValueList<Diagnostic> diagnostics) => (Path, Diagnostics) = (path, diagnostics);

    /// <summary>Gets the path of the entry.</summary>
    public string Path { get; init; }

    /// <summary>Gets the reasons; never empty.</summary>
    public ValueList<Diagnostic> Diagnostics { get; init; }
}
