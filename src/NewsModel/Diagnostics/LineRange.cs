using System.Diagnostics;

namespace NewsModel.Diagnostics;

/// <summary>Lines of a text. LF, CRLF and a lone CR each end a line.</summary>
/// <param name="Start">The 1-based first line; where there are no lines, the one before which they would be.</param>
/// <param name="Count">The number of lines.</param>
/// <remarks><c>default</c> is no lines at no place. Immutable and thread-safe.</remarks>
[DebuggerDisplay("line {Start}, {Count} in all")]
public readonly record struct LineRange(int Start, int Count);
