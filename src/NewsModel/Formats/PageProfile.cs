using System.Diagnostics;
using NewsModel.Formats.PlainText;

namespace NewsModel.Formats;

/// <summary>
/// Describes how to tell apart the parts of a page from one site, or from sites in one language: the lines that mark related articles, pictures, and
/// what the site puts below its articles.
/// </summary>
/// <remarks>
/// <para>
/// Markers are matched by their letters. Case, surrounding white space, the amount of white space within, a trailing colon (<c>Lire aussi :</c>),
/// straight or curly apostrophes, and the Unicode normalization of accents make no difference.
/// </para>
/// <para>
/// Derive one for a site of your own: <c>PageProfile.Danish with { ImageMarkers = ["Foto"] }</c>. A marker can have only one role; to change it,
/// remove the marker from the old role first. Immutable, compared by value, thread-safe.
/// </para>
/// </remarks>
[DebuggerDisplay("{Locale,nq}")]
public sealed partial record PageProfile
{
    /// <summary>Gets the language of the markers as a BCP 47 tag such as <c>da</c>, which becomes the locale of articles read with them.</summary>
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

    /// <summary>
    /// Gets the lines that appear in place of a picture, such as <c>Artikel top billede</c>; the first is the one to write. The picture's title may
    /// follow on the same line, after a colon. Without one, the line does not become an image. None by default.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// A marker is not a single, non-blank line of at most 100 characters, or already has another role.
    /// </exception>
    public ValueList<string> ImageMarkers { get; init => field = Checked(value, RelatedMarkers, FurnitureMarkers); }

    /// <summary>
    /// Gets the lines before the titles of related articles, such as <c>Læs også:</c>; the first is the one to write. A title may follow on the same
    /// line, after a colon. None by default.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// A marker is not a single, non-blank line of at most 100 characters, or already has another role.
    /// </exception>
    public ValueList<string> RelatedMarkers { get; init => field = Checked(value, ImageMarkers, FurnitureMarkers); }

    /// <summary>
    /// Gets the lines at which the article ends and lists of other articles, job offers and the like begin, such as <c>Læses lige nu</c>. None by
    /// default.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// A marker is not a single, non-blank line of at most 100 characters, or already has another role.
    /// </exception>
    public ValueList<string> FurnitureMarkers { get; init => field = Checked(value, ImageMarkers, RelatedMarkers); }

    private static ValueList<string> Checked(ValueList<string> markers, ValueList<string> others, ValueList<string> moreOthers)
    {
        HashSet<string> taken = others.Concat(moreOthers).Select(m => PageMarkers.Key(m) ?? "").ToHashSet(PageMarkers.KeyComparer);
        foreach (string marker in markers)
        {
            if (marker.Length > PageMarkers.LongestMarker || marker.AsSpan().ContainsAny('\n', '\r') || PageMarkers.Key(marker) is not { } key)
            {
                throw new ArgumentException($"'{marker}' must be a single, non-blank line of at most {PageMarkers.LongestMarker} characters.",
                    nameof(markers));
            }

            if (taken.Contains(key))
            {
                throw new ArgumentException($"The marker '{marker}' already has another role in this profile; remove it there first.",
                    nameof(markers));
            }
        }

        return markers;
    }
}
