using NewsModel.Html.Pages;
using NewsModel.Text.PageLines;

namespace NewsModel.Html.Collecting;

/// <summary>Collects bylines and dates near the headline that no class and no element names, by how their lines read.</summary>
internal sealed class LineCollector(PageTree tree, CandidateTable table, VisibleCollector visible)
{
    private const int LongestLine = 160;
    private const int LongestDateLine = 70;
    private const int LongestLabel = 30;

    /// <summary>Collects a line such as <c>By Jane Doe</c>, or the text after a label such as <c>Written by</c>.</summary>
    public bool CollectByline(int row, string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().TrimStart();
        if (trimmed.Length is < 2 or > 400 || !char.IsLetter(trimmed[0]) || !Bylines.MayBegin(trimmed)
            || !Bylines.IsByline($"{trimmed.TrimEnd()} x", out _) || visible.IsOff(row))
        {
            return false;
        }

        int block = BlockOf(row);
        string line = PageStrings.Clean(tree.TextOf(block, LongestLine + 40));
        if (line.Length > LongestLine)
        {
            return false;
        }

        if (!Bylines.IsByline(line, out _))
        {
            line = Bylines.IsByline($"{line.TrimEnd(':')} x", out string rest) && rest == "x" ? NextText(block) : "";
        }

        if (line.Length == 0)
        {
            return false;
        }

        table.Add(HtmlField.Author, line, "byline", Ranks.Text + visible.Distance(row), block);
        return true;
    }

    /// <summary>Collects a short line that holds a day.</summary>
    public bool CollectDate(int row, string text)
    {
        if (text.Length is < 6 or > 200 || !text.AsSpan().ContainsAnyInRange('0', '9') || visible.IsOff(row)
            || visible.IsOfMedia(row))
        {
            return false;
        }

        int block = BlockOf(row);
        string line = PageStrings.Clean(tree.TextOf(block, LongestDateLine + 40));
        if (line.Length > LongestDateLine || !DateParser.TryParse(line, visible.IsMonthFirst, out _))
        {
            // So much of the line is white space that the day is cut off.
            line = PageStrings.Clean(text);
        }

        if (line.Length > LongestDateLine || !DateParser.TryParse(line, visible.IsMonthFirst, out _))
        {
            return false;
        }

        bool isUpdate = DateLabels.IsUpdate(line) || DateLabels.IsUpdate(PreviousText(row));
        int rank = Ranks.Text + visible.Distance(row) + (line.Length / 8);
        table.Add(isUpdate ? HtmlField.Updated : HtmlField.Published, line, "date line", rank, block);
        return true;
    }

    private int BlockOf(int row)
    {
        int block = tree[row].Parent;
        while (Tags.IsInline(tree[block].Tag) && tree[block].Parent > 0)
        {
            block = tree[block].Parent;
        }

        return block;
    }

    private string NextText(int block)
    {
        const int Near = 12;
        for (int i = tree[block].End; i < tree.Count && i < tree[block].End + Near; i++)
        {
            if (tree[i].Text is { } text && PageStrings.Clean(text) is { Length: > 3 and < 80 } name)
            {
                return name;
            }
        }

        return "";
    }

    private string PreviousText(int row)
    {
        const int Near = 8;
        for (int i = row - 1; i > 0 && i > row - Near; i--)
        {
            if (tree[i].Text is { } text && PageStrings.Clean(text) is { Length: > 0 } label)
            {
                return label.Length <= LongestLabel ? label : "";
            }
        }

        return "";
    }
}
