using System.Collections.Frozen;

namespace NewsModel.Text.PageLines;

/// <summary>Reads days in words and numbers, in the languages of Europe, with a time of day after or in front of them.</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months =
        MakeMonths().GetAlternateLookup<ReadOnlySpan<char>>();

    // In hours; names that stand for several zones in the world are taken as in the news of their commonest users.
    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Zones =
        new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
        {
            ["Z"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["BST"] = 1, ["CET"] = 1, ["MEZ"] = 1, ["CEST"] = 2, ["MESZ"] = 2, ["EET"] = 2, ["EEST"] = 3,
            ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
            ["IST"] = 5.5, ["JST"] = 9, ["AEST"] = 10, ["AEDT"] = 11, ["SGT"] = 8, ["HKT"] = 8,
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds the first day in a text, and the time of day that belongs to it.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, bool isMonthFirst, out PageDate date) => TryParse(text, isMonthFirst, out date, out _);

    /// <summary>Finds the first day in a text, the time of day that belongs to it, and where the day and a time after it are.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, bool isMonthFirst, out PageDate date, out Range place)
    {
        date = default;
        place = default;
        DateReader reader = new(text);
        TimeSpan? before = null;
        while (!reader.IsAtEnd)
        {
            reader.SkipPunctuation();
            DateReader trial = reader;
            if (TryDay(ref trial, isMonthFirst, out DateOnly day))
            {
                TimeSpan? time = TimeBehind(ref trial);
                TimeSpan? offset = time is null ? null : ReadOffset(ref trial);
                date = new(day, time ?? before, offset);
                place = reader.At..trial.At;
                return true;
            }

            trial = reader;
            if (before is null && reader.IsAtDigit && ReadTime(ref trial) is { } time1)
            {
                before = time1;
                reader = trial;
            }
            else if (reader.IsAtDigit)
            {
                reader.TryNumber(1, 9, out _);
            }
            else
            {
                reader.Word();
            }
        }

        return false;
    }

    /// <summary>Reads a time of day such as <c>15:47:42.389</c>, <c>3:47 pm</c>, <c>15.47 Uhr</c>, <c>15h47</c>.</summary>
    public static TimeSpan? ReadTime(ref DateReader reader)
    {
        DateReader trial = reader;
        if (!trial.TryNumber(1, 2, out int hours) || hours > 24)
        {
            return null;
        }

        int seconds = 0;
        long ticks = 0;
        bool hasMinutes = true;
        if (!trial.TryNumber(2, out int minutes))
        {
            hasMinutes = trial.TryOne(':', '.', 'h', 'H') && trial.TryNumber(2, out minutes);
        }

        if (hasMinutes && (trial.IsAt(':') || trial.IsAtDigit))
        {
            trial.TryOne(':');
            if (trial.TryNumber(2, out seconds) && trial.TryOne('.', ','))
            {
                ticks = ReadFraction(ref trial);
            }
        }

        trial.Skip(' ', '\u00A0', '\u202F');
        DateReader word = trial;
        ReadOnlySpan<char> half = word.Word();
        bool isMorning = half.Equals("am", StringComparison.OrdinalIgnoreCase) || (half is "a" && word.Rest.StartsWith(".m"));
        bool isEvening = half.Equals("pm", StringComparison.OrdinalIgnoreCase) || (half is "p" && word.Rest.StartsWith(".m"));
        if (isMorning || isEvening)
        {
            hours = (hours % 12) + (isEvening ? 12 : 0);
            word.Skip('.', 'm');
            trial = word;
        }
        else if (half is "Uhr" or "h" or "hrs" or "Uhr")
        {
            trial = word;
        }
        else if (!hasMinutes)
        {
            return null;
        }

        if (minutes > 59 || seconds > 59 || hours > 23)
        {
            return null;
        }

        reader = trial;
        return new TimeSpan(hours, minutes, seconds) + TimeSpan.FromTicks(ticks);
    }

    /// <summary>Reads an offset such as <c>Z</c>, <c>+02:00</c>, <c>-0500</c>, <c>GMT</c>, <c>EST</c>.</summary>
    public static TimeSpan? ReadOffset(ref DateReader reader)
    {
        DateReader trial = reader;
        trial.Skip(' ', '(', '\u00A0');
        if (trial.IsAtLetter)
        {
            ReadOnlySpan<char> name = trial.Word();
            if (!Zones.TryGetValue(name, out double hours))
            {
                return null;
            }

            reader = trial;
            TimeSpan? more = hours == 0 && trial.Current is '+' or '-' ? ReadOffset(ref reader) : null;
            return more ?? TimeSpan.FromHours(hours);
        }

        bool isNegative = trial.Current is '-' or '\u2212';
        if (!trial.TryOne('+', '-', '\u2212') || !trial.TryNumber(1, 2, out int hour))
        {
            return null;
        }

        trial.TryOne(':');
        int minute = trial.TryNumber(2, out int read) ? read : 0;
        if (hour > 14 || minute > 59 || (hour == 14 && minute > 0))
        {
            return null;
        }

        reader = trial;
        TimeSpan offset = new(hour, minute, 0);
        return isNegative ? -offset : offset;
    }

    // "3 May 2024 at 15:47", "03.05.2024, 15:47 Uhr", "3. maj 2024 kl. 15.47", "le 3 mai 2024 à 15h47".
    private static TimeSpan? TimeBehind(ref DateReader reader)
    {
        DateReader trial = reader;
        for (int words = 0; words < 3 && !trial.IsAtEnd; words++)
        {
            trial.Skip(' ', ',', '.', '-', '–', '—', '|', '/', '·', '•', '\u00A0', 'T', '(');
            if (trial.IsAtDigit)
            {
                TimeSpan? time = ReadTime(ref trial);
                reader = time is null ? reader : trial;
                return time;
            }

            if (trial.Word() is not ("at" or "um" or "kl" or "à" or "a" or "las" or "om" or "alle" or "ore" or "klo" or "Uhr"))
            {
                return null;
            }
        }

        return null;
    }

    private static bool TryDay(ref DateReader reader, bool isMonthFirst, out DateOnly day)
    {
        day = default;
        if (reader.IsAtLetter)
        {
            return Months.TryGetValue(reader.Word(), out int month) && TryMonthFirst(ref reader, month, out day);
        }

        int start = reader.At;
        if (DateParser.TryParseIso(reader.Rest, out PageDate iso))
        {
            day = iso.Day;
            reader.At = start + LengthOfIso(reader.Rest);
            return true;
        }

        if (TryYearFirst(ref reader, out day))
        {
            return true;
        }

        return reader.TryNumber(1, 2, out int first) && !reader.IsAtDigit && TryDayFirst(ref reader, first, isMonthFirst, out day);
    }

    // "2024 May 3", "2024年5月3日"
    private static bool TryYearFirst(ref DateReader reader, out DateOnly day)
    {
        day = default;
        DateReader trial = reader;
        if (!trial.TryNumber(4, out int year) || trial.IsAtDigit)
        {
            return false;
        }

        trial.Skip(' ', ',', '.', '年', '년', '\u00A0');
        int month = 0;
        if (trial.IsAtDigit ? !trial.TryNumber(1, 2, out month) : !Months.TryGetValue(trial.Word(), out month))
        {
            return false;
        }

        trial.Skip(' ', ',', '.', '月', '월', '\u00A0');
        if (!trial.TryNumber(1, 2, out int dayOfMonth) || !DateParser.TryMake(year, month, dayOfMonth, out day))
        {
            return false;
        }

        trial.Skip('日', '일', '.');
        reader = trial;
        return true;
    }

    private static int LengthOfIso(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && length < 10 && (char.IsAsciiDigit(text[length]) || text[length] is '-' or '/' or '.'))
        {
            length++;
        }

        return length;
    }

    // "May 3, 2024", "May 3rd 2024"
    private static bool TryMonthFirst(ref DateReader reader, int month, out DateOnly day)
    {
        day = default;
        reader.Skip(' ', '.', '\u00A0');
        if (!reader.TryNumber(1, 2, out int dayOfMonth) || reader.IsAtDigit)
        {
            return false;
        }

        SkipOrdinal(ref reader);
        reader.Skip(' ', ',', '.', '\u00A0');
        return reader.TryNumber(4, out int year) && DateParser.TryMake(year, month, dayOfMonth, out day);
    }

    // "3 May 2024", "3. Mai 2024", "3 de mayo de 2024", "3/5/2024", "03.05.24"
    private static bool TryDayFirst(ref DateReader reader, int first, bool isMonthFirst, out DateOnly day)
    {
        day = default;
        DateReader words = reader;
        SkipOrdinal(ref words);
        words.Skip(' ', '.', '-', '/', '\u00A0', 'º', '°');
        if (words.Rest.StartsWith("de ") || words.Rest.StartsWith("of "))
        {
            words.At += 3;
        }

        if (words.IsAtLetter && Months.TryGetValue(words.Word(), out int month))
        {
            words.Skip(' ', ',', '.', '-', '/', '\u00A0');
            if (words.Rest.StartsWith("de ") || words.Rest.StartsWith("del "))
            {
                words.At += words.Rest[2] == ' ' ? 3 : 4;
            }

            reader = words;
            return reader.TryNumber(4, out int year) && DateParser.TryMake(year, month, first, out day);
        }

        char separator = reader.Current;
        if (!reader.TryOne('/', '.', '-') || !reader.TryNumber(1, 2, out int second) || !reader.TryOne(separator)
            || !reader.TryNumber(2, 4, out int last))
        {
            return false;
        }

        last += last < 100 ? 2000 : 0;
        bool isMonth = (isMonthFirst && separator == '/' && first <= 12) || second > 12;
        return isMonth ? DateParser.TryMake(last, first, second, out day) : DateParser.TryMake(last, second, first, out day);
    }

    private static void SkipOrdinal(ref DateReader reader)
    {
        foreach (string ordinal in (ReadOnlySpan<string>)["st", "nd", "rd", "th", "er"])
        {
            if (reader.Rest.StartsWith(ordinal) && (reader.Rest.Length == ordinal.Length || !char.IsLetter(reader.Rest[ordinal.Length])))
            {
                reader.At += ordinal.Length;
                return;
            }
        }
    }

    private static long ReadFraction(ref DateReader reader)
    {
        long ticks = 0;
        long unit = TimeSpan.TicksPerSecond / 10;
        while (reader.IsAtDigit)
        {
            ticks += (reader.Current - '0') * unit;
            unit /= 10;
            reader.At++;
        }

        return ticks;
    }

    private static FrozenDictionary<string, int> MakeMonths()
    {
        string[] languages =
        [
            "january february march april may june july august september october november december",
            "jan feb mar apr may jun jul aug sep oct nov dec", "januar februar märz april mai juni juli august september oktober november dezember",
            "jän feb mär apr mai jun jul aug sept okt nov dez", "januar februar marts april maj juni juli august september oktober november december",
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "janv févr mars avr mai juin juil aout sept oct nov déc",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "ene feb mar abr may jun jul ago set oct nov dic",
            "januari februari mars april maj juni juli augusti september oktober november december",
            "januar februar mars april mai juni juli august september oktober november desember",
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
            "januari februari maart april mei juni juli augustus september oktober november december",
            "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
            "jänner feber maerz apr mei jun jul aug sept okt nov des",
            "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
            "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
        ];
        Dictionary<string, int> months = new(StringComparer.OrdinalIgnoreCase);
        foreach (string language in languages)
        {
            string[] names = language.Split(' ');
            for (int i = 0; i < names.Length; i++)
            {
                months.TryAdd(names[i], i + 1);
            }
        }

        return months.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
