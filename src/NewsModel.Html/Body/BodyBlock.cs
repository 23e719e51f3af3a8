namespace NewsModel.Html.Body;

/// <summary>A block of the body, as text and as Markdown.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Row">The row it is in.</param>
/// <param name="Text">The words alone.</param>
/// <param name="Markdown">The lines in Markdown, without what the lists and quotations around it put in front.</param>
internal sealed record BodyBlock(HtmlBlockRole Role, int Row, string Text, string Markdown)
{
    /// <summary>The level of a heading.</summary>
    public int Level { get; init; }

    /// <summary>The row of the list entry it is in; -1 outside of lists.</summary>
    public int ListItem { get; init; } = -1;

    /// <summary>How many quotations are around it.</summary>
    public int Quotes { get; init; }

    /// <summary>Whether most of it is links.</summary>
    public bool IsLinks { get; init; }
}
