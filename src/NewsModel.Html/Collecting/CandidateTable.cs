using System.Net;

namespace NewsModel.Html.Collecting;

/// <summary>All that a page states, in the order in which it was found.</summary>
internal sealed class CandidateTable
{
    private const int MaxLength = 20_000;
    private const int MaxBodyLength = 2_000_000;
    private const int MaxCandidates = 5_000;

    private readonly List<Candidate> _all = [];

    public IReadOnlyList<Candidate> All => _all;

    /// <summary>The sizes in pixels that the page's data state of pictures, by their addresses as they stand.</summary>
    public Dictionary<string, (int? Width, int? Height)> Sizes { get; } = [];

    /// <summary>Adds a value; one that is empty says nothing and is left out.</summary>
    public void Add(HtmlField field, string? value, string source, int rank, int row, string? address = null)
    {
        if (value is null || _all.Count >= MaxCandidates
            || PageStrings.Clean(PageStrings.Cut(value, MaxLength)) is not { Length: > 0 } clean)
        {
            return;
        }

        _all.Add(new(field, PageStrings.WellFormed(clean), source, rank, row, address));
    }

    /// <summary>Adds a body that the page's data state, whose line breaks count.</summary>
    public void AddBody(string? value, string source, int rank, int row)
    {
        if (!string.IsNullOrWhiteSpace(value) && _all.Count < MaxCandidates)
        {
            string text = PageStrings.WellFormed(WebUtility.HtmlDecode(PageStrings.Cut(value, MaxBodyLength)));
            _all.Add(new(HtmlField.Body, text, source, rank, row));
        }
    }

    /// <summary>Adds a value of JSON, where HTML's character references are common.</summary>
    public void AddEncoded(HtmlField field, string? value, string source, int rank, int row, string? address = null) =>
        Add(field, value?.Contains('&', StringComparison.Ordinal) == true ? WebUtility.HtmlDecode(value) : value, source, rank, row, address);

    /// <summary>The candidates of a field, the best rank first, in the order of the page within a rank.</summary>
    public List<Candidate> Of(HtmlField field)
    {
        List<Candidate> found = [];
        List<long> order = [];
        foreach (Candidate candidate in _all)
        {
            if (candidate.Field == field)
            {
                order.Add(((long)candidate.Rank << 32) | (uint)found.Count);
                found.Add(candidate);
            }
        }

        order.Sort();
        return order.ConvertAll(at => found[(int)(at & uint.MaxValue)]);
    }

    /// <summary>The first of the best rank; it counts as taken.</summary>
    public string? TakeFirst(HtmlField field)
    {
        Candidate? best = Of(field).FirstOrDefault();
        best?.Take("the best source");
        return best?.Value;
    }
}
