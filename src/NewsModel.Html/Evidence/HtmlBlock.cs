using System.Diagnostics;
using NewsModel.Diagnostics;

namespace NewsModel.Html;

/// <summary>A block of a page and what it was taken for.</summary>
/// <param name="Role">What it was taken for.</param>
/// <param name="Text">How it begins: at most 120 characters.</param>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record HtmlBlock(HtmlBlockRole Role, string Text)
{
    /// <summary>The place of its element in the file; <see langword="null"/> where it is not known.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Whether it is part of the article's body.</summary>
    public bool IsInBody => Role <= HtmlBlockRole.Figure;

    /// <summary>The block in a line.</summary>
    public override string ToString() => $"{Role}{Location}: {Text}";
}
