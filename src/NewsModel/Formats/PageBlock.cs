using System.Diagnostics;

namespace NewsModel.Formats;

/// <summary>Represents a block of a page: lines of text, separated from others by blank lines.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{Lines.Start}: {Role} {Text,nq}")]
public sealed record PageBlock
{
    /// <summary>Creates an instance with these values.</summary>
    /// <param name="role">What the block is.</param>
    /// <param name="rule">Why it has that role.</param>
    /// <param name="text">
    /// The text, without white space around it and at the ends of its lines. Lines are joined with LF, and all but the first keep their
    /// indentation. Bytes that are not UTF-8 are U+FFFD.
    /// </param>
    /// <param name="lines">The lines of the block, without blank ones.</param>
    public PageBlock(PageBlockRole role, PageBlockRule rule, string text, LineRange lines)
    {
        Role = role;
        Rule = rule;
        Text = text;
        Lines = lines;
    }

    /// <summary>Gets what the block is.</summary>
    public PageBlockRole Role { get; init; }

    /// <summary>Gets why it has that role.</summary>
    public PageBlockRule Rule { get; init; }

    /// <summary>
    /// Gets the text, without white space around it and at the ends of its lines. Lines are joined with LF, and all but the first keep their
    /// indentation. Bytes that are not UTF-8 are U+FFFD.
    /// </summary>
    public string Text { get; init; }

    /// <summary>Gets the lines of the block, without blank ones.</summary>
    public LineRange Lines { get; init; }
}
