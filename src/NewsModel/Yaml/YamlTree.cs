namespace NewsModel.Yaml;

/// <summary>Lays a tree of nodes out as rows, shared nodes as often as they are referred to.</summary>
internal sealed class YamlTree(YamlRow[] rows, int maxNodes)
{
    private readonly List<string?> _keys = [];
    private readonly List<string?> _values = [];
    private YamlRow[] _rows = rows;

    /// <summary>Adds a node and all below it; the scanner has checked how deep they nest.</summary>
    /// <returns>Whether all fitted; if not, the tree is cut off where the limit was reached.</returns>
    public bool TryAdd(YamlPair pair)
    {
        if (_values.Count >= maxNodes)
        {
            return false;
        }

        int row = Add(pair);
        bool complete = true;
        foreach (YamlPair child in pair.Value.Children)
        {
            // One that is still here was left behind when reading ended early, and stands for nothing.
            complete = child.IsMerge || TryAdd(child);
            if (!complete)
            {
                break;
            }
        }

        _rows[row].Size = _values.Count - row;
        return complete;
    }

    public void MoveTo(ref YamlIndex index) => index.SetRows(_rows, _values.Count, [.. _keys], [.. _values]);

    private int Add(YamlPair pair)
    {
        int row = _values.Count;
        if (row == _rows.Length)
        {
            _rows = YamlIndex.Grow(_rows);
        }

        _rows[row] = new()
        {
            KeyStart = pair.KeyStart,
            KeyLength = pair.KeyLength,
            KeyStyle = pair.KeyStyle,
            ValueStart = pair.Value.Start,
            ValueLength = pair.Value.Length,
            Kind = pair.Value.Kind,
            Style = pair.Value.Style,
        };
        _keys.Add(pair.Key);
        _values.Add(pair.Value.Text);
        return row;
    }
}
