using NewsModel.Html.Collecting;
using NewsModel.Html.Pages;

namespace NewsModel.Html.Body;

/// <summary>Finds the lead where it is in front of the body and not in it.</summary>
internal sealed class LeadFinder(PageTree tree, PageRuns runs, Uri? page)
{
    private const int Shortest = 30;
    private const int Longest = 1200;

    /// <summary>Finds the lead; <see langword="null"/> when there is none, or the body has it.</summary>
    public BodyBlock? Find(PageBody body, int headline, IReadOnlyList<string> descriptions)
    {
        if (body.Roots.Count == 0 || body.Blocks.Count == 0)
        {
            return null;
        }

        int from = headline >= 0 ? headline : tree.Body;
        int end = body.Roots[0];
        string start = PageStrings.Bare(StartOf(body));
        foreach (PageRun run in runs.All)
        {
            if (run.First < from || run.First >= end || run.Length is < Shortest or > Longest || run.LinkLength * 2 > run.Length
                || IsFurniture(run.Block))
            {
                continue;
            }

            bool isNamed = tree.IsWithin(run.Block, Hints.Lead, tree.Body) && run.Stops > 0;
            InlineWriter line = new(page);
            for (int i = run.First; i < run.End; i++)
            {
                if (tree[i].Text is { } text)
                {
                    line.Add(text, i);
                }
                else
                {
                    line.Enter(tree[i], i);
                }
            }

            (string words, string markdown) = line.Take();
            string bare = PageStrings.Bare(words);
            if ((isNamed || IsDescription(bare, descriptions)) && !start.Contains(bare, StringComparison.Ordinal))
            {
                return new(HtmlBlockRole.Lead, run.Block, words, markdown);
            }
        }

        return null;
    }

    private static string StartOf(PageBody body)
    {
        System.Text.StringBuilder start = new();
        for (int i = 0; i < body.Blocks.Count && start.Length < 3000; i++)
        {
            start.Append(body.Blocks[i].Text);
        }

        return start.ToString();
    }

    private bool IsFurniture(int row)
    {
        for (int i = row; i > tree.Body; i = tree[i].Parent)
        {
            if ((tree[i].Hints & (Hints.Furniture | Hints.Caption | Hints.Biography | Hints.Author | Hints.Teaser)) != 0
                || Tags.IsUnread(tree[i].Tag))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDescription(string bare, IReadOnlyList<string> descriptions)
    {
        foreach (string description in descriptions)
        {
            if (description.Length > 30 && (description.StartsWith(bare, StringComparison.Ordinal)
                || bare.StartsWith(description, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
