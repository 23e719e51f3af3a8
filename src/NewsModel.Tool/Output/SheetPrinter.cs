using System.Text;
using Spectre.Console;

namespace NewsModel.Tool.Output;

/// <summary>Prints a sheet: to a file or a pipe a line a row, to a terminal with colours and wrapped to its width.</summary>
internal static class SheetPrinter
{
    private const int LabelWidth = 11;

    // In a narrower one there is more room without columns.
    private const int NarrowestTerminal = 40;

    private static readonly Style LabelStyle = new(Color.Grey);
    private static readonly Style HeadlineStyle = new(decoration: Decoration.Bold);

    /// <summary>Prints a sheet.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="console">Where to print it.</param>
    public static void Print(IReadOnlyList<SheetRow> rows, ToolConsole console)
    {
        if (rows.Count == 0)
        {
            console.WriteLine("There is nothing to show.");
            return;
        }

        if (console.Terminal is not { Profile.Width: >= NarrowestTerminal } terminal)
        {
            // In a file, colours are what was asked for; a narrow terminal has none.
            bool hasColors = console.HasColors && console.Width is null;
            StringBuilder text = new();
            foreach (SheetRow row in rows)
            {
                string line = Unbroken(row);
                text.Append(hasColors && row.Label.Length > 0 ? console.Painted(row.Label, Ink.Grey) + line[row.Label.Length..] : line).Append('\n');
            }

            console.Output.Write(text);
            return;
        }

        foreach (SheetRow row in rows)
        {
            PrintTo(terminal, row);
        }
    }

    private static string Unbroken(SheetRow row) =>
        (row.Label.PadRight(LabelWidth + row.Indent - 1) + " " + row.Text).TrimEnd();

    private static void PrintTo(IAnsiConsole terminal, SheetRow row)
    {
        if (row.IsLink)
        {
            // Past Spectre, which would break it at the edge of the terminal.
            terminal.Write(new Spectre.Console.Text(row.Label, LabelStyle));
            terminal.Profile.Out.Writer.Write(Unbroken(row)[row.Label.Length..] + "\n");
            return;
        }

        Grid line = new();
        line.AddColumn(new GridColumn { Width = LabelWidth, NoWrap = true, Padding = new Padding(0) });
        line.AddColumn(new GridColumn { Padding = new Padding(row.Indent, 0, 0, 0) });
        line.AddRow(
            new Spectre.Console.Text(row.Label, LabelStyle),
            new Spectre.Console.Text(row.Text, row.IsHeadline ? HeadlineStyle : Style.Plain));
        terminal.Write(line);
    }
}
