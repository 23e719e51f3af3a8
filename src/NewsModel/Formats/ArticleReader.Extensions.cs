using NewsModel.Diagnostics;
using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Yaml;

namespace NewsModel.Formats;

/// <content>What the model does not name.</content>
internal ref partial struct ArticleReader
{
    /// <summary>
    /// Whether a value has the shape that the model has for its key. If not, it is kept among the extensions: other kinds of the family of
    /// formats use these keys for other things.
    /// </summary>
    public bool HasShape(in SyntaxRow row, SyntaxKind kind, SyntaxKind? childKind, ref Entries entries)
    {
        bool hasShape = row.Kind == kind;
        if (hasShape && childKind is not null)
        {
            int number = NumberOf(in row);
            int end = number + row.Size;
            for (int child = number + 1; hasShape && child < end; child += _rows[child].Size)
            {
                hasShape = _rows[child].Kind == childKind;
            }
        }

        return hasShape || KeptAsExtension(in row, ref entries);
    }

    /// <summary>As <see cref="HasShape"/>, for a text, a map, or a list of either.</summary>
    public bool HasShapeOfTextsOrMaps(in SyntaxRow row, ref Entries entries)
    {
        if (row.Kind == SyntaxKind.Sequence)
        {
            int number = NumberOf(in row);
            int end = number + row.Size;
            for (int child = number + 1; child < end; child += _rows[child].Size)
            {
                if (_rows[child].Kind == SyntaxKind.Sequence)
                {
                    return KeptAsExtension(in row, ref entries);
                }
            }
        }

        return true;
    }

    private bool KeptAsExtension(in SyntaxRow row, ref Entries entries)
    {
        Sink.Add(Problems.KeptAsExtension, row.ValueStart, NumberOf(in row));
        AddExtension(NumberOf(in row), ref entries);
        return false;
    }

    private void AddExtension(int row, ref Entries entries)
    {
        ref readonly SyntaxRow current = ref _rows[row];
        if (current.IsKeyBroken || !CheckUtf8(_utf8.Slice(current.KeyStart, current.KeyLength), current.KeyStart, row))
        {
            return;
        }

        string key = Index.Key(_utf8, row);
        if (entries.Contains(key))
        {
            Sink.Add(Problems.DuplicateKey(key), current.KeyStart, row);
        }
        else if (TryExtension(row, out ExtensionValue value))
        {
            entries.Add(key, value);
        }
    }

    /// <summary>Reports the values that are not of the types of their keys.</summary>
    private void CheckExtensions(int map, ExtensionData extensions)
    {
        foreach (ExtensionKey key in _extensionKeys)
        {
            if (extensions.TryGetValue(key.Name, out ExtensionValue value) && key.Rule.FindMisfit("", value) is { } misfit)
            {
                int top = RowOf(map, key.Name);
                int row = Index.RowAt(_utf8, misfit.Path, top) is > 0 and int inner ? inner : top;
                Sink.Add(Problems.OtherType(PathOf(key.Name, misfit.Path), misfit.Expected), _rows[row].ValueStart, row);
            }
        }
    }

    private static string PathOf(string key, string below) => below is "" or ['[', ..] ? key + below : $"{key}.{below}";

    /// <summary>The row of an extension, which in JSON may have been put away.</summary>
    private readonly int RowOf(int map, string key)
    {
        int end = map + _rows[map].Size;
        for (int row = map + 1; row < end; row += _rows[row].Size)
        {
            string name = Index.Key(_utf8, row);
            if (name == key)
            {
                return row;
            }

            if (_isJson && name == SchemaNames.Extensions && RowOf(row, key) is var inner && inner != row)
            {
                return inner;
            }
        }

        return map;
    }

    /// <summary>Reads a value of any shape; the scanner has seen to it that it does not nest too deep.</summary>
    private bool TryExtension(int row, out ExtensionValue value)
    {
        value = default;
        ref readonly SyntaxRow current = ref _rows[row];
        switch (current.Kind)
        {
            case SyntaxKind.Sequence:
                return TryExtensionList(row, out value);
            case SyntaxKind.Mapping:
                Entries members = new(current.Size - 1);
                int end = row + current.Size;
                for (int child = row + 1; child < end; child += _rows[child].Size)
                {
                    AddExtension(child, ref members);
                }

                value = ExtensionValue.FromMap(members.ToExtensionData());
                return true;
            default:
                if (!IsReadable(in current))
                {
                    return false;
                }

                if (_isSketch)
                {
                    return true;
                }

                string text = HasEmptyNulls && IsNull(in current) ? "" : Index.Text(_utf8, row);
                bool isPlain = current.Style == SyntaxStyle.Plain || _plainTexts?.Contains(row) == true;
                value = isPlain && PlainScalar.CanStand(text) ? ExtensionValue.FromPlain(text) : ExtensionValue.FromQuoted(text);
                return true;
        }
    }

    private bool TryExtensionList(int list, out ExtensionValue value)
    {
        ExtensionValue[] items = new ExtensionValue[CountChildren(list)];
        int row = list + 1;
        bool complete = true;
        for (int i = 0; i < items.Length; i++)
        {
            complete &= TryExtension(row, out items[i]);
            row += _rows[row].Size;
        }

        value = complete ? ExtensionValue.FromList(items) : default;
        return complete;
    }

    /// <summary>The keys of one mapping while it is being read: those that the model does not name.</summary>
    internal struct Entries
    {
        private const int LinearSearchLimit = 16;
        private const int FewEntries = 4;

        private List<KeyValuePair<string, ExtensionValue>>? _extensions;
        private HashSet<string>? _keys;

        private readonly int _mostEntries;

        /// <param name="mostEntries">How many there may be.</param>
        public Entries(int mostEntries = int.MaxValue)
        {
            _mostEntries = mostEntries;
        }

        public void Add(string key, ExtensionValue value)
        {
            _extensions ??= new(Math.Min(_mostEntries, FewEntries));
            _extensions.Add(new(key, value));
            _keys?.Add(key);
        }

        public bool Contains(string key)
        {
            if (_extensions is null)
            {
                return false;
            }

            if (_extensions.Count > LinearSearchLimit)
            {
                _keys ??= AllKeys(_extensions);
                return _keys.Contains(key);
            }

            foreach (KeyValuePair<string, ExtensionValue> entry in _extensions)
            {
                if (entry.Key == key)
                {
                    return true;
                }
            }

            return false;
        }

        public readonly bool HasExtensions => _extensions is not null;

        public readonly ExtensionData ToExtensionData() => _extensions is null ? default : new([.. _extensions]);

        private static HashSet<string> AllKeys(List<KeyValuePair<string, ExtensionValue>> entries)
        {
            HashSet<string> keys = new(StringComparer.Ordinal);
            foreach (KeyValuePair<string, ExtensionValue> entry in entries)
            {
                keys.Add(entry.Key);
            }

            return keys;
        }
    }
}
