using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using NewsModel.Formats;
using NewsModel.Yaml;

namespace NewsModel.Documents;

/// <summary>
/// Proves an edit from the part of the text that it touches, where that is enough: the rest is not read again. What it cannot prove, a reading of the
/// whole text decides.
/// </summary>
/// <remarks>
/// <para>
/// It is enough when the block scanner took the old text without a problem. That scanner goes line by line, and a line that begins a key of the
/// article closes all that is open before it; so what stands before such a line and what stands after it have no bearing on each other. The lines
/// that the edit touches, from the beginning of one key to that of another, are therefore scanned and read as a front matter of their own. If the
/// block scanner takes them too, it takes the new text, and its rows are the old ones with those of the new lines in their place. The keys must be
/// other ones than those outside, and their values the wanted ones.
/// </para>
/// <para>Likewise for the entries of a list of the article, with the list's key put before them: the line of a dash at the list's column closes all that is
/// open in the list.</para>
/// </remarks>
internal sealed class FrontMatterProof : IEditProof
{
    private readonly EditScript _script;
    private readonly FrontMatterSource _source;
    private readonly ReadOptions _options;
    private readonly ArticleNode _old;
    private readonly ArticleNode _wanted;
    private readonly string? _content;
    private readonly bool _changesKeys;
    private readonly bool _changesBody;
    private readonly List<SourceEntry> _entries;

    /// <param name="script">The edit.</param>
    /// <param name="source">The old text and its index, of the block scanner.</param>
    /// <param name="options">The limits.</param>
    /// <param name="old">The article in it.</param>
    /// <param name="wanted">The wanted article.</param>
    /// <param name="content">The wanted body.</param>
    /// <param name="changesKeys">Whether the articles differ in more than the body.</param>
    /// <param name="changesBody">Whether they differ in the body.</param>
    public FrontMatterProof(
        EditScript script, FrontMatterSource source, ReadOptions options, ArticleNode old, ArticleNode wanted, string? content, bool changesKeys, bool changesBody)
    {
        _script = script;
        _source = source;
        _options = options;
        _old = old;
        _wanted = wanted;
        _content = content;
        _changesKeys = changesKeys;
        _changesBody = changesBody;
        _ = source.TryGetEntries(0, out _entries);
    }

    /// <inheritdoc/>
    public bool Holds(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > _options.MaxInputLength)
        {
            return false;
        }

        if (!_script.TryGetBounds(_source.BodyStart, out int start, out int oldEnd, out int newEnd))
        {
            return !_changesKeys && IsBodyProven(utf8, _source.BodyStart);
        }

