namespace NewsModel.Documents.FrontMatter;

/// <summary>A pair of a map or an entry of a list, with the text that is its own.</summary>
/// <param name="Row">The row of its value.</param>
/// <param name="Start">Where its key or its dash begins.</param>
/// <param name="End">Where its value ends.</param>
/// <param name="LineStart">Where the line begins that it begins on.</param>
/// <param name="NextLine">Where the line begins that follows its last one, comments that are nested in it included.</param>
/// <param name="IsInline">Whether a dash precedes it on its line, so the line is not its own.</param>
/// <param name="IsPair">Whether it has a key, and not a dash.</param>
internal readonly record struct SourceEntry(int Row, int Start, int End, int LineStart, int NextLine, bool IsInline, bool IsPair)
{
    /// <summary>How far it is indented, in bytes.</summary>
    public int Column => Start - LineStart;
}
