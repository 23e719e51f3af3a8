namespace NewsModel.Yaml;

/// <summary>Lays a tree of nodes out as rows, shared nodes as often as they are referred to.</summary>
internal readonly ref struct YamlTree
{
    private readonly ref YamlIndex _index;
    private readonly int _maxNodes;
    private readonly List<string?> _keys = [];
    private readonly List<string?> _values = [];
    private readonly List<YamlPlace> _places = [];

    /// <param name="index">Takes the rows.</param>
    /// <param name="maxNodes">How many there may be.</param>
    public YamlTree(ref YamlIndex index, int maxNodes)
    {
        _index = ref index;
        _maxNodes = maxNodes;
    }

    /// <summary>Adds a node and all below it; the scanner has checked how deep they nest.</summary>
    /// <returns>Whether all fitted; if not, the tree is cut off where the limit was reached.</returns>
    public bool TryAdd(YamlPair pair) => TryAdd(pair, YamlTraits.None);

    /// <summary>To be called when all is added.</summary>
    public void Complete() => _index.SetCount(_values.Count, [.. _keys], [.. _values], [.. _places]);

    /// <param name="pair">The node.</param>
    /// <param name="inherited">How it came here, if it stands somewhere else as a part of what does.</param>
    private bool TryAdd(YamlPair pair, YamlTraits inherited)
    {
        if (_values.Count >= _maxNodes)
        {
            return false;
        }

        int row = Add(pair, inherited);
        bool complete = true;
        YamlTraits traits = _places[row].Traits & (YamlTraits.Aliased | YamlTraits.Merged);
        foreach (YamlPair child in pair.Value.Children)
        {
            // One that is still here was left behind when reading ended early, and stands for nothing.
            complete = child.IsMerge || TryAdd(child, traits);
            if (!complete)
            {
                break;
            }
        }

        _index.Buffer[row].Size = _values.Count - row;
        return complete;
    }

    private int Add(YamlPair pair, YamlTraits inherited)
    {
        int row = _values.Count;
        YamlRow[] rows = row == _index.Buffer.Length ? _index.Grow() : _index.Buffer;
        rows[row] = new()
        {
            KeyStart = pair.KeyStart,
            KeyLength = pair.KeyLength,
            KeyStyle = pair.KeyStyle,
            ValueStart = pair.Value.Start,
            ValueLength = pair.Value.Length,
            Kind = pair.Value.Kind,
            Style = pair.Value.Style,
            Name = pair.Key is null ? (byte)0 : _index.Names.Find(pair.Key.AsSpan()),
        };
        _keys.Add(pair.Key);
        _values.Add(pair.Value.Text);
        _places.Add((pair.Elsewhere.Traits & YamlTraits.Aliased) != 0
            ? pair.Elsewhere
            : new(pair.Value.Start, pair.Value.End, pair.Value.Traits | pair.Elsewhere.Traits | inherited));
        return row;
    }
}
