namespace NewsModel.Html.Body;

/// <summary>The body of an article, and what was left out of it.</summary>
internal sealed class PageBody
{
    public List<BodyBlock> Blocks { get; } = [];

    /// <summary>What was left out: the row and what it was taken for.</summary>
    public List<(int Row, HtmlBlockRole Role)> Out { get; } = [];

    /// <summary>The elements that it was found in.</summary>
    public List<int> Roots { get; init; } = [];

    /// <summary>The pictures within it.</summary>
    public List<(string Address, string Caption, int Row)> Pictures { get; } = [];

    /// <summary>Links to other articles that were in it.</summary>
    public List<(string Title, string Address)> Links { get; } = [];

    /// <summary>The words alone, a line for each block, without captions.</summary>
    public string Text
    {
        get
        {
            System.Text.StringBuilder text = new();
            foreach (BodyBlock block in Blocks)
            {
                if (block.Role != HtmlBlockRole.Figure && block.Text.Length > 0)
                {
                    text.Append(block.Text).Append('\n');
                }
            }

            return text.ToString().TrimEnd('\n');
        }
    }
}
