using System.Buffers;
using NewsModel.Html.Collecting;

namespace NewsModel.Html.Resolving;

/// <summary>
/// Decides on the title: what people see as the headline where the page's data agree with it, else what the data state, without the site's
/// name.
/// </summary>
internal sealed class TitleResolver(CandidateTable table, SiteNames site)
{
    // The weight of data that say what the title element says, where systems that are made for search engines fill both.
    private const double Repeated = 0.15;

    private const int ShortestHeadline = 20;
    private const double OfOneStory = 0.5;

    private static readonly string[] Separators =
    [
        " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", ": ", " ~ ", "| ", "：", "｜", "ㅣ",
    ];

    private static readonly SearchValues<char> Dividers = SearchValues.Create("-–—|｜ㅣ·•:：/_<>«»");

    /// <summary>The title; <see langword="null"/> when the page has none.</summary>
    /// <param name="headline">The candidate that is the headline on the page, if one is.</param>
    public string? Resolve(out Candidate? headline)
    {
        List<Candidate> all = table.Of(HtmlField.Title);
        headline = HeadlineOf(all);
        if (all.Count == 0)
        {
            return null;
        }

        if (all[0].Rank == Ranks.Rule)
        {
            return Take(all[0], "the publisher's rule");
        }

        Candidate? data = all.Find(IsHeadlineOfData);
        Candidate? shared = all.Find(c => c.Source == "og:title" && !site.Has(c.Value)) ?? all.Find(static c => c.Source == "twitter:title");
        if (headline is null && data is not null && shared is not null && !Agree(data.Value, shared.Value))
        {
            return BetweenDataAndShared(all, data, shared);
        }

        if (headline is not null && shared is { Source: "og:title" } && IsHeadlineOfItsOwn(shared, headline, data, all))
        {
            return Take(shared, "all others repeat the headline on the page, and this one is a headline of its own");
        }

        Candidate best = MostVotes(all, headline);
        return Take(best, ReferenceEquals(best, headline) ? "the headline on the page, and most sources agree" : "most sources agree");
    }

    private static bool IsHeadlineOfData(Candidate candidate) =>
        candidate.Rank == Ranks.LdArticle || (candidate.Rank < Ranks.Visible && candidate.Source.EndsWith("headline", StringComparison.Ordinal));

    private static bool IsNews(List<Candidate> all) =>
        all.Exists(static c => c.Source.Contains("NewsArticle", StringComparison.Ordinal) || c.Source.Contains("LiveBlog", StringComparison.Ordinal));

    // The h1 that another source agrees with; failing that, the only one, which is more often a headline than a logo when it is long enough.
    private Candidate? HeadlineOf(List<Candidate> all)
    {
        List<Candidate> seen = all.FindAll(c => c.Source == "h1" && !IsNameOfBlog(c, all));
        Candidate? agreed = seen.Find(h1 => all.Exists(c => c.Source != "h1" && Agree(h1.Value, c.Value)));
        return agreed ?? (seen is [{ } only] && only.Value.Length is > 15 and < 250 && !site.Has(only.Value) ? only : null);
    }

    // A title element is written for search engines. Of the two others, the one that differs from it is what the editors wrote.
    private string BetweenDataAndShared(List<Candidate> all, Candidate data, Candidate shared)
    {
        Candidate? element = all.Find(static c => c.Source == "title");
        return element is not null && Agree(data.Value, element.Value)
            ? Take(shared, "the page's data repeat the title element, and this one is a headline of its own")
            : Take(data, "the headline of the page's data");
    }

    // "Example Blog: Bridge closed" is the title element where the h1 is "Example Blog" and the title for sharing "Bridge closed".
    private static bool IsNameOfBlog(Candidate h1, List<Candidate> all)
    {
        string name = PageStrings.Bare(h1.Value);
        return name.Length > 0
            && all.Find(static c => c.Source == "title") is { } element && all.Find(static c => c.Source == "og:title") is { } shared
            && PageStrings.Bare(element.Value) == name + PageStrings.Bare(shared.Value);
    }

    /// <summary>
    /// Whether the title for sharing is one that the editors of news wrote for it alone: of the same story, not what any other source says, and
    /// Twitter's is not the headline on the page. A part of the headline, such as the headline without its kicker, does not count.
    /// </summary>
    private bool IsHeadlineOfItsOwn(Candidate shared, Candidate headline, Candidate? data, List<Candidate> all)
    {
        if (Likeness.Of(headline.Value, shared.Value) < OfOneStory)
        {
            return false;
        }

        // The beginning of a headline is one of its own where a second source has it too.
        bool isRepeated = all.Exists(c => c.Source is "twitter:title" or "parsely-title" && IsSame(c, shared));
        Candidate? element = all.Find(static c => c.Source == "title");
        bool isSearchTitle = element is not null && Agree(headline.Value, element.Value);
        bool isNews = data is null || data.Row == headline.Row
            ? isRepeated && isSearchTitle && IsStatedArticle()
            : IsNews(all) && IsAlike(data, headline) && !IsAlike(data, shared, isRepeated);
        return isNews && !IsAlike(headline, shared, isRepeated)
            && (element is null || !IsAlike(element, shared, isRepeated && isSearchTitle))
            && !all.Exists(c => c.Source == "twitter:title" && !IsSame(c, shared) && IsAlike(c, headline));
    }

