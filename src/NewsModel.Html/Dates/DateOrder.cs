using NewsModel.Html.Collecting;
using NewsModel.Text.PageLines;

namespace NewsModel.Html.Dates;

/// <summary>Whether <c>3/4/2024</c> is in March or in April on a page.</summary>
internal static class DateOrder
{
    /// <summary>
    /// Whether the month comes first, by the language that the page states: as in the United States where it says nothing of a country.
    /// </summary>
    public static bool IsMonthFirst(CandidateTable table)
    {
        foreach (Candidate candidate in table.Of(HtmlField.Locale))
        {
            if (candidate.Value.Length >= 2)
            {
                return DayOrder.IsMonthFirst(candidate.Value);
            }
        }

        return true;
    }
}
