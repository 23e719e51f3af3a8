using System.Collections.Frozen;
using System.Globalization;
using NewsModel.Text.PageLines;

namespace NewsModel.Formats.PlainText;

/// <summary>A line between the title and the body that holds nothing but a byline or a date, by the collectors of web pages.</summary>
/// <param name="Role"><see cref="PageBlockRole.Byline"/> or <see cref="PageBlockRole.Date"/>.</param>
/// <param name="Start">Where in the line the names or the date begin; both end with the line.</param>
/// <param name="IsUpdate">Whether the date is that of a change.</param>
internal readonly record struct HeadLine(PageBlockRole Role, int Start, bool IsUpdate)
{
    private const int LongestByline = 160;
    private const int LongestDate = 70;
    private const int LongestName = 60;
    private const int MostWords = 6;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles = Words(
        "de van von der den da do dos di del la le el al bin ter ten zu af av du des d y ibn e dr");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joints = Words("and og und et y och");

    // Words of what a writer is, or of whom the text is from, which no name has.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoNames = Words(
        """
        reporter reporters editor editors journalist journalists columnist correspondent writer writers author contributor officer director founder
        manager president professor staff team desk press times news post magazine agency media radio redaktion redaktør redaktionen redakteur
        journaliste journalistin rédaction redacción redactor periodista reportero redaktör korrespondent
        """);

    // The words around a day: weekdays, labels, and what joins them.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DateLabelWords = Words(
        """
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
        on the at first last date published posted updated modified
        mandag tirsdag onsdag torsdag fredag lørdag søndag den d pr publiceret udgivet offentliggjort opdateret sidst dato
        montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so
        am vom veröffentlicht erschienen aktualisiert zuletzt geändert stand datum
        lundi mardi mercredi jeudi vendredi samedi dimanche le publié publiée mis mise à jour modifié
        lunes martes miércoles jueves viernes sábado domingo el publicado publicada actualizado actualizada actualización última fecha
        måndag tisdag onsdag torsdag lördag söndag publicerad publicerat uppdaterad uppdaterat senast publisert oppdatert sist
        """);

    /// <summary>The names of a byline.</summary>
    public ValueList<Author> Authors { get; private init; }

    /// <summary>The date of a date line, as far as the line says it.</summary>
    public PageDate Date { get; private init; }

    /// <summary>Reads a line.</summary>
    /// <param name="text">The text of a block.</param>
    /// <param name="isMonthFirst">Whether <c>3/4/2024</c> is in March; if that is not known, such a day is not a date.</param>
    /// <param name="line">What it is.</param>
    public static bool TryRead(string text, bool? isMonthFirst, out HeadLine line)
    {
        line = default;
        return text.Length is > 5 and <= LongestByline && !text.Contains('\n')
            && (TryReadByline(text, out line) || TryReadDate(text, isMonthFirst, out line));
    }

    /// <summary>Whether a line would be a byline or a date in some language.</summary>
    public static bool MayBe(string text) => TryRead(text, isMonthFirst: true, out _) || TryRead(text, isMonthFirst: false, out _);

    private static bool TryReadByline(string text, out HeadLine line)
    {
        line = default;
        // "Posted in" is followed by a category.
        if (!Bylines.IsByline(text, out string rest) || text.StartsWith("Posted in", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        List<Author> authors = [];
        ReadOnlySpan<char> names = rest;
        while (!names.IsEmpty)
        {
            int end = NextJoint(names, out int next);
            ReadOnlySpan<char> name = PageCharacters.Trim(names[..end]);
            if (!IsName(name) || (end < names.Length && PageCharacters.Trim(names[next..]).IsEmpty))
            {
                return false;
            }

            authors.Add(new() { Name = name.ToString() });
            names = names[next..];
        }

        line = new(PageBlockRole.Byline, text.Length - rest.Length, IsUpdate: false) { Authors = [.. authors] };
        return authors.Count > 0;
    }

    /// <summary>Where a name ends, and where the next one begins.</summary>
    private static int NextJoint(ReadOnlySpan<char> names, out int next)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i] is ',' or '&' or ';')
            {
                next = i + 1;
                return i;
            }

            if (names[i] == ' ')
            {
                int end = names[(i + 1)..].IndexOf(' ');
                if (end > 0 && Joints.Contains(names.Slice(i + 1, end)))
                {
                    next = i + end + 2;
                    return i;
                }
            }
        }

        next = names.Length;
        return names.Length;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > LongestName || Bylines.IsNoName(name.ToString()))
        {
            return false;
        }

        int words = 0;
        int capitals = 0;
        foreach (Range range in name.Split(' '))
        {
            ReadOnlySpan<char> word = name[range];
            if (word.IsEmpty)
            {
                return false;
            }

            // "d’Aubigné" is a name as "Aubigné" is.
            bool isCapital = char.IsUpper(word[0]) || (word.Length > 2 && word[1] is ('\'' or '’') && char.IsUpper(word[2]));
            words++;
            capitals += isCapital ? 1 : 0;
            foreach (char c in word)
            {
                if (!char.IsLetter(c) && c is not ('\'' or '’' or '-' or '.') && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                {
                    return false;
                }
            }

            if ((!isCapital && !Particles.Contains(word)) || NoNames.Contains(word))
            {
                return false;
            }
        }

        return capitals >= 2 && words <= MostWords && name[^1] != '.';
    }

    private static bool TryReadDate(string text, bool? isMonthFirst, out HeadLine line)
    {
        line = default;
        if (text.Length > LongestDate || !text.AsSpan().ContainsAnyInRange('0', '9') || text[^1] is '.' or '-' or '/'
            || !DateWords.TryParse(text, isMonthFirst ?? true, out PageDate date, out Range place) || !date.IsPlausible)
        {
            return false;
        }

        (int start, int length) = place.GetOffsetAndLength(text.Length);
        bool isOpen = isMonthFirst is null && DateWords.TryParse(text, isMonthFirst: false, out PageDate other) && other != date;
        if (isOpen || start + length != text.Length || !AreLabels(text.AsSpan(0, start)))
        {
            return false;
        }

        line = new(PageBlockRole.Date, start, DateLabels.IsUpdate(text)) { Date = date };
        return true;
    }

    private static bool AreLabels(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsNumber(c))
            {
                return false;
            }
        }

        DateReader reader = new(text);
        reader.SkipPunctuation();
        while (!reader.IsAtEnd)
        {
            if (!DateLabelWords.Contains(reader.Word()))
            {
                return false;
            }

            reader.SkipPunctuation();
        }

        return true;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
