using System.Text.Unicode;
using NewsModel.Diagnostics;
using NewsModel.Formats.FrontMatter.Vocabularies;
using NewsModel.Schema;
using NewsModel.Schema.Spelling;
using NewsModel.Syntax;
using NewsModel.Text;

namespace NewsModel.Formats;

/// <summary>
/// Binds the index of a front matter to an article: one walk over the rows, in which each key decides how its text is read. Problems cost
/// nothing until there is one.
/// </summary>
internal ref partial struct ArticleReader
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly bool _isJson;
    private bool _isSketch;
    private readonly ValueList<ExtensionKey> _extensionKeys;
    private bool _isValidUtf8;
    private ReadOnlySpan<SyntaxRow> _rows;
    private bool _reportedInvalidUtf8;
    private SeenText _address;
    private SeenText _headline;

    /// <summary>What messages do not quote; found when there is the first that would quote a value.</summary>
    private HashSet<string>? _secrets;

    /// <summary>The texts of extensions in JSON that are plain scalars, by their rows.</summary>
    private HashSet<int>? _plainTexts;

    private KeySpelling? _ownSpelling;

    /// <summary>Whether a front matter in a vocabulary has something that is not bound straight from the rows.</summary>
    private bool _isRare;

    /// <param name="utf8">The text.</param>
    /// <param name="isJson">Whether it is JSON, which has some keys of its own.</param>
    /// <param name="extensionKeys">Which extensions of articles are checked.</param>
    /// <param name="isSketch">
    /// Whether the article serves to see which keys it has and what is wrong with it. Texts of its own are not made then, and lists of records have
    /// one entry.
    /// </param>
    public ArticleReader(ReadOnlySpan<byte> utf8, bool isJson = false, ValueList<ExtensionKey> extensionKeys = default, bool isSketch = false)
    {
        // To check an extension takes its value.
        _isSketch = isSketch && extensionKeys.IsEmpty;
        _utf8 = utf8;
        _extensionKeys = extensionKeys;
        _isJson = isJson;
        _isValidUtf8 = true;
        HasEmptyNulls = isJson;
        Index = new(SchemaNames.Table);
    }

    /// <summary>Whether texts of the article's own are not made.</summary>
    public readonly bool IsSketch => _isSketch;

    /// <summary>Whether a null among the extensions counts as empty, whatever its notation.</summary>
    public bool HasEmptyNulls;

    /// <summary>Whether keys are reported that look like misspelled ones.</summary>
    public bool WarnsOfMisspellings;

    /// <summary>What is where in the text. A scanner fills it.</summary>
    public SyntaxIndex Index;

    /// <summary>The problems.</summary>
    public DiagnosticSink Sink;

    /// <summary>To be called when the index is filled, before anything is bound.</summary>
    /// <param name="isValidUtf8">Whether the scanner has seen that the text is valid UTF-8.</param>
    public void Begin(bool isValidUtf8)
    {
        _isValidUtf8 = isValidUtf8 || Utf8.IsValid(_utf8);
        _rows = Index.Rows;
    }

    /// <summary>The problems, with lines, columns and paths. The last call.</summary>
    public ValueList<Diagnostic> Diagnostics()
    {
        if (!_isValidUtf8 && !_reportedInvalidUtf8)
        {
            // In a comment or between values: nothing is lost, but the file is not what it says it is.
            AddInvalidUtf8(Utf8Codec.IndexOfInvalid(_utf8), row: -1);
        }

        return Sink.IsEmpty ? default : Sink.ToDiagnostics(_utf8, Index.PathsOf(_utf8, Sink.SortedRows()));
    }

    public void Dispose() => Index.Dispose();

    /// <summary>Binds a map to an article.</summary>
    /// <param name="map">The row of the map.</param>
    /// <param name="content">The body, where it is not a value in the map.</param>
    public Article BindArticle(int map, string? content)
    {
        Article article = _isJson ? BindJson(Article.Schema, map, isWhole: true) : Bind(Article.Schema, in _rows[map]);
        article._content = _isJson ? article._content : Article.ContentOrNull(content);
        if (!_extensionKeys.IsEmpty)
        {
            CheckExtensions(map, article._extensions);
        }

        return article;
    }

    /// <summary>Binds the whole front matter, with all keys as extensions.</summary>
    public Article BindUntyped(string? content)
    {
        Article article = Bind(UntypedArticle.Schema, in _rows[0]);
        article._content = Article.ContentOrNull(content);
        return article;
    }

    /// <summary>Binds the whole front matter as a vocabulary has it.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="content">The body.</param>
    /// <param name="path">The path of the file; <see langword="null"/> if it has none.</param>
    public Article BindWith(FrontMatterVocabulary vocabulary, string? content, string? path)
    {
        // What a key holds is seen from its value.
        _isSketch = false;
        Article article = BindDirectly(vocabulary, path) ?? BindThroughKeys(vocabulary, path);
        article._content = Article.ContentOrNull(content);
        if (!_extensionKeys.IsEmpty)
        {
            CheckExtensions(map: 0, article._extensions);
        }

        return article;
    }

    /// <summary>Does that by way of an article all of whose keys are extensions, which takes everything.</summary>
    private Article BindThroughKeys(FrontMatterVocabulary vocabulary, string? path)
    {
        VocabularyReading reading = VocabularyReading.Of(vocabulary, BindUntyped(content: null)._extensions, path);
        foreach ((string place, Problem problem) in reading.Problems)
        {
            int row = Math.Max(0, Index.RowAt(_utf8, place));
            Sink.Add(problem, _rows[row].ValueStart, row);
        }

        return reading.Article;
    }

    /// <summary>Binds a map to a record.</summary>
    /// <param name="schema">The keys of the record.</param>
    /// <param name="map">The row of the map.</param>
    /// <param name="used">A record that may be overwritten, if nobody else sees it; or <see langword="null"/>.</param>
    public T Bind<T>(RecordSchema<T> schema, in SyntaxRow map, T? used = null)
        where T : class
    {
        int first = NumberOf(in map);
        if (_isJson)
        {
            return BindJson(schema, first, isWhole: false);
        }

        byte[] slots = schema.Slots;
        RecordKey<T>[] keys = schema.OwnKeys;
        Entries entries = new();
        T record = used ?? schema.Create();
        ulong seen = 0;
        int end = first + map.Size;
        for (int row = first + 1; row < end; row += _rows[row].Size)
        {
            ref readonly SyntaxRow current = ref _rows[row];
            int slot = slots[current.NameId];
            if (slot == 0)
            {
                AddExtension(row, ref entries);
                continue;
            }

            ulong bit = 1UL << (slot - 1);
            if ((seen & bit) != 0)
            {
                Sink.Add(Problems.DuplicateKey(Index.Key(_utf8, row)), current.KeyStart, row);
                continue;
            }

            seen |= bit;
            if (!IsNull(in current))
            {
                keys[slot - 1].Bind(ref this, in current, record, ref entries);
            }
        }

        if (entries.HasExtensions)
        {
            SetExtensions(schema, first, record, ref entries);
        }

        return record;
    }

    /// <summary>Binds a list of maps to records.</summary>
    /// <param name="schema">The keys of the records.</param>
    /// <param name="list">The row of the list.</param>
    public ValueList<T> BindList<T>(RecordSchema<T> schema, in SyntaxRow list)
        where T : class
    {
        int first = NumberOf(in list);
        if (_isSketch)
        {
            return SketchList(schema, first);
        }

        T[] records = new T[CountChildren(first)];
        int row = first + 1;
        for (int i = 0; i < records.Length; i++)
        {
            records[i] = Bind(schema, in _rows[row]);
            row += _rows[row].Size;
        }

        return new(records);
    }

    /// <summary>Binds a text, a map, or a list of either, to records.</summary>
    /// <param name="schema">The keys of the records.</param>
    /// <param name="textKey">The key that a text is the value of.</param>
    /// <param name="row">The row.</param>
    public ValueList<T> BindTextsOrMaps<T>(RecordSchema<T> schema, RecordKey<T> textKey, in SyntaxRow row)
        where T : class
    {
        if (row.Kind != SyntaxKind.Sequence)
        {
            return BindTextOrMap(schema, textKey, in row) is { } only ? new([only]) : default;
        }

        int list = NumberOf(in row);
        T[] records = new T[CountChildren(list)];
        int count = 0;
        int end = list + row.Size;
        for (int entry = list + 1; entry < end; entry += _rows[entry].Size)
        {
            if (BindTextOrMap(schema, textKey, in _rows[entry]) is { } record)
            {
                records[count++] = record;
            }
        }

        return new(count == records.Length ? records : records[..count]);
    }

    private T? BindTextOrMap<T>(RecordSchema<T> schema, RecordKey<T> textKey, in SyntaxRow row)
        where T : class
    {
        if (row.Kind == SyntaxKind.Mapping)
        {
            return Bind(schema, in row);
        }

        if (IsNull(in row))
        {
            Sink.Add(Problems.EmptyEntry, row.ValueStart, NumberOf(in row));
            return null;
        }

        T record = schema.Create();
        Entries none = new();
        textKey.Bind(ref this, in row, record, ref none);
        return textKey.IsPresent(record) ? record : null;
    }

    /// <summary>Binds a list of maps to one record after another, for their problems.</summary>
    private ValueList<T> SketchList<T>(RecordSchema<T> schema, int list)
        where T : class
    {
        T? record = null;
        int end = list + _rows[list].Size;
        for (int row = list + 1; row < end; row += _rows[row].Size)
        {
            // In JSON a record says what it has been given already.
            record = Bind(schema, in _rows[row], _isJson ? null : record);
        }

        return record is null ? default : [record];
    }

    /// <summary>A text that was read, and where it is.</summary>
    private struct SeenText
    {
        public int Start;
        public int Length;
        public string? Text;
    }
}
