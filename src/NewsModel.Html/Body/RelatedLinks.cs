using NewsModel.Html.Collecting;
using NewsModel.Html.Pages;

namespace NewsModel.Html.Body;

/// <summary>Collects the links to other articles that were in the body and were left out of it.</summary>
internal static class RelatedLinks
{
    private const int MaxLinks = 30;
    private const int ShortestTitle = 15;
    private const int LongestTitle = 250;

    /// <summary>Collects the links, except those that lead nowhere or whose text is not a headline.</summary>
    public static void Collect(PageTree tree, PageBody body)
    {
        HashSet<string> known = [];
        foreach ((int row, HtmlBlockRole role) in body.Out)
        {
            if (role != HtmlBlockRole.Related)
            {
                continue;
            }

            for (int i = row; i < tree[row].End && body.Links.Count < MaxLinks; i++)
            {
                if (tree[i].Tag != Tag.A || tree.Attribute(i, "href") is not { Length: > 1 } address || !MarkdownEscaper.IsLink(address)
                    || !known.Add(address))
                {
                    continue;
                }

                string title = PageStrings.Clean(tree.TextOf(i, LongestTitle + 1));
                if (title.Length is >= ShortestTitle and <= LongestTitle)
                {
                    body.Links.Add((title, address));
                }
            }
        }
    }
}
