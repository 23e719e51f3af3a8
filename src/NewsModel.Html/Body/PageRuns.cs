using NewsModel.Html.Pages;

namespace NewsModel.Html.Body;

/// <summary>All runs of a page, with sums over subtrees.</summary>
internal sealed class PageRuns
{
    private readonly PageTree _tree;
    private readonly List<PageRun> _runs = new(256);

    // Sums up to a row, exclusive, so the sum over a subtree is a difference.
    private readonly int[] _length;
    private readonly int[] _linkLength;
    private readonly int[] _prose;
    private readonly int[] _proseRuns;

    private PageRuns(PageTree tree)
    {
        _tree = tree;
        _length = new int[tree.Count + 1];
        _linkLength = new int[tree.Count + 1];
        _prose = new int[tree.Count + 1];
        _proseRuns = new int[tree.Count + 1];
    }

    public IReadOnlyList<PageRun> All => _runs;

    /// <summary>Finds the runs of a page.</summary>
    /// <param name="tree">The page.</param>
    public static PageRuns Of(PageTree tree)
    {
        PageRuns runs = new(tree);
        runs.Find();
        runs.Sum();
        return runs;
    }

    /// <summary>The characters of text below a row.</summary>
    public int Length(int row) => _length[_tree[row].End] - _length[row];

    public int LinkLength(int row) => _linkLength[_tree[row].End] - _linkLength[row];

    /// <summary>The characters of prose below a row.</summary>
    public int Prose(int row) => _prose[_tree[row].End] - _prose[row];

    /// <summary>How many runs of prose are below a row.</summary>
    public int ProseRuns(int row) => _proseRuns[_tree[row].End] - _proseRuns[row];

    /// <summary>The share of text in links, from 0 to 1.</summary>
    public double LinkShare(int row) => Length(row) is > 0 and int length ? (double)LinkLength(row) / length : 0;

    private void Find()
    {
        ReadOnlySpan<PageNode> rows = _tree.Rows;
        Open open = default;
        int linkEnd = 0;
        for (int i = _tree.Body; i < rows.Length; i++)
        {
            ref readonly PageNode node = ref rows[i];
            if (node.Tag == Tag.Text)
            {
                open.Add(node.Text!, i, isLink: i < linkEnd);
                if (open.First == i)
                {
                    open.Block = BlockOf(node.Parent);
                }
            }
            else if (Tags.IsUnread(node.Tag))
            {
                if (node.Tag != Tag.Svg)
                {
                    Close(ref open, i);
                }

                i = node.End - 1;
            }
            else if (!Tags.IsInline(node.Tag) && node.Tag is not (Tag.Img or Tag.Picture))
            {
                Close(ref open, i);
            }
            else if (node.Tag == Tag.A && i >= linkEnd)
            {
                linkEnd = node.End;
            }

            if (open.Length > 0 && i + 1 < rows.Length && IsLeaving(i + 1, open.Block))
            {
                Close(ref open, i + 1);
            }
        }

        Close(ref open, rows.Length);
    }

    private bool IsLeaving(int next, int block) => block >= 0 && next >= _tree[block].End;

    private int BlockOf(int row)
    {
        while (row > 0 && Tags.IsInline(_tree[row].Tag))
        {
            row = _tree[row].Parent;
        }

        return row;
    }

    private void Close(ref Open open, int end)
    {
        if (open.Length > 0)
        {
            _runs.Add(new(open.First, end, open.Block, open.Length, open.LinkLength, open.Stops));
        }

        open = default;
    }

    private void Sum()
    {
        foreach (PageRun run in _runs)
        {
            _length[run.First + 1] = run.Length;
            _linkLength[run.First + 1] = run.LinkLength;
            if (run.IsProse)
            {
                _prose[run.First + 1] = run.Length;
                _proseRuns[run.First + 1] = 1;
            }
        }

        for (int i = 1; i < _length.Length; i++)
        {
            _length[i] += _length[i - 1];
            _linkLength[i] += _linkLength[i - 1];
            _prose[i] += _prose[i - 1];
            _proseRuns[i] += _proseRuns[i - 1];
        }
    }

    private struct Open
    {
        public int First;
        public int Block;
        public int Length;
        public int LinkLength;
        public int Stops;

        private bool _endsInSpace;

        public void Add(string text, int row, bool isLink)
        {
            int before = Length;
            foreach (char c in text)
            {
                if (char.IsWhiteSpace(c))
                {
                    _endsInSpace = Length > 0;
                    continue;
                }

                Length += _endsInSpace ? 2 : 1;
                _endsInSpace = false;
                if (c is ',' or '.' or '!' or '?' or ';' or '。' or '،' or '।' or '、')
                {
                    Stops++;
                }
            }

            if (before == 0 && Length > 0)
            {
                First = row;
            }

            LinkLength += isLink ? Length - before : 0;
        }
    }
}
