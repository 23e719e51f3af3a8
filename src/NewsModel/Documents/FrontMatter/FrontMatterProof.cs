using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using NewsModel.Formats;
using NewsModel.Schema;
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
/// <para>A body that the edit does not touch, and that is not to be another, has been read.</para>
/// </remarks>
/// <param name="script">The edit.</param>
/// <param name="source">The old text and its index, of the block scanner.</param>
/// <param name="options">The limits.</param>
/// <param name="old">The article in it, in which there is no problem.</param>
/// <param name="wanted">The wanted article.</param>
/// <param name="content">The wanted body.</param>
/// <param name="changesKeys">Whether the articles differ in more than the body.</param>
/// <param name="changesBody">Whether they differ in the body.</param>
internal sealed class FrontMatterProof(
    EditScript script, FrontMatterSource source, ReadOptions options, ArticleNode old, ArticleNode wanted, string? content, bool changesKeys, bool changesBody) : IEditProof
{
    private readonly List<SourceEntry> _entries = source.TryGetEntries(0, out List<SourceEntry> entries) ? entries : [];

    /// <inheritdoc/>
    public bool Holds(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > options.MaxInputLength)
        {
            return false;
        }

        if (!script.TryGetBounds(source.BodyStart, out int start, out int oldEnd, out int newEnd))
        {
            return !changesKeys && IsBodyProven(utf8, source.BodyStart);
        }

        return start >= source.YamlStart && oldEnd <= source.FenceStart
            && AreKeysProven(utf8, start, oldEnd, newEnd) && IsBodyProven(utf8, source.BodyStart + newEnd - oldEnd);
    }

    /// <summary>Whether the body is the wanted one: it is if neither is another one than before.</summary>
    /// <remarks>Not where a line feed now stands behind a fence that ends with a carriage return, since the two are one line break.</remarks>
    private bool IsBodyProven(ReadOnlySpan<byte> utf8, int start) =>
        (!changesBody && !script.HasFrom(source.BodyStart)) || (!utf8[(start - 1)..].StartsWith("\r\n"u8) && IsBody(utf8[start..]));

    private bool IsBody(ReadOnlySpan<byte> utf8) => content is null
        ? utf8 is [(byte)'\n'] or [(byte)'\r', (byte)'\n']
        : Utf8.IsValid(utf8) && utf8.SequenceEqual(Utf8Text.Encode(content));

    private bool AreKeysProven(ReadOnlySpan<byte> utf8, int start, int oldEnd, int newEnd)
    {
        foreach (SourceEntry entry in _entries)
        {
            bool mayHoldAll = start >= entry.LineStart && oldEnd <= entry.NextLine && source.Rows[entry.Row].Kind == YamlKind.Sequence;
            if (mayHoldAll && HoldsInList(utf8, entry, start, oldEnd, newEnd - oldEnd))
            {
                return true;
            }
        }

        // From the beginning of a key, or the end of one, to the same.
        (int from, int to) = Bounds(_entries, start, oldEnd, source.YamlStart, source.FenceStart);
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
            ulong bit = source.Key(entry.Row, source.Schema)?.Bit ?? 0;
            bool isTouched = entry.LineStart < to && entry.NextLine > from;
            touched |= isTouched ? bit : 0;
            outside |= isTouched ? 0 : bit;
        }

        if ((part.Known & outside) != 0)
        {
            return false;
        }

        MemberCursor oldMembers = new(old);
        MemberCursor partMembers = new(part.Article);
        MemberCursor wantedMembers = new(wanted);
        foreach (RecordKey key in source.Schema.Keys)
        {
            ArticleMember? outsidePart = oldMembers.Take(key);
            ArticleMember? inPart = partMembers.Take(key);
            ArticleMember? found = (touched & key.Bit) != 0 ? inPart : outsidePart;
            if (!ArticleNode.AreSame(found?.Value, wantedMembers.Take(key)?.Value))
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
        ReadOnlySpan<ArticleMember> all = old.Extensions;
        ReadOnlySpan<ArticleMember> inPart = part.Article.Extensions;
        ReadOnlySpan<ArticleMember> expected = wanted.Extensions;
        int count = 0;
        int before = 0;
        int after = 0;
        foreach (SourceEntry entry in _entries)
        {
            if (source.Key(entry.Row, source.Schema) is null)
            {
                count++;
                before += entry.NextLine <= from ? 1 : 0;
                after += entry.LineStart >= to ? 1 : 0;
            }
        }

        return count == all.Length && before + inPart.Length + after == expected.Length
            && ArticleMember.AreSame(all[..before], expected[..before])
            && ArticleMember.AreSame(inPart, expected[before..^after])
            && ArticleMember.AreSame(all[^after..], expected[^after..]);
    }

    private bool HoldsInList(ReadOnlySpan<byte> utf8, in SourceEntry list, int start, int oldEnd, int growth)
    {
        RecordKey? key = source.Key(list.Row, source.Schema);
        if (key is null || !source.TryGetEntries(list.Row, out List<SourceEntry> items) || items[0].IsInline
            || start < items[0].LineStart || oldEnd > items[^1].NextLine
            || old.Find(key)?.Items is not { } oldItems || wanted.Find(key)?.Items is not { } wantedItems || oldItems.Count != items.Count
            || !ArticleMember.AreSame(CollectionsMarshal.AsSpan(old.Members), CollectionsMarshal.AsSpan(wanted.Members), but: key))
        {
            return false;
        }

        (int from, int to) = Bounds(items, start, oldEnd, items[0].LineStart, items[^1].NextLine);
        int before = items.FindLastIndex(i => i.NextLine <= from) + 1;
        int after = items.FindIndex(i => i.LineStart >= to) is >= 0 and int next ? items.Count - next : 0;
        if (Read(utf8[from..(to + growth)], Encoding.UTF8.GetBytes(source.Key(list.Row) + ":\n")) is not { } part || !part.AreItemsAt(items[0].Column))
        {
            return false;
        }

        List<ArticleNode> partItems = part.Article.Find(key)?.Items ?? [];
        bool isRight = before + partItems.Count + after == wantedItems.Count;
        for (int i = 0; isRight && i < wantedItems.Count; i++)
        {
            ArticleNode item = i < before ? oldItems[i]
                : i < before + partItems.Count ? partItems[i - before]
                : oldItems[i - wantedItems.Count + items.Count];
            isRight = item.Says(wantedItems[i]);
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
        using FrontMatterSource part = source.ReadPart(text, options, out ReadResult<Article> result);
        bool isTaken = part.IsOfBlockScanner && part.BodyStart == text.Length && source.Rows.Length + part.Rows.Length <= options.MaxNodes;
        return isTaken && result.Diagnostics.IsEmpty ? new(part, ArticleNode.Of(source.Schema, result.Value)) : null;
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
                Known |= source.Key(entry.Row, source.Schema)?.Bit ?? 0;
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
