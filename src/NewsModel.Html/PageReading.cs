using AngleSharp.Dom;
using NewsModel.Html.Body;
using NewsModel.Html.Collecting;
using NewsModel.Html.Dates;
using NewsModel.Html.Decoding;
using NewsModel.Html.Evidence;
using NewsModel.Html.Pages;
using NewsModel.Html.Resolving;
using NewsModel.Html.Rules;
using NewsModel.Text.PageLines;

namespace NewsModel.Html;

/// <summary>The reading of one page: collectors, then resolvers, then the body.</summary>
internal sealed class PageReading
{
    // More titles and descriptions than this only cost time: each is compared with each item of the data and each paragraph.
    private const int MaxTitles = 100;
    private const int MaxDescriptions = 20;

    private readonly IDocument _document;
    private readonly PageTree _tree;
    private readonly DecodedPage? _page;
    private readonly HtmlReadOptions _options;
    private readonly List<HtmlProblem> _problems;
    private readonly CandidateTable _table = new();
    private readonly LdGraph _graph;
    private readonly string? _pageUrl;

    public PageReading(IDocument document, PageTree tree, DecodedPage? page, Url? pageUrl, HtmlReadOptions options, List<HtmlProblem> problems)
    {
        _document = document;
        _tree = tree;
        _page = page;
        _options = options;
        _problems = problems;
        _pageUrl = pageUrl?.Text;
        _graph = LdGraph.Read(tree, page);
    }

    /// <summary>Reads the page; <see langword="null"/> when the time is over.</summary>
    /// <param name="clock">The time that it may take.</param>
    public HtmlReadResult? Read(ReadClock clock)
    {
        PageRuns runs = PageRuns.Of(_tree);
        _tree.Correct(BodyHints.Of(_tree, runs));
        VisibleCollector visible = new(_tree, _table);
        MetaCollector.Collect(_tree, _table);
        LinkCollector.Collect(_tree, _table);
        visible.CollectTitles();
        string? address = _pageUrl ?? _table.Of(HtmlField.WebUrl).FirstOrDefault()?.Value;
        string host = PageAddress.Host(address);
        RuleCollector.Collect(_document, _tree, host, _options.Rules, _table, _problems);
        LdCollector ld = new(_graph, _table);
        ld.Collect(address, BareTitles());
        MicrodataCollector.Collect(_tree, _table);
        if (clock.IsOver)
        {
            return null;
        }

        SiteNames site = SiteNames.Of(_table, host);
        TitleResolver titles = new(_table, site);
        string? title = titles.Resolve(out Candidate? headline);
        visible.IsMonthFirst = DateOrder.IsMonthFirst(_table);
        visible.CollectLines(RowOf(headline, title));
        AddressDates.Collect(address, _table);

        Uri? page = address is not null && Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? uri : null;
        DateResolver dates = new(_table, visible.IsMonthFirst);
        (PageDate Date, Candidate Source)? updated = dates.Resolve(HtmlField.Updated);
        ArticleFields fields = new()
        {
            Title = title,
            Published = dates.Resolve(HtmlField.Published) ?? updated,
            Updated = updated,
            Authors = new AuthorResolver(_table, site, page).Resolve(),
        };
        if (clock.IsOver)
        {
            return null;
        }

        _problems.AddRange(new Disagreements(_tree, _table, site, visible.IsMonthFirst).Find(fields));
        HashSet<string> bareTitles = [.. BareTitles(), PageStrings.Bare(title ?? "")];
        bareTitles.Remove("");
        PageBody body = new BodyExtractor(_tree, runs, bareTitles, page).Extract(visible.Headline, Descriptions());
        return clock.IsOver ? null : new ResultMaker(_tree, _table, _page, _problems, fields, body, _graph).Make(page, host);
    }

    private HashSet<string> BareTitles()
    {
        HashSet<string> titles = [];
        foreach (Candidate candidate in _table.All)
        {
            if (candidate.Field == HtmlField.Title && titles.Count < MaxTitles)
            {
                titles.Add(PageStrings.Bare(candidate.Value));
            }
        }

        return titles;
    }

    private List<string> Descriptions()
    {
        List<string> found = [];
        foreach (Candidate candidate in _table.Of(HtmlField.Excerpt))
        {
            string bare = PageStrings.Bare(candidate.Value);
            if (found.Count < MaxDescriptions && !found.Contains(bare))
            {
                found.Add(bare);
            }
        }

        return found;
    }

    private int RowOf(Candidate? headline, string? title)
    {
        if (headline is not null)
        {
            return headline.Row;
        }

        string bare = PageStrings.Bare(title ?? "");
        for (int row = _tree.Body; row < _tree.Count; row++)
        {
            if (bare.Length > 10 && Tags.HeadingLevel(_tree[row].Tag) is 1 or 2 && PageStrings.Bare(_tree.TextOf(row, 400)) == bare)
            {
                return row;
            }
        }

        return FirstOf(Tag.H1) is >= 0 and int first ? first : FirstOf(Tag.Article) is >= 0 and int article ? article : FirstOf(Tag.Main);
    }

    private int FirstOf(Tag tag)
    {
        for (int row = _tree.Body; row < _tree.Count; row++)
        {
            if (_tree[row].Tag == tag && !_tree.IsWithin(row, Hints.Navigation | Hints.Footer | Hints.Related | Hints.Sidebar, _tree.Body))
            {
                return row;
            }
        }

        return -1;
    }
}
