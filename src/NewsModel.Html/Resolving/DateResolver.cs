using NewsModel.Html.Collecting;
using NewsModel.Text.PageLines;

namespace NewsModel.Html.Resolving;

/// <summary>Decides on a date: the best source, made more precise by others that name the same day.</summary>
internal sealed class DateResolver(CandidateTable table, bool isMonthFirst)
{
    /// <summary>The date of a field; <see langword="null"/> when the page has none.</summary>
    public (PageDate Date, Candidate Source)? Resolve(HtmlField field)
    {
        List<(PageDate Date, Candidate Source)> dates = [];
        foreach (Candidate candidate in table.Of(field))
        {
            if (DateParser.TryParse(candidate.Value, isMonthFirst, out PageDate date))
            {
                dates.Add((date, candidate));
            }
            else
            {
                candidate.Pass("not a date");
            }
        }

        if (dates.Count == 0)
        {
            return null;
        }

        (PageDate Date, Candidate Source) best = (InOrderOfOthers(dates[0].Date, dates[0].Source, dates), dates[0].Source);
        if (field == HtmlField.Published && EarlierOnPage(best, dates) is { } earlier)
        {
            earlier.Source.Take("the page's data repeat the date of the last change, and this line is earlier");
            return earlier;
        }

        if (best.Date.Precision == 2 && best.Date.Offset is not null)
        {
            best.Source.Take("the best source");
            return best;
        }

        return MorePrecise(best, dates);
    }

    // Systems that know one date write it twice; what people see may be the day of publication.
    private (PageDate Date, Candidate Source)? EarlierOnPage((PageDate Date, Candidate Source) best, List<(PageDate Date, Candidate Source)> dates)
    {
        const int NearHeadline = 20;
        if (best.Source.Rank >= Ranks.Visible || !table.Of(HtmlField.Updated).Exists(c =>
            c.Rank < Ranks.Visible && DateParser.TryParse(c.Value, isMonthFirst, out PageDate change) && IsRepeated(best.Date, change)))
        {
            return null;
        }

        foreach ((PageDate Date, Candidate Source) other in dates)
        {
            bool isSeen = other.Source.Rank is >= Ranks.Visible and < Ranks.Visible + NearHeadline or >= Ranks.Text and < Ranks.Text + NearHeadline;
            if (isSeen)
            {
                return other.Date.Day < best.Date.Day.AddDays(-1) ? other : null;
            }
        }

        return null;
    }

    /// <summary>A date in numbers, with day and month in the order in which it is the day of a source that leaves no choice.</summary>
    private static PageDate InOrderOfOthers(PageDate date, Candidate source, List<(PageDate Date, Candidate Source)> dates)
    {
        if (!HasTwoOrders(source.Value, out PageDate monthFirst, out PageDate dayFirst))
        {
            return date;
        }

        PageDate turned = date.Day == monthFirst.Day ? dayFirst : monthFirst;
        bool isTurned = false;
        foreach ((PageDate Date, Candidate Source) other in dates)
        {
            if (!HasTwoOrders(other.Source.Value, out _, out _))
            {
                if (other.Date.Day == date.Day)
                {
                    return date;
                }

                isTurned |= other.Date.Day == turned.Day;
            }
        }

        return isTurned ? turned : date;
    }

    /// <summary>Whether a text such as <c>3/4/2024</c> is another day with the month in front than with the day in front.</summary>
    private static bool HasTwoOrders(string text, out PageDate monthFirst, out PageDate dayFirst)
    {
        string slashes = text.Replace('-', '/').Replace('.', '/');
        dayFirst = default;
        return DateParser.TryParse(slashes, isMonthFirst: true, out monthFirst) && DateParser.TryParse(slashes, isMonthFirst: false, out dayFirst)
            && monthFirst.Day != dayFirst.Day;
    }

    // With a time of day, they are one date only if the minute is the same.
    private static bool IsRepeated(PageDate published, PageDate change) =>
        published.Precision < 2 ? Math.Abs(change.Day.DayNumber - published.Day.DayNumber) <= 1
        : change.Day == published.Day && change.Time is { } time && published.Time is { } own && Math.Abs((time - own).TotalMinutes) < 1;

    // A midnight or a time without an offset gives way to a source that says more of the same day.
    private static (PageDate Date, Candidate Source) MorePrecise(
        (PageDate Date, Candidate Source) best, List<(PageDate Date, Candidate Source)> dates)
    {
        foreach ((PageDate Date, Candidate Source) other in dates)
        {
            bool isSameDay = other.Date.Day == best.Date.Day;
            bool saysTime = best.Date.Precision < 2 && other.Date.Precision == 2;
            bool saysOffset = best.Date.Precision == 2 && other.Date.Offset is not null && other.Date.Time is { } time && best.Date.Time is { } own
                && Math.Abs((time - own).TotalMinutes) < 1;
            if (isSameDay && (saysTime || saysOffset))
            {
                other.Source.Take(saysTime ? "the best source has the day alone, and this one its time"
                    : "the best source has no offset, and this one has");
                return other;
            }
        }

        best.Source.Take("the best source");
        return best;
    }
}
