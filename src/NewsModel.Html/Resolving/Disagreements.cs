using NewsModel.Html.Collecting;
using NewsModel.Html.Dates;

namespace NewsModel.Html.Resolving;

/// <summary>Finds sources that disagree with what was taken.</summary>
internal static class Disagreements
{
    /// <summary>At most one problem for the day of publication: the first of the page's data that names another.</summary>
    public static IEnumerable<HtmlProblem> Find(CandidateTable table, ArticleFields fields)
    {
        if (fields.Published is not { } published)
        {
            yield break;
        }

        foreach (Candidate candidate in table.Of(HtmlField.Published))
        {
            // Two zones may have two days at one instant.
            if (candidate.Rank < Ranks.Visible && !candidate.IsTaken && DateText.TryParse(candidate.Value, isMonthFirst: true, out PageDate other)
                && Math.Abs(other.Day.DayNumber - published.Date.Day.DayNumber) > 1)
            {
                yield return HtmlProblems.Disagree("publishedDateTime", published.Source.Value, published.Source.Source, candidate.Value,
                    candidate.Source,
                    PlaceFinder.IndexOf(candidate.Element));
                yield break;
            }
        }
    }
}
