using System.Diagnostics;

namespace NewsModel.Html;

/// <summary>Represents a block of a page and the role it was given.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record HtmlBlock
{
    /// <summary>Creates an instance with these values.</summary>
    /// <param name="role">The role of the block.</param>
    /// <param name="text">The start of the block: at most 120 characters.</param>
    public HtmlBlock(HtmlBlockRole role, string text) => (Role, Text) = (role, text);

    /// <summary>Gets the role of the block.</summary>
    public HtmlBlockRole Role { get; init; }

    /// <summary>Gets the start of the block: at most 120 characters.</summary>
    public string Text { get; init; }

    /// <summary>Gets the location of its element in the file; <see langword="null"/> if unknown.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Gets whether the block is part of the article's body.</summary>
    public bool IsInBody => Role <= HtmlBlockRole.Figure;

    /// <summary>Returns the block on one line.</summary>
    public override string ToString() => $"{Role}{Location}: {Text}";
}
