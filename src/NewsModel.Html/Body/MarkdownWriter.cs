using System.Text;
using NewsModel.Html.Pages;

namespace NewsModel.Html.Body;

/// <summary>Puts blocks one below the other, with what lists and quotations put in front of their lines.</summary>
internal sealed class MarkdownWriter(PageTree tree)
{
    private readonly StringBuilder _out = new();
    private readonly Dictionary<int, (int At, int Number)> _numbers = [];
    private BodyBlock? _previous;

    /// <summary>Writes a body; a line break ends it, unless it is empty.</summary>
    public string Write(IReadOnlyList<BodyBlock> blocks)
    {
        foreach (BodyBlock block in blocks)
        {
            Write(block);
            _previous = block;
        }

        return _out.ToString();
    }

    private void Write(BodyBlock block)
    {
        string first = Quotes(block.Quotes);
        string rest = first;
        if (block.ListItem >= 0)
        {
            bool continues = _previous?.ListItem == block.ListItem;
            (string indent, string marker) = Marker(block.ListItem);
            rest += indent + new string(' ', marker.Length);
            first += indent + (continues ? new string(' ', marker.Length) : marker);
        }

        if (_previous is not null && !IsTight(_previous, block))
        {
            _out.Append(Quotes(Math.Min(_previous.Quotes, block.Quotes)).TrimEnd()).Append('\n');
        }

        string markdown = block.Level > 0 ? $"{new string('#', Math.Max(block.Level, 2))} {block.Markdown.Replace('\n', ' ')}" : block.Markdown;
        bool isFirst = true;
        bool isLiteral = block.Role is HtmlBlockRole.Preformatted or HtmlBlockRole.Table;
        foreach (ReadOnlySpan<char> line in markdown.AsSpan().EnumerateLines())
        {
            if (!isFirst)
            {
                // Two spaces in front of the break keep it.
                _out.Insert(_out.Length - 1, isLiteral ? "" : "  ");
            }

            _out.Append(isFirst ? first : rest).Append(line).Append('\n');
            isFirst = false;
        }
    }

    // Entries of a list follow each other without a blank line.
    private static bool IsTight(BodyBlock previous, BodyBlock block) =>
        previous.ListItem >= 0 && block.ListItem >= 0 && previous.ListItem != block.ListItem && previous.Quotes == block.Quotes;

    private (string Indent, string Marker) Marker(int item)
    {
        const int MaxIndents = 6;
        int depth = 0;
        for (int i = tree[item].Parent; i > tree.Body && depth < MaxIndents; i = tree[i].Parent)
        {
            depth += tree[i].Tag == Tag.Li ? 1 : 0;
        }

        int list = tree[item].Parent;
        string marker = "- ";
        if (list >= 0 && tree[list].Tag == Tag.Ol)
        {
            marker = $"{Number(list, item)}. ";
        }

        return (new string(' ', depth * 3), marker);
    }

    // Goes on from the last entry of the list that was written, so long lists are walked once.
    private int Number(int list, int item)
    {
        (int at, int number) = _numbers.GetValueOrDefault(list, (list + 1, 1));
        for (; at < item; at = tree[at].End)
        {
            number += tree[at].Tag == Tag.Li ? 1 : 0;
        }

        _numbers[list] = (at, number);
        return number;
    }

    private static string Quotes(int count) => string.Concat(Enumerable.Repeat("> ", Math.Min(count, 8)));
}
