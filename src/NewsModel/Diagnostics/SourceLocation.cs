using System.Diagnostics;
using System.Globalization;

namespace NewsModel.Diagnostics;

/// <summary>A place in a file, or in the text that was given instead of one.</summary>
/// <param name="Offset">The 0-based offset in bytes, counted from the beginning of the file in UTF-8, a byte order mark included.</param>
/// <param name="Line">The 1-based line. LF, CRLF and a lone CR each end a line.</param>
/// <param name="Column">
/// The 1-based column, in UTF-16 code units as editors and <see cref="string"/> count them; a byte order mark is no column.
/// </param>
/// <remarks><c>default</c> is no place: its line and column are 0. Immutable and thread-safe.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct SourceLocation(int Offset, int Line, int Column)
{
    /// <summary>Line and column, such as <c>(12,9)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({Line},{Column})");
}
