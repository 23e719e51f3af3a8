using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;
using NewsModel.Syntax;

namespace NewsModel.Yaml;

/// <summary>
/// The fast scanner, for the YAML that articles are written in: block mappings and sequences, plain and quoted scalars on one line,
/// comments, blank lines; all of it valid UTF-8.
/// </summary>
/// <remarks>
/// It never guesses: at the first sign of anything else, of an error or of a limit it declines, and the YamlDotNet scanner reads the document
/// instead. For everything it accepts, both produce the same index, which a differential test checks.
/// </remarks>
internal ref partial struct BlockScanner
{
    // Renting and returning an array takes longer than scanning some files.
    [ThreadStatic]
    private static int[]? _spareMarks;

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly SyntaxLimits _limits;
    private readonly NameTable _names;
    private readonly Span<Level> _levels;
    private readonly ref SyntaxIndex _index;
    private SyntaxRow[] _rows;
    private int _capacity;
    private int _count;
    private int _depth;
    private int _excess = None;

    private BlockScanner(ReadOnlySpan<byte> utf8, SyntaxLimits limits, Span<Level> levels, ref SyntaxIndex index)
    {
        _utf8 = utf8;
        _limits = limits;
        _names = index.Names;
        _levels = levels;
        _index = ref index;
        _rows = index.Buffer;
        _capacity = Math.Min(_rows.Length, limits.MaxNodes);
    }

    /// <summary>Fills an index, or declines and leaves it empty.</summary>
    /// <param name="utf8">The source.</param>
    /// <param name="start">Where the document begins, at the beginning of a line.</param>
    /// <param name="limits">The limits; the scanner declines what exceeds them.</param>
    /// <param name="index">The index.</param>
    /// <param name="end">Where the document ends: at a document marker (YAML 1.2, section 9.1.2) or at the end of the source.</param>
    /// <returns>Whether the whole document was accepted.</returns>
    public static bool TryScan(ReadOnlySpan<byte> utf8, int start, SyntaxLimits limits, ref SyntaxIndex index, out int end)
    {
        bool accepted = TryScan(utf8, start, limits, ref index, out end, out int excess);
        if (excess >= 0)
        {
            index.Clear();
        }

        return accepted;
    }

    /// <summary>The same, but with more values than there may be, the index keeps those before.</summary>
    /// <param name="utf8">The source.</param>
    /// <param name="start">Where the document begins, at the beginning of a line.</param>
    /// <param name="limits">The limits; the scanner declines what exceeds them.</param>
    /// <param name="index">The index.</param>
    /// <param name="end">Where the document ends: at a document marker (YAML 1.2, section 9.1.2) or at the end of the source.</param>
    /// <param name="excess">Where the first value begins that is one too many, with its key if it has one, or -1; all before it was accepted.</param>
    /// <returns>Whether the whole document was accepted.</returns>
    public static bool TryScan(ReadOnlySpan<byte> utf8, int start, SyntaxLimits limits, ref SyntaxIndex index, out int end, out int excess)
    {
        BlockScanner scanner = new(utf8, limits, stackalloc Level[limits.MaxDepth], ref index);
        bool accepted = scanner.TryScanLines(start, _spareMarks ??= new int[StructureScan.MaxMarks], out end);
        excess = scanner._excess;
        if (excess >= 0)
        {
            scanner.CloseAll();
            if (scanner._count == 1)
            {
                scanner._rows[0].ValueStart = excess;
            }
        }

        index.SetCount(accepted || excess >= 0 ? scanner._count : 0);
        return accepted;
    }

    /// <summary>Scans line by line: most by their marks alone, those that are not written as most are with another look.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryScanLines(int position, Span<int> marks, out int end)
    {
        ReadOnlySpan<byte> s = _utf8;
        _rows[_count++] = new() { Kind = SyntaxKind.Mapping, ValueStart = position };
        int next = 0;
        int count = 0;
        while (position < s.Length)
        {
            if (next == count)
            {
                count = StructureScan.FindMarks(s, position, marks);
                next = 0;
            }

            int start = LineScan.SkipSpaces(s, position);
            int used = next < count ? ScanCommonLine(start - position, start, in marks[next]) : 0;
            if (used > 0)
            {
                next += used;
                position = marks[next - 1] + 1;
                continue;
            }

            if (used == None)
            {
                end = position;
                return false;
            }

            int lineEnd = TakeLine(s, position, marks[..count], ref next, out bool isAscii);
            int lineStart = position;
            position = lineEnd + 1;
            if (lineEnd > lineStart && lineEnd < s.Length && s[lineEnd - 1] == '\r')
            {
                lineEnd--;
            }

            if (start >= lineEnd)
            {
                continue;
            }

            byte first = s[start];
            bool isEntry = false;
            if (first is (byte)'-' or (byte)'.' or (byte)'#')
            {
                if (start == lineStart && DocumentMarker.IsAt(s, start))
                {
                    position = lineStart;
                    break;
                }

                if (first == '#')
                {
                    if (IsRestOfLine(s, start, lineEnd) && (isAscii || Utf8.IsValid(s[start..lineEnd])))
                    {
                        continue;
                    }

                    end = lineStart;
                    return false;
                }

                isEntry = first == '-' && IsBlankAt(s, start + 1);
            }

            if (!TryMoveTo(start - lineStart, isEntry, start)
                || !(isEntry ? TryScanEntry(s, lineStart, start, lineEnd) : TryScanPair(s, start, FindKeyEnd(s, start, lineEnd), lineEnd))
                || !(isAscii || Utf8.IsValid(s[start..lineEnd])))
            {
                end = lineStart;
                return false;
            }

            ref SyntaxRow row = ref _rows[_count - 1];
            row.IsVerbatim = isAscii && !row.HasEscapes;
        }

        CloseAll();
        end = Math.Min(position, s.Length);
        return true;
    }

    private void CloseAll()
    {
        while (_depth >= 0)
        {
            Close();
        }

        if (_count > 1)
        {
            _rows[0].ValueStart = _rows[1].KeyStart;
        }
    }

    /// <summary>The end of a line, and its marks taken.</summary>
    private static int TakeLine(ReadOnlySpan<byte> s, int position, ReadOnlySpan<int> marks, ref int next, out bool isAscii)
    {
        isAscii = true;
        while (next < marks.Length)
        {
            int mark = marks[next++];
            byte b = s[mark];
            if (b == '\n')
            {
                return mark;
            }

            isAscii &= b < 0x80;
        }

        return LineScan.FindLineEnd(s, position, out isAscii);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryOpenEntry(int indent, int position)
    {
        if (!TryReserveRow(position))
        {
            return false;
        }

        AddRow();
        return TryOpen(indent, isSequence: false, _count - 1, position);
    }

    /// <summary>Closes and opens collections until the innermost one is that of a line with this indentation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryMoveTo(int indent, bool isEntry, int position)
    {
        ref Level top = ref _levels[_depth];
        return (indent == top.Indent && isEntry == top.IsSequence) || TryMoveToOther(indent, isEntry, position);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryMoveToOther(int indent, bool isEntry, int position)
    {
        bool mayNest = _count > 1 && _rows[_count - 1].ValueLength == 0;
        ref Level top = ref _levels[_depth];
        if (indent > top.Indent || (indent == top.Indent && isEntry && mayNest))
        {
            // Deeper after a scalar: it goes on over several lines, or it is an error.
            return mayNest && TryOpen(indent, isEntry, _count - 1, position);
        }

        while (indent < _levels[_depth].Indent)
        {
            Close();
        }

        // A sequence may be at the indentation of its key; a line without a dash ends it.
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
        ref SyntaxRow opened = ref _rows[row];
        opened.Kind = isSequence ? SyntaxKind.Sequence : SyntaxKind.Mapping;
        opened.IsVerbatim = false;
        opened.ValueStart = position;
        return true;
    }

    private void Close()
    {
        int row = _levels[_depth--].Row;
        _rows[row].Size = _count - row;
    }

    /// <summary>An entry of a sequence: a scalar, nothing, or a mapping whose first pair is on the same line.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryScanEntry(ReadOnlySpan<byte> s, int lineStart, int dash, int lineEnd)
    {
        if (!TryReserveRow(dash + 1))
        {
            return false;
        }

        ref SyntaxRow entry = ref AddRow();
        int start = SkipSpaces(s, dash + 1);
        int keyEnd = FindKeyEnd(s, start, lineEnd);
        if (keyEnd == None)
        {
            return TryScanValue(s, dash + 1, lineEnd, ref entry);
        }

        // A quoted scalar before a colon is rare in an entry, and cannot be distinguished from a value before its end.
        return !IsQuoteAt(s, start)
            && TryOpen(start - lineStart, isSequence: false, _count - 1, start)
            && TryScanPair(s, start, keyEnd, lineEnd);
    }

    /// <summary>A key and the value on its line, if there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryScanPair(ReadOnlySpan<byte> s, int start, int keyEnd, int lineEnd)
    {
        if (keyEnd == None || !TryReserveRow(start))
        {
            return false;
        }

        ref SyntaxRow row = ref AddRow();
        row.KeyStart = start;
        row.KeyLength = keyEnd - start;
        row.KeyStyle = StyleAt(s, start);
        row.NameId = ScalarDecoder.NameOf(s, in row, _names);
        return TryScanValue(s, keyEnd + 1, lineEnd, ref row);
    }

    /// <summary>Makes room for a row, if there may be one more.</summary>
    /// <param name="place">Where it begins, with its key if it has one, or white space before it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReserveRow(int place) => _count < _capacity || TryGrow(place);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryGrow(int place)
    {
        if (_count >= _limits.MaxNodes)
        {
            _excess = SkipSpaces(_utf8, place);
            return false;
        }

        _rows = _index.Grow();
        _capacity = Math.Min(_rows.Length, _limits.MaxNodes);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref SyntaxRow AddRow()
    {
        ref SyntaxRow row = ref _rows[_count++];
        row = default;
        row.Size = 1;
        return ref row;
    }

    /// <summary>An open collection.</summary>
    private struct Level
    {
        public int Indent;
        public int Row;
        public bool IsSequence;
    }
}
