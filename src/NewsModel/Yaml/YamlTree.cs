using NewsModel.Syntax;

namespace NewsModel.Yaml;

/// <summary>Lays a tree of nodes out as rows, shared nodes as often as they are referred to.</summary>
internal ref struct YamlTree
{
    private readonly ref SyntaxIndex _index;
    private readonly int _maxNodes;
    private string?[] _keys = [];
    private string?[] _values = [];
    private SyntaxPlace[] _places = [];
    private int _count;

    /// <param name="index">Takes the rows.</param>
    /// <param name="maxNodes">How many there may be.</param>
    public YamlTree(ref SyntaxIndex index, int maxNodes)
    {
        _index = ref index;
        _maxNodes = maxNodes;
    }

    /// <summary>Adds a node and all below it; the scanner has checked how deep they nest.</summary>
    /// <returns>Whether all fitted; if not, the tree is cut off where the limit was reached.</returns>
    public bool TryAdd(YamlPair root)
    {
        // There may be a million of them: lists that grow would take twice the memory.
        int count = 0;
        Count(root.Value, ref count);
        _keys = new string?[count];
        _values = new string?[count];
        _places = new SyntaxPlace[count];
        if (count > _index.Buffer.Length)
        {
            _index.Grow(count);
        }

        return TryAdd(root, SyntaxTraits.None);
    }

    /// <summary>To be called when all is added.</summary>
    public readonly void Complete() => _index.SetCount(_count, _keys, _values, _places);

    private readonly void Count(YamlNode node, ref int count)
    {
        if (count >= _maxNodes)
        {
            return;
        }

        count++;
        if (node.Kind == SyntaxKind.Scalar)
        {
            return;
        }

        foreach (YamlPair child in node.Children)
        {
            if (!child.IsMerge)
            {
                Count(child.Value, ref count);
            }
        }
    }

    /// <param name="pair">The node.</param>
    /// <param name="inherited">How it came here, if it is part of a value that is somewhere else.</param>
    private bool TryAdd(YamlPair pair, SyntaxTraits inherited)
    {
        if (_count >= _maxNodes)
        {
            return false;
        }

        int row = Add(pair, inherited);
        if (pair.Value.Kind == SyntaxKind.Scalar)
        {
            _index.Buffer[row].Size = 1;
            return true;
        }

        bool complete = true;
        SyntaxTraits traits = _places[row].Traits & (SyntaxTraits.Aliased | SyntaxTraits.Merged);
        foreach (YamlPair child in pair.Value.Children)
        {
            // One that is still here was left behind when reading ended early, and means nothing.
            complete = child.IsMerge || TryAdd(child, traits);
            if (!complete)
            {
                break;
            }
        }

        _index.Buffer[row].Size = _count - row;
        return complete;
    }

    private int Add(YamlPair pair, SyntaxTraits inherited)
    {
        int row = _count++;
        _index.Buffer[row] = new()
        {
            KeyStart = pair.KeyStart,
            KeyLength = pair.KeyLength,
            KeyStyle = pair.KeyStyle,
            ValueStart = pair.Value.Start,
            ValueLength = pair.Value.Length,
            Kind = pair.Value.Kind,
            Style = pair.Value.Style,
            NameId = pair.Key is null ? (byte)0 : _index.Names.Find(pair.Key.AsSpan()),
        };
        _keys[row] = pair.Key;
        _values[row] = pair.Value.Text;
        _places[row] = (pair.Elsewhere.Traits & SyntaxTraits.Aliased) != 0
            ? pair.Elsewhere
            : new(pair.Value.Start, pair.Value.End, pair.Value.Traits | pair.Elsewhere.Traits | inherited);
        return row;
    }
}
