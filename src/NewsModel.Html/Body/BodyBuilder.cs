using NewsModel.Html.Collecting;
using NewsModel.Html.Pages;

namespace NewsModel.Html.Body;

/// <summary>Cuts an element into blocks, leaving out what the pruner says.</summary>
internal sealed class BodyBuilder(PageTree tree, BodyPruner pruner, PageBody body, Uri? page)
{
    private readonly InlineWriter _line = new(page);
    private int _block = -1;
    private int _previousBreak = -1;

    /// <summary>Adds the blocks of an element.</summary>
    public void Add(int root)
    {
        int end = tree[root].End;
        for (int i = root; i < end; i++)
        {
            ref readonly PageNode node = ref tree[i];
            if (node.Tag == Tag.Text)
            {
                AddText(node.Text!, i);
                continue;
            }

            if (i > root && pruner.WhyOut(i) is { } role)
            {
                if (!Tags.IsInline(node.Tag) && node.Tag != Tag.Svg)
                {
                    Flush();
                }

                Leave(i, role);
                i = node.End - 1;
            }
            else
            {
                i = Enter(node, i);
            }
        }

        Flush();
    }

    private int Enter(in PageNode node, int row)
    {
        switch (node.Tag)
        {
            case Tag.Br:
                AddBreak(row);
                return row;
            case Tag.Img:
                AddPicture(row, "");
                return row;
            case Tag.Figure:
                Flush();
                return AddFigure(row) ? node.End - 1 : row;
            case Tag.Pre:
                Flush();
                AddPreformatted(row);
                return node.End - 1;
            case Tag.Table when DataTable.Read(tree, row) is { } table:
                Flush();
                body.Blocks.Add(new(HtmlBlockRole.Table, row, table.Text, table.Markdown));
                return node.End - 1;
            default:
                if (Tags.IsInline(node.Tag))
                {
                    _line.Enter(node, row);
                }
                else
                {
                    Flush();
                }

                return row;
        }
    }

    private void AddText(string text, int row)
    {
        int block = BlockOf(row);
        if (_block >= 0 && block != _block)
        {
            Flush();
        }

        _line.Add(text, row);
        if (!_line.IsEmpty)
        {
            _block = block;
        }
    }

    // Two in a row are how old pages make paragraphs.
    private void AddBreak(int row)
    {
        bool isSecond = _previousBreak >= 0 && IsOnlySpaceBetween(_previousBreak, row);
        _previousBreak = row;
        if (isSecond)
        {
            Flush();
        }
        else
        {
            _line.Break();
        }
    }

    private bool IsOnlySpaceBetween(int first, int second)
    {
        for (int i = first + 1; i < second; i++)
        {
            if (tree[i].Text is { } text && !string.IsNullOrWhiteSpace(text))
            {
                return false;
            }
        }

        return true;
    }

    private void Flush()
    {
        if (_line.IsEmpty)
        {
            return;
        }

        bool isLinks = _line.LinkLength * 10 > _line.Length * 8;
        (string text, string markdown) = _line.Take();
        int row = _block;
        _block = -1;
        if (text.Length == 0)
        {
            return;
        }

        int heading = 0;
        int item = -1;
        int quotes = 0;
        for (int i = row; i > tree.Body; i = tree[i].Parent)
        {
            Tag tag = tree[i].Tag;
            heading = heading == 0 ? Tags.HeadingLevel(tag) : heading;
            item = item < 0 && tag is Tag.Li or Tag.Dd or Tag.Dt ? i : item;
            quotes += tag == Tag.Blockquote ? 1 : 0;
        }

        HtmlBlockRole role = heading > 0 ? HtmlBlockRole.Heading
            : item >= 0 ? HtmlBlockRole.ListItem
            : quotes > 0 ? HtmlBlockRole.Quote : HtmlBlockRole.Paragraph;
        body.Blocks.Add(new(role, row, text, markdown) { Level = heading, ListItem = item, Quotes = quotes, IsLinks = isLinks });
    }

    private int BlockOf(int row)
    {
        int block = tree[row].Parent;
        while (block > 0 && Tags.IsInline(tree[block].Tag))
        {
            block = tree[block].Parent;
        }

        return block;
    }

    private void Leave(int row, HtmlBlockRole role)
    {
        body.Out.Add((row, role));
        if (role == HtmlBlockRole.Figure)
        {
            for (int i = row; i < tree[row].End; i++)
            {
                if (tree[i].Tag == Tag.Img)
                {
                    AddPicture(i, "");
                }
            }
        }
    }

    // A figure that holds a quotation or a table is looked into.
    private bool AddFigure(int row)
    {
        int picture = -1;
        string caption = "";
        for (int i = row + 1; i < tree[row].End; i++)
        {
            Tag tag = tree[i].Tag;
            if (tag is Tag.Table or Tag.Blockquote or Tag.Pre)
            {
                return false;
            }

            picture = picture < 0 && tag == Tag.Img ? i : picture;
            if (tag == Tag.Figcaption && caption.Length == 0)
            {
                caption = PageStrings.Clean(tree.TextOf(i, 1000));
            }
        }

        if (picture >= 0)
        {
            AddPicture(picture, caption);
        }

        body.Out.Add((row, HtmlBlockRole.Figure));
        return true;
    }

    private void AddPicture(int row, string caption)
    {
        if (Pictures.AddressOf(tree[row].Element!) is not { } address)
        {
            return;
        }

        caption = caption.Length > 0 ? caption : PageStrings.Clean(tree.Attribute(row, "alt") ?? "");
        string full = MarkdownEscaper.Address(address, page);
        body.Pictures.Add((full, caption, row));
        if (_line.IsEmpty)
        {
            body.Blocks.Add(new(HtmlBlockRole.Figure, row, caption, $"![{Alternative(caption)}]({full})"));
        }
    }

    private static string Alternative(string caption) =>
        caption.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal)
            .Replace("]", "\\]", StringComparison.Ordinal);

    private void AddPreformatted(int row)
    {
        string text = tree.TextOf(row, int.MaxValue).Trim('\n', '\r');
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        string fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        body.Blocks.Add(new(HtmlBlockRole.Preformatted, row, text, $"{fence}\n{text.ReplaceLineEndings("\n")}\n{fence}"));
    }
}
