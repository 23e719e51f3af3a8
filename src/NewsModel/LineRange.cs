using System.Diagnostics;

namespace NewsModel;

/// <summary>Represents a range of lines in a text. LF, CRLF and a lone CR each end a line.</summary>
/// <param name="Start">The 1-based first line; for an empty range, the line that it is before.</param>
/// <param name="Count">The number of lines.</param>
/// <remarks><c>default</c> is no lines at no location. Immutable and thread-safe.</remarks>
[DebuggerDisplay("line {Start}, {Count} in all")]
public readonly record struct LineRange(int Start, int Count);
