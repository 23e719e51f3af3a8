using NewsModel.Html.Collecting;

namespace NewsModel.Html.Resolving;

/// <summary>Decides on the authors: the best source that names persons; the site's own name only where there is nobody else.</summary>
internal sealed class AuthorResolver(CandidateTable table, SiteNames site)
{
    private const int MaxAuthors = 100;

    /// <summary>The authors, in the order of the page.</summary>
    public List<string> Resolve()
    {
        List<Candidate> all = table.Of(HtmlField.Author);
        List<string>? fallback = null;
        List<Candidate> taken = [];
        int at = 0;
        while (at < all.Count)
        {
            int end = at + 1;
            while (end < all.Count && IsOneList(all[at], all[end]))
            {
                end++;
            }

            List<Candidate> list = all.GetRange(at, end - at);
            List<string> names = NamesOf(list);
            // "example.com, London, England" is where the publisher lives.
            bool isAddress = names.Count > 1 && list is [{ Rank: >= Ranks.Meta and < Ranks.Visible }] && site.Has(names[0]);
            if (!isAddress && names.Exists(name => !site.Has(name)))
            {
                if (list[0].Rank >= Ranks.Visible)
                {
                    names.RemoveAll(name => site.Has(name));
                }

                Take(list, "the best source that names persons");
                return names;
            }

            if (fallback is null && names.Count > 0)
            {
                fallback = isAddress ? names[..1] : names;
                taken = list;
            }

            at = end;
        }

        Take(taken, "nobody but the site is named");
        return fallback ?? [];
    }

    // Data list authors one by one; on the page, a byline is one element, and the next belongs to something else.
    private static bool IsOneList(Candidate first, Candidate next) =>
        first.Source == next.Source && (first.Rank < Ranks.Visible ? first.Rank == next.Rank : next.Rank - first.Rank <= 1);

    private static List<string> NamesOf(List<Candidate> list)
    {
        List<string> names = [];
        foreach (Candidate candidate in list)
        {
            foreach (string name in AuthorNames.Of(candidate.Value, isData: candidate.Rank < Ranks.Visible))
            {
                if (names.Count < MaxAuthors && !names.Exists(n => n.Equals(name, StringComparison.OrdinalIgnoreCase)))
                {
                    names.Add(name);
                }
            }
        }

        return names;
    }

    private static void Take(List<Candidate> list, string rule)
    {
        foreach (Candidate candidate in list)
        {
            candidate.Take(rule);
        }
    }
}
