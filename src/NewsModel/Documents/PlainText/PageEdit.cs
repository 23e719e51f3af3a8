using NewsModel.Formats.PlainText;
using NewsModel.Text;

namespace NewsModel.Documents.PlainText;

/// <summary>
/// Changes of a page by whole blocks: text that takes the place of a block's, blocks that come after another, and blocks that go with the blank lines
/// around them. Where each goes is settled when all are known.
/// </summary>
internal sealed class PageEdit
{
    private readonly byte[] _utf8;
    private readonly ReadBlock[] _blocks;
    private readonly string _lineBreak;
    private readonly int _top;
    private readonly string?[] _removed;
    private readonly List<Insertion> _insertions = [];
    private readonly EditScript _script;

    public PageEdit(byte[] utf8, ReadBlock[] blocks, EditScript script)
    {
        _utf8 = utf8;
        _blocks = blocks;
        _script = script;
        _removed = new string?[blocks.Length];
        _top = utf8.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        ReadOnlySpan<byte> lineBreak = SourceLines.Break(utf8, SourceLines.End(utf8, 0));
        _lineBreak = lineBreak.IsEmpty ? "\n" : Utf8Codec.Decode(lineBreak);
    }

    /// <summary>Puts text in the place of a block's, or of the end of it.</summary>
    /// <param name="block">The block.</param>
    /// <param name="text">The text, with LF between its lines.</param>
    /// <param name="path">What it is of the article.</param>
    /// <param name="from">How many characters of a block of one line stay.</param>
    public void Replace(int block, string text, string path, int from = 0)
    {
        ReadBlock old = _blocks[block];
        int kept = from == 0 ? 0 : Utf8Codec.Encode(old.Text[..from]).Length;
        _script.Replace(old.Span.Start + kept, old.Span.End, Encode(text), path);
    }

    /// <summary>Adds a block.</summary>
    /// <param name="after">The block that it comes after; -1 for the beginning of the page.</param>
    /// <param name="text">The text, with LF between its lines.</param>
    /// <param name="path">What it is of the article.</param>
    /// <param name="like">A block whose indentation it takes, or -1.</param>
    public void Insert(int after, string text, string path, int like = -1)
    {
        string indentation = like < 0 ? "" : Utf8Codec.Decode(_utf8.AsSpan(FirstLine(like).._blocks[like].Span.Start));
        _insertions.Add(new(after, indentation + text, path));
    }

    /// <summary>Adds blank lines after a block that stays, or after one that was added.</summary>
    /// <param name="path">What the block is of the article.</param>
    /// <param name="block">The block; -1 for the one that was added with this path.</param>
    /// <param name="count">How many lines.</param>
    public void InsertBlankLines(string path, int block, int count)
    {
        int added = _insertions.FindIndex(i => i.Path == path);
        Insertion lines = new(block >= 0 || added < 0 ? block : _insertions[added].After, new('\n', count), path) { IsBlank = true };
        _insertions.Insert(block < 0 ? added + 1 : 0, lines);
    }

    /// <summary>Leaves one blank line between two blocks that are next to each other.</summary>
    public void RemoveBlankLines(int block, int next, string path)
    {
        if (block >= 0 && next == block + 1)
        {
            int start = NextLine(block);
            _script.Replace(SourceLines.Next(_utf8, start), FirstLine(next), [], path);
        }
    }

    public void Remove(int block, string path) => _removed[block] = path;

    public void Keep(int block) => _removed[block] = null;

    public bool IsRemoved(int block) => _removed[block] is not null;

    /// <summary>Adds the insertions and the removals to the script.</summary>
    public void Complete()
    {
        bool isEmpty = _blocks.Length == 0;
        string before = "";
        foreach (Insertion insertion in _insertions.OrderBy(i => i.After))
        {
            int after = insertion.After;
            while (after >= 0 && IsRemoved(after))
            {
                after--;
            }

            int position = after >= 0 ? NextLine(after) : isEmpty ? _top : FirstLine(0);
            bool endsLine = after >= 0 && position > SourceLines.End(_utf8, _blocks[after].Span.End);
            string text = insertion.IsBlank ? insertion.Text
                : isEmpty ? $"{before}{insertion.Text}\n"
                : after < 0 ? $"{insertion.Text}\n\n"
                : endsLine ? $"\n{insertion.Text}\n"
                : $"\n\n{insertion.Text}";
            before = "\n";
            _script.Replace(position, position, Encode(text), insertion.Path);
        }

        for (int first = 0; first < _blocks.Length; first++)
        {
            if (IsRemoved(first))
            {
                int last = first;
                while (last + 1 < _blocks.Length && IsRemoved(last + 1))
                {
                    last++;
                }

                RemoveRun(first, last);
                first = last;
            }
        }
    }

    /// <summary>Removes blocks that follow each other, with the blank lines after them; at the end of the page, with those before them.</summary>
    private void RemoveRun(int first, int last)
    {
        bool isLast = last + 1 == _blocks.Length;
        for (int block = first; block <= last; block++)
        {
            int start = isLast && first > 0 ? NextLine(block - 1) : FirstLine(block);
            int end = isLast && (first > 0 || block == last) ? NextLine(block) : FirstLine(block + 1);
            _script.Replace(start, end, [], _removed[block]!);
        }
    }

    /// <summary>Where the first line of a block begins.</summary>
    private int FirstLine(int block) => Math.Max(_top, SourceLines.Start(_utf8, _blocks[block].Span.Start));

    /// <summary>Where the line after a block begins.</summary>
    private int NextLine(int block) => SourceLines.Next(_utf8, _blocks[block].Span.End);

    private byte[] Encode(string text) => Utf8Codec.Encode(text.Replace("\n", _lineBreak, StringComparison.Ordinal));

    private sealed record Insertion(int After, string Text, string Path)
    {
        public bool IsBlank { get; init; }
    }
}
