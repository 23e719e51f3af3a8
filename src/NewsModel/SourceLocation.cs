using System.Diagnostics;
using System.Globalization;

namespace NewsModel;

/// <summary>Represents a location in a file, or in text passed instead of a file.</summary>
/// <remarks><c>default</c> is no location: its line and column are 0. Immutable and thread-safe.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct SourceLocation
{
    /// <summary>Creates an instance with these values.</summary>
    /// <param name="offset">The 0-based offset in UTF-8 bytes from the start of the file, including a byte order mark.</param>
    /// <param name="line">The 1-based line. LF, CRLF and a lone CR each end a line.</param>
    /// <param name="column">
    /// The 1-based column in UTF-16 code units, as in editors and <see cref="string"/>; a byte order mark does not count.
    /// </param>
    public SourceLocation(int offset, int line, int column)
    {
        Offset = offset;
        Line = line;
        Column = column;
    }

    /// <summary>Gets the 0-based offset in UTF-8 bytes from the start of the file, including a byte order mark.</summary>
    public int Offset { get; init; }

    /// <summary>Gets the 1-based line. LF, CRLF and a lone CR each end a line.</summary>
    public int Line { get; init; }

    /// <summary>Gets the 1-based column in UTF-16 code units, as in editors and <see cref="string"/>; a byte order mark does not count.</summary>
    public int Column { get; init; }

    /// <summary>Returns line and column, such as <c>(12,9)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({Line},{Column})");
}
