using AngleSharp.Dom;
using AngleSharp.Text;

namespace NewsModel.Html.Pages;

/// <summary>
/// Where the tags of elements stand in the text. The parser can keep that itself, but then it keeps a copy of each tag with all its attributes, which
/// takes a quarter of its time.
/// </summary>
internal sealed class ElementPlaces
{
    private const int Near = 256;

    private readonly List<IElement> _elements = [];
    private readonly List<int> _indexes = [];
    private Dictionary<IElement, int>? _positions;
    private int _next;

    /// <summary>Remembers an element that the parser made.</summary>
    public void Add(IElement element, TextPosition place)
    {
        _elements.Add(element);
        _indexes.Add(place.Index);
    }

    /// <summary>The index of the tag of an element; -1 for one that no tag made.</summary>
    /// <remarks>It takes constant time where elements are asked for in the order in which they were made, with gaps.</remarks>
    public int IndexOf(IElement element)
    {
        int position = PositionOf(element);
        if (position < 0)
        {
            return -1;
        }

        _next = position + 1;
        return _indexes[position];
    }

    private int PositionOf(IElement element)
    {
        int end = _positions is null ? Math.Min(_next + Near, _elements.Count) : Math.Min(_next + 1, _elements.Count);
        for (int i = _next; i < end; i++)
        {
            if (ReferenceEquals(_elements[i], element))
            {
                return i;
            }
        }

        // The parser has put it somewhere else, as it does with what stands in a table and in no cell.
        _positions ??= MakePositions();
        return _positions.GetValueOrDefault(element, -1);
    }

    private Dictionary<IElement, int> MakePositions()
    {
        Dictionary<IElement, int> positions = new(_elements.Count, ReferenceEqualityComparer.Instance);
        for (int i = 0; i < _elements.Count; i++)
        {
            positions.TryAdd(_elements[i], i);
        }

        return positions;
    }
}
