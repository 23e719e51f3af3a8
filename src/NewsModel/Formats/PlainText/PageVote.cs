namespace NewsModel.Formats.PlainText;

/// <summary>Counts which profile has most markers on a page, each marker once.</summary>
internal readonly struct PageVote(int profiles, int markers)
{
    private readonly int[] _hits = new int[profiles];
    private readonly bool[] _seen = new bool[markers];

    /// <summary>The profile with most hits, the first of equals; -1 if there are none.</summary>
    public int Winner
    {
        get
        {
            int winner = -1;
            int most = 0;
            for (int i = 0; i < _hits.Length; i++)
            {
                (winner, most) = _hits[i] > most ? (i, _hits[i]) : (winner, most);
            }

            return winner;
        }
    }

    public void Add(PageMarkerLine line)
    {
        foreach (PageMarker marker in line.Whole ?? [])
        {
            Add(marker);
        }

        foreach (PageMarker marker in line.BeforeColon ?? [])
        {
            if (marker.TakesTitle && PageMarkerLine.Find(line.Whole, marker.Profile) is null)
            {
                Add(marker);
            }
        }
    }

    private void Add(PageMarker marker)
    {
        if (!_seen[marker.Number])
        {
            _seen[marker.Number] = true;
            _hits[marker.Profile]++;
        }
    }
}
