using System.Text;

namespace NewsModel.Formats.PlainText;

/// <summary>What the markers of a format's profiles say of a line.</summary>
internal sealed class PageMarkers
{
    public const int LongestMarker = 100;

    // Decomposed letters and wide gaps make a marker longer on a page than in its profile.
    private const int LongestLine = 4 * LongestMarker;

    private readonly Dictionary<string, List<PageMarker>> _markers = new(KeyComparer);
    private readonly Dictionary<string, List<PageMarker>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private int _count;

    public PageMarkers(ValueList<PageProfile> profiles)
    {
        Profiles = profiles;
        _lookup = _markers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < profiles.Count; i++)
        {
            Add(profiles[i].ImageMarkers, i, PageBlockRole.ImageMarker);
            Add(profiles[i].RelatedMarkers, i, PageBlockRole.RelatedMarker);
            Add(profiles[i].FurnitureMarkers, i, PageBlockRole.FurnitureMarker);
        }
    }

    /// <summary>Tells keys apart.</summary>
    public static StringComparer KeyComparer => StringComparer.OrdinalIgnoreCase;

    public ValueList<PageProfile> Profiles { get; }

    /// <summary>What identifies a marker, whatever its case: its text in one normalization; <see langword="null"/> if it can be no marker.</summary>
    public static string? Key(ReadOnlySpan<char> text)
    {
        Span<char> key = stackalloc char[LongestLine];
        return TryGetKey(text, key, out int length) ? key[..length].ToString() : null;
    }

    /// <summary>What a block may be, by its text: nothing unless it is a single line.</summary>
    public PageMarkerLine Find(string text)
    {
        if (text.Contains('\n'))
        {
            return default;
        }

        List<PageMarker>? whole = MarkersOf(text);
        int colon = text.AsSpan(0, Math.Min(text.Length, LongestLine)).IndexOf(':');
        if (colon < 0 || colon == text.Length - 1)
        {
            return new(whole, null, 0);
        }

        int titleStart = text.Length - PageCharacters.Trim(text.AsSpan(colon + 1)).Length;
        return new(whole, MarkersOf(text.AsSpan(0, colon)), titleStart);
    }

    public PageVote Vote() => new(Profiles.Count, _count);

    private static bool TryGetKey(ReadOnlySpan<char> text, Span<char> key, out int length)
    {
        length = 0;
        text = PageCharacters.Trim(text);
        if (text.EndsWith(':'))
        {
            text = PageCharacters.TrimEnd(text[..^1]);
        }

        // U+FFFE is not a character, and normalization refuses it.
        if (text.IsEmpty || text.Length > LongestLine || text.Contains('\uFFFE') || PageCharacters.IndexOfLoneSurrogate(text) >= 0)
        {
            return false;
        }

        foreach (char c in text)
        {
            if (!PageCharacters.IsWhite(c))
            {
                key[length++] = c == '\u2019' ? '\'' : c;
            }
            else if (key[length - 1] != ' ')
            {
                key[length++] = ' ';
            }
        }

        if (!key[..length].IsNormalized())
        {
            Span<char> normalized = stackalloc char[LongestLine];
            if (!key[..length].TryNormalize(normalized, out length))
            {
                return false;
            }

            normalized[..length].CopyTo(key);
        }

        return true;
    }

    private List<PageMarker>? MarkersOf(ReadOnlySpan<char> text)
    {
        Span<char> key = stackalloc char[LongestLine];
        return TryGetKey(text, key, out int length) && _lookup.TryGetValue(key[..length], out List<PageMarker>? markers) ? markers : null;
    }

    private void Add(ValueList<string> markers, int profile, PageBlockRole role)
    {
        foreach (string marker in markers)
        {
            string key = Key(marker)!;
            if (!_markers.TryGetValue(key, out List<PageMarker>? same))
            {
                _markers.Add(key, same = []);
            }

            if (!same.Exists(m => m.Profile == profile))
            {
                same.Add(new(profile, role, _count++));
            }
        }
    }
}

/// <summary>A marker of a profile; each has a number of its own.</summary>
internal readonly record struct PageMarker(int Profile, PageBlockRole Role, int Number)
{
    /// <summary>Whether the title of a related article or of an image may follow it on its line, after a colon.</summary>
    public bool TakesTitle => Role is PageBlockRole.RelatedMarker or PageBlockRole.ImageMarker;
}
