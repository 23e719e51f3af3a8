using NewsModel.Documents.PlainText;
using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Yaml;

namespace NewsModel.Documents.FrontMatter;

/// <summary>The habits of a file that new text follows, read off what is there; where nothing shows one, that of the house.</summary>
internal sealed class FrontMatterLayout
{
    private const int HouseStep = 2;

    private readonly FrontMatterSource _source;
    private readonly Dictionary<RecordKey, SyntaxStyle> _styles = [];
    private SyntaxStyle? _urlStyle;
    private int _mapStep;
    private int _listStep = -1;
    private int _itemStep;

    private FrontMatterLayout(FrontMatterSource source) => _source = source;

    /// <summary>How much further the keys of a map are indented than the key it belongs to.</summary>
    public int MapStep => _mapStep > 0 ? _mapStep : HouseStep;

    /// <summary>How much further the dashes of a list are indented than the key it belongs to; may be nothing.</summary>
    public int ListStep => _listStep >= 0 ? _listStep : HouseStep;

    /// <summary>By how many columns the first character of an entry is to the right of its dash.</summary>
    public int ItemStep => _itemStep > 0 ? _itemStep : HouseStep;

    public static FrontMatterLayout Of(FrontMatterSource source)
    {
        FrontMatterLayout layout = new(source);
        layout.Learn(0, parent: null, source.Schema);
        return layout;
    }

    /// <summary>How a scalar under a key is quoted in this file, or <see langword="null"/> if none shows it.</summary>
    public SyntaxStyle? StyleOf(RecordKey key) => _styles.TryGetValue(key, out SyntaxStyle style) ? style : key.IsUrl ? _urlStyle : null;

    /// <summary>How a scalar is quoted, if there was a choice: text that cannot be plain shows nothing.</summary>
    public SyntaxStyle? ChoiceOf(int row)
    {
        ref readonly SyntaxRow current = ref _source.Rows[row];
        return current.Kind == SyntaxKind.Scalar && current.Style != SyntaxStyle.Block
            && !_source.Has(row, SyntaxTraits.Aliased | SyntaxTraits.Merged) && PlainScalar.IsSafe(_source.Text(row))
            ? current.Style
            : null;
    }

    // The scanners limit the depth, so this may recurse.
    private void Learn(int collection, SourceEntry? parent, RecordSchema schema)
    {
        if (_source.Has(collection, SyntaxTraits.Aliased | SyntaxTraits.Merged) || !_source.TryGetEntries(collection, out List<SourceEntry> entries))
        {
            return;
        }

        bool isMap = _source.Rows[collection].Kind == SyntaxKind.Mapping;
        bool isFlow = _source.Has(collection, SyntaxTraits.Flow);
        if (!isFlow && parent is { } above && entries.Count > 0)
        {
            LearnSteps(above, entries[0], isMap);
        }

        foreach (SourceEntry entry in entries)
        {
            RecordKey? key = isMap ? _source.Key(entry.Row, schema) : null;
            if (_source.Rows[entry.Row].Kind != SyntaxKind.Scalar)
            {
                Learn(entry.Row, isFlow ? null : entry, isMap ? key?.Schema ?? RecordSchema.None : schema);
            }
            else if (key is not null && ChoiceOf(entry.Row) is { } style)
            {
                _styles.TryAdd(key, style);
                _urlStyle ??= key.IsUrl ? style : null;
            }
            else if (!isMap && !isFlow && _itemStep == 0 && !_source.IsNull(entry.Row))
            {
                _itemStep = Math.Max(0, _source.ContentStart(entry.Row) - entry.Start);
            }
        }
    }

    private void LearnSteps(in SourceEntry parent, in SourceEntry first, bool isMap)
    {
        int step = first.Column - parent.Column;
        bool isBelowDash = _source.Utf8[parent.Start] == '-' && _source.NextToken(parent.Start + 1) == first.Start;
        if (isBelowDash)
        {
            _itemStep = _itemStep == 0 && first.IsInline ? step : _itemStep;
        }
        else if (isMap)
        {
            _mapStep = _mapStep == 0 ? step : _mapStep;
        }
        else
        {
            _listStep = _listStep < 0 ? step : _listStep;
        }
    }
}
