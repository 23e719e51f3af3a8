using System.Buffers;
using System.Diagnostics;
using System.Text;
using NewsModel.Diagnostics;

namespace NewsModel.Syntax;

/// <summary>
/// A YAML document as rows of spans over its source, in document order, the root first. The rows are pooled: whoever makes an index disposes
/// of it, once.
/// </summary>
/// <remarks>
/// Both scanners fill the same index. The block scanner leaves all text in the source; the YamlDotNet scanner has decoded it anyway and
/// keeps it in <see cref="_keys"/> and <see cref="_values"/>; what the spans alone do not show is in <see cref="_places"/>.
/// </remarks>
internal struct SyntaxIndex : IDisposable
{
    private const int InitialRows = 256;

    private readonly ArrayPool<SyntaxRow>? _pool;
    private SyntaxRow[] _rows;
    private string?[]? _keys;
    private string?[]? _values;
    private SyntaxPlace[]? _places;

    /// <param name="names">The names that <see cref="SyntaxRow.NameId"/> refers to.</param>
    public SyntaxIndex(NameTable names)
        : this(names, ArrayPool<SyntaxRow>.Shared)
    {
    }

    /// <param name="names">The names that <see cref="SyntaxRow.NameId"/> refers to.</param>
    /// <param name="pool">Lends the rows.</param>
    public SyntaxIndex(NameTable names, ArrayPool<SyntaxRow> pool)
    {
        Names = names;
        _pool = pool;
        _rows = pool.Rent(InitialRows);
    }

    /// <summary>An index that is only read.</summary>
    /// <param name="names">The names that <see cref="SyntaxRow.NameId"/> refers to.</param>
    /// <param name="rows">All of its rows, which are not owned.</param>
    public SyntaxIndex(NameTable names, SyntaxRow[] rows)
    {
        Names = names;
        _rows = rows;
        Count = rows.Length;
    }

    public NameTable Names { get; }

    public int Count { get; private set; }

    /// <summary>Whether the text of the rows is held decoded, because it is more than a span of the source.</summary>
    public readonly bool HasDecodedText => _values is not null;

    public readonly ReadOnlySpan<SyntaxRow> Rows => _rows.AsSpan(0, Count);

    /// <summary>The rented rows; a scanner may write to them and sets how many it used with <see cref="SetCount"/>.</summary>
    public readonly SyntaxRow[] Buffer => _rows;

    /// <summary>
    /// Rents twice as many rows, or as many as are needed at least, with what is in those before. Use only these from then on.
    /// </summary>
    /// <remarks>
    /// The index owns one array at any time, so an error in the middle, such as no memory left, cannot make it return one twice: two callers
    /// would then be lent the same array, and get each other's articles.
    /// </remarks>
    public SyntaxRow[] Grow(int least = 0)
    {
        Debug.Assert(_pool is not null, "An index that is only read does not grow.");
        SyntaxRow[] larger = _pool.Rent(Math.Max(_rows.Length * 2, least));
        SyntaxRow[] smaller = _rows;
        smaller.CopyTo(larger, 0);
        _rows = larger;
        _pool.Return(smaller);
        return larger;
    }

    /// <summary>Sets how many of the rows are used, and what goes with them.</summary>
    public void SetCount(int count, string?[]? keys = null, string?[]? values = null, SyntaxPlace[]? places = null)
    {
        (Count, _keys, _values, _places) = (count, keys, values, places);
    }

    public void Clear() => SetCount(0);

    /// <summary>The text of a scalar.</summary>
    public readonly string Text(ReadOnlySpan<byte> utf8, int row) => _values?[row] ?? ScalarDecoder.Decode(utf8, in _rows[row]);

    /// <summary>The text of the key before a node.</summary>
    public readonly string Key(ReadOnlySpan<byte> utf8, int row) =>
        _keys?[row] ?? ScalarDecoder.DecodeKey(utf8, in _rows[row]);

    /// <summary>Where a node begins, an anchor and a tag included; an alias, not what it stands for.</summary>
    public readonly int StartOf(int row) => _places is null ? _rows[row].ValueStart : _places[row].Start;

    /// <summary>Where a node ends, after its last character; an alias, not what it stands for.</summary>
    public readonly int EndOf(int row)
    {
        if (_places is not null)
        {
            return _places[row].End;
        }

        // What the block scanner takes ends with its last scalar.
        ref readonly SyntaxRow last = ref _rows[row + _rows[row].Size - 1];
        return last.ValueStart + last.ValueLength;
    }

