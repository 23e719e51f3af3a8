using NewsModel.Diagnostics;
using NewsModel.Syntax;

namespace NewsModel.Toml;

/// <summary>
/// Indexes a TOML document (version 1.0), into the same rows as the scanners of YAML and JSON: tables are maps, arrays are lists, texts are scalars
/// in quotes, and everything else is a plain scalar, as YAML and JSON have it too.
/// </summary>
/// <remarks>
/// <para>
/// A key that is in quotes and has no escapes is the span between its quotes. What cannot be read off the span of a value is held decoded: texts over
/// several lines, numbers with underscores, a plus sign or another base, and <c>inf</c> and <c>nan</c>, which are as YAML has them.
/// </para>
/// <para>
/// What is no TOML ends the scanning. A key or table that is there already does not: the first one counts, and a second header of a table adds to it.
/// </para>
/// </remarks>
internal ref partial struct TomlScanner
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly SyntaxLimits _limits;
    private readonly int _end;
    private TomlTree _tree;
    private List<(Problem Problem, int Offset, int Row)>? _problems;
    private int _position;

    private TomlScanner(ReadOnlySpan<byte> utf8, int start, int end, SyntaxLimits limits, ref SyntaxIndex index)
    {
        _utf8 = utf8;
        _position = start;
        _end = end;
        _limits = limits;
        _tree = new(utf8, ref index);
    }

    /// <summary>Indexes a document.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="start">Where the document begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="index">Takes the rows; the first is the document, even if nothing is in it.</param>
    /// <param name="sink">Takes the problems.</param>
    /// <returns>Whether all of it was indexed; if not, what comes before the place of the problem was.</returns>
    public static bool TryScan(ReadOnlySpan<byte> utf8, int start, int end, SyntaxLimits limits, ref SyntaxIndex index, ref DiagnosticSink sink)
    {
        TomlPlace[]? none = null;
        return TryScan(utf8, start, end, limits, ref index, ref sink, ref none);
    }

    /// <summary>The same, for an editor.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="start">Where the document begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="index">Takes the rows; the first is the document, even if nothing is in it.</param>
    /// <param name="places">Takes where each row is; <see langword="null"/> if that is not wanted.</param>
    public static bool TryScan(ReadOnlySpan<byte> utf8, int start, int end, SyntaxLimits limits, ref SyntaxIndex index, out TomlPlace[] places)
    {
        TomlPlace[]? wanted = [];
        DiagnosticSink ignored = default;
        bool isComplete = TryScan(utf8, start, end, limits, ref index, ref ignored, ref wanted);
        places = wanted ?? [];
        return isComplete;
    }

    private static bool TryScan(
        ReadOnlySpan<byte> utf8, int start, int end, SyntaxLimits limits, ref SyntaxIndex index, ref DiagnosticSink sink, ref TomlPlace[]? places)
    {
        TomlScanner scanner = new(utf8, start, end, limits, ref index);
        bool isComplete;
        try
        {
            isComplete = scanner.Document();
            scanner._tree.Complete(ref places, out int[]? rowOf);
            foreach ((Problem problem, int offset, int row) in scanner._problems ?? [])
            {
                sink.Add(problem, offset, row >= 0 && rowOf is not null ? rowOf[row] : row);
            }
        }
        finally
        {
            scanner._tree.ReturnNodes();
        }

        return isComplete;
    }

    private bool Document()
    {
        int table = _tree.Add(TomlTree.Nowhere, key: default, SyntaxKind.Mapping, TomlForm.Header, _position);
        while (true)
        {
            SkipWhite();
            if (_position == _end)
            {
                return true;
            }

            byte first = _utf8[_position];
            bool isRead = first switch
            {
                (byte)'#' or (byte)'\n' or (byte)'\r' => true,
                (byte)'[' => Header(ref table),
                _ => Pair(table, _position),
            };
            if (!isRead || !EndLine())
            {
                return false;
            }
        }
    }

    /// <summary>Reads a header, <c>[a.b]</c> or <c>[[a.b]]</c>.</summary>
    /// <param name="table">Becomes the table that the pairs below the header belong to.</param>
    private bool Header(ref int table)
    {
        int start = _position;
        bool isArray = start + 1 < _end && _utf8[start + 1] == '[';
        _position += isArray ? 2 : 1;
        table = 0;
        while (true)
        {
            SkipWhite();
            if (!Key(out TomlKey key))
            {
                return false;
            }

            SkipWhite();
            if (_position < _end && _utf8[_position] == '.')
            {
                _position++;
                if (!Descend(ref table, key))
                {
                    return false;
                }

                continue;
            }

            if (_position == _end || _utf8[_position] != ']' || (isArray && (_position + 1 == _end || _utf8[_position + 1] != ']')))
            {
                return Fail(isArray ? "the header of an array of tables must end with ']]'" : "a header must end with ']'");
            }

            _position += isArray ? 2 : 1;
            return isArray ? DefineElement(ref table, key, start) : DefineTable(ref table, key, start);
        }
    }

    /// <summary>Goes on to a table that a header names on the way, and makes it if it is not there.</summary>
    private bool Descend(ref int table, in TomlKey key)
    {
        int child = _tree.Find(table, key);
        if (child == 0)
        {
            return TryAdd(table, key, SyntaxKind.Mapping, TomlForm.Implicit, key.Place, out table);
        }

        TomlForm form = _tree.Node(child).Form;
        if (form is TomlForm.Value or TomlForm.Inline)
        {
            Report(Problems.NoTable(_tree.TextOf(key)), key.Place, child);
            table = TomlTree.Nowhere;
            return true;
        }

        table = form == TomlForm.Tables ? _tree.Node(child).Last : child;
        return true;
    }

    private bool DefineTable(ref int table, in TomlKey key, int start)
    {
        int child = _tree.Find(table, key);
        if (child == 0)
        {
            if (!TryAdd(table, key, SyntaxKind.Mapping, TomlForm.Header, start, out table))
            {
                return false;
            }

            _tree.Node(table).End = _position;
            return true;
        }

        ref TomlNode node = ref _tree.Node(child);
        if (node.Form == TomlForm.Implicit)
        {
            node.Form = TomlForm.Header;
            (node.Start, node.End) = (start, _position);
            table = child;
            return true;
        }

        bool isTable = node.Form is TomlForm.Header or TomlForm.Dotted;
        Report(isTable ? Problems.TableTwice(_tree.TextOf(key)) : Problems.OtherThanTable(_tree.TextOf(key)), key.Place, child);
        table = isTable ? child : TomlTree.Nowhere;
        return true;
    }

    private bool DefineElement(ref int table, in TomlKey key, int start)
    {
        int array = _tree.Find(table, key);
        if (array == 0)
        {
            if (!TryAdd(table, key, SyntaxKind.Sequence, TomlForm.Tables, start, out array))
            {
                return false;
            }
        }
        else if (_tree.Node(array).Form != TomlForm.Tables)
        {
            Report(Problems.OtherThanTables(_tree.TextOf(key)), key.Place, array);
            table = TomlTree.Nowhere;
            return true;
        }

        if (!TryAdd(array, key: default, SyntaxKind.Mapping, TomlForm.Element, start, out table))
        {
            return false;
        }

        _tree.Node(table).End = _position;
        _tree.Node(array).End = _position;
        return true;
    }

    /// <summary>Reads a key, dotted or not, an equals sign and a value.</summary>
    /// <param name="table">The table that they belong to, or <see cref="TomlTree.Nowhere"/>.</param>
    /// <param name="start">Where the pair begins.</param>
    private bool Pair(int table, int start)
    {
        int firstDotted = 0;
        while (true)
        {
            if (!Key(out TomlKey key))
            {
                return false;
            }

            SkipWhite();
            if (_position < _end && _utf8[_position] == '.')
            {
                _position++;
                SkipWhite();
                if (!DescendDotted(ref table, key, start, ref firstDotted))
                {
                    return false;
                }

                continue;
            }

            if (_position == _end || _utf8[_position] != '=')
            {
                return FailAtSeparator();
            }

            _position++;
            SkipWhite();
            int existing = _tree.Find(table, key);
            if (existing != 0)
            {
                Report(Problems.DuplicateKey(_tree.TextOf(key)), key.Place, existing);
                table = TomlTree.Nowhere;
            }

            return Value(table, key, start) && EndDotted(firstDotted);
        }
    }

    /// <summary>Goes on to a table that a dotted key names, and makes it if it is not there.</summary>
    private bool DescendDotted(ref int table, in TomlKey key, int start, ref int firstDotted)
    {
        int child = _tree.Find(table, key);
        if (child == 0)
        {
            if (!TryAdd(table, key, SyntaxKind.Mapping, TomlForm.Dotted, key.Place, out table))
            {
                return false;
            }

            _tree.Node(table).Start = start;
            firstDotted = firstDotted == 0 ? table : firstDotted;
            return true;
        }

        TomlForm form = _tree.Node(child).Form;
        if (form is TomlForm.Dotted or TomlForm.Implicit)
        {
            // A header further down may no longer define it.
            _tree.Node(child).Form = TomlForm.Dotted;
            table = child;
            return true;
        }

        Report(form == TomlForm.Value ? Problems.NoTable(_tree.TextOf(key)) : Problems.ClosedTable(_tree.TextOf(key)), key.Place, child);
        table = TomlTree.Nowhere;
        return true;
    }

    /// <summary>Sets the end of the tables that a pair made.</summary>
    private readonly bool EndDotted(int table)
    {
        while (table > 0)
        {
            ref TomlNode node = ref _tree.Node(table);
            node.End = _position;
            table = node.First != 0 && _tree.Node(node.First).Form == TomlForm.Dotted ? node.First : 0;
        }

        return true;
    }

    private bool TryAdd(int parent, in TomlKey key, SyntaxKind kind, TomlForm form, int start, out int row)
    {
        row = 0;
        if (_tree.Count == _limits.MaxNodes)
        {
            Report(Problems.TooManyNodes(_limits.MaxNodes), key.Place > 0 ? key.Place : start, parent);
            return false;
        }

        if (kind != SyntaxKind.Scalar && _tree.DepthBelow(parent, kind) > _limits.MaxDepth)
        {
            Report(Problems.TooDeep(_limits.MaxDepth), form is TomlForm.Header or TomlForm.Tables ? key.Place : start, parent);
            return false;
        }

        row = _tree.Add(parent, key, kind, form, start);
        return true;
    }

    /// <summary>Keeps a problem for the sink, which takes no more than that either and says so.</summary>
    private void Report(in Problem problem, int offset, int row = -1)
    {
        const int Most = 1001;
        _problems ??= [];
        if (_problems.Count < Most)
        {
            _problems.Add((problem, offset, row));
        }
    }
}
