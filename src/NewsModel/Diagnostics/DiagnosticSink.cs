using System.Diagnostics;

namespace NewsModel.Diagnostics;

/// <summary>
/// Collects problems while a text is read. It costs nothing until the first problem, and at the end puts lines, columns and paths to all
/// of them in one pass over the text.
/// </summary>
internal struct DiagnosticSink
{
    /// <summary>How many problems of a text are listed; the next one says that there are more.</summary>
    public const int MaxProblems = 1000;

    private List<Entry>? _entries;

    public readonly bool IsEmpty => _entries is null;

    /// <summary>How many problems there are so far.</summary>
    public readonly int Count => _entries?.Count ?? 0;

    /// <summary>Forgets all problems but the first ones.</summary>
    /// <param name="count">How many of the first problems to keep.</param>
    public void Truncate(int count)
    {
        Debug.Assert(count <= Count, "Only what was added since is taken back.");
        if (count == 0)
        {
            _entries = null;
        }
        else
        {
            _entries!.RemoveRange(count, _entries.Count - count);
        }
    }

    /// <param name="problem">The problem.</param>
    /// <param name="offset">The byte offset of its place.</param>
    /// <param name="row">The row of the index that it concerns, or -1 where it concerns the whole file.</param>
    public void Add(in Problem problem, int offset, int row = -1)
    {
        _entries ??= [];
        if (_entries.Count < MaxProblems)
        {
            _entries.Add(new(problem, offset, row));
        }
        else if (_entries.Count == MaxProblems)
        {
            _entries.Add(new(Problems.TooManyProblems(MaxProblems), offset, -1));
        }
    }

    /// <summary>The rows of the problems found so far, in the order in which <see cref="ToDiagnostics"/> lists them.</summary>
    public readonly int[] SortedRows()
    {
        SortByOffset();
        return _entries is null ? [] : [.. _entries.Select(e => e.Row)];
    }

    /// <param name="utf8">The text that was read.</param>
    /// <param name="paths">The path of each row that <see cref="SortedRows"/> lists.</param>
    public readonly ValueList<Diagnostic> ToDiagnostics(ReadOnlySpan<byte> utf8, ReadOnlySpan<string> paths)
    {
        if (_entries is null)
        {
            return default;
        }

        SortByOffset();
        Diagnostic[] diagnostics = new Diagnostic[_entries.Count];
        LineCounter lines = new(utf8);
        for (int i = 0; i < diagnostics.Length; i++)
        {
            Entry entry = _entries[i];
            diagnostics[i] = new(entry.Problem.Code, entry.Problem.Severity, entry.Problem.Message)
            {
                Path = paths.IsEmpty ? "" : paths[i],
                Location = lines.LocationOf(entry.Offset),
            };
        }

        return new(diagnostics);
    }

    private readonly void SortByOffset()
    {
        // List.Sort is not stable, and problems at one location are best reported in the order they were found.
        if (_entries is not null)
        {
            Entry[] sorted = [.. _entries.OrderBy(e => e.Offset)];
            _entries.Clear();
            _entries.AddRange(sorted);
        }
    }

    private readonly record struct Entry(Problem Problem, int Offset, int Row);
}
