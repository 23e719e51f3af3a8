using System.Buffers;
using System.Diagnostics;
using NewsModel.Syntax;

namespace NewsModel.Toml;

/// <summary>
/// The rows of a document while it is scanned, in the order of the text, with links between them: a table may be opened again by a header further
/// down. In the end they are laid out as a tree, each row before those below it.
/// </summary>
internal ref struct TomlTree
{
    /// <summary>Stands for the table that takes what has no place.</summary>
    public const int Nowhere = -1;

    /// <summary>Up to how many keys of a table are compared one by one.</summary>
    private const int LinearSearchLimit = 32;

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ref SyntaxIndex _index;
    private SyntaxRow[] _rows;
    private TomlNode[] _nodes;
    private string?[]? _values;
    private Dictionary<(int Table, string Key), int>? _large;
    private bool _hasDetached;

    public TomlTree(ReadOnlySpan<byte> utf8, ref SyntaxIndex index)
    {
        _utf8 = utf8;
        _index = ref index;
        _rows = index.Buffer;
        _nodes = ArrayPool<TomlNode>.Shared.Rent(_rows.Length);
    }

    public int Count { get; private set; }

    public readonly ref TomlNode Node(int row)
    {
        Debug.Assert(row >= 0 && row < Count, "There is such a row.");
        return ref _nodes[row];
    }

    public readonly ref SyntaxRow Row(int row)
    {
        Debug.Assert(row >= 0 && row < Count, "There is such a row.");
        return ref _rows[row];
    }

    /// <summary>Adds a row below another one, as the last of it.</summary>
    /// <param name="parent">The row of the table or array, or <see cref="Nowhere"/>.</param>
    /// <param name="key">Its key; <c>default</c> for an entry of an array.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="form">How it came about.</param>
    /// <param name="start">Where its value begins.</param>
    public int Add(int parent, in TomlKey key, SyntaxKind kind, TomlForm form, int start)
    {
        int row = Count;
        if (row == _rows.Length || row == _nodes.Length)
        {
            Grow();
        }

        ref SyntaxRow added = ref _rows[row];
        added = new()
        {
            KeyStart = key.Start,
            KeyLength = key.Length,
            KeyStyle = key.Style,
            ValueStart = start,
            Size = 1,
            Kind = kind,
            NameId = key.Name,
        };
        _nodes[row] = new() { Parent = parent, Form = form, Start = start, Depth = DepthBelow(parent, kind) };
        Count++;
        if (parent < 0)
        {
            _hasDetached |= row > 0;
            return row;
        }

        ref TomlNode above = ref _nodes[parent];
        if (above.Last == 0)
        {
            above.First = row;
        }
        else
        {
            _nodes[above.Last].Next = row;
        }

        above.Last = row;
        above.Count++;
        if (above.Count > LinearSearchLimit && _rows[parent].Kind == SyntaxKind.Mapping)
        {
            Register(parent, row);
        }

        return row;
    }

    /// <summary>How deep a row would be below another one.</summary>
    public readonly byte DepthBelow(int parent, SyntaxKind kind) =>
        (byte)((parent < 0 ? 0 : _nodes[parent].Depth) + (kind == SyntaxKind.Scalar ? 0 : 1));

    /// <summary>The row of a key in a table; 0 if there is none.</summary>
    public readonly int Find(int table, in TomlKey key)
    {
        if (table < 0)
        {
            return 0;
        }

        // Headers most often go on with the table that came last.
        ref readonly TomlNode node = ref _nodes[table];
        if (node.Last == 0 || IsKeyOf(node.Last, in key))
        {
            return node.Last;
        }

        if (node.Count > LinearSearchLimit)
        {
            return _large!.GetValueOrDefault((table, TextOf(in key)));
        }

        int child = node.First;
        while (child != 0 && !IsKeyOf(child, in key))
        {
            child = _nodes[child].Next;
        }

        return child;
    }

    /// <summary>A key, with its number.</summary>
    public readonly TomlKey KeyOf(int start, int length, SyntaxStyle style, int place)
    {
        TomlKey key = new(start, length, style, place, Name: 0);
        byte name = style != SyntaxStyle.Plain ? _index.Names.Find(TextOf(in key).AsSpan())
            : start <= _utf8.Length - NameTable.ReadLength ? _index.Names.Find(in _utf8[start], length)
            : _index.Names.Find(_utf8.Slice(start, length));
        return name == 0 ? key : key with { Name = name };
    }

    /// <summary>Whether a row has a key. Those that have a number have no other one.</summary>
    private readonly bool IsKeyOf(int row, in TomlKey key)
    {
        ref readonly SyntaxRow found = ref _rows[row];
        return found.NameId == key.Name && (key.Name != 0 || IsSameText(in found, in key));
    }

    private readonly bool IsSameText(in SyntaxRow row, in TomlKey key) => row.KeyStyle == SyntaxStyle.Plain && key.Style == SyntaxStyle.Plain
        ? row.KeyLength == key.Length && _utf8.Slice(row.KeyStart, row.KeyLength).SequenceEqual(_utf8.Slice(key.Start, key.Length))
        : ScalarDecoder.DecodeKey(_utf8, in row) == TextOf(in key);

    public readonly string TextOf(in TomlKey key) =>
        ScalarDecoder.DecodeKey(_utf8, new SyntaxRow { KeyStart = key.Start, KeyLength = key.Length, KeyStyle = key.Style });

    /// <summary>Sets the text of a scalar that differs from the source.</summary>
    public void SetText(int row, string text)
    {
        _values ??= new string?[_rows.Length];
        if (_values.Length < _rows.Length)
        {
            Array.Resize(ref _values, _rows.Length);
        }

        _values[row] = text;
    }

    /// <summary>Lays the rows out in the index, those of a table right after it, and returns the memory. Must be the last call.</summary>
    /// <param name="places">Takes where each row is, if it is wanted.</param>
    /// <param name="rowOf">The row in the index of each row of this tree, or -1; <see langword="null"/> if all are the same.</param>
    public void Complete(ref TomlPlace[]? places, out int[]? rowOf)
    {
        for (int row = Count - 1; row > 0; row--)
        {
            int parent = _nodes[row].Parent;
            if (parent >= 0)
            {
                _rows[parent].Size += _rows[row].Size;
            }
        }

        rowOf = _hasDetached || !IsInOrder() ? LayOut() : null;
        int count = rowOf is null ? Count : _rows[0].Size;
        if (places is not null)
        {
            places = new TomlPlace[count];
            for (int row = 0; row < Count; row++)
            {
                int target = rowOf is null ? row : rowOf[row];
                if (target >= 0)
                {
                    places[target] = new(_nodes[row].Start, _nodes[row].End, _nodes[row].Form);
                }
            }
        }

        _index.SetCount(count, values: _values);
        ReturnNodes();
    }

    /// <summary>Gives the memory back, when nothing is laid out.</summary>
    public void ReturnNodes()
    {
        TomlNode[] nodes = _nodes;
        _nodes = [];
        if (nodes.Length > 0)
        {
            ArrayPool<TomlNode>.Shared.Return(nodes);
        }
    }

    /// <summary>Whether the rows of each table are right after it already.</summary>
    private readonly bool IsInOrder()
    {
        for (int row = 0; row < Count; row++)
        {
            ref readonly TomlNode node = ref _nodes[row];
            if ((node.First != 0 && node.First != row + 1) || (node.Next != 0 && node.Next != row + _rows[row].Size))
            {
                return false;
            }
        }

        return true;
    }

    private int[] LayOut()
    {
        int[] rowOf = new int[Count];
        Array.Fill(rowOf, -1);
        SyntaxRow[] rows = _rows.AsSpan(0, Count).ToArray();
        string?[]? values = _values;
        _values = values is null ? null : new string?[_rows.Length];
        int row = 0;
        for (int target = 0; ; target++)
        {
            rowOf[row] = target;
            _rows[target] = rows[row];
            if (values is not null && row < values.Length)
            {
                _values![target] = values[row];
            }

            if (_nodes[row].First != 0)
            {
                row = _nodes[row].First;
                continue;
            }

            while (row != 0 && _nodes[row].Next == 0)
            {
                row = _nodes[row].Parent;
            }

            if (row == 0)
            {
                return rowOf;
            }

            row = _nodes[row].Next;
        }
    }

    private void Grow()
    {
        _rows = _rows.Length == Count ? _index.Grow() : _rows;
        if (_nodes.Length < _rows.Length)
        {
            TomlNode[] larger = ArrayPool<TomlNode>.Shared.Rent(_rows.Length);
            _nodes.AsSpan(0, Count).CopyTo(larger);
            ReturnNodes();
            _nodes = larger;
        }
    }

    /// <summary>Puts a key where it is found, once its table has many.</summary>
    private void Register(int table, int row)
    {
        _large ??= [];
        for (int child = _nodes[table].Count == LinearSearchLimit + 1 ? _nodes[table].First : row; child != 0; child = _nodes[child].Next)
        {
            _large.TryAdd((table, ScalarDecoder.DecodeKey(_utf8, in _rows[child])), child);
        }
    }
}
