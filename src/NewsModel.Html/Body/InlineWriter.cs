using System.Text;
using NewsModel.Html.Pages;

namespace NewsModel.Html.Body;

/// <summary>Writes the text of a run twice: its words alone, and as Markdown with links and emphasis.</summary>
internal sealed class InlineWriter(Uri? page)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _markdown = new();
    private readonly Stack<Span> _open = new();

    private enum Kind
    {
        Strong,
        Emphasis,
        Code,
        Link,
    }

    public bool IsEmpty => _text.Length == 0;

    /// <summary>The characters within links.</summary>
    public int LinkLength { get; private set; }

    public int Length => _text.Length;

    /// <summary>Adds the text of a row.</summary>
    public void Add(string text, int row)
    {
        CloseUpTo(row);
        bool isCode = Has(Kind.Code);
        int before = _text.Length;
        foreach (char c in text)
        {
            if (c is '\u200B' or '\uFEFF' or '\u00AD' || (char.IsControl(c) && !char.IsWhiteSpace(c)))
            {
                continue;
            }

            if (char.IsWhiteSpace(c))
            {
                Space();
                continue;
            }

            _text.Append(c);
            if (!isCode && MarkdownEscaper.NeedsEscape(c, _markdown))
            {
                _markdown.Append('\\');
            }

            _markdown.Append(c);
        }

        LinkLength += Has(Kind.Link) ? _text.Length - before : 0;
    }

    /// <summary>Adds a line break within the block.</summary>
    public void Break()
    {
        TrimEnd(_text);
        TrimEnd(_markdown);
        if (_text.Length > 0)
        {
            _text.Append('\n');
            _markdown.Append('\n');
        }
    }

    /// <summary>Opens an inline element.</summary>
    /// <param name="node">The element.</param>
    /// <param name="row">Its row.</param>
    public void Enter(in PageNode node, int row)
    {
        CloseUpTo(row);
        switch (node.Tag)
        {
            case Tag.B or Tag.Strong when !Has(Kind.Strong):
                _open.Push(new(Kind.Strong, node.End, _markdown.Length, null));
                break;
            case Tag.I or Tag.Em when !Has(Kind.Emphasis):
                _open.Push(new(Kind.Emphasis, node.End, _markdown.Length, null));
                break;
            case Tag.Code when !Has(Kind.Code):
                _open.Push(new(Kind.Code, node.End, _markdown.Length, null));
                break;
            case Tag.A when !Has(Kind.Link) && node.Element!.GetAttribute("href") is { Length: > 0 } address && MarkdownEscaper.IsLink(address):
                _open.Push(new(Kind.Link, node.End, _markdown.Length, MarkdownEscaper.Address(address, page)));
                break;
        }
    }

    /// <summary>Hands over what was written and begins again; elements that are still open stay so.</summary>
    public (string Text, string Markdown) Take()
    {
        List<Span> still = [.. _open.Reverse()];
        CloseUpTo(int.MaxValue);
        string text = _text.ToString().Trim();
        string markdown = _markdown.ToString().Trim();
        _text.Clear();
        _markdown.Clear();
        LinkLength = 0;
        foreach (Span span in still)
        {
            _open.Push(span with { Start = 0 });
        }

        return (text, markdown);
    }

    private bool Has(Kind kind)
    {
        foreach (Span span in _open)
        {
            if (span.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    private void Space()
    {
        if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
        {
            _text.Append(' ');
        }

        if (_markdown.Length > 0 && _markdown[^1] is not (' ' or '\n'))
        {
            _markdown.Append(' ');
        }
    }

    private void CloseUpTo(int row)
    {
        while (_open.TryPeek(out Span? span) && span.End <= row)
        {
            Close(_open.Pop());
        }
    }

    // Marks come right next to a word, and so the spaces at the ends go outside of them.
    private void Close(Span span)
    {
        int start = Math.Min(span.Start, _markdown.Length);
        while (start < _markdown.Length && _markdown[start] is ' ' or '\n')
        {
            start++;
        }

        int end = _markdown.Length;
        while (end > start && _markdown[end - 1] is ' ' or '\n')
        {
            end--;
        }

        if (start == end)
        {
            return;
        }

        (string before, string after) = span.Kind switch
        {
            Kind.Strong => ("**", "**"),
            Kind.Emphasis => ("*", "*"),
            Kind.Code => ("`", "`"),
            _ => ("[", $"]({span.Address})"),
        };
        _markdown.Insert(end, after).Insert(start, before);
    }

    private static void TrimEnd(StringBuilder builder)
    {
        while (builder.Length > 0 && builder[^1] == ' ')
        {
            builder.Length--;
        }
    }

    private sealed record Span(Kind Kind, int End, int Start, string? Address);
}
