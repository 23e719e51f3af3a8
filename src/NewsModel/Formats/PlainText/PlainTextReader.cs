using System.Text;
using System.Text.Unicode;
using NewsModel.Diagnostics;
using NewsModel.Text;
using NewsModel.Text.PageLines;

namespace NewsModel.Formats.PlainText;

/// <summary>A block as it was read: where it is, what it says and what it is.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Text">Its text.</param>
/// <param name="IsValid">Whether its bytes are UTF-8.</param>
/// <param name="Marker">What the profiles say of it.</param>
internal readonly record struct ReadBlock(PageSpan Span, string Text, bool IsValid, PageMarkerLine Marker)
{
    public PageBlockRole Role { get; init; }

    public PageBlockRule Rule { get; init; }

    /// <summary>What a byline or a date says.</summary>
    public HeadLine Head { get; init; }
}

/// <summary>What was read of a page.</summary>
/// <param name="Blocks">The blocks.</param>
/// <param name="Profile">The position of the profile among the format's, or -1.</param>
/// <param name="Result">The article and the problems.</param>
internal sealed record PageReading(ReadBlock[] Blocks, int Profile, ReadResult<Article> Result);

/// <summary>Reads a page: finds the blocks, then the profile, then what each block is, and makes an article of them.</summary>
internal ref struct PlainTextReader
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly PageMarkers _markers;
    private ReadBlock[] _blocks = [];
    private int _profile;
    private bool _hasByline;
    private bool _hasPublished;
    private bool _hasUpdated;
    private DiagnosticSink _sink;
    private List<string>? _paths;

    private PlainTextReader(ReadOnlySpan<byte> utf8, PageMarkers markers)
    {
        _utf8 = utf8;
        _markers = markers;
    }

    public static PageReading Read(ReadOnlySpan<byte> utf8, PageMarkers markers, ReadOptions options)
    {
        PlainTextReader reader = new(utf8, markers);
        reader.FindBlocks(options);
        reader.AssignRoles();
        Article article = reader.Bind();
        return new(reader._blocks, reader._profile, new(article, reader.Diagnostics()));
    }

    private void FindBlocks(ReadOptions options)
    {
        bool isValid = Utf8.IsValid(_utf8);
        List<ReadBlock> blocks = [];
        PageVote vote = _markers.Vote();
        PageScanner scanner = new(_utf8);
        while (scanner.TryNext(out PageSpan span))
        {
            if (blocks.Count == options.MaxNodes)
            {
                _sink.Add(Problems.TooManyNodes(options.MaxNodes), span.Start);
                break;
            }

            bool isValidBlock = isValid || Utf8.IsValid(_utf8[span.Start..span.End]);
            string text = PageScanner.TextOf(_utf8, span);
            PageMarkerLine marker = isValidBlock ? _markers.Find(text) : default;
            vote.Add(marker);
            blocks.Add(new(span, text, isValidBlock, marker));
        }

        _blocks = [.. blocks];
        _profile = vote.Winner;
    }

    private void AssignRoles()
    {
        int first = 0;
        if (_blocks.Length > 0 && MarkerAt(0) is null)
        {
            Assign(0, PageBlockRole.Title, PageBlockRule.FirstBlock);
            first = 1;
            while (first < _blocks.Length && MarkerAt(first) is null && TryAssignHeadLine(first))
            {
                first++;
            }

            if (FindLead(first) is { } rule)
            {
                Assign(first++, PageBlockRole.Lead, rule);
            }
        }

        bool isHead = true;
        int relatedTitles = -1;
        for (int i = first; i < _blocks.Length; i++)
        {
            if (isHead && MarkerAt(i) is null && TryAssignHeadLine(i))
            {
                continue;
            }

            if (MarkerAt(i, out bool hasTitle) is { } role)
            {
                Assign(i, role, hasTitle ? PageBlockRule.MarkerWithTitle : PageBlockRule.Marker);
                relatedTitles = role == PageBlockRole.RelatedMarker && !hasTitle ? 0 : -1;
                isHead &= role == PageBlockRole.ImageMarker;
                if (role == PageBlockRole.FurnitureMarker)
                {
                    AssignFurniture(i + 1);
                    return;
                }
            }
            else if (relatedTitles == 0 || (relatedTitles > 0 && !PageCharacters.IsRunningText(_blocks[i].Text)))
            {
                Assign(i, PageBlockRole.RelatedTitle, PageBlockRule.AfterRelatedMarker);
                relatedTitles++;
            }
            else
            {
                Assign(i, PageBlockRole.Body, relatedTitles > 0 ? PageBlockRule.RunningText : PageBlockRule.Otherwise);
                relatedTitles = -1;
                isHead = false;
            }
        }
    }

    /// <summary>Makes a block in front of the body the byline or a date if it is one, and the first of its kind.</summary>
    private bool TryAssignHeadLine(int i)
    {
        if (!_blocks[i].IsValid || !HeadLine.TryRead(_blocks[i].Text, IsMonthFirst, out HeadLine line))
        {
            return false;
        }

        bool isByline = line.Role == PageBlockRole.Byline;
        ref bool has = ref _hasPublished;
        if (isByline || line.IsUpdate)
        {
            has = ref isByline ? ref _hasByline : ref _hasUpdated;
        }

        if (has)
        {
            return false;
        }

        has = true;
        Assign(i, line.Role, isByline ? PageBlockRule.Names : PageBlockRule.Day);
        _blocks[i] = _blocks[i] with { Head = line };
        return true;
    }

    /// <summary>As for web pages: by the language; where none is known, a day that could be another one is not taken for either.</summary>
    private readonly bool? IsMonthFirst => _profile < 0 ? null : DayOrder.IsMonthFirst(_markers.Profiles[_profile].Locale);

    /// <summary>Whether the block after the title, and after the lines that belong to it, is the lead, and why.</summary>
    private readonly PageBlockRule? FindLead(int first)
    {
        int marker = first;
        while (marker < _blocks.Length && MarkerAt(marker) is null)
        {
            marker++;
        }

        if (marker == first)
        {
            return null;
        }

        bool isBeforeImage = marker < _blocks.Length && MarkerAt(marker) == PageBlockRole.ImageMarker;
        return isBeforeImage ? PageBlockRule.BeforeImageMarker
            : first > 1 || BlankLinesAfter(_blocks, 0) > BlankLinesAfter(_blocks, 1) ? null
            : PageBlockRule.AfterTitle;
    }

    /// <summary>How many blank lines there are between a block and the next one; one after the last.</summary>
    public static int BlankLinesAfter(ReadBlock[] blocks, int block) =>
        block + 1 == blocks.Length ? 1 : blocks[block + 1].Span.Line - blocks[block].Span.Line - blocks[block].Span.LineCount;

    private readonly void AssignFurniture(int first)
    {
        for (int i = first; i < _blocks.Length; i++)
        {
            Assign(i, PageBlockRole.Furniture, PageBlockRule.AfterFurnitureMarker);
        }
    }

    private readonly PageBlockRole? MarkerAt(int block) => MarkerAt(block, out _);

    private readonly PageBlockRole? MarkerAt(int block, out bool hasTitle) => _blocks[block].Marker.RoleIn(_profile, out hasTitle);

    private readonly void Assign(int block, PageBlockRole role, PageBlockRule rule) =>
        _blocks[block] = _blocks[block] with { Role = role, Rule = rule };

    private Article Bind()
    {
        string? title = null;
        string? excerpt = null;
        StringBuilder? content = null;
        ValueList<Author> authors = default;
        DateTimeOffset? published = null;
        DateTimeOffset? updated = null;
        bool isContentValid = true;
        List<Image> images = [];
        List<Related> related = [];
        foreach (ReadBlock block in _blocks)
        {
            switch (block.Role)
            {
                case PageBlockRole.Title:
                    title = IsReadable(block, "title") ? PageCharacters.OneLine(block.Text) : null;
                    break;
                case PageBlockRole.Lead:
                    excerpt = IsReadable(block, "excerpt") ? block.Text : null;
                    break;
                case PageBlockRole.Byline:
                    authors = block.Head.Authors;
                    break;
                case PageBlockRole.Date:
                    (block.Head.IsUpdate ? ref updated : ref published) = DateOf(block);
                    break;
                case PageBlockRole.ImageMarker when block.Rule == PageBlockRule.MarkerWithTitle:
                    images.Add(new() { Title = block.Text[block.Marker.TitleStart..] });
                    break;
                case PageBlockRole.RelatedMarker when block.Rule == PageBlockRule.MarkerWithTitle:
                    related.Add(new() { Title = block.Text[block.Marker.TitleStart..] });
                    break;
                case PageBlockRole.RelatedTitle:
                    related.Add(new() { Title = IsReadable(block, "title", related.Count) ? PageCharacters.OneLine(block.Text) : null });
                    break;
                case PageBlockRole.Body when isContentValid:
                    isContentValid = IsReadable(block, "content");
                    content = (content?.Append("\n\n") ?? new()).Append(block.Text);
                    break;
                case PageBlockRole.Furniture:
                    IsReadable(block, "");
                    break;
            }
        }

        return new()
        {
            Title = title,
            Excerpt = excerpt,
            Authors = authors,
            PublishedDateTime = published,
            UpdatedDateTime = updated,
            Images = [.. images],
            Related = [.. related],
            Locale = _profile < 0 ? null : _markers.Profiles[_profile].Locale,
            Content = isContentValid ? content?.ToString() : null,
        };
    }

    /// <summary>The instant of a date line; what it does not state is UTC, and midnight, which is reported as in front matter.</summary>
    private DateTimeOffset DateOf(in ReadBlock block)
    {
        DateTimeOffset value = block.Head.Date.Value;
        if (block.Head.Date.Time is null || block.Head.Date.Offset is null)
        {
            string date = block.Text[block.Head.Start..];
            Problem problem = block.Head.Date.Time is null ? Problems.DayWithoutOffset(date) : Problems.DateWithoutOffset(date, value);
            int start = block.Span.Start + Encoding.UTF8.GetByteCount(block.Text.AsSpan(0, block.Head.Start));
            Add(problem, start, block.Head.IsUpdate ? "updatedDateTime" : "publishedDateTime");
        }

        return value;
    }

    /// <summary>Whether a block can be read; if it is not UTF-8, that is reported.</summary>
    private bool IsReadable(in ReadBlock block, string key, int related = -1)
    {
        if (!block.IsValid)
        {
            string path = related < 0 ? key : DiagnosticPath.Key(DiagnosticPath.Index("related", related), key);
            int offset = block.Span.Start + Utf8Codec.IndexOfInvalid(_utf8[block.Span.Start..block.Span.End]);
            Add(Utf8Codec.IsSurrogateAt(_utf8, offset) ? Problems.LoneSurrogateInText : Problems.InvalidUtf8, offset, path);
        }

        return block.IsValid;
    }

    private void Add(in Problem problem, int offset, string path)
    {
        _paths ??= [];
        _paths.Add(path);
        _sink.Add(problem, offset, _paths.Count - 1);
    }

    private ValueList<Diagnostic> Diagnostics()
    {
        if (_blocks.Length == 0 || _blocks[0].Role != PageBlockRole.Title)
        {
            int start = _blocks.Length > 0 ? _blocks[0].Span.Start : _utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
            Add(Problems.NoTitle, start, "title");
        }
        else if (_blocks[0].IsValid && NavigationLines.Begin(_blocks[0].Text))
        {
            Add(Problems.NavigationAsTitle(PageCharacters.OneLine(_blocks[0].Text)), _blocks[0].Span.Start, "title");
        }

        if (_sink.IsEmpty)
        {
            return default;
        }

        List<string>? paths = _paths;
        return _sink.ToDiagnostics(_utf8, Array.ConvertAll(_sink.SortedRows(), row => row < 0 ? "" : paths![row]));
    }
}
