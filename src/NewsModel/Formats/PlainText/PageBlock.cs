using System.Diagnostics;
using NewsModel.Diagnostics;

namespace NewsModel.Formats;

/// <summary>A block of a page: lines with text, set apart by blank lines.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Rule">Why it is that.</param>
/// <param name="Text">
/// The text without the white space around it and at the ends of its lines; the lines are joined with LF, and all but the first keep their
/// indentation. Bytes that are not UTF-8 are U+FFFD.
/// </param>
/// <param name="Lines">The lines of the page that it takes, blank ones not included.</param>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{Lines.Start}: {Role} {Text,nq}")]
public sealed record PageBlock(PageBlockRole Role, PageBlockRule Rule, string Text, LineRange Lines);
