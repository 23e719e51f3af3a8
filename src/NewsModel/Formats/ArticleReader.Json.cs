using NewsModel.Diagnostics;
using NewsModel.Formats.Json;
using NewsModel.Schema;
using NewsModel.Syntax;

namespace NewsModel.Formats;

/// <content>What is specific to JSON.</content>
internal ref partial struct ArticleReader
{
    /// <summary>Whether a map is a page of articles: it has a list of values and a page number.</summary>
    public readonly bool IsPage(int map, out int values)
    {
        values = -1;
        bool hasNumber = false;
        int end = map + _rows[map].Size;
        for (int row = map + 1; row < end; row += _rows[row].Size)
        {
            bool isNumber = ArticlePage.Schema.KeyOf(_rows[row].NameId)?.Kind == RecordKeyKind.Number;
            values = values < 0 && IsValues(in _rows[row]) ? row : values;
            hasNumber = hasNumber || isNumber;
        }

        return hasNumber && values >= 0;
    }

    private static bool IsValues(in SyntaxRow row) =>
        row.Kind == SyntaxKind.Sequence && ArticlePage.Schema.KeyOf(row.NameId)?.Kind == RecordKeyKind.RecordList;

    /// <summary>Binds a map to a page.</summary>
    /// <param name="map">The row of the map.</param>
    /// <param name="values">The row of its articles.</param>
    /// <param name="starts">Where each of its articles begins.</param>
    public ArticlePage BindPage(int map, int values, out int[] starts)
    {
        ArticlePage page = BindJson(ArticlePage.Schema, map, isWhole: true, passedOver: values);
        return page with { Articles = Articles(values, out starts) };
    }

    private ValueList<Article> Articles(int list, out int[] starts)
    {
        List<Article> articles = [];
        List<int> begins = [];
        int end = list + _rows[list].Size;
        for (int row = list + 1; row < end; row += _rows[row].Size)
        {
            if (_rows[row].Kind == SyntaxKind.Mapping)
            {
                articles.Add(BindArticle(row, content: null));
                begins.Add(_rows[row].ValueStart);
            }
            else
            {
                Sink.Add(Problems.NotAnObject, _rows[row].ValueStart, row);
            }
        }

        starts = [.. begins];
        return [.. articles];
    }

    /// <summary>Binds the whole text to a record that is a part of an article.</summary>
    public T BindAlone<T>(RecordSchema<T> schema)
        where T : class => BindJson(schema, 0, isWhole: true);

    /// <summary>Binds the whole text to extensions.</summary>
    public ExtensionData ExtensionsAlone() => BindJson(ExtensionsRecord.Schema, 0, isWhole: true).Extensions;

    /// <summary>Reads the whole text as the value of an extension.</summary>
    public ExtensionValue ValueAlone() => TryExtension(0, out ExtensionValue value) ? value : default;

    /// <summary>Binds an object to a record.</summary>
    /// <param name="schema">The keys of the record.</param>
    /// <param name="map">The row of the object.</param>
    /// <param name="isWhole">Whether <c>$plain</c> is a list of pointers in it, which it is where it is not a part of something else.</param>
    /// <param name="passedOver">The row of a value that something else binds, or -1.</param>
    private T BindJson<T>(RecordSchema<T> schema, int map, bool isWhole, int passedOver = -1)
        where T : class
    {
        if (isWhole)
        {
            FindPlainTexts(map);
        }

        byte[] slots = schema.Json.Slots;
        RecordKey<T>[] keys = schema.OwnKeys;
        Entries entries = new();
        T record = schema.Create();
        UInt128 seen = 0;
        int end = map + _rows[map].Size;
        for (int row = map + 1; row < end; row += _rows[row].Size)
        {
            ref readonly SyntaxRow current = ref _rows[row];
            int slot = slots[current.NameId];
            if (slot == 0 || (slot == JsonShape<T>.PlainSlot && !isWhole))
            {
                AddExtension(row, ref entries);
                continue;
            }

            if (schema.Role == JsonRole.Page && slot < JsonShape<T>.FirstOther && IsNull(in current))
            {
                // Nothing was said of the page.
                continue;
            }

            UInt128 bit = UInt128.One << slot;
            bool isRepeated = (seen & bit) != 0;
            seen |= bit;
            if (isRepeated)
            {
                AddDuplicate(row);
            }
            else if (row == passedOver || IsNull(in current))
            {
                continue;
            }
            else if (slot >= JsonShape<T>.FirstOther)
            {
                BindOther(schema, slot, in current, record, ref entries);
            }
            else
            {
                BindUnlessSaid(keys[slot - 1], in current, record, ref entries);
            }
        }

        if (entries.HasExtensions)
        {
            SetExtensions(schema, map, record, ref entries);
        }

        return record;
    }
    private void AddDuplicate(int row) => Sink.Add(Problems.DuplicateKey(Index.Key(_utf8, row)), _rows[row].KeyStart, row);

    /// <summary>Binds a value, unless the same was said by a list under another name.</summary>
    private void BindUnlessSaid<T>(RecordKey<T> key, in SyntaxRow row, T record, ref Entries entries)
        where T : class
    {
        if (key.JsonListName is not null && key.IsPresent(record))
        {
            AddDuplicate(NumberOf(in row));
        }
        else
        {
            key.Bind(ref this, in row, record, ref entries);
        }
    }

    /// <summary>Binds what is not a key of the schema but means something in JSON.</summary>
    private void BindOther<T>(RecordSchema<T> schema, int slot, in SyntaxRow row, T record, ref Entries entries)
        where T : class
    {
        int number = NumberOf(in row);
        if (slot == JsonShape<T>.BodySlot)
        {
            schema.OwnBody!.Bind(ref this, in row, record, ref entries);
        }
        else if (slot == JsonShape<T>.ExtensionsSlot)
        {
            if (HasShape(in row, SyntaxKind.Mapping, null, ref entries))
            {
                int end = number + row.Size;
                for (int child = number + 1; child < end; child += _rows[child].Size)
                {
                    AddExtension(child, ref entries);
                }
            }
        }
        else if (slot == JsonShape<T>.PlainSlot)
        {
            HasShape(in row, SyntaxKind.Sequence, SyntaxKind.Scalar, ref entries);
        }
        else if (schema.Json.ListOf(slot) is { } key)
        {
            BindOnlyEntry(key, in row, record, ref entries);
        }
        else
        {
            AddExtension(number, ref entries);
        }
    }

    /// <summary>Binds the only entry of a list. A list of several is kept among the extensions.</summary>
    private void BindOnlyEntry<T>(RecordKey<T> key, in SyntaxRow list, T record, ref Entries entries)
        where T : class
    {
        int entry = NumberOf(in list) + 1;
        bool isOne = list is { Kind: SyntaxKind.Sequence, Size: 2 } && _rows[entry].Kind == SyntaxKind.Scalar && !IsNull(in _rows[entry]);
        if (key.IsPresent(record))
        {
            AddDuplicate(NumberOf(in list));
        }
        else if (list is not { Kind: SyntaxKind.Sequence, Size: 1 }
            && HasShape(in list, isOne ? SyntaxKind.Sequence : (SyntaxKind)byte.MaxValue, null, ref entries))
        {
            key.Bind(ref this, in _rows[entry], record, ref entries);
        }
    }

    /// <summary>Finds the texts that <c>$plain</c> points at (RFC 6901), before they are read.</summary>
    private void FindPlainTexts(int map)
    {
        _plainTexts = null;
        int end = map + _rows[map].Size;
        for (int row = map + 1; row < end; row += _rows[row].Size)
        {
            ref readonly SyntaxRow current = ref _rows[row];
            if (current.Kind == SyntaxKind.Sequence && SchemaNames.IsPlain(current.NameId))
            {
                JsonPointers pointers = new();
                for (int item = row + 1; item < row + current.Size; item += _rows[item].Size)
                {
                    pointers.Add(_rows[item] is { Kind: SyntaxKind.Scalar, IsBroken: false } ? Index.Text(_utf8, item) : "");
                }

                _plainTexts = pointers.Find(_utf8, Index, map);
                if (_plainTexts.Count < pointers.Count)
                {
                    Sink.Add(Problems.PointsNowhere, current.ValueStart, row);
                }

                return;
            }
        }
    }
}
