using NewsModel.Html.Collecting;
using NewsModel.Html.Pages;

namespace NewsModel.Html.Body;

/// <summary>Decides which elements within the body belong to the page and not to the article.</summary>
internal sealed class BodyPruner
{
    private readonly PageTree _tree;
    private readonly PageRuns _runs;
    private readonly HashSet<string> _titles;
    private readonly int _prose;

    /// <summary>Makes one for a body.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="runs">Its runs.</param>
    /// <param name="titles">The titles of the page, bare.</param>
    /// <param name="prose">The prose of all of the body.</param>
    public BodyPruner(PageTree tree, PageRuns runs, HashSet<string> titles, int prose)
    {
        _tree = tree;
        _runs = runs;
        _titles = titles;
        _prose = prose;
    }

    /// <summary>What an element is that is left out with all that it holds; <see langword="null"/> for one that is looked into.</summary>
    public HtmlBlockRole? WhyOut(int row)
    {
        ref readonly PageNode node = ref _tree[row];
        Hints hints = node.Hints;
        if (Tags.IsUnread(node.Tag) || (hints & Hints.Hidden) != 0)
        {
            return HtmlBlockRole.Furniture;
        }

        if (Tags.IsInline(node.Tag))
        {
            return InlineOut(row, hints);
        }

        return (hints == Hints.None ? null : ByName(row, hints)) ?? ByContent(row, node.Tag);
    }

    // A link of class "related" within a sentence is part of the sentence.
    private HtmlBlockRole? InlineOut(int row, Hints hints)
    {
        const Hints Marks = Hints.Share | Hints.Advert | Hints.Comments | Hints.Related | Hints.Newsletter | Hints.Credit | Hints.Copyright
            | Hints.Button | Hints.Navigation;
        return (hints & Marks) != 0 && _runs.Length(row) < 60
            && _tree[_tree[row].Parent].Tag is not (Tag.P or Tag.Li) ? HtmlBlockRole.Furniture : null;
    }

    private HtmlBlockRole? ByName(int row, Hints hints)
    {
        int length = _runs.Length(row);
        int prose = _runs.Prose(row);
        // An element with much of the text is not furniture, whatever its class says.
        bool isMuch = prose * 3 > _prose && _runs.ProseRuns(row) > 2;
        if ((hints & Hints.Furniture) != 0 && !isMuch)
        {
            bool isParagraph = _tree[row].Tag is Tag.P or Tag.H2 or Tag.H3 or Tag.Blockquote && prose > 0 && _runs.LinkShare(row) < 0.3
                && (hints & (Hints.Advert | Hints.Related | Hints.Newsletter | Hints.Share | Hints.Comments)) == 0;
            return isParagraph ? null : (hints & Hints.Related) != 0 ? HtmlBlockRole.Related : HtmlBlockRole.Furniture;
        }

        if ((hints & Hints.Caption) != 0 && !isMuch)
        {
            return HtmlBlockRole.Figure;
        }

        if ((hints & Hints.Biography) != 0 && !isMuch)
        {
            return HtmlBlockRole.Byline;
        }

        if ((hints & Hints.Author) != 0 && !isMuch && length < 800)
        {
            return HtmlBlockRole.Byline;
        }

        if ((hints & (Hints.Date | Hints.Meta | Hints.ReadingTime)) != 0 && length < 160 && prose == 0)
        {
            return HtmlBlockRole.Byline;
        }

        if ((hints & (Hints.Credit | Hints.Copyright | Hints.Button | Hints.Player)) != 0 && length < 200 && !isMuch)
        {
            return HtmlBlockRole.Furniture;
        }

        if ((hints & Hints.Topics) != 0 && length < 300 && (_runs.LinkShare(row) > 0.4 || prose == 0) && Tags.HeadingLevel(_tree[row].Tag) == 0)
        {
            return HtmlBlockRole.Furniture;
        }

        if ((hints & Hints.Contents) != 0 && _runs.LinkShare(row) > 0.6)
        {
            return HtmlBlockRole.Furniture;
        }

        if ((hints & (Hints.Teaser | Hints.Gallery)) != 0 && _runs.LinkShare(row) > 0.3 && !isMuch)
        {
            return HtmlBlockRole.Related;
        }

        return null;
    }

    private HtmlBlockRole? ByContent(int row, Tag tag)
    {
        int length = _runs.Length(row);
        if (tag is Tag.H1 or Tag.H2 && length is > 0 and < 300 && _titles.Contains(PageStrings.Bare(_tree.TextOf(row, 400))))
        {
            return HtmlBlockRole.Headline;
        }

        if (tag == Tag.Form && _runs.Prose(row) * 3 < _prose)
        {
            return HtmlBlockRole.Furniture;
        }

        if (tag == Tag.Aside && _runs.Prose(row) * 3 < _prose)
        {
            return HtmlBlockRole.Furniture;
        }

        double links = length == 0 ? 0 : _runs.LinkShare(row);
        if (tag is Tag.Ul or Tag.Ol or Tag.Div or Tag.Section or Tag.Table or Tag.Article && links > 0.7 && length < 3000 && _runs.Prose(row) == 0)
        {
            return HtmlBlockRole.Related;
        }

        if (tag is Tag.P or Tag.Div or Tag.Li or Tag.H2 or Tag.H3 or Tag.H4 or Tag.Blockquote && links > 0.5 && length < 300
            && RelatedLabels.Begins(_tree.TextOf(row, 60)))
        {
            return HtmlBlockRole.Related;
        }

        return null;
    }
}
