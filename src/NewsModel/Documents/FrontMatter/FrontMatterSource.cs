using NewsModel.Formats.FrontMatter;
using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Yaml;

namespace NewsModel.Documents.FrontMatter;

/// <summary>The text of a front matter and its index: where things are.</summary>
internal sealed partial class FrontMatterSource : IDisposable
{
    private readonly byte[] _utf8;
    private SyntaxIndex _index;
    private List<SourceEntry>? _topEntries;

    private FrontMatterSource(byte[] utf8, in FrontMatterIndex index)
    {
        _utf8 = utf8;
        _index = index.Yaml;
        YamlStart = index.YamlStart;
        BodyStart = index.BodyStart;
        Form = index.Form;
    }

    public byte[] Utf8 => _utf8;

    /// <summary>What the front matter is written in.</summary>
    public FrontMatterForm Form { get; }

    /// <summary>Where the line after the opening fence begins; -1 if there is no fence.</summary>
    public int YamlStart { get; }

    /// <summary>Where the line after the closing fence begins; -1 if there is no fence.</summary>
    public int BodyStart { get; }

    /// <summary>Where the closing fence begins, if there is one.</summary>
    public int FenceStart => SourceLines.Previous(_utf8, BodyStart);

    public ReadOnlySpan<SyntaxRow> Rows => _index.Rows;

    /// <summary>Whether the block scanner took the text.</summary>
    public bool IsOfBlockScanner => !_index.HasDecodedText;

    public void Dispose() => _index.Dispose();

    public string Key(int row) => _index.Key(_utf8, row);

    /// <summary>The key before a node, or <see langword="null"/> if the model does not name it in a map.</summary>
    public RecordKey? Key(int row, RecordSchema schema) => schema.KeyOf(Rows[row].NameId);

    public string Text(int row) => _index.Text(_utf8, row);

    public bool Has(int row, SyntaxTraits traits) => (_index.TraitsOf(row) & traits) != 0;

    /// <summary>Whether a node, or one below it, has an anchor: an alias may be the same node.</summary>
    public bool HasAnchorWithin(int row)
    {
        int end = row + Rows[row].Size;
        for (int i = row; i < end;)
        {
            if (Has(i, SyntaxTraits.Aliased | SyntaxTraits.Merged))
            {
                i += Rows[i].Size;
            }
            else if (Has(i, SyntaxTraits.Anchored))
            {
                return true;
            }
            else
            {
                i++;
            }
        }

        return false;
    }

    /// <summary>The place of a key that a merge key brought into a map.</summary>
    public int PlaceOfMerged(int map, string key)
    {
        int end = map + Rows[map].Size;
        int row = map + 1;
        while (row < end && !(Has(row, SyntaxTraits.Merged) && Key(row) == key))
        {
            row += Rows[row].Size;
        }

        return Rows[row < end ? row : map].KeyStart;
    }

    /// <summary>Whether a plain scalar says that there is no value (YAML 1.2, section 10.3.2).</summary>
    public bool IsNull(int row) =>
        Rows[row] is { Kind: SyntaxKind.Scalar, Style: SyntaxStyle.Plain } && PlainMeaning.IsNull(Text(row));

    /// <summary>Where a value begins, an anchor and a tag included.</summary>
    public int Start(int row) => _index.StartOf(row);

    /// <summary>Where the text of a value begins, after an anchor and a tag.</summary>
    public int ContentStart(int row)
    {
        int start = _index.StartOf(row);
        return Has(row, SyntaxTraits.Anchored | SyntaxTraits.Tagged) ? SkipProperties(start, _index.EndOf(row)) : start;
    }

    /// <summary>Where the text of a value ends. The blank lines after a block scalar are not counted.</summary>
    public int End(int row)
    {
        int start = _index.StartOf(row);
        int rawEnd = _index.EndOf(row);
        int end = rawEnd;
        while (end > start && IsWhite(_utf8[end - 1]))
        {
            end--;
        }

        // White space at the end of its last line is text of a block scalar.
        return end < rawEnd && IsBlockScalar(LastOf(row)) ? Math.Min(rawEnd, SourceLines.End(_utf8, end)) : end;
    }

