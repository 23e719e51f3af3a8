using NewsModel.Diagnostics;
using NewsModel.Schema;
using NewsModel.Syntax;

namespace NewsModel.Formats;

/// <content>Keys that are likely misspelled ones of the model, or of the caller's own.</content>
internal ref partial struct ArticleReader
{
    /// <summary>Sets the unknown keys of a record, of which there are some.</summary>
    private void SetExtensions<T>(RecordSchema<T> schema, int map, T record, ref Entries entries)
        where T : class
    {
        if (WarnsOfMisspellings)
        {
            CheckSpelling(schema, map, ref entries);
        }

        schema.SetExtensions(record, entries.ToExtensionData());
    }

    /// <summary>Reports the unknown keys of a map that look like misspelled ones.</summary>
    /// <param name="schema">The keys of the record that the map is.</param>
    /// <param name="map">The row of the map.</param>
    /// <param name="extensions">Its unknown keys.</param>
    private void CheckSpelling(RecordSchema schema, int map, ref Entries extensions)
    {
        byte[] slots = schema.SlotsOf(_isJson);
        bool isArticle = schema == Article.Schema;
        NameSet present = default;
        int end = map + _rows[map].Size;
        for (int row = map + 1; row < end; row += _rows[row].Size)
        {
            ref readonly SyntaxRow current = ref _rows[row];
            if (slots[current.NameId] != 0 || current.IsKeyBroken || current.KeyLength > 2 * SchemaNames.LongestName)
            {
                continue;
            }

            string key = Index.Key(_utf8, row);
            if (isArticle && OwnMeant(key, ref extensions) is { } own)
            {
                Sink.Add(Problems.MisspelledKey(key, own), current.KeyStart, row);
            }
            else if (schema.SpellingOf(_isJson).Meant(key) is { } meant && !IsOwn(key, isArticle))
            {
                present = present.IsEmpty ? NamesIn(map, slots) : present;

                // Where no key is the model's, nor is the file: other sites have files all of whose keys begin with a capital.
                if (!present.Has(SchemaNames.NumberOf(meant)) && !(isArticle && present.IsOnlyUnknown))
                {
                    Sink.Add(Problems.MisspelledKey(key, meant), current.KeyStart, row);
                }
            }
        }
    }

    /// <summary>The key of the caller's own that a key was meant to be and that the map lacks, or <see langword="null"/>.</summary>
    private string? OwnMeant(string key, ref Entries extensions)
    {
        if (_extensionKeys.IsEmpty)
        {
            return null;
        }

        _ownSpelling ??= new(_extensionKeys.Select(static own => own.Name));
        return _ownSpelling.Meant(key) is { } meant && !extensions.Contains(meant) ? meant : null;
    }

    private readonly bool IsOwn(string key, bool isArticle)
    {
        if (isArticle)
        {
            foreach (ExtensionKey own in _extensionKeys)
            {
                if (own.Name == key)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The names of the keys in a map.</summary>
    private readonly NameSet NamesIn(int map, byte[] slots)
    {
        NameSet names = default;
        int end = map + _rows[map].Size;
        for (int row = map + 1; row < end; row += _rows[row].Size)
        {
            names.Add(slots[_rows[row].NameId] == 0 ? (byte)0 : _rows[row].NameId);
        }

        return names;
    }

    /// <summary>A set of numbers of names.</summary>
    private struct NameSet
    {
        private UInt128 _low;
        private UInt128 _high;

        public readonly bool IsEmpty => _low == 0 && _high == 0;

        /// <summary>Whether none of the names is known.</summary>
        public readonly bool IsOnlyUnknown => _low == 1 && _high == 0;

        public void Add(byte number) => (number < 128 ? ref _low : ref _high) |= UInt128.One << (number & 127);

        public readonly bool Has(byte number) => ((number < 128 ? _low : _high) & (UInt128.One << (number & 127))) != 0;
    }
}
