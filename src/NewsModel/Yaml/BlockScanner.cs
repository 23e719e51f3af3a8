namespace NewsModel.Yaml;

/// <summary>
/// The fast scanner, for the YAML that articles are written in: block mappings and sequences, plain and quoted scalars on one line,
/// comments, blank lines.
/// </summary>
/// <remarks>
/// It never guesses: at the first sign of anything else, of an error or of a limit it declines, and the YamlDotNet scanner reads the document
/// instead. For all that it accepts, both give the same index, which a differential test holds them to.
/// </remarks>
internal ref partial struct BlockScanner
{
    // YAML allows an implicit key 1,024 characters (1.2, section 7.4.2). Counted in bytes and rounded down: near it the other scanner decides.
    private const int MaxKeyLength = 1000;

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly YamlLimits _limits;
    private readonly Span<Level> _levels;
    private YamlRow[] _rows;
    private int _count;
    private int _depth;
    private int _position;

    private BlockScanner(ReadOnlySpan<byte> utf8, int start, YamlLimits limits, Span<Level> levels, YamlRow[] rows)
    {
        _utf8 = utf8;
        _position = start;
        _limits = limits;
        _levels = levels;
        _rows = rows;
    }

    /// <summary>Fills an index, or declines and leaves it empty.</summary>
    /// <param name="utf8">The source.</param>
    /// <param name="start">Where the document begins, at the beginning of a line.</param>
    /// <param name="limits">The limits; the scanner declines what exceeds them.</param>
    /// <param name="index">The index.</param>
    /// <param name="end">Where the document ends: at a document marker (YAML 1.2, section 9.1.2) or at the end of the source.</param>
    /// <returns>Whether the whole document was accepted.</returns>
    public static bool TryScan(ReadOnlySpan<byte> utf8, int start, YamlLimits limits, ref YamlIndex index, out int end)
    {
        BlockScanner scanner = new(utf8, start, limits, stackalloc Level[limits.MaxDepth], index.Buffer);
        bool accepted = scanner.ScanMapping();
        index.SetRows(scanner._rows, accepted ? scanner._count : 0);
        end = scanner._position;
        return accepted;
    }

    private bool ScanMapping()
    {
        AddRow() = new() { Kind = YamlKind.Mapping, ValueStart = _position };
        _levels[0] = new() { IsSequence = false, Indent = 0, Row = 0 };
        ReadOnlySpan<byte> s = _utf8;
        int first = -1;
        bool mayNest = false;
        while (true)
        {
            int lineStart = _position;
            int position = lineStart;
            while ((uint)position < (uint)s.Length && s[position] == ' ')
            {
                position++;
            }

            if ((uint)position >= (uint)s.Length)
            {
                _position = s.Length;
                break;
            }

            byte b = s[position];
            if (b is (byte)'\n' or (byte)'\r' or (byte)'#')
            {
                if (!TrySkipRest(position))
                {
                    return false;
                }

                continue;
            }

            int indent = position - lineStart;
            if (indent == 0 && b is (byte)'-' or (byte)'.' && DocumentMarker.IsAt(s, position))
            {
                break;
            }

            bool isEntry = b == '-' && IsBlankAt(position + 1);
            if (!TryMoveTo(indent, isEntry, mayNest, position))
            {
                return false;
            }

            first = first < 0 ? position : first;
            if (!(isEntry ? TryScanEntry(lineStart, position, out mayNest) : TryScanPair(position, out mayNest)))
            {
                return false;
            }
        }

        while (_depth >= 0)
        {
            Close();
        }

        _rows[0].ValueStart = first < 0 ? _rows[0].ValueStart : first;
        return true;
    }

    /// <summary>Closes and opens collections until the innermost one is that of a line with this indentation.</summary>
    private bool TryMoveTo(int indent, bool isEntry, bool mayNest, int position)
    {
        ref Level top = ref _levels[_depth];
        if (indent > top.Indent || (indent == top.Indent && isEntry && mayNest && !top.IsSequence))
        {
            // Deeper after a scalar: it goes on over several lines, or it is an error.
            return mayNest && TryOpen(indent, isEntry, _count - 1, position);
        }

        while (indent < _levels[_depth].Indent)
        {
            Close();
        }

        // A sequence may stand at the indentation of its key; a line without a dash ends it.
        if (!isEntry && _depth > 0 && _levels[_depth].IsSequence && _levels[_depth - 1].Indent == indent)
        {
            Close();
        }

        return _levels[_depth].Indent == indent && _levels[_depth].IsSequence == isEntry;
    }

    private bool TryOpen(int indent, bool isSequence, int row, int position)
    {
        if (_depth + 1 >= _limits.MaxDepth)
        {
            return false;
        }

        _levels[++_depth] = new() { IsSequence = isSequence, Indent = indent, Row = row };
        ref YamlRow opened = ref _rows[row];
        opened.Kind = isSequence ? YamlKind.Sequence : YamlKind.Mapping;
        opened.ValueStart = position;
        return true;
    }

    private void Close()
    {
        ref YamlRow row = ref _rows[_levels[_depth].Row];
        row.Size = _count - _levels[_depth].Row;
        _depth--;
    }

    /// <summary>An entry of a sequence, at its dash: a scalar, nothing, or a mapping whose first pair stands on the same line.</summary>
    private bool TryScanEntry(int lineStart, int dash, out bool mayNest)
    {
        mayNest = false;
        if (!TryAddRow())
        {
            return false;
        }

        int row = _count - 1;
        int position = SkipSpaces(dash + 1);
        if (!TryFindKey(position, out int keyEnd))
        {
            return TryScanValue(ref _rows[row], dash + 1, position, out mayNest);
        }

        // A quoted scalar before a colon is rare in an entry, and cannot be told from a value before its end.
        return !IsQuote(position) && TryOpen(position - lineStart, isSequence: false, row, position) && TryScanPair(position, keyEnd, out mayNest);
    }

    private bool TryScanPair(int position, out bool mayNest)
    {
        mayNest = false;
        return TryFindKey(position, out int keyEnd) && TryScanPair(position, keyEnd, out mayNest);
    }

    private bool TryScanPair(int keyStart, int keyEnd, out bool mayNest)
    {
        mayNest = false;
        if (!TryAddRow())
        {
            return false;
        }

        ref YamlRow row = ref _rows[_count - 1];
        row.KeyStart = keyStart;
        row.KeyLength = keyEnd - keyStart;
        row.KeyStyle = StyleAt(keyStart);
        return TryScanValue(ref row, keyEnd + 1, SkipSpaces(keyEnd + 1), out mayNest);
    }

    private bool TryAddRow()
    {
        if (_count >= _limits.MaxNodes)
        {
            return false;
        }

        AddRow() = new() { Size = 1 };
        return true;
    }

    private ref YamlRow AddRow()
    {
        if (_count == _rows.Length)
        {
            _rows = YamlIndex.Grow(_rows);
        }

        return ref _rows[_count++];
    }

    /// <summary>An open collection.</summary>
    private struct Level
    {
        public int Indent;
        public int Row;
        public bool IsSequence;
    }
}