    private bool IsStatedArticle() => table.Of(HtmlField.Type).Exists(static c => c.Source == "og:type" && c.Value == "article");

    private bool IsSame(Candidate first, Candidate second) =>
        PageStrings.Bare(WithoutSite(first.Value)) == PageStrings.Bare(WithoutSite(second.Value));

    /// <summary>Whether one of two titles is in the other.</summary>
    /// <param name="whole">One.</param>
    /// <param name="part">The other.</param>
    /// <param name="isBeginning">Whether the beginning of a title counts as another one.</param>
    private bool IsAlike(Candidate whole, Candidate part, bool isBeginning = false)
    {
        string a = PageStrings.Bare(WithoutSite(whole.Value));
        string b = PageStrings.Bare(WithoutSite(part.Value));
        bool isIn = a.Contains(b, StringComparison.Ordinal) && !(isBeginning && a.Length > b.Length && a.StartsWith(b, StringComparison.Ordinal));
        return isIn || b.Contains(a, StringComparison.Ordinal);
    }

    private Candidate MostVotes(List<Candidate> all, Candidate? headline)
    {
        Dictionary<string, double> votes = [];
        HashSet<string> voters = [];
        bool isNews = IsNews(all);
        string seen = PageStrings.Bare(headline?.Value ?? "");
        string element = all.Find(static c => c.Source == "title") is { } stated ? PageStrings.Bare(WithoutSection(stated.Value, all)) : "";
        foreach (Candidate candidate in all)
        {
            if ((candidate.Source == "h1" && !ReferenceEquals(candidate, headline)) || !voters.Add(candidate.Source))
            {
                continue;
            }

            string bare = PageStrings.Bare(WithoutSection(candidate.Value, all));
            if (!isNews && seen.Length > ShortestHeadline && bare.EndsWith(seen, StringComparison.Ordinal))
            {
                // It has a kicker or the name of a blog in front, which the page shows apart.
                bare = seen;
            }

            bool isRepeated = !isNews && bare == element && candidate.Rank < Ranks.Meta;
            votes[bare] = votes.GetValueOrDefault(bare) + (isRepeated ? Repeated : Weight(candidate, isNews));
        }

        Candidate best = all[0];
        double most = -1;
        foreach (Candidate candidate in headline is null ? all : all.Prepend(headline))
        {
            double count = votes.GetValueOrDefault(PageStrings.Bare(WithoutSite(candidate.Value)));
            if (count > most && (candidate.Source != "h1" || ReferenceEquals(candidate, headline)))
            {
                best = candidate;
                most = count;
            }
        }

        return best;
    }

    /// <summary>A title without the site's name and the section before it, where the headline of the data ends there.</summary>
    private string WithoutSection(string title, List<Candidate> all)
    {
        string own = WithoutSite(title);
        if (own.Length < PageStrings.Clean(title).Length)
        {
            foreach (Candidate candidate in all)
            {
                if (IsHeadlineOfData(candidate) && candidate.Value.Length > 10 && own.StartsWith(candidate.Value, StringComparison.Ordinal)
                    && own.AsSpan(candidate.Value.Length).TrimStart() is [var first, ..] && Dividers.Contains(first))
                {
                    return candidate.Value;
                }
            }
        }

        return own;
    }

    // What people see counts most, on pages that are no news more than the data; what only repeats another source counts little.
    private static double Weight(Candidate candidate, bool isNews) => candidate.Source switch
    {
        "h1" => isNews ? 1.2 : 2.1,
        "og:title" => 1,
        "twitter:title" => 0.4,
        "title" => 0.3,
        _ when IsHeadlineOfData(candidate) => 1.1,
        _ => 0.3,
    };

    private string Take(Candidate candidate, string rule)
    {
        candidate.Take(rule);
        return WithoutSite(candidate.Value);
    }

    /// <summary>Whether two titles are one, apart from the name of the site.</summary>
    private bool Agree(string first, string second)
    {
        string a = PageStrings.Bare(WithoutSite(first));
        string b = PageStrings.Bare(WithoutSite(second));
        return a.Length > 0 && (a == b || (a.Length > 10 && b.StartsWith(a, StringComparison.Ordinal)));
    }

    /// <summary>The title without the name of the site at its ends.</summary>
    public string WithoutSite(string title)
    {
        title = PageStrings.Clean(PageStrings.WithoutTags(title));
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