    /// <summary>How many nodes are right below a node.</summary>
    public readonly int CountChildren(int row)
    {
        int count = 0;
        int end = row + _rows[row].Size;
        for (int child = row + 1; child < end; child += _rows[child].Size)
        {
            count++;
        }

        return count;
    }

    /// <summary>What an editor needs to know about a node.</summary>
    public readonly SyntaxTraits TraitsOf(int row) => _places is null ? SyntaxTraits.None : _places[row].Traits;

    /// <summary>The paths of some rows, such as <c>related[3].title</c>, found in one walk over the index.</summary>
    /// <param name="utf8">The source.</param>
    /// <param name="rows">The rows, in any order; -1 has the empty path.</param>
    public readonly string[] PathsOf(ReadOnlySpan<byte> utf8, ReadOnlySpan<int> rows)
    {
        HashSet<int> wanted = [.. rows];
        Dictionary<int, string> paths = [];
        List<Step> steps = [];
        for (int row = 0; row < Count; row++)
        {
            while (steps.Count > 0 && row >= steps[^1].End)
            {
                steps.RemoveAt(steps.Count - 1);
            }

            if (steps.Count > 0)
            {
                steps[^1] = steps[^1] with { Child = row, Position = steps[^1].Position + 1 };
            }

            if (wanted.Contains(row))
            {
                paths[row] = PathOf(utf8, steps);
            }

            if (_rows[row].Kind != SyntaxKind.Scalar)
            {
                steps.Add(new(row + _rows[row].Size, _rows[row].Kind == SyntaxKind.Sequence, Child: -1, Position: -1));
            }
        }

        string[] result = new string[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            result[i] = paths.GetValueOrDefault(rows[i], "");
        }

        return result;
    }

    /// <summary>The row under a path, such as <c>related[3].title</c>, as <see cref="PathsOf"/> has it; -1 if there is none.</summary>
    /// <param name="utf8">The source.</param>
    /// <param name="path">The path.</param>
    public readonly int RowAt(ReadOnlySpan<byte> utf8, string path) => RowAt(utf8, path, 0);

    /// <summary>The row under a path that begins at another row; -1 if there is none.</summary>
    public readonly int RowAt(ReadOnlySpan<byte> utf8, string path, int row)
    {
        string found = "";
        while (found.Length < path.Length && row >= 0)
        {
            row = ChildTowards(utf8, row, path, ref found);
        }

        return row;
    }

    /// <summary>Where the value under a path begins; -1 if there is none.</summary>
    public readonly int OffsetOf(ReadOnlySpan<byte> utf8, string path) =>
        Count > 0 && RowAt(utf8, path) is > 0 and int row ? _rows[row].ValueStart : -1;

    public void Dispose()
    {
        SyntaxRow[] rows = _rows;
        _rows = [];
        Count = 0;
        if (rows.Length > 0)
        {
            _pool?.Return(rows);
        }
    }

    /// <summary>The row below another one that a path leads through, and the path as far as that.</summary>
    private readonly int ChildTowards(ReadOnlySpan<byte> utf8, int row, string path, ref string found)
    {
        bool isSequence = _rows[row].Kind == SyntaxKind.Sequence;
        int end = row + _rows[row].Size;
        int position = 0;
        for (int child = row + 1; child < end; child += _rows[child].Size)
        {
            string step = isSequence ? DiagnosticPath.Index(found, position++) : DiagnosticPath.Key(found, Key(utf8, child));
            if (path.StartsWith(step, StringComparison.Ordinal) && (step.Length == path.Length || path[step.Length] is '.' or '['))
            {
                found = step;
                return child;
            }
        }

        return -1;
    }

    private readonly string PathOf(ReadOnlySpan<byte> utf8, List<Step> steps)
    {
        StringBuilder path = new();
        foreach (Step step in steps)
        {
            _ = step.IsSequence
                ? DiagnosticPath.AppendIndex(path, step.Position)
                : DiagnosticPath.AppendKey(path, Key(utf8, step.Child));
        }

        return path.ToString();
    }

    /// <summary>A collection on the way from the root: where it ends, and which of its children the way goes through.</summary>
    private readonly record struct Step(int End, bool IsSequence, int Child, int Position);
}