    /// <summary>Whether a value ends with a block scalar that keeps the blank lines after it (YAML 1.2, section 8.1.1.2).</summary>
    public bool KeepsBlankLines(int row)
    {
        if (IsOfBlockScanner)
        {
            return false;
        }

        int last = LastOf(row);
        if (!IsBlockScalar(last))
        {
            return false;
        }

        int start = ContentStart(last) + 1;
        return _utf8.AsSpan(start, SourceLines.End(_utf8, start) - start).IndexOf((byte)'+') is >= 0 and <= 1;
    }

    /// <summary>The row of the last value within a value.</summary>
    private int LastOf(int row)
    {
        while (Rows[row].Size > 1 && !Has(row, SyntaxTraits.Aliased | SyntaxTraits.Flow))
        {
            int end = row + Rows[row].Size;
            int last = -1;
            for (int child = row + 1; child < end; child += Rows[child].Size)
            {
                last = Has(child, SyntaxTraits.Merged) ? last : child;
            }

            if (last < 0)
            {
                break;
            }

            row = last;
        }

        return row;
    }

    private bool IsBlockScalar(int row) =>
        Rows[row] is { Kind: SyntaxKind.Scalar, Style: SyntaxStyle.Block } && !Has(row, SyntaxTraits.Aliased)
            && _utf8[ContentStart(row)] is (byte)'|' or (byte)'>';

    /// <summary>The entries of a list or map that are in the text, in its order; those that a merge key brought do not.</summary>
    /// <returns>Whether all were found where they should be.</returns>
    public bool TryGetEntries(int collection, out List<SourceEntry> entries)
    {
        if (collection == 0 && _topEntries is not null)
        {
            entries = _topEntries;
            return true;
        }

        bool isMap = Rows[collection].Kind == SyntaxKind.Mapping;
        bool isFlow = Has(collection, SyntaxTraits.Flow);
        int end = collection + Rows[collection].Size;
        entries = new(_index.CountChildren(collection));
        int previousEnd = -1;
        for (int row = collection + 1; row < end; row += Rows[row].Size)
        {
            if (Has(row, SyntaxTraits.Merged))
            {
                continue;
            }

            int start = isMap ? KeyStart(Rows[row].KeyStart)
                : isFlow ? KeyStart(_index.StartOf(row))
                : previousEnd < 0 ? ContentStart(collection)
                : NextToken(previousEnd);
            if (start < previousEnd || (!isMap && !isFlow && (start >= _utf8.Length || _utf8[start] != '-')))
            {
                return false;
            }

            previousEnd = isMap ? PairEnd(row)
                : isFlow && IsBarePair(row) ? PairEnd(row + 1)
                : Math.Max(End(row), isFlow ? start : start + 1);
            if (isFlow)
            {
                // Lines say nothing in brackets, and one may hold all of them.
                entries.Add(new(row, start, previousEnd, start, previousEnd, IsInline: false, isMap));
                continue;
            }

            int lineStart = SourceLines.Start(_utf8, start);
            bool isInline = _utf8.AsSpan(lineStart, start - lineStart).IndexOfAnyExcept((byte)' ') >= 0;
            entries.Add(new(row, start, previousEnd, lineStart, NextLine(row, previousEnd, start - lineStart), isInline, isMap));
        }

        _topEntries = collection == 0 ? entries : _topEntries;
        return true;
    }

    /// <summary>How much further what is nested in a pair is indented than its key; -1 if nothing is, line by line.</summary>
    public int StepOf(int row) =>
        Rows[row].Size == 1 || Has(row, SyntaxTraits.Flow | SyntaxTraits.Aliased | SyntaxTraits.Merged) ? -1
        : Math.Max(-1, ColumnOf(Rows[row].Kind == SyntaxKind.Mapping ? Rows[row + 1].KeyStart : ContentStart(row)) - ColumnOf(Rows[row].KeyStart));

    /// <summary>By how many columns an entry of a list is to the right of its dash; -1 if it is not on the same line.</summary>
    public int ItemStepOf(int row)
    {
        int start = ContentStart(row);
        int dash = start - 1;
        while (dash >= 0 && _utf8[dash] == ' ')
        {
            dash--;
        }

        return dash >= 0 && _utf8[dash] == '-' && !Has(row, SyntaxTraits.Aliased | SyntaxTraits.Anchored | SyntaxTraits.Tagged) ? start - dash : -1;
    }

    private int ColumnOf(int position) => position - SourceLines.Start(_utf8, position);

