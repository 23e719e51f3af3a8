using NewsModel.Html.Collecting;

namespace NewsModel.Html.Resolving;

/// <summary>Decides on the authors: the best source that names persons; the site's own name only where there is nobody else.</summary>
internal sealed class AuthorResolver(CandidateTable table, SiteNames site, Uri? page)
{
    private const int MaxAuthors = 100;

    /// <summary>The authors, in the order of the page.</summary>
    public List<Author> Resolve()
    {
        List<Candidate> all = table.Of(HtmlField.Author);
        return Resolve(all).ConvertAll(name => new Author { Name = name, Url = AddressOf(name, all) });
    }

    private List<string> Resolve(List<Candidate> all)
    {
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

    /// <summary>The first address of those that the page has beside this name and no other.</summary>
    private Url? AddressOf(string name, List<Candidate> all)
    {
        foreach (Candidate candidate in all)
        {
            if (candidate.Address is { } address && candidate.Value.Contains(name, StringComparison.OrdinalIgnoreCase)
                && AuthorNames.Of(candidate.Value, isData: candidate.Rank < Ranks.Visible) is [string only]
                && only.Equals(name, StringComparison.OrdinalIgnoreCase)
                && PageAddress.Absolute(address, page) is { } full && full.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                return full;
            }
        }

        return null;
    }

    private static void Take(List<Candidate> list, string rule)
    {
        foreach (Candidate candidate in list)
        {
            candidate.Take(rule);
        }
    }
}
