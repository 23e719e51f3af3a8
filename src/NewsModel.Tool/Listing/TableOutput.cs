using System.Text;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Listing;

/// <summary>A table for people, with columns as wide as their content; on a terminal, it is cut at the edge.</summary>
/// <param name="columns">The columns.</param>
/// <param name="console">Where to write.</param>
internal sealed class TableOutput(Column[] columns, ToolConsole console) : IListOutput
{
    // So many rows decide how wide the columns are; what comes later does not wait.
    private const int MostWaiting = 1000;

    private const int WidestColumn = 80;
    private const string Gap = "  ";

    private readonly List<string[]> _waiting = [];
    private int[]? _widths;

    /// <inheritdoc/>
    public void Add(string file, Article article)
    {
        string[] row = [.. columns.Select(c => TerminalEscaper.OneLine(string.Join(", ", c.TextsOf(file, article))))];
        if (_widths is not null)
        {
            Write(row, _widths, Ink.Plain);
            return;
        }

        _waiting.Add(row);
        if (_waiting.Count == MostWaiting)
        {
            Complete();
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (_widths is not null || _waiting.Count == 0)
        {
            return;
        }

        string[] head = [.. columns.Select(c => TerminalEscaper.OneLine(c.Name))];
        _widths = [.. head.Select((name, i) => Math.Min(WidestColumn, Math.Max(name.Length, _waiting.Max(row => LineWrapper.WidthOf(row[i])))))];
        Write(head, _widths, Ink.Grey);
        foreach (string[] row in _waiting)
        {
            Write(row, _widths, Ink.Plain);
        }

        _waiting.Clear();
    }

    private void Write(string[] row, int[] widths, Ink ink)
    {
        StringBuilder line = new();
        for (int i = 0; i < row.Length; i++)
        {
            line.Append(i > 0 ? Gap : "").Append(row[i]).Append(' ', Math.Max(0, widths[i] - LineWrapper.WidthOf(row[i])));
        }

        string text = line.ToString().TrimEnd();
        console.Output.Write(console.Painted(console.Width is { } width ? LineWrapper.Cut(text, width) : text, ink) + "\n");
    }
}
