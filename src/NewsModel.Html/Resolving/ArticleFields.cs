using NewsModel.Html.Collecting;
using NewsModel.Html.Dates;

namespace NewsModel.Html.Resolving;

/// <summary>What the resolvers decided on.</summary>
internal sealed class ArticleFields
{
    public string? Title { get; init; }

    public (PageDate Date, Candidate Source)? Published { get; init; }

    public (PageDate Date, Candidate Source)? Updated { get; init; }

    public List<string> Authors { get; init; } = [];
}
