using NewsModel.Html.Collecting;
using NewsModel.Html.Dates;

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
            if (DateText.TryParse(candidate.Value, isMonthFirst, out PageDate date))
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

        (PageDate Date, Candidate Source) best = dates[0];
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
        if (best.Source.Rank >= Ranks.Visible || best.Date.Precision == 2 || !table.Of(HtmlField.Updated).Exists(c =>
            c.Rank < Ranks.Visible && DateText.TryParse(c.Value, isMonthFirst, out PageDate change)
            && Math.Abs(change.Day.DayNumber - best.Date.Day.DayNumber) <= 1))
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
