using System.Text;
using System.Text.Unicode;
using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Text;

namespace NewsModel.Documents.FrontMatter;

/// <summary>
/// Proves an edit from the part of the text that it touches, where that is enough: the rest is not read again. What it cannot prove, a reading of the
/// whole text decides.
/// </summary>
/// <remarks>
/// <para>
/// It is enough when the block scanner took the old text without a problem. That scanner goes line by line, and a line that begins a key of the
/// article closes all that is open before it; so what comes before such a line and what comes after it have no bearing on each other. The lines
/// that the edit touches, from the beginning of one key to that of another, are therefore scanned and read as a front matter of their own. If the
/// block scanner takes them too, it takes the new text, and its rows are the old ones with those of the new lines in their place. The keys must be
/// other ones than those outside, and their values the wanted ones.
/// </para>
/// <para>Likewise for the entries of a list of the article, with the list's key put before them: the line of a dash at the list's column closes all
/// that is open in the list.</para>
/// <para>A body that the edit does not touch, and that is not to be another, has been read.</para>
/// </remarks>
/// <param name="script">The edit.</param>
/// <param name="source">The old text and its index, of the block scanner.</param>
/// <param name="options">The limits.</param>
/// <param name="old">The article in it, in which there is no problem.</param>
/// <param name="wanted">The wanted article.</param>
/// <param name="changesKeys">Whether the articles differ in more than the body.</param>
/// <param name="changesBody">Whether they differ in the body.</param>
internal sealed class FrontMatterProof(
    EditScript script, FrontMatterSource source, ReadOptions options, Article old, Article wanted, bool changesKeys, bool changesBody) : IEditProof
{
    private readonly List<SourceEntry> _entries = source.TryGetEntries(0, out List<SourceEntry> entries) ? entries : [];

    private static ReadOnlySpan<byte> Fence => "---\n"u8;

    /// <summary>
    /// The article in the new text, put together from the old one and from what was read; <see langword="null"/> where it has the same keys.
    /// </summary>
    private Article? _found;

    private KeptIndex? _index;

    /// <inheritdoc/>
    public bool Holds(ReadOnlySpan<byte> utf8, out KnownText known)
    {
        known = default;
        if (!Holds(utf8))
        {
            return false;
        }

        // Whether a key looks like a misspelled one depends on those beside it.
        if (!options.WarnOfMisspelledKeys)
        {
            Article found = _found ?? old;
            known = new(new(changesBody ? found with { Content = wanted.Content } : found), _index);
        }

        return true;
    }

    private bool Holds(ReadOnlySpan<byte> utf8)
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
    /// <remarks>Not where a line feed now is after a fence that ends with a carriage return, since the two are one line break.</remarks>
    private bool IsBodyProven(ReadOnlySpan<byte> utf8, int start) =>
        (!changesBody && !script.HasFrom(source.BodyStart)) || (!utf8[(start - 1)..].StartsWith("\r\n"u8) && IsBody(utf8[start..]));

    private bool IsBody(ReadOnlySpan<byte> utf8) => wanted.Content is null
        ? utf8 is [(byte)'\n'] or [(byte)'\r', (byte)'\n']
        : Utf8.IsValid(utf8) && utf8.SequenceEqual(Utf8Codec.Encode(wanted.Content));

    private bool AreKeysProven(ReadOnlySpan<byte> utf8, int start, int oldEnd, int newEnd)
    {
        foreach (SourceEntry entry in _entries)
        {
            bool mayHoldAll = start >= entry.LineStart && oldEnd <= entry.NextLine && source.Rows[entry.Row].Kind == SyntaxKind.Sequence;
            if (mayHoldAll && HoldsInList(utf8, entry, start, oldEnd, newEnd - oldEnd))
            {
                return true;
            }
        }

        // From the beginning of a key, or the end of one, to the same.
        (int from, int to) = Bounds(_entries, start, oldEnd, source.YamlStart, source.FenceStart);
        if (Read(utf8[from..(to + newEnd - oldEnd)], header: default) is not { } part || !part.IsColumn(0) || !AreKeysRight(part, from, to)
            || !AreExtensionsRight(part, from, to))
        {
            return false;
        }

        _index = KeptIndex.Splice(source, RowAt(from), RowAt(to), part.Rows, from - Fence.Length, newEnd - oldEnd);
        return true;
    }

    /// <summary>The row of the first key at a position or after it, or the end of the rows.</summary>
    private int RowAt(int position)
    {
        foreach (SourceEntry entry in _entries)
        {
            if (entry.LineStart >= position)
            {
                return entry.Row;
            }
        }

        return source.Rows.Length;
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

        Article found = old with { };
        foreach (RecordKey<Article> key in source.Schema.OwnKeys)
        {
            if ((touched & key.Bit) != 0)
            {
                key.Copy(part.Article, found);
            }

            if (!key.AreSame(found, wanted))
            {
                return false;
            }
        }

        _found = found;
        return true;
    }

    /// <summary>
    /// The extensions are those before, those in the part and those after it, in this order; so the part has no key of those outside either, since
    /// the wanted ones have none twice.
    /// </summary>
    private bool AreExtensionsRight(Part part, int from, int to)
    {
        ExtensionData inPart = part.Article.Extensions;
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

        if (count != old.Extensions.Count || before + inPart.Count + after != wanted.Extensions.Count)
        {
            return false;
        }

        if (inPart.IsEmpty && before + after == count)
        {
            return old.Extensions == wanted.Extensions;
        }

        // Equal to the wanted ones, so no key is there twice.
        ExtensionData found = old.Extensions.Splice(before, inPart, after);
        _found!._extensions = found;
        return found == wanted.Extensions;
    }

    private bool HoldsInList(ReadOnlySpan<byte> utf8, in SourceEntry list, int start, int oldEnd, int growth)
    {
        RecordKey? key = source.Key(list.Row, source.Schema);
        if (key is null || !source.TryGetEntries(list.Row, out List<SourceEntry> items) || items[0].IsInline
            || start < items[0].LineStart || oldEnd > items[^1].NextLine
            || source.Schema.OwnKeys[key.Position] is not { } own || own.CountOf(old) != items.Count || own.CountOf(wanted) == 0
            || !AreSame(but: own))
        {
            return false;
        }

        (int from, int to) = Bounds(items, start, oldEnd, items[0].LineStart, items[^1].NextLine);
        int before = items.FindLastIndex(i => i.NextLine <= from) + 1;
        int after = items.FindIndex(i => i.LineStart >= to) is >= 0 and int next ? items.Count - next : 0;
        if (Read(utf8[from..(to + growth)], Encoding.UTF8.GetBytes(source.Key(list.Row) + ":\n")) is not { } part
            || !part.AreItemsAt(items[0].Column))
        {
            return false;
        }

        Article found = old with { };
        own.Splice(found, before, part.Article, after);
        _found = found;
        return own.AreSame(found, wanted);
    }

    /// <summary>Whether the articles are the same but for the body and the value of one key.</summary>
    private bool AreSame(RecordKey<Article> but)
    {
        foreach (RecordKey<Article> key in source.Schema.OwnKeys)
        {
            if (key != but && !key.AreSame(old, wanted))
            {
                return false;
            }
        }

        return old.Extensions == wanted.Extensions;
    }

    /// <summary>
    /// Reads lines as a front matter of their own; <see langword="null"/> if the block scanner does not take them, or there is any problem.
    /// </summary>
    private Part? Read(ReadOnlySpan<byte> lines, ReadOnlySpan<byte> header)
    {
        if (!lines.IsEmpty && lines[^1] != '\n')
        {
            return null;
        }

        byte[] text = new byte[Fence.Length + header.Length + lines.Length + Fence.Length];
        Fence.CopyTo(text);
        header.CopyTo(text.AsSpan(Fence.Length));
        lines.CopyTo(text.AsSpan(Fence.Length + header.Length));
        Fence.CopyTo(text.AsSpan(text.Length - Fence.Length));
        using FrontMatterSource part = source.ReadPart(text, options, out ReadResult<Article> result);
        bool isTaken = part.IsOfBlockScanner && part.BodyStart == text.Length && source.Rows.Length + part.Rows.Length <= options.MaxNodes;
        return isTaken && result.Diagnostics.IsEmpty ? new(part, result.Value) : null;
    }

    /// <summary>Some lines, read as a front matter of their own.</summary>
    private sealed class Part
    {
        private readonly List<SourceEntry> _entries;
        private readonly List<SourceEntry> _items = [];

        public Part(FrontMatterSource source, Article article)
        {
            Article = article;
            Rows = source.Rows.ToArray();
            _ = source.TryGetEntries(0, out _entries);
            foreach (SourceEntry entry in _entries)
            {
                Known |= source.Key(entry.Row, source.Schema)?.Bit ?? 0;
            }

            if (_entries.Count > 0 && source.Rows[_entries[0].Row].Kind == SyntaxKind.Sequence)
            {
                _ = source.TryGetEntries(_entries[0].Row, out _items);
            }
        }

        public Article Article { get; }

        public SyntaxRow[] Rows { get; }

        /// <summary>The keys of the model that are in it.</summary>
        public ulong Known { get; }

        /// <summary>Whether all keys begin at a column.</summary>
        public bool IsColumn(int column) => _entries.TrueForAll(e => e.Column == column);

        /// <summary>Whether there is one key, and the entries of its list begin at a column.</summary>
        public bool AreItemsAt(int column) => _entries.Count == 1 && _items.TrueForAll(i => i.Column == column);
    }
}
