namespace NewsModel.Formats.PlainText;

/// <content>Which profile to write with, its markers, and text that must not be taken for one.</content>
internal static partial class PlainTextWriter
{
    private const int SameLanguage = 1;
    private const int SameTag = 2;

    /// <summary>
    /// The text of a block, without white space around it, so it is not a marker in any profile: with a line break in it, which a title is read
    /// without, or a full stop after it.
    /// </summary>
    public static string WithoutMarker(string text, PageMarkers markers)
    {
        while (markers.Find(text) is { IsMarker: true } found)
        {
            text = TryFindGap(text, out int start, out int end) ? $"{text.AsSpan(0, start)}\n{text.AsSpan(end)}"
                : found.Whole is null ? $"{text.AsSpan(0, found.TitleStart)}\n{text.AsSpan(found.TitleStart)}"
                : text + ".";
        }

        return text;
    }

    /// <summary>Adds the blocks of related titles, with the markers that they need.</summary>
    /// <param name="blocks">Takes the blocks.</param>
    /// <param name="titles">The titles, each on one line.</param>
    /// <param name="markers">The markers of the format.</param>
    /// <param name="profile">The profile whose marker to use. It has one, unless there are no titles.</param>
    public static void AddRelated(List<string> blocks, List<string> titles, PageMarkers markers, int profile)
    {
        bool isListOpen = false;
        foreach (string title in titles)
        {
            string text = WithTitle(title, markers, profile) is null ? WithoutMarker(title, markers) : title;
            bool endsList = isListOpen && PageCharacters.IsRunningText(text);
            if ((endsList || markers.Find(text).IsMarker) && WithTitle(text, markers, profile) is { } line)
            {
                blocks.Add(line);
                isListOpen = false;
                continue;
            }

            if (!isListOpen || endsList)
            {
                blocks.Add(RelatedMarker(markers, profile));
            }

            blocks.Add(text);
            isListOpen = true;
        }
    }

    /// <summary>The titles of related articles that can be written.</summary>
    public static List<string> HeldRelated(ValueList<Related> related, PageMarkers markers, int profile)
    {
        List<string> titles = [];
        if (profile >= 0 && !markers.Profiles[profile].RelatedMarkers.IsEmpty)
        {
            foreach (Related item in related)
            {
                AddIfPresent(titles, OrNull(PageCharacters.OneLine(item.Title ?? "")));
            }
        }

        return titles;
    }

    /// <summary>The titles of images, each on one line.</summary>
    public static List<string> ImageTitles(ValueList<Image> images)
    {
        List<string> titles = [];
        foreach (Image image in images)
        {
            AddIfPresent(titles, OrNull(PageCharacters.OneLine(image.Title ?? "")));
        }

        return titles;
    }

    /// <summary>
    /// The profile to write with: of those for the locale, or its language, or else of all, the one that holds most of the images; the first of
    /// equals. -1 if there are no profiles.
    /// </summary>
    public static int ChooseProfile(string? locale, List<string> images, PageMarkers markers)
    {
        int best = -1;
        (int Match, int Held) bestScore = default;
        for (int i = 0; i < markers.Profiles.Count; i++)
        {
            (int, int) score = (Match(locale, markers.Profiles[i].Locale), HeldImages(images, markers, i).Count);
            (best, bestScore) = best < 0 || score.CompareTo(bestScore) > 0 ? (i, score) : (best, bestScore);
        }

        return best;
    }

    /// <summary>The titles that can be written after an image marker of a profile.</summary>
    private static List<string> HeldImages(List<string> titles, PageMarkers markers, int profile) =>
        titles.FindAll(t => ImageLine(t, markers, profile) is not null);

    /// <summary>An image marker with a title on its line; <see langword="null"/> if there is none, or it would not be read so.</summary>
    public static string? ImageLine(string title, PageMarkers markers, int profile)
    {
        if (profile >= 0)
        {
            foreach (string marker in markers.Profiles[profile].ImageMarkers)
            {
                if (Line(PageCharacters.OneLine(marker), title, PageBlockRole.ImageMarker, markers, profile) is { } line)
                {
                    return line;
                }
            }
        }

        return null;
    }

    /// <summary>A related marker with a title on its line; <see langword="null"/> if there is none, or it would not be read so.</summary>
    public static string? WithTitle(string title, PageMarkers markers, int profile)
    {
        return profile < 0 || markers.Profiles[profile].RelatedMarkers.IsEmpty
            ? null : Line(RelatedMarker(markers, profile), title, PageBlockRole.RelatedMarker, markers, profile);
    }

    /// <summary>
    /// A marker, a colon and a title; <see langword="null"/> if it would not be read so, or would be a marker as a whole in any profile.
    /// </summary>
    public static string? Line(string marker, string title, PageBlockRole role, PageMarkers markers, int profile)
    {
        if (PageCharacters.Trim(title).IsEmpty)
        {
            return null;
        }

        string line = $"{marker}{(marker.EndsWith(':') ? " " : ": ")}{title}";
        PageMarkerLine found = markers.Find(line);
        bool isHeld = found.Whole is null && found.RoleIn(profile, out bool hasTitle) == role && hasTitle;
        return isHeld && line.AsSpan(found.TitleStart).SequenceEqual(title) ? line : null;
    }

    private static string RelatedMarker(PageMarkers markers, int profile) => PageCharacters.OneLine(markers.Profiles[profile].RelatedMarkers[0]);

    /// <summary>
    /// White space that a line break can take the place of: after the first colon, or the last one; a single space rather than any other.
    /// </summary>
    private static bool TryFindGap(ReadOnlySpan<char> text, out int start, out int end)
    {
        (start, end) = (0, 0);
        bool isSpace = false;
        bool isFinal = false;
        for (int i = 1; i < text.Length && !isFinal; i++)
        {
            if (PageCharacters.IsWhite(text[i]))
            {
                int from = i;
                while (PageCharacters.IsWhite(text[i]))
                {
                    i++;
                }

                bool isSingle = i - from == 1 && text[from] == ' ';
                if (isSingle || !isSpace)
                {
                    (start, end, isSpace) = (from, i, isSingle);
                    isFinal = isSingle && text[..from].EndsWith(':');
                }
            }
        }

        return end > 0;
    }

    private static int Match(string? locale, string tag) =>
        locale is null ? 0
        : locale.Equals(tag, StringComparison.OrdinalIgnoreCase) ? SameTag
        : Language(locale).Equals(Language(tag), StringComparison.OrdinalIgnoreCase) ? SameLanguage
        : 0;

    private static ReadOnlySpan<char> Language(string tag)
    {
        int end = tag.AsSpan().IndexOfAny('-', '_');
        ReadOnlySpan<char> language = end < 0 ? tag : tag.AsSpan(0, end);

        // Norwegian is most often one of its two written languages.
        return language.Equals("no", StringComparison.OrdinalIgnoreCase) ? "nb" : language;
    }
}
