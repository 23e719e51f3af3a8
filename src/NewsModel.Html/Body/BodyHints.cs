using NewsModel.Html.Pages;

namespace NewsModel.Html.Body;

/// <summary>The hints of elements, without those that what the element holds belies.</summary>
internal static class BodyHints
{
    private const Hints Doubtful = Hints.Furniture | Hints.Biography | Hints.Paywall | Hints.Teaser | Hints.Topics | Hints.Author | Hints.Date
        | Hints.Meta | Hints.Lead | Hints.Caption | Hints.Credit | Hints.Player | Hints.Contents | Hints.Gallery | Hints.Copyright
        | Hints.ReadingTime | Hints.Product | Hints.Header | Hints.Headline
        | Hints.Button | Hints.Embed;

    /// <summary>The hints of each row.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="runs">Its runs.</param>
    public static Hints[] Of(PageTree tree, PageRuns runs)
    {
        Hints[] hints = new Hints[tree.Count];
        int total = runs.Prose(tree.Body);
        for (int i = 0; i < hints.Length; i++)
        {
            Hints own = tree[i].Hints;
            hints[i] = own;
            if (own == Hints.None)
            {
                continue;
            }

            // "layout-with-sidebar" and "post has-related" hold the article.
            int prose = runs.Prose(i);
            if (prose * 10 > total * 4 && runs.ProseRuns(i) > 1)
            {
                hints[i] &= ~Doubtful;
            }

            // "article-body-related" is not a body.
            if ((own & Hints.ArticleBody) != 0 && (hints[i] & (Hints.Furniture | Hints.Headline | Hints.Lead | Hints.Caption)) != 0)
            {
                hints[i] &= ~Hints.ArticleBody;
            }
        }

        return hints;
    }
}
