namespace NewsModel.Archives.Reporting;

/// <summary>Counts problems of one kind, and keeps the smallest places.</summary>
internal sealed class ProblemCounter(DiagnosticCode code, DiagnosticSeverity severity)
{
    private readonly List<ArchiveReportPlace> _places = new(ArchiveReportProblem.MostPlaces + 1);
    private long _count;
    private long _entries;

    /// <summary>The number of the entry that was counted last.</summary>
    private long _lastEntry = -1;

    public void Add(Diagnostic diagnostic, string path, int number, long entry)
    {
        _count++;
        _entries += entry == _lastEntry ? 0 : 1;
        _lastEntry = entry;
        if (_places.Count < ArchiveReportProblem.MostPlaces || IsBeforeLast(diagnostic, path, number))
        {
            Insert(new(NameCounter.Whole(path), NameCounter.Whole(diagnostic.Message))
            {
                Number = number,
                Location = diagnostic.Location,
                Property = NameCounter.Whole(diagnostic.Path),
            });
        }
    }

    public void Add(ArchiveReportProblem problem)
    {
        _count += problem.Count;
        _entries += problem.Entries;
        foreach (ArchiveReportPlace place in problem.Places)
        {
            Insert(place);
        }
    }

    public ArchiveReportProblem ToProblem() => new(code, severity) { Count = _count, Entries = _entries, Places = [.. _places] };

    /// <summary>Whether a place may come before the last of those that are kept; not sure where all but the message is the same.</summary>
    private bool IsBeforeLast(Diagnostic diagnostic, string path, int number)
    {
        ArchiveReportPlace last = _places[^1];
        int order = string.CompareOrdinal(path, last.Path);
        order = order != 0 ? order : number.CompareTo(last.Number);
        order = order != 0 ? order : (diagnostic.Location?.Offset ?? -1).CompareTo(last.Location?.Offset ?? -1);
        return order <= 0 || path.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');
    }

    private void Insert(ArchiveReportPlace place)
    {
        int at = _places.Count;
        while (at > 0 && place.CompareTo(_places[at - 1]) < 0)
        {
            at--;
        }

        if (at < ArchiveReportProblem.MostPlaces)
        {
            _places.Insert(at, place);
            if (_places.Count > ArchiveReportProblem.MostPlaces)
            {
                _places.RemoveAt(ArchiveReportProblem.MostPlaces);
            }
        }
    }
}
