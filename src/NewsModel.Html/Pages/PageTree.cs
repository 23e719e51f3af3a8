using System.Buffers;
using AngleSharp.Dom;

namespace NewsModel.Html.Pages;

/// <summary>A document as rows in its own order, so a subtree is a range and no walk recurses. They go back to the pool with it.</summary>
internal sealed partial class PageTree : IDisposable
{
    private PageNode[] _rows;
    private readonly ElementPlaces? _places;
    private int _count;

    private PageTree(int capacity, ElementPlaces? places)
    {
        _rows = ArrayPool<PageNode>.Shared.Rent(capacity);
        _places = places;
    }

    public int Count => _count;

    public ReadOnlySpan<PageNode> Rows => _rows.AsSpan(0, _count);

    public ref readonly PageNode this[int row] => ref _rows[row];

    /// <summary>The row of <c>body</c>, or of the root where there is none.</summary>
    public int Body { get; private set; }

    /// <summary>Creates the rows of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="places">Where its elements are; <see langword="null"/> where that is not known.</param>
    /// <param name="maxNodes">The limit of rows.</param>
    /// <param name="isCut">Whether there were more; these are left out.</param>
    public static PageTree Build(IDocument document, ElementPlaces? places, int maxNodes, out bool isCut)
    {
        PageTree tree = new(1024, places);
        isCut = false;
        if (document.DocumentElement is { } root)
        {
            isCut = !tree.Fill(root, maxNodes);
        }

        return tree;
    }

    /// <summary>Gives the rows back; there are none from here on.</summary>
    public void Dispose()
    {
        PageNode[] rows = _rows;
        int count = _count;
        (_rows, _count) = ([], 0);
        if (rows.Length > 0)
        {
            Return(rows, count);
        }
    }

    /// <summary>Replaces the hints that follow from the names of elements.</summary>
    public void Correct(Hints[] hints)
    {
        for (int i = 0; i < _count; i++)
        {
            _rows[i].Hints = hints[i];
        }
    }

    /// <summary>The elements with a tag, in the order of the page.</summary>
    public IEnumerable<int> All(Tag tag)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_rows[i].Tag == tag)
            {
                yield return i;
            }
        }
    }

    /// <summary>The attribute of an element; <see langword="null"/> when it has none of this name, and for row -1.</summary>
    public string? Attribute(int row, string name) => row < 0 ? null : _rows[row].Element?.GetAttribute(name);

    /// <summary>The index of an element's tag in the text of the page; -1 where it, or the row, is not known.</summary>
    public int StartOf(int row) => row < 0 ? -1 : _rows[row].Start;

    /// <summary>The row of an element, found by looking through all; -1 where it has none.</summary>
    public int RowOf(IElement element)
    {
        int row = 0;
        while (row < _count && !ReferenceEquals(_rows[row].Element, element))
        {
            row++;
        }

        return row < _count ? row : -1;
    }

    /// <summary>Whether an ancestor, or the row itself, has one of these hints.</summary>
    public bool IsWithin(int row, Hints hints, int top = -1)
    {
        for (int i = row; i > top; i = _rows[i].Parent)
        {
            if ((_rows[i].Hints & hints) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The nearest ancestor with this tag, the row itself included; -1 when there is none.</summary>
    public int Nearest(int row, Tag tag)
    {
        int i = row;
        while (i >= 0 && _rows[i].Tag != tag)
        {
            i = _rows[i].Parent;
        }

        return i;
    }

    // ChildNodes[i] is an index into a list; NextSibling would search the list for each step.
    private bool Fill(IElement root, int maxNodes)
    {
        Stack<(INodeList Children, int Next, int Row)> open = new();
        Add(root, parent: -1);
        open.Push((root.ChildNodes, 0, 0));
        while (open.TryPop(out (INodeList Children, int Next, int Row) at))
        {
            if (at.Next == at.Children.Length)
            {
                _rows[at.Row].End = _count;
                continue;
            }

            if (_count >= maxNodes)
            {
                _rows[at.Row].End = _count;
                while (open.TryPop(out (INodeList Children, int Next, int Row) outer))
                {
                    _rows[outer.Row].End = _count;
                }

                return false;
            }

            open.Push((at.Children, at.Next + 1, at.Row));
            switch (at.Children[at.Next])
            {
                case IElement element:
                    int row = Add(element, at.Row);
                    if (_rows[row].Tag is not (Tag.Script or Tag.Style or Tag.Svg or Tag.Template))
                    {
                        open.Push((element.ChildNodes, 0, row));
                    }

                    break;
                case IText text:
                    AddText(text.Data, at.Row);
                    break;
            }
        }

        return true;
    }

    private int Add(IElement element, int parent)
    {
        int row = Next();
        ref PageNode node = ref _rows[row];
        node.Tag = Tags.Of(element.LocalName);
        node.Parent = parent;
        node.End = row + 1;
        node.Element = element;
        node.Start = _places?.IndexOf(element) ?? -1;
        node.Hints = HintWords.Of(element, node.Tag, out node.Marks);
        if (node.Tag is Tag.Body or Tag.Html)
        {
            // "single-post has-sidebar" describes the site, not the content of the body.
            node.Hints = Hints.None;
            Body = node.Tag == Tag.Body && Body == 0 ? row : Body;
        }

        return row;
    }

    private void AddText(string text, int parent)
    {
        int row = Next();
        ref PageNode node = ref _rows[row];
        node.Tag = Tag.Text;
        node.Parent = parent;
        node.End = row + 1;
        node.Text = text;
        node.Start = -1;
    }

    private int Next()
    {
        if (_count == _rows.Length)
        {
            PageNode[] larger = ArrayPool<PageNode>.Shared.Rent(_rows.Length * 2);
            _rows.AsSpan().CopyTo(larger);
            Return(_rows, _count);
            _rows = larger;
        }

        _rows[_count] = default;
        return _count++;
    }

    private static void Return(PageNode[] rows, int count)
    {
        rows.AsSpan(0, count).Clear();
        ArrayPool<PageNode>.Shared.Return(rows);
    }
}
