using AngleSharp.Dom;
using AngleSharp.Text;

namespace NewsModel.Html.Pages;

/// <summary>
/// Where the tags of elements are in the text. The parser can keep that itself, but then it keeps a copy of each tag with all its attributes, which
/// takes a quarter of its time.
/// </summary>
/// <param name="capacity">About how many elements there will be.</param>
internal sealed class ElementPlaces(int capacity)
{
    private const int MaxSearches = 64;

    private readonly List<IElement> _elements = new(capacity);
    private readonly List<int> _indexes = new(capacity);
    private Dictionary<IElement, int>? _positions;
    private int _next;
    private int _searches;

    /// <summary>Remembers an element that the parser made.</summary>
    public void Add(IElement element, TextPosition place)
    {
        _elements.Add(element);
        _indexes.Add(place.Index);
    }

    /// <summary>The index of the tag of an element; -1 for one that no tag made.</summary>
    /// <remarks>It takes constant time where elements are asked for in the order they were made, with gaps.</remarks>
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

    // Content that the parser moved, such as text in a table but outside its cells, is searched for everywhere; if there is much of it, in a table.
    private int PositionOf(IElement element)
    {
        if (_next < _elements.Count && ReferenceEquals(_elements[_next], element))
        {
            return _next;
        }

        if (_positions is not null || _searches++ == MaxSearches)
        {
            _positions ??= MakePositions();
            return _positions.GetValueOrDefault(element, -1);
        }

        for (int i = _next + 1; i < _elements.Count; i++)
        {
            if (ReferenceEquals(_elements[i], element))
            {
                // A gap needs no search: it is skipped once.
                _searches--;
                return i;
            }
        }

        for (int i = 0; i < _next; i++)
        {
            if (ReferenceEquals(_elements[i], element))
            {
                return i;
            }
        }

        return -1;
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
