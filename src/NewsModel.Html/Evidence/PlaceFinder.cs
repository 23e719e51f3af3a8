using NewsModel.Html.Decoding;

namespace NewsModel.Html.Evidence;

/// <summary>Leads from the text back to the bytes of the file: all places are found in one walk over the text.</summary>
internal sealed class PlaceFinder
{
    private readonly Dictionary<int, SourceLocation> _places = [];

    /// <summary>Finds places.</summary>
    /// <param name="page">The page; <see langword="null"/> for a document that the caller parsed, where no place is known.</param>
    /// <param name="indexes">The indexes in its text.</param>
    public PlaceFinder(DecodedPage? page, List<int> indexes)
    {
        if (page is null)
        {
            return;
        }

        ReadOnlySpan<char> text = page.Span;
        int[] sorted = [.. indexes];
        Array.Sort(sorted);
        int at = 0;
        int offset = page.MarkLength;
        int line = 1;
        int lineStart = 0;
        foreach (int index in sorted)
        {
            if (index < at || index > text.Length || _places.ContainsKey(index))
            {
                continue;
            }

            offset += page.Encoding.GetByteCount(text[at..index]);
            while (text[at..index].IndexOfAny('\n', '\r') is >= 0 and int end)
            {
                at += end + 1;
                bool isPair = text[at - 1] == '\r' && at < text.Length && text[at] == '\n';
                line += isPair ? 0 : 1;
                lineStart = isPair ? lineStart : at;
            }

            at = index;
            _places[index] = new(offset, line, index - lineStart + 1);
        }
    }

    /// <summary>The place of an index; <see langword="null"/> for one that was not asked for.</summary>
    public SourceLocation? At(int index) => _places.TryGetValue(index, out SourceLocation place) ? place : null;
}
