using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Toml;

namespace NewsModel.Documents.Toml;

/// <summary>The text of a front matter in TOML: what is where, and which stretches of lines belong to which table.</summary>
internal sealed class TomlSource : IDisposable
{
    private readonly TomlPlace[] _places;
    private readonly int[] _parents;
    private readonly List<TomlSection> _sections = [];
    private readonly int[] _sectionOf;
    private SyntaxIndex _index;

    /// <param name="utf8">The file.</param>
    /// <param name="start">Where the line after the opening fence begins.</param>
    /// <param name="end">Where the closing fence begins.</param>
    /// <param name="options">The limits that it was read with.</param>
    public TomlSource(byte[] utf8, int start, int end, ReadOptions options)
    {
        Utf8 = utf8;
        Start = start;
        End = end;
        _index = new(SchemaNames.Table);
        TomlScanner.TryScan(utf8, start, end, options.SyntaxLimits, ref _index, out _places);
        _parents = new int[_index.Count];
        _sectionOf = new int[_index.Count];
        Array.Fill(_sectionOf, -1);
        FindParents();
        FindSections();
        LineBreak = System.Text.Encoding.ASCII.GetString(SourceLines.Break(utf8, SourceLines.EndBefore(utf8, start)));
    }

    public byte[] Utf8 { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>The line break after the opening fence.</summary>
    public string LineBreak { get; }

    public ReadOnlySpan<SyntaxRow> Rows => _index.Rows;

    public void Dispose() => _index.Dispose();

    public TomlPlace Place(int row) => _places[row];

    public TomlForm Form(int row) => _places[row].Form;

    public int Parent(int row) => _parents[row];

    public string Key(int row) => _index.Key(Utf8, row);

    /// <summary>Where a key begins, its quote included.</summary>
    public int KeyStart(int row)
    {
        int start = Rows[row].KeyStart;
        return Rows[row].KeyStyle == SyntaxStyle.Plain && start > 0 && Utf8[start - 1] is (byte)'"' or (byte)'\'' ? start - 1 : start;
    }

    /// <summary>Where the line begins that a pair or header begins on.</summary>
    public int LineStart(int row) => SourceLines.Start(Utf8, Place(row).Start);

    /// <summary>Where the line begins that follows a pair or header.</summary>
    public int NextLine(int row) => SourceLines.Next(Utf8, Place(row).End);

    /// <summary>The lines below the header of a table; <see langword="null"/> for a table without one.</summary>
    public TomlSection? SectionOf(int table) => _sectionOf[table] is >= 0 and int section ? _sections[section] : null;

    /// <summary>The rows right below another one.</summary>
    public List<int> Children(int row)
    {
        List<int> children = [];
        int end = row + Rows[row].Size;
        for (int child = row + 1; child < end; child += Rows[child].Size)
        {
            children.Add(child);
        }

        return children;
    }

    /// <summary>The rows of the keys of a table.</summary>
    public Dictionary<string, int> Keys(int table)
    {
        Dictionary<string, int> keys = new(StringComparer.Ordinal);
        foreach (int child in Children(table))
        {
            keys.TryAdd(Key(child), child);
        }

        return keys;
    }

    /// <summary>The rows within another one, itself included, that have a header of their own.</summary>
    public List<int> HeadersWithin(int row)
    {
        List<int> headers = [];
        for (int within = row; within < row + Rows[row].Size; within++)
        {
            if (within > 0 && Form(within) is TomlForm.Header or TomlForm.Element)
            {
                headers.Add(within);
            }
        }

        return headers;
    }

    /// <summary>Where the last line ends that belongs to a table with headers, or to the tables below it.</summary>
    public int ContentEnd(int row)
    {
        int end = row == 0 || Form(row) is TomlForm.Header or TomlForm.Element ? SectionOf(row)!.ContentEnd : -1;
        foreach (int header in HeadersWithin(row))
        {
            end = Math.Max(end, SectionOf(header)!.ContentEnd);
        }

        return end;
    }

    /// <summary>The path that a header of a table has, or would have.</summary>
    public string HeaderPath(int row)
    {
        List<string> keys = [];
        for (; row > 0; row = Parent(row))
        {
            if (Form(row) != TomlForm.Element)
            {
                keys.Insert(0, TomlQuoting.Key(Key(row)));
            }
        }

        return string.Join('.', keys);
    }

    private void FindParents()
    {
        Stack<int> open = new();
        for (int row = 0; row < Rows.Length; row++)
        {
            while (open.Count > 0 && row >= open.Peek() + Rows[open.Peek()].Size)
            {
                open.Pop();
            }

            _parents[row] = open.Count > 0 ? open.Peek() : -1;
            if (Rows[row].Kind != SyntaxKind.Scalar)
            {
                open.Push(row);
            }
        }
    }

    private void FindSections()
    {
        List<int> headers = HeadersWithin(0);
        headers.Sort((one, other) => Place(one).Start.CompareTo(Place(other).Start));
        headers.Insert(0, 0);
        foreach (int header in headers)
        {
            _sectionOf[header] = _sections.Count;
            int lineStart = header == 0 ? Start : LineStart(header);
            _sections.Add(new(header, lineStart, header == 0 ? Start : NextLine(header)));
        }

        for (int row = 1; row < Rows.Length; row++)
        {
            int table = Parent(row);
            while (Form(table) == TomlForm.Dotted)
            {
                table = Parent(table);
            }

            if (Form(row) is TomlForm.Value or TomlForm.Inline && SectionOf(table) is { } section)
            {
                section.Pairs.Add(row);
            }
        }

        foreach (TomlSection section in _sections)
        {
            section.Pairs.Sort((one, other) => Place(one).Start.CompareTo(Place(other).Start));
            section.ContentEnd = section.Pairs.Count > 0 ? NextLine(section.Pairs[^1]) : section.BodyStart;
        }
    }
}

/// <summary>The lines of a table with a header, or of the document before the first header.</summary>
/// <param name="Table">The row of the table.</param>
/// <param name="LineStart">Where the header's line begins.</param>
/// <param name="BodyStart">Where the line after the header begins.</param>
internal sealed record TomlSection(int Table, int LineStart, int BodyStart)
{
    /// <summary>The pairs, in the order of the text; those of dotted keys are the last parts of them.</summary>
    public List<int> Pairs { get; } = [];

    /// <summary>Where the line begins that follows the last pair, or the header if there is none.</summary>
    public int ContentEnd { get; set; }
}
