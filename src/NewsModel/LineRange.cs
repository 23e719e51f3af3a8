using System.Diagnostics;

namespace NewsModel;

/// <summary>Represents a range of lines in a text. LF, CRLF and a lone CR each end a line.</summary>
/// <remarks><c>default</c> is no lines at no location. Immutable and thread-safe.</remarks>
[DebuggerDisplay("line {Start}, {Count} in all")]
public readonly record struct LineRange
{
    /// <summary>Creates an instance with these values.</summary>
    /// <param name="start">The 1-based first line; for an empty range, the line that it is before.</param>
    /// <param name="count">The number of lines.</param>
    public LineRange(int start, int count) => (Start, Count) = (start, count);

    /// <summary>Gets the 1-based first line; for an empty range, the line that it is before.</summary>
    public int Start { get; init; }

    /// <summary>Gets the number of lines.</summary>
    public int Count { get; init; }
}
