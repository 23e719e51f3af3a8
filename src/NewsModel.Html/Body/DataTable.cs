using System.Text;
using NewsModel.Html.Collecting;
using NewsModel.Html.Pages;

namespace NewsModel.Html.Body;

/// <summary>A table of data, as text and as Markdown.</summary>
/// <param name="Text">The cells, a line for each row.</param>
/// <param name="Markdown">The table.</param>
internal sealed record DataTable(string Text, string Markdown)
{
    private const int LongestCell = 400;
    private const int MaxColumns = 40;

    /// <summary>Reads a table; <see langword="null"/> for one that lays out a page, whose cells hold blocks.</summary>
    public static DataTable? Read(PageTree tree, int table)
    {
        List<List<string>> rows = [];
        int columns = 0;
        for (int i = table + 1; i < tree[table].End; i++)
        {
            switch (tree[i].Tag)
            {
                case Tag.Table or Tag.Form or Tag.Article:
                    return null;
                case Tag.Tr:
                    rows.Add([]);
                    break;
                case Tag.Td or Tag.Th:
                    string cell = PageStrings.Clean(tree.TextOf(i, LongestCell + 1));
                    if (cell.Length > LongestCell || rows.Count == 0 || rows[^1].Count >= MaxColumns)
                    {
                        return null;
                    }

                    rows[^1].Add(cell);
                    columns = Math.Max(columns, rows[^1].Count);
                    i = tree[i].End - 1;
                    break;
            }
        }

        rows.RemoveAll(static row => row.TrueForAll(static cell => cell.Length == 0));
        return rows.Count < 2 || columns < 2 ? null : Write(rows, columns);
    }

    private static DataTable Write(List<List<string>> rows, int columns)
    {
        StringBuilder text = new();
        StringBuilder markdown = new();
        for (int i = 0; i < rows.Count; i++)
        {
            text.AppendJoin(' ', rows[i]).Append('\n');
            for (int column = 0; column < columns; column++)
            {
                string cell = column < rows[i].Count ? rows[i][column] : "";
                markdown.Append("| ").Append(cell.Replace("|", "\\|", StringComparison.Ordinal)).Append(' ');
            }

            markdown.Append("|\n");
            if (i == 0)
            {
                markdown.Insert(markdown.Length, "| --- ", columns).Append("|\n");
            }
        }

        return new(text.ToString().TrimEnd('\n'), markdown.ToString().TrimEnd('\n'));
    }
}
