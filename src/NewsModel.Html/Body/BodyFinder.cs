using NewsModel.Html.Pages;

namespace NewsModel.Html.Body;

/// <summary>Finds the elements that hold the body: named ones where the page names them, else the smallest that holds most of the prose.</summary>
internal sealed class BodyFinder
{
    // Shares of prose, in percent.
    private const int MostOfPage = 55;
    private const int EnoughOfPage = 45;
    private const int MostOfContainer = 72;
    private const int LeastNamed = 140;

    private readonly PageTree _tree;
    private readonly PageRuns _runs;
    private readonly int _headline;
    private readonly int[] _prose;

    private BodyFinder(PageTree tree, PageRuns runs, int headline)
    {
        _tree = tree;
        _runs = runs;
        _headline = headline;
        _prose = new int[tree.Count + 1];
    }

    /// <summary>Finds the elements.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="runs">Its runs.</param>
    /// <param name="headline">The row of the headline; -1 when it is not known.</param>
    public static List<int> Find(PageTree tree, PageRuns runs, int headline)
    {
        BodyFinder finder = new(tree, runs, headline);
        finder.SumProse();
        return finder.Find();
    }

    private int Prose(int row) => _prose[_tree[row].End] - _prose[row];

    // As the runs' sums, without what is furniture.
    private void SumProse()
    {
        foreach (PageRun run in _runs.All)
        {
            if (run.IsProse && !IsFurniture(run.Block))
            {
                _prose[run.First + 1] = run.Length;
            }
        }

        for (int i = 1; i < _prose.Length; i++)
        {
            _prose[i] += _prose[i - 1];
        }
    }

    private bool IsFurniture(int row)
    {
        for (int i = row; i > _tree.Body; i = _tree[i].Parent)
        {
            if ((_tree[i].Hints & (Hints.Furniture | Hints.Biography | Hints.Paywall)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private List<int> Find()
    {
        int body = _tree.Body;
        int total = Prose(body);
        List<int> named = Named();
        int inNamed = 0;
        foreach (int row in named)
        {
            inNamed += Prose(row);
        }

        int article = BestArticle(total);
        int scope = article >= 0 ? Prose(article) : total;
        if (named.Count > 0 && (inNamed * 100 >= MostOfPage * scope || (inNamed >= 1500 && inNamed * 100 >= EnoughOfPage * scope)))
        {
            return named;
        }

        return [Descend(article >= 0 ? article : body)];
    }

    // The outermost elements that the page itself calls the body of the article.
    private List<int> Named()
    {
        List<int> named = [];
        int end = 0;
        for (int i = _tree.Body; i < _tree.Count; i++)
        {
            if (i < end || (_tree[i].Hints & Hints.ArticleBody) == 0 || _tree[i].Tag is Tag.Body or Tag.Html || Tags.IsInline(_tree[i].Tag))
            {
                continue;
            }

            if (Prose(i) >= LeastNamed && !IsFurniture(i))
            {
                named.Add(i);
                end = _tree[i].End;
            }
        }

        KeepOneStory(named);
        return named;
    }

    // Several bodies are parts of one story when they are near each other; a page of several stories has them in articles of their own.
    private void KeepOneStory(List<int> named)
    {
        if (named.Count < 2)
        {
            return;
        }

        int best = named[0];
        foreach (int row in named)
        {
            best = Prose(row) > Prose(best) ? row : best;
        }

        int own = OwnArticle();
        best = own >= 0 ? named.Find(row => row > own && row < _tree[own].End) is > 0 and int first ? first : best : best;
        int story = _tree.Nearest(best, Tag.Article);
        if (story >= 0)
        {
            named.RemoveAll(row => row < story || row >= _tree[story].End);
        }
        else
        {
            named.RemoveAll(row => row != best && _tree.Nearest(row, Tag.Article) >= 0);
        }
    }

    // Pages that go on with the next story have several; the first is the one with the headline.
    private int OwnArticle()
    {
        const int Enough = 250;
        int own = _headline >= 0 ? _tree.Nearest(_headline, Tag.Article) : -1;
        return own >= 0 && Prose(own) >= Enough && !IsFurniture(own) ? own : -1;
    }

    private int BestArticle(int total)
    {
        if (OwnArticle() is >= 0 and int own)
        {
            return own;
        }

        int best = -1;
        foreach (int row in _tree.All(Tag.Article))
        {
            if (!IsFurniture(row) && (best < 0 || Prose(row) > Prose(best)))
            {
                best = row;
            }
        }

        return best >= 0 && Prose(best) * 100 >= EnoughOfPage * total ? best : -1;
    }

    private int Descend(int row)
    {
        while (true)
        {
            int next = -1;
            int children = 0;
            for (int i = row + 1; i < _tree[row].End; i = _tree[i].End)
            {
                children++;
                if (_tree[i].Element is not null && !Tags.IsInline(_tree[i].Tag) && Prose(i) * 100 >= MostOfContainer * Prose(row))
                {
                    next = i;
                    break;
                }
            }

            // A list, a quotation or a paragraph is not a container.
            if (next < 0 || Prose(row) == 0
                || _tree[next].Tag is Tag.P or Tag.Ul or Tag.Ol or Tag.Li or Tag.Blockquote or Tag.Pre or Tag.Table or Tag.Tr or Tag.Dl)
            {
                return row;
            }

            row = next;
        }
    }
}
