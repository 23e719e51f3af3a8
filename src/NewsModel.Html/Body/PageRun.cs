namespace NewsModel.Html.Body;

/// <summary>Text without a break of block in it: a paragraph, an entry of a menu, a cell.</summary>
/// <param name="First">The first row of text.</param>
/// <param name="End">The row after the last.</param>
/// <param name="Block">The row of the block element it is in.</param>
/// <param name="Length">Its characters, with one for each run of space.</param>
/// <param name="LinkLength">Those within links.</param>
/// <param name="Stops">Its commas and ends of sentences.</param>
internal readonly record struct PageRun(int First, int End, int Block, int Length, int LinkLength, int Stops)
{
    private const int LongEnough = 40;
    private const int LongWithoutStops = 90;

    /// <summary>Whether it reads like a sentence or more, and not like an entry of a list of links.</summary>
    public bool IsProse => Length >= LongEnough && LinkLength * 5 < Length * 2 && (Stops > 0 || Length >= LongWithoutStops);
}
