using System.Diagnostics;

namespace NewsModel.Formats;

/// <summary>
/// How the pages of a site, or of sites in one language, tell their parts from each other: the lines that stand before related articles, for
/// pictures, and before what the site puts below its articles.
/// </summary>
/// <remarks>
/// <para>
/// A marker is told from other text by its letters. Upper and lower case, white space around it and the amount of it within, a colon after it
/// (<c>Lire aussi :</c>), typewriter or typographic apostrophes, and whether accents are composed (Unicode normalization) make no difference.
/// </para>
/// <para>
/// Made for a site of your own: <c>PageProfile.Danish with { ImageMarkers = ["Foto"] }</c>. No marker may have two roles; to give one another role,
/// take it from the old one first. Immutable, compared by value, thread-safe.
/// </para>
/// </remarks>
[DebuggerDisplay("{Locale,nq}")]
public sealed partial record PageProfile
{
    /// <summary>The language that the markers tell, as a BCP 47 tag such as <c>da</c>: the locale of articles that are read with them.</summary>
    /// <exception cref="ArgumentException">The value is <see langword="null"/> or blank.</exception>
    public required string Locale
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    }

    /// <summary>Lines that stand where the page has a picture, such as <c>Artikel top billede</c>. None by default.</summary>
    /// <exception cref="ArgumentException">A marker is not one line of 1 to 100 characters with text on it, or has another role already.</exception>
    public ValueList<string> ImageMarkers { get; init => field = Checked(value, RelatedMarkers, FurnitureMarkers); }

    /// <summary>
    /// Lines that stand before the titles of related articles, such as <c>Læs også:</c>; the one to write comes first. A title may follow on the
    /// same line, after a colon. None by default.
    /// </summary>
    /// <exception cref="ArgumentException">A marker is not one line of 1 to 100 characters with text on it, or has another role already.</exception>
    public ValueList<string> RelatedMarkers { get; init => field = Checked(value, ImageMarkers, FurnitureMarkers); }

    /// <summary>
    /// Lines at which the article ends, and lists of other articles, job offers and the like begin, such as <c>Læses lige nu</c>. None by default.
    /// </summary>
    /// <exception cref="ArgumentException">A marker is not one line of 1 to 100 characters with text on it, or has another role already.</exception>
    public ValueList<string> FurnitureMarkers { get; init => field = Checked(value, ImageMarkers, RelatedMarkers); }

    private static ValueList<string> Checked(ValueList<string> markers, ValueList<string> others, ValueList<string> moreOthers)
    {
        HashSet<string> taken = others.Concat(moreOthers).Select(m => PageMarkers.Key(m) ?? "").ToHashSet(PageMarkers.KeyComparer);
        foreach (string marker in markers)
        {
            if (marker.Length > PageMarkers.LongestMarker || marker.AsSpan().ContainsAny('\n', '\r') || PageMarkers.Key(marker) is not { } key)
            {
                throw new ArgumentException($"'{marker}' is not one line of 1 to {PageMarkers.LongestMarker} characters with text on it.", nameof(markers));
            }

            if (taken.Contains(key))
            {
                throw new ArgumentException($"The marker '{marker}' has another role in this profile; take it from there first.", nameof(markers));
            }
        }

        return markers;
    }
}
