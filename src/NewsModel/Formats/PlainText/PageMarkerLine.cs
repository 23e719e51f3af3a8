namespace NewsModel.Formats.PlainText;

/// <summary>A line that is a marker in some profiles, or begins with a related or an image marker and a colon.</summary>
/// <param name="Whole">Where the whole line is a marker.</param>
/// <param name="BeforeColon">Where what comes before its first colon is one.</param>
/// <param name="TitleStart">Where in the line the title after the colon begins.</param>
internal readonly record struct PageMarkerLine(List<PageMarker>? Whole, List<PageMarker>? BeforeColon, int TitleStart)
{
    /// <summary>Whether it is a marker in any profile.</summary>
    public bool IsMarker => Whole is not null || BeforeColon?.Exists(static m => m.TakesTitle) == true;

    /// <summary>What it is in a profile; <see langword="null"/> if it is not a marker there.</summary>
    public PageBlockRole? RoleIn(int profile, out bool hasTitle)
    {
        hasTitle = false;
        if (Find(Whole, profile) is { } whole)
        {
            return whole.Role;
        }

        PageMarker? before = Find(BeforeColon, profile);
        hasTitle = before is { TakesTitle: true };
        return hasTitle ? before?.Role : null;
    }

    public static PageMarker? Find(List<PageMarker>? markers, int profile)
    {
        foreach (PageMarker marker in markers ?? [])
        {
            if (marker.Profile == profile)
            {
                return marker;
            }
        }

        return null;
    }
}
