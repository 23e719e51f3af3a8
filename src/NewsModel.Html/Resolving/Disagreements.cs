using NewsModel.Html.Collecting;
using NewsModel.Html.Evidence;
using NewsModel.Html.Pages;
using NewsModel.Text.PageLines;

namespace NewsModel.Html.Resolving;

/// <summary>Finds sources that disagree with what was taken: at most one problem for each field.</summary>
internal sealed class Disagreements(PageTree tree, CandidateTable table, SiteNames site, bool isMonthFirst)
{
    // The best sources; of a page that states hundreds, none is worth a look.
    private const int MostSources = 20;

    /// <summary>The problems.</summary>
    /// <param name="fields">What was taken.</param>
    public IEnumerable<HtmlProblem> Find(ArticleFields fields)
    {
        HtmlProblem?[] found =
        [
            OfTitle(fields),
            OfAuthors(fields),
            fields.Published is { Source.Field: HtmlField.Published } published ? OfDate("publishedDateTime", published) : null,
            fields.Updated is { } updated ? OfDate("updatedDateTime", updated) ?? OfOrder(updated, fields.Published) : null,
        ];
        return found.OfType<HtmlProblem>();
    }

    // A title that is shortened or put in other words still shares half of its letters in pairs; another story's does not.
    private HtmlProblem? OfTitle(ArticleFields fields)
    {
        const double Least = 0.25;
        List<Candidate> all = table.Of(HtmlField.Title);
        if (fields.Title is null || all.Find(static c => c.IsTaken) is not { } taken)
        {
            return null;
        }

        foreach (Candidate candidate in all.Take(MostSources))
        {
            bool isStrong = candidate.Rank == Ranks.LdArticle || candidate.Source == "og:title";
            if (isStrong && !site.Has(candidate.Value) && !site.Has(fields.Title) && Likeness.Of(candidate.Value, fields.Title) < Least)
            {
                return Disagree("title", taken, candidate);
            }
        }

        return null;
    }

    private HtmlProblem? OfAuthors(ArticleFields fields)
    {
        List<Candidate> all = table.Of(HtmlField.Author);
        if (all.Find(static c => c.IsTaken) is not { } taken || fields.Authors.TrueForAll(author => site.Has(author.Name!)))
        {
            return null;
        }

        foreach (Candidate candidate in all.Take(MostSources))
        {
            if (candidate.Rank >= Ranks.Visible || candidate.IsTaken)
            {
                continue;
            }

            List<string> names = AuthorNames.Of(candidate.Value);
            if (names.Count > 0 && !names.Exists(name => site.Has(name))
                && !names.Exists(name => fields.Authors.Exists(author => IsSame(author.Name!, name))))
            {
                return Disagree("authors", taken, candidate);
            }
        }

        return null;
    }

    private HtmlProblem? OfDate(string path, (PageDate Date, Candidate Source) taken)
    {
        foreach (Candidate candidate in table.Of(taken.Source.Field).Take(MostSources))
        {
            // Two zones may have two days at one instant.
            if (candidate.Rank < Ranks.Visible && !candidate.IsTaken && DateParser.TryParse(candidate.Value, isMonthFirst, out PageDate other)
                && Math.Abs(other.Day.DayNumber - taken.Date.Day.DayNumber) > 1)
            {
                return Disagree(path, taken.Source, candidate);
            }
        }

        return null;
    }

    // What was changed before it was published was not: one of the two is wrong.
    private HtmlProblem? OfOrder((PageDate Date, Candidate Source) updated, (PageDate Date, Candidate Source)? published) =>
        published is { Source.Field: HtmlField.Published } first && updated.Date.Day.DayNumber < first.Date.Day.DayNumber - 1
            ? Disagree("updatedDateTime", updated.Source, first.Source)
            : null;

    // "J. Doe" and "Jane Doe" are one; so are names in another order.
    private static bool IsSame(string first, string second)
    {
        string a = PageStrings.Bare(first);
        string b = PageStrings.Bare(second);
        return a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal)
            || PageStrings.Bare(LastWord(first)) == PageStrings.Bare(LastWord(second)) || Likeness.Of(first, second) > 0.6;
    }

    private static ReadOnlySpan<char> LastWord(string name) => name.AsSpan()[(name.LastIndexOf(' ') + 1)..];

    private HtmlProblem Disagree(string path, Candidate taken, Candidate other) =>
        HtmlProblems.Disagree(path, taken.Value, taken.Source, other.Value, other.Source, tree.StartOf(other.Row));
}
