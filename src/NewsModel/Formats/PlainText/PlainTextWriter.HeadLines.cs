using NewsModel.Text;

namespace NewsModel.Formats.PlainText;

/// <content>Bylines and dates, in the words of a profile's language, and text that must not be taken for one.</content>
internal static partial class PlainTextWriter
{
    // Each is read as what it is by the word at its beginning.
    private static readonly (string Language, string Byline, string Published, string Updated)[] Words =
    [
        ("en", "By", "Published:", "Updated:"), ("da", "Af", "Publiceret:", "Opdateret:"), ("de", "Von", "Veröffentlicht:", "Aktualisiert:"),
        ("fr", "Par", "Publié :", "Mis à jour :"), ("es", "Por", "Publicado:", "Actualizado:"), ("sv", "Av", "Publicerad:", "Uppdaterad:"),
        ("nb", "Av", "Publisert:", "Oppdatert:"),
    ];

    /// <summary>The byline and the dates of an article, as far as they can be written.</summary>
    public static List<string> HeadLines(Article article, PageMarkers markers, int profile)
    {
        List<string> lines = [];
        AddIfPresent(lines, Byline(article.Authors, markers, profile));
        AddIfPresent(lines, DateLine(article.PublishedDateTime, isUpdate: false, markers, profile));
        AddIfPresent(lines, DateLine(article.UpdatedDateTime, isUpdate: true, markers, profile));
        return lines;
    }

    /// <summary>The byline with all names; <see langword="null"/> if there are none, or it would not be read so.</summary>
    public static string? Byline(ValueList<Author> authors, PageMarkers markers, int profile)
    {
        if (authors.IsEmpty)
        {
            return null;
        }

        string line = $"{WordsOf(markers, profile).Byline} {Names(authors)}";
        return HeadLine.TryRead(line, isMonthFirst: null, out HeadLine read) && read.Authors == authors && !markers.Find(line).IsMarker ? line : null;
    }

    /// <summary>The line of a date; <see langword="null"/> if there is none, or it would not be read so.</summary>
    public static string? DateLine(DateTimeOffset? date, bool isUpdate, PageMarkers markers, int profile)
    {
        if (date is not { } value)
        {
            return null;
        }

        (_, _, string published, string updated) = WordsOf(markers, profile);
        string line = $"{(isUpdate ? updated : published)} {Rfc3339.Format(value)}";
        bool isRead = HeadLine.TryRead(line, isMonthFirst: null, out HeadLine read) && read.Role == PageBlockRole.Date && read.IsUpdate == isUpdate
            && read.Date.Value.EqualsExact(value);
        return isRead && !markers.Find(line).IsMarker ? line : null;
    }

    /// <summary>The names of a byline, without the word in front of them.</summary>
    public static string Names(ValueList<Author> authors)
    {
        string[] names = new string[authors.Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = authors[i].Name ?? "";
        }

        return string.Join(", ", names);
    }

    /// <summary>The text of a block in front of the body, so it is neither a marker nor a byline nor a date.</summary>
    public static string WithoutRole(string text, PageMarkers markers)
    {
        text = WithoutMarker(text, markers);
        while (HeadLine.MayBe(text))
        {
            text = WithoutMarker(TryFindGap(text, out int start, out int end) ? $"{text.AsSpan(0, start)}\n{text.AsSpan(end)}" : text + ".", markers);
        }

        return text;
    }

    private static (string Language, string Byline, string Published, string Updated) WordsOf(PageMarkers markers, int profile)
    {
        if (profile >= 0)
        {
            ReadOnlySpan<char> language = Language(markers.Profiles[profile].Locale);
            foreach ((string Language, string Byline, string Published, string Updated) words in Words)
            {
                if (language.Equals(words.Language, StringComparison.OrdinalIgnoreCase))
                {
                    return words;
                }
            }
        }

        return Words[0];
    }
}
