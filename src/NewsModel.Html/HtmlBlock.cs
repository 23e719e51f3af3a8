using System.Diagnostics;

namespace NewsModel.Html;

/// <summary>Represents a block of a page and the role it was given.</summary>
/// <param name="Role">The role of the block.</param>
/// <param name="Text">The start of the block: at most 120 characters.</param>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record HtmlBlock(HtmlBlockRole Role, string Text)
{
    /// <summary>Gets the location of its element in the file; <see langword="null"/> if unknown.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Gets whether the block is part of the article's body.</summary>
    public bool IsInBody => Role <= HtmlBlockRole.Figure;

    /// <summary>Returns the block on one line.</summary>
    public override string ToString() => $"{Role}{Location}: {Text}";
}
