using System.Diagnostics;
using System.Globalization;

namespace NewsModel;

/// <summary>Represents a location in a file, or in text passed instead of a file.</summary>
/// <param name="Offset">The 0-based offset in UTF-8 bytes from the start of the file, including a byte order mark.</param>
/// <param name="Line">The 1-based line. LF, CRLF and a lone CR each end a line.</param>
/// <param name="Column">
/// The 1-based column in UTF-16 code units, as in editors and <see cref="string"/>; a byte order mark does not count.
/// </param>
/// <remarks><c>default</c> is no location: its line and column are 0. Immutable and thread-safe.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct SourceLocation(int Offset, int Line, int Column)
{
    /// <summary>Returns line and column, such as <c>(12,9)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({Line},{Column})");
}