    /// <summary>Where the indicator ends that the value of an entry follows: its dash, or the colon after its key; -1 if there is none.</summary>
    public int IndicatorEnd(in SourceEntry entry) => entry.IsPair ? ColonEnd(entry.Row) : entry.Start + 1;

    /// <summary>The first character from a position on that is neither white space nor part of a comment.</summary>
    public int NextToken(int position)
    {
        while (position < _utf8.Length)
        {
            byte b = _utf8[position];
            if (b == '#' && (position == 0 || IsWhite(_utf8[position - 1])))
            {
                position = SourceLines.End(_utf8, position);
            }
            else if (IsWhite(b))
            {
                position++;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    /// <summary>The first character from a position on that is no white space.</summary>
    public int NextContent(int position)
    {
        while (position < _utf8.Length && IsWhite(_utf8[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>Where the comment begins that is right above an entry, line by line; the entry's own line if there is none.</summary>
    public int StartWithComment(in SourceEntry entry, int limit)
    {
        int start = entry.LineStart;
        while (start > limit)
        {
            int previous = SourceLines.Previous(_utf8, start);
            int first = previous;
            while (first < start && _utf8[first] == ' ')
            {
                first++;
            }

            if (previous < limit || first >= start || _utf8[first] != '#')
            {
                break;
            }

            start = previous;
        }

        return start;
    }

    /// <summary>Whether an entry in brackets is a pair without braces of its own (YAML 1.2, section 7.4.1), and its key is no merge key.</summary>
    private bool IsBarePair(int row) =>
        Rows[row] is { Kind: SyntaxKind.Mapping, Size: > 1 } && !Has(row, SyntaxTraits.Aliased) && !Has(row + 1, SyntaxTraits.Merged)
        && _utf8[ContentStart(row)] != '{';

    /// <summary>
    /// Where a pair ends. The place of a value that is not there may be anywhere after the colon, and so may that of a missing colon.
    /// </summary>
    private int PairEnd(int row)
    {
        int keyEnd = Rows[row].KeyStart + Rows[row].KeyLength;
        bool hasValue = Rows[row].Kind != SyntaxKind.Scalar || End(row) > Start(row);
        return hasValue ? Math.Max(End(row), keyEnd) : Math.Max(keyEnd, ColonEnd(row));
    }

    private int ColonEnd(int row)
    {
        int colon = NextToken(Rows[row].KeyStart + Rows[row].KeyLength);
        return colon < _utf8.Length && _utf8[colon] == ':' ? colon + 1 : -1;
    }

    /// <summary>
    /// Where the line begins that follows an entry. Comments right after a list or map belong to it if they are indented deeper than its key or
    /// dash, and blank lines to a block scalar that keeps them.
    /// </summary>
    private int NextLine(int row, int end, int column)
    {
        int next = SourceLines.Next(_utf8, end);
        if (KeepsBlankLines(row))
        {
            next = Math.Max(next, _index.EndOf(row));
        }

        while (Rows[row].Kind != SyntaxKind.Scalar && next < _utf8.Length)
        {
            int first = next;
            while (first < _utf8.Length && _utf8[first] == ' ')
            {
                first++;
            }

            if (first - next <= column || first == _utf8.Length || _utf8[first] != '#')
            {
                break;
            }

            next = SourceLines.Next(_utf8, first);
        }

        return next;
    }

    /// <summary>Where a key begins, with the question mark of an explicit one (YAML 1.2, section 8.2.2).</summary>
    private int KeyStart(int start)
    {
        int before = start - 1;
        while (before >= 0 && _utf8[before] is (byte)' ' or (byte)'\t')
        {
            before--;
        }

        bool isExplicit = before >= 0 && before < start - 1 && _utf8[before] == '?'
            && (before == 0 || IsWhite(_utf8[before - 1]) || _utf8[before - 1] is (byte)'{' or (byte)'[' or (byte)',');
        return isExplicit ? before : start;
    }

    private int SkipProperties(int position, int end)
    {
        while (position < end && _utf8[position] is (byte)'&' or (byte)'!')
        {
            while (position < end && !IsWhite(_utf8[position]))
            {
                position++;
            }

            position = Math.Min(NextToken(position), end);
        }

        return position;
    }

    private static bool IsWhite(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r';
}
