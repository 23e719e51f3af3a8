namespace NewsModel.Tool.Output;

/// <summary>A line of a sheet: a label, or none where it goes on with what is above it, and its text.</summary>
/// <param name="Label">The label.</param>
/// <param name="Text">The text, on one line and harmless.</param>
internal sealed record SheetRow(string Label, string Text)
{
    /// <summary>By how many columns the text is indented from the others.</summary>
    public int Indent { get; init; }

    /// <summary>Whether it is what one looks at first.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>Whether it is to be copied as a whole, as a link is, and must not be broken into lines.</summary>
    public bool IsLink { get; init; }
}
