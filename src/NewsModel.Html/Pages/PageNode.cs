using AngleSharp.Dom;

namespace NewsModel.Html.Pages;

/// <summary>A node of a page: an element, or a text.</summary>
internal struct PageNode
{
    public Tag Tag;

    public PageMarks Marks;

    /// <summary>The row of the parent; -1 for the root.</summary>
    public int Parent;

    /// <summary>The row after the last below this one.</summary>
    public int End;

    public Hints Hints;

    /// <summary>The index of its tag in the text of the page; -1 where it is not known.</summary>
    public int Start;

    /// <summary>The element; <see langword="null"/> for a text.</summary>
    public IElement? Element;

    /// <summary>The text; <see langword="null"/> for an element.</summary>
    public string? Text;
}
