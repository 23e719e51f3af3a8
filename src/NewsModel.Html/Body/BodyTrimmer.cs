using NewsModel.Html.Collecting;
using NewsModel.Text.PageLines;

namespace NewsModel.Html.Body;

/// <summary>
/// Removes blocks that are no part of the body although they are in it: links to other articles, headings of nothing, lines around the
/// text.
/// </summary>
internal static class BodyTrimmer
{
    /// <summary>Trims a body.</summary>
    public static void Trim(PageBody body, HashSet<string> titles)
    {
        List<BodyBlock> blocks = body.Blocks;
        RemoveRelated(body);
        Remove(body, block => block.Text.Length < 400 && titles.Contains(PageStrings.Bare(block.Text)), HtmlBlockRole.Headline);
        Remove(body, static block => block.Role != HtmlBlockRole.Figure && FurnitureLabels.Is(block.Text), HtmlBlockRole.Furniture);
        TrimStart(body);
        RemoveEmptySections(blocks);
    }

    // A label such as "Related articles", with the links after it.
    private static void RemoveRelated(PageBody body)
    {
        List<BodyBlock> blocks = body.Blocks;
        for (int i = 0; i < blocks.Count; i++)
        {
            BodyBlock block = blocks[i];
            bool isLabel = block.Text.Length < 80 && block.Role != HtmlBlockRole.Figure && RelatedLabels.Begins(block.Text);
            if (isLabel && (block.IsLinks || block.Role == HtmlBlockRole.Heading || block.Text.EndsWith(':')))
            {
                int end = i + 1;
                while (end < blocks.Count && (blocks[end].IsLinks || blocks[end].Role == HtmlBlockRole.Figure))
                {
                    end++;
                }

                // A heading that has a text after it is one of the article.
                if (block.IsLinks || end > i + 1 || end == blocks.Count)
                {
                    for (int j = i; j < end; j++)
                    {
                        body.Out.Add((blocks[j].Row, HtmlBlockRole.Related));
                    }

                    blocks.RemoveRange(i, end - i);
                    i--;
                }
            }
        }
    }

    private static void Remove(PageBody body, Predicate<BodyBlock> test, HtmlBlockRole role)
    {
        foreach (BodyBlock block in body.Blocks)
        {
            if (test(block))
            {
                body.Out.Add((block.Row, role));
            }
        }

        body.Blocks.RemoveAll(test);
    }

    // Bylines, dates and section names in front of the first sentence.
    private static void TrimStart(PageBody body)
    {
        const int FirstBlocks = 8;
        List<BodyBlock> blocks = body.Blocks;
        int at = 0;
        for (int seen = 0; at < blocks.Count && seen < FirstBlocks; seen++)
        {
            BodyBlock block = blocks[at];
            if (block.Role == HtmlBlockRole.Paragraph && block.Text.Length < 100 && IsLineOfHead(block))
            {
                body.Out.Add((block.Row, HtmlBlockRole.Byline));
                blocks.RemoveAt(at);
            }
            else
            {
                at++;
            }
        }
    }

    private static bool IsLineOfHead(BodyBlock block) =>
        (block.Text.Length < 60 && Bylines.IsByline(block.Text, out _) && !block.Text.EndsWith('.'))
        || (block.Text.Length < 60 && DateWords.TryParse(block.Text, isMonthFirst: true, out _))
        || (block.IsLinks && block.Text.Length < 60);

    private static void RemoveEmptySections(List<BodyBlock> blocks)
    {
        while (blocks.Count > 0 && blocks[^1].Role == HtmlBlockRole.Heading)
        {
            blocks.RemoveAt(blocks.Count - 1);
        }
    }
}
