using AngleSharp.Dom;
using NewsModel.Diagnostics;
using NewsModel.Html.Decoding;

namespace NewsModel.Html;

/// <summary>Leads from elements back to the bytes of the file. Asked in the order of the file, it walks the text once.</summary>
internal sealed class PlaceFinder(DecodedPage? page)
{
    private int _at;
    private int _offset = page?.MarkLength ?? 0;
    private int _line = 1;
    private int _lineStart;

    /// <summary>The index of an element's tag in the text; -1 where it is not known.</summary>
    public static int IndexOf(IElement? element) => element?.SourceReference is { } source ? source.Position.Index : -1;

    /// <summary>The place of an index; asking for one in front of the last begins again.</summary>
    public SourceLocation? At(int index)
    {
        if (page is null || index < 0 || index > page.Text.Length)
        {
            return null;
        }

        if (index < _at)
        {
            (_at, _offset, _line, _lineStart) = (0, page.MarkLength, 1, 0);
        }

        ReadOnlySpan<char> step = page.Text.AsSpan(_at, index - _at);
        _offset += page.Encoding.GetByteCount(step);
        int from = _at;
        while (true)
        {
            int end = page.Text.AsSpan(from, index - from).IndexOfAny('\n', '\r');
            if (end < 0)
            {
                break;
            }

            from += end + 1;
            bool isPair = page.Text[from - 1] == '\r' && from < page.Text.Length && page.Text[from] == '\n';
            if (!isPair)
            {
                _line++;
                _lineStart = from;
            }
        }

        _at = index;
        return new(_offset, _line, index - _lineStart + 1);
    }
}
