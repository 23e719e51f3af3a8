using NewsModel.Html.Collecting;

namespace NewsModel.Html.Resolving;

/// <summary>What the site of a page is called: its stated names and its host.</summary>
internal sealed class SiteNames
{
    private readonly HashSet<string> _bare = [];
    private readonly string _host;

    private SiteNames(string host) => _host = PageStrings.Bare(host);

    /// <summary>Takes the names of a page.</summary>
    /// <param name="table">What was collected.</param>
    /// <param name="host">The host, without <c>www.</c>; may be empty.</param>
    public static SiteNames Of(CandidateTable table, string host)
    {
        SiteNames names = new(host);
        foreach (Candidate candidate in table.All)
        {
            if (candidate.Field == HtmlField.Provider && candidate.Value.Length < 80)
            {
                string bare = PageStrings.Bare(candidate.Value);
                if (bare.Length > 1)
                {
                    names._bare.Add(bare);
                }
            }
        }

        if (host.Length > 0)
        {
            names._bare.Add(PageStrings.Bare(host));
            names._bare.Add(PageStrings.Bare(MainPart(host)));
        }

        return names;
    }

    /// <summary>Whether a text is the name of the site, or a part of its host.</summary>
    public bool Has(ReadOnlySpan<char> text)
    {
        string bare = PageStrings.Bare(text);
        if (bare.Length < 2)
        {
            return false;
        }

        if (_bare.Contains(bare) || (bare.Length > 3 && _host.Contains(bare, StringComparison.Ordinal)))
        {
            return true;
        }

        foreach (string name in _bare)
        {
            if (name.Length > 3 && bare.Length < name.Length + 12
                && (bare.StartsWith(name, StringComparison.Ordinal) || bare.EndsWith(name, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static string MainPart(string host)
    {
        string[] parts = host.Split('.');
        return parts.Length < 2 ? host : parts.Length > 2 && parts[^2].Length <= 3 && parts[^1].Length == 2 ? parts[^3] : parts[^2];
    }
}
