using System.Diagnostics;

namespace NewsModel.Formats;

/// <summary>Represents a block of a page: lines of text, separated from others by blank lines.</summary>
/// <param name="Role">What the block is.</param>
/// <param name="Rule">Why it has that role.</param>
/// <param name="Text">
/// The text, without white space around it and at the ends of its lines. Lines are joined with LF, and all but the first keep their indentation.
/// Bytes that are not UTF-8 are U+FFFD.
/// </param>
/// <param name="Lines">The lines of the block, without blank ones.</param>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{Lines.Start}: {Role} {Text,nq}")]
public sealed record PageBlock(PageBlockRole Role, PageBlockRule Rule, string Text, LineRange Lines);