        return start >= _source.YamlStart && oldEnd <= _source.FenceStart
            && AreKeysProven(utf8, start, oldEnd, newEnd) && IsBodyProven(utf8, _source.BodyStart + newEnd - oldEnd);
    }

    /// <summary>Whether the body is the wanted one: it is if neither is another than before.</summary>
    private bool IsBodyProven(ReadOnlySpan<byte> utf8, int start) =>
        _changesBody || _script.HasFrom(_source.BodyStart) ? IsBody(utf8[start..]) : true;

    private bool IsBody(ReadOnlySpan<byte> utf8) => _content is null
        ? utf8 is [(byte)'\n'] or [(byte)'\r', (byte)'\n']
        : Utf8.IsValid(utf8) && utf8.SequenceEqual(Utf8Text.Encode(_content));

    private bool AreKeysProven(ReadOnlySpan<byte> utf8, int start, int oldEnd, int newEnd)
    {
        foreach (SourceEntry entry in _entries)
        {
            bool mayHoldAll = start >= entry.LineStart && oldEnd <= entry.NextLine && _source.Rows[entry.Row].Kind == YamlKind.Sequence;
            if (mayHoldAll && HoldsInList(utf8, entry, start, oldEnd, newEnd - oldEnd))
            {
                return true;
            }
        }

        // From the beginning of a key, or the end of one, to the same.
        (int from, int to) = Bounds(_entries, start, oldEnd, _source.YamlStart, _source.FenceStart);
        return Read(utf8[from..(to + newEnd - oldEnd)], header: default) is { } part && part.IsColumn(0) && AreKeysRight(part, from, to) && AreExtensionsRight(part, from, to);
    }

    private static (int From, int To) Bounds(List<SourceEntry> entries, int start, int end, int from, int to)
    {
        foreach (SourceEntry entry in entries)
        {
            from = entry.NextLine <= start ? entry.NextLine : entry.LineStart <= start ? entry.LineStart : from;
        }

        for (int i = entries.Count - 1; i >= 0; i--)
        {
            to = entries[i].LineStart >= end ? entries[i].LineStart : entries[i].NextLine >= end ? entries[i].NextLine : to;
        }

        return (from, to);
    }

    private bool AreKeysRight(Part part, int from, int to)
    {
        ulong touched = part.Known;
        ulong outside = 0;
        foreach (SourceEntry entry in _entries)
        {
            ulong bit = ArticleKeys.Bit(_source.Key(entry.Row, ArticleLevel.Article));
            bool isTouched = entry.LineStart < to && entry.NextLine > from;
            touched |= isTouched ? bit : 0;
            outside |= isTouched ? 0 : bit;
        }

        if ((part.Known & outside) != 0)
        {
            return false;
        }

        MemberCursor old = new(_old);
        MemberCursor found = new(part.Article);
        MemberCursor wanted = new(_wanted);
        foreach (ArticleKey key in ArticleLevel.Article.Order)
        {
            ArticleMember? before = old.Take(key);
            ArticleMember? inPart = found.Take(key);
            ArticleMember? after = (touched & ArticleKeys.Bit(key)) != 0 ? inPart : before;
            if (key != ArticleKey.Unknown && !ArticleNode.AreSame(after?.Value, wanted.Take(key)?.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The extensions are those before, those in the part and those after it, in this order; so the part has no key of those outside either, since the
    /// wanted ones have none twice.
    /// </summary>
    private bool AreExtensionsRight(Part part, int from, int to)
    {
        ReadOnlySpan<ArticleMember> old = _old.Extensions;
        ReadOnlySpan<ArticleMember> found = part.Article.Extensions;
        ReadOnlySpan<ArticleMember> wanted = _wanted.Extensions;
        int count = 0;
        int before = 0;
        int after = 0;
        foreach (SourceEntry entry in _entries)
        {
            if (_source.Key(entry.Row, ArticleLevel.Article) == ArticleKey.Unknown)
            {
                count++;
                before += entry.NextLine <= from ? 1 : 0;
                after += entry.LineStart >= to ? 1 : 0;
            }
        }

        return count == old.Length && before + found.Length + after == wanted.Length
            && ArticleMember.AreSame(old[..before], wanted[..before])
            && ArticleMember.AreSame(found, wanted[before..^after])
            && ArticleMember.AreSame(old[^after..], wanted[^after..]);
    }

    private bool HoldsInList(ReadOnlySpan<byte> utf8, in SourceEntry list, int start, int oldEnd, int growth)
    {
        ArticleKey key = _source.Key(list.Row, ArticleLevel.Article);
        if (key == ArticleKey.Unknown || !_source.TryGetEntries(list.Row, out List<SourceEntry> items) || items[0].IsInline
            || start < items[0].LineStart || oldEnd > items[^1].NextLine
            || _old.Find(key) is not { } old || _wanted.Find(key) is not { } wanted || old.Items.Count != items.Count
            || !ArticleMember.AreSame(CollectionsMarshal.AsSpan(_old.Members), CollectionsMarshal.AsSpan(_wanted.Members), but: key))
        {
            return false;
        }

        (int from, int to) = Bounds(items, start, oldEnd, items[0].LineStart, items[^1].NextLine);
        int before = items.FindLastIndex(i => i.NextLine <= from) + 1;
        int after = items.FindIndex(i => i.LineStart >= to) is >= 0 and int next ? items.Count - next : 0;
        if (Read(utf8[from..(to + growth)], Encoding.UTF8.GetBytes(_source.Key(list.Row) + ":\n")) is not { } part || !part.AreItemsAt(items[0].Column))
        {
            return false;
        }

        List<ArticleNode> found = part.Article.Find(key)?.Items ?? [];
        List<ArticleNode> all = wanted.Items;
        bool isRight = before + found.Count + after == all.Count && all.Count > 0;
        for (int i = 0; isRight && i < all.Count; i++)
        {
            ArticleNode item = i < before ? old.Items[i]
                : i < before + found.Count ? found[i - before]
                : old.Items[i - all.Count + items.Count];
            isRight = item.Says(all[i]);
        }

        return isRight;
    }

    /// <summary>Reads lines as a front matter of their own; <see langword="null"/> if the block scanner does not take them, or there is any problem.</summary>
    private Part? Read(ReadOnlySpan<byte> lines, ReadOnlySpan<byte> header)
    {
        if (!lines.IsEmpty && lines[^1] != '\n')
        {
            return null;
        }

        ReadOnlySpan<byte> fence = "---\n"u8;
        byte[] text = new byte[fence.Length + header.Length + lines.Length + fence.Length];
        fence.CopyTo(text);
        header.CopyTo(text.AsSpan(fence.Length));
        lines.CopyTo(text.AsSpan(fence.Length + header.Length));
        fence.CopyTo(text.AsSpan(text.Length - fence.Length));
        using FrontMatterSource source = FrontMatterSource.Read(text, _options, out ReadResult<Article> result);
        bool isTaken = source.IsOfBlockScanner && source.BodyStart == text.Length && _source.Rows.Length + source.Rows.Length <= _options.MaxNodes;
        return isTaken && result.Diagnostics.IsEmpty ? new(source, ArticleNode.Of(result.Value)) : null;
    }

    /// <summary>Some lines, read as a front matter of their own.</summary>
    private sealed class Part
    {
        private readonly List<SourceEntry> _entries;
        private readonly List<SourceEntry> _items = [];

        public Part(FrontMatterSource source, ArticleNode article)
        {
            Article = article;
            _ = source.TryGetEntries(0, out _entries);
            foreach (SourceEntry entry in _entries)
            {
                Known |= ArticleKeys.Bit(source.Key(entry.Row, ArticleLevel.Article));
            }

            if (_entries.Count > 0 && source.Rows[_entries[0].Row].Kind == YamlKind.Sequence)
            {
                _ = source.TryGetEntries(_entries[0].Row, out _items);
            }
        }

        public ArticleNode Article { get; }

        /// <summary>The keys of the model that are in it.</summary>
        public ulong Known { get; }

        /// <summary>Whether all keys stand at a column.</summary>
        public bool IsColumn(int column) => _entries.TrueForAll(e => e.Column == column);

        /// <summary>Whether there is one key, and the entries of its list stand at a column.</summary>
        public bool AreItemsAt(int column) => _entries.Count == 1 && _items.TrueForAll(i => i.Column == column);
    }
}
