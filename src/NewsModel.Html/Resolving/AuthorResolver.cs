using NewsModel.Html.Collecting;

namespace NewsModel.Html.Resolving;

/// <summary>Decides on the authors: the best source that names persons; the site's own name only where there is nobody else.</summary>
internal sealed class AuthorResolver(CandidateTable table, SiteNames site, Uri? page)
{
    private const int MaxAuthors = 100;

    // A list of more is one of all the people of a site.
    private const int MaxMore = 12;

    private const char LastLatinLetter = '\u024F';

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
        for (int at = 0; at < all.Count;)
        {
            List<Candidate> list = ListAt(all, at);
            at += list.Count;
            List<string> names = NamesOf(list);
            // "example.com, London, England" is where the publisher lives.
            bool isAddress = names.Count > 1 && list is [{ Rank: >= Ranks.Meta and < Ranks.Visible }] && site.Has(names[0]);
            if (!isAddress && names.Exists(name => !site.Has(name)))
            {
                return MostOf(list, WithoutSite(names), all);
            }

            if (fallback is null && names.Count > 0)
            {
                fallback = isAddress ? names[..1] : names;
                taken = list;
            }
        }

        return Taken(taken, fallback ?? [], "nobody but the site is named");
    }

    // Data list authors one by one; on the page, a byline is one element, and the next belongs to something else.
    private static List<Candidate> ListAt(List<Candidate> all, int at)
    {
        int end = at + 1;
        while (end < all.Count && IsOneList(all[at], all[end]))
        {
            end++;
        }

        return all.GetRange(at, end - at);
    }

    private static bool IsOneList(Candidate first, Candidate next) =>
        first.Source == next.Source && (first.Rank < Ranks.Visible ? first.Rank == next.Rank : next.Rank - first.Rank <= 1);

    /// <summary>The names of a list, or of one further down that has them all and more: data often have the first author alone.</summary>
    private List<string> MostOf(List<Candidate> list, List<string> names, List<Candidate> all)
    {
        List<Candidate> most = list;
        List<string> found = names;
        for (int at = 0; at < all.Count && found.Count == names.Count;)
        {
            List<Candidate> other = ListAt(all, at);
            at += other.Count;
            List<string> more = other.Count > names.Count && IsOfAuthorsAlone(other[0]) ? WithoutSite(NamesOf(other)) : [];
            if (more.Count > names.Count && more.Count <= MaxMore && names.TrueForAll(name => more.Exists(it => IsOneName(it, name))))
            {
                (most, found) = (other, more);
            }
        }

        return Taken(
            most, found, ReferenceEquals(most, list) ? "the best source that names persons" : "it names the persons of the best source and more");
    }

    // Elements of a byline have titles, towns and labels in them.
    private static bool IsOfAuthorsAlone(Candidate candidate) =>
        candidate.Source is "a[rel=author]" or "dc.contributor" or "citation_author" or "article:author";

    /// <summary>The persons alone, where the site, or the desk of it, is named beside one.</summary>
    private List<string> WithoutSite(List<string> names)
    {
        // In Latin letters a person has two names; else it may be an agency: "Le Figaro, AFP".
        List<string> others = names.FindAll(name => !IsOfSite(name));
        return others.Exists(static name => name.Contains(' ', StringComparison.Ordinal) || name[0] > LastLatinLetter) ? others : names;
    }

    // "Dr Jane Doe" is "Jane Doe".
    private static bool IsOneName(string longer, string name) =>
        longer.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (longer.Length == name.Length || longer[^(name.Length + 1)] == ' ');

    /// <summary>Whether a name is the site's, or that of a part of it: "BBC News", "MDR THÜRINGEN".</summary>
    private bool IsOfSite(string name)
    {
        int space = name.IndexOf(' ', StringComparison.Ordinal);
        return site.Has(name) || (space is 3 or 4 && name.AsSpan(0, space).IndexOfAnyExceptInRange('A', 'Z') < 0 && site.Has(name.AsSpan(0, space)));
    }

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

    /// <summary>The first address that the page has only for this name.</summary>
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

    private static List<string> Taken(List<Candidate> list, List<string> names, string rule)
    {
        foreach (Candidate candidate in list)
        {
            candidate.Take(rule);
        }

        return names;
    }
}
