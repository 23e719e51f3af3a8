using NewsModel.Html.Pages;

namespace NewsModel.Html.Body;

/// <summary>Extracts the body of an article: finds its elements, cuts them into blocks, trims the ends, and adds the lead.</summary>
internal sealed class BodyExtractor
{
    private readonly PageTree _tree;
    private readonly PageRuns _runs;
    private readonly HashSet<string> _titles;
    private readonly Uri? _page;

    /// <summary>Makes one for a page.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="runs">Its runs.</param>
    /// <param name="titles">Its titles, bare.</param>
    /// <param name="page">Its address, against which links are made full.</param>
    public BodyExtractor(PageTree tree, PageRuns runs, HashSet<string> titles, Uri? page)
    {
        _tree = tree;
        _runs = runs;
        _titles = titles;
        _page = page;
    }

    /// <summary>Extracts the body.</summary>
    /// <param name="headline">The row of the headline; -1 when it is not known.</param>
    /// <param name="descriptions">What the page says of the article in a sentence, bare.</param>
    public PageBody Extract(int headline, IReadOnlyList<string> descriptions)
    {
        PageBody body = new() { Roots = BodyFinder.Find(_tree, _runs, headline) };
        int prose = body.Roots.Sum(_runs.Prose);
        BodyPruner pruner = new(_tree, _runs, _titles, prose);
        BodyBuilder builder = new(_tree, pruner, body, _page);
        foreach (int root in body.Roots)
        {
            builder.Add(root);
        }

        BodyTrimmer.Trim(body, _titles);
        RelatedLinks.Collect(_tree, body);
        if (new LeadFinder(_tree, _runs, _page).Find(body, headline, descriptions) is { } lead)
        {
            body.Blocks.Insert(0, lead);
        }

        return body;
    }
}
