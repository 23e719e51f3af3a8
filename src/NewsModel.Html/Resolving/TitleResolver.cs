using NewsModel.Html.Collecting;

namespace NewsModel.Html.Resolving;

/// <summary>Decides on the title: what people see as the headline where the page's data agree with it, else what the data state, without the site's name.</summary>
internal sealed class TitleResolver(CandidateTable table, SiteNames site)
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", ": ", " ~ ", "| "];

    /// <summary>The title; <see langword="null"/> when the page has none.</summary>
    /// <param name="headline">The candidate that is the headline on the page, if one is.</param>
    public string? Resolve(out Candidate? headline)
    {
        List<Candidate> all = table.Of(HtmlField.Title);
        List<Candidate> stated = all.FindAll(static c => c.Rank < Ranks.Visible);
        List<Candidate> seen = all.FindAll(static c => c.Source == "h1");
        headline = null;
        foreach (Candidate h1 in seen)
        {
            if (all.Exists(c => c.Source != "h1" && Agree(h1.Value, c.Value)))
            {
                headline = h1;
                break;
            }
        }

        if (all.Count > 0 && all[0].Rank == Ranks.Rule)
        {
            return Take(all[0], "the publisher's rule");
        }

        if (headline is not null)
        {
            return Take(headline, "the headline on the page, and the page's data agree");
        }

        // One h1 that nothing agrees with is more often the headline than a logo, when it is long enough.
        if (seen is [{ } only] && only.Value.Length is > 15 and < 250 && !site.Has(only.Value))
        {
            headline = only;
            return Take(only, "the only h1");
        }

        if (stated.Count > 0)
        {
            return Take(stated[0], "the best of the page's data");
        }

        Candidate? other = all.FirstOrDefault();
        return other is null ? null : Take(other, "all that there is");
    }

    private string Take(Candidate candidate, string rule)
    {
        candidate.Take(rule);
        return WithoutSite(candidate.Value);
    }

    /// <summary>Whether two titles are one, apart from the name of the site.</summary>
    private bool Agree(string first, string second)
    {
        string a = PageText.Bare(WithoutSite(first));
        string b = PageText.Bare(WithoutSite(second));
        return a.Length > 0 && (a == b || (a.Length > 10 && b.StartsWith(a, StringComparison.Ordinal)));
    }

    /// <summary>The title without the name of the site at its ends.</summary>
    public string WithoutSite(string title)
    {
        title = PageText.Clean(PageText.WithoutTags(title));
        for (int round = 0; round < 2; round++)
        {
            string before = title;
            foreach (string separator in Separators)
            {
                int last = title.LastIndexOf(separator, StringComparison.Ordinal);
                if (last > 0 && separator != ": " && site.Has(title.AsSpan(last + separator.Length)))
                {
                    title = title[..last].Trim();
                }

                int first = title.IndexOf(separator, StringComparison.Ordinal);
                if (first > 0 && first + separator.Length < title.Length && separator != ": " && site.Has(title.AsSpan(0, first)))
                {
                    title = title[(first + separator.Length)..].Trim();
                }
            }

            if (before == title)
            {
                break;
            }
        }

        return title;
    }
}
