using NewsModel.Html.Collecting;
using NewsModel.Text.PageLines;

namespace NewsModel.Html.Resolving;

/// <summary>What the resolvers decided on.</summary>
internal sealed class ArticleFields
{
    public string? Title { get; init; }

    public (PageDate Date, Candidate Source)? Published { get; init; }

    public (PageDate Date, Candidate Source)? Updated { get; init; }

    /// <summary>The names of the authors, and the addresses of the pages about them.</summary>
    public List<Author> Authors { get; init; } = [];
}
