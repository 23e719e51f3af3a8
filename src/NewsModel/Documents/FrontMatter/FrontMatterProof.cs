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
    private readonly ReadOptions _options;
    private readonly ArticleNode _old;
    private readonly ArticleNode _wanted;
    private readonly string? _content;
    private readonly bool _changesKeys;
    private readonly List<SourceEntry> _entries;
    private readonly string[] _keys;
    private readonly List<SourceEntry>?[] _items;
    private readonly int _yamlStart;
    private readonly int _yamlEnd;
    private readonly int _bodyStart;
    private readonly int _rowCount;

    /// <param name="script">The edit.</param>
    /// <param name="source">The old text and its index, of the block scanner.</param>
    /// <param name="options">The limits.</param>
    /// <param name="old">The article in it.</param>
    /// <param name="wanted">The wanted article.</param>
    /// <param name="content">The wanted body.</param>
    /// <param name="changesKeys">Whether the articles differ in more than the body.</param>
    /// <param name="places">Where the line after the opening fence, the closing fence and the line after it begin.</param>
    public FrontMatterProof(
        EditScript script, FrontMatterSource source, ReadOptions options, ArticleNode old, ArticleNode wanted, string? content, bool changesKeys, (int Yaml, int Fence, int Body) places)
    {
        _script = script;
        _options = options;
        _old = old;
        _wanted = wanted;
        _content = content;
        _changesKeys = changesKeys;
        _ = source.TryGetEntries(0, out List<SourceEntry> entries);
        _entries = entries;
        _keys = new string[entries.Count];
        _items = new List<SourceEntry>?[entries.Count];
        _ = script.TryGetBounds(places.Body, out int start, out int end, out _);
        for (int i = 0; i < entries.Count; i++)
        {
            _keys[i] = source.Key(entries[i].Row);
            bool mayHoldAll = start >= entries[i].LineStart && end <= entries[i].NextLine && source.Rows[entries[i].Row].Kind == YamlKind.Sequence;
            if (mayHoldAll && source.TryGetEntries(entries[i].Row, out List<SourceEntry> items))
            {
                _items[i] = items;
            }
        }

        (_yamlStart, _yamlEnd, _bodyStart) = places;
        _rowCount = source.Rows.Length;
    }

    /// <inheritdoc/>
    public bool Holds(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > _options.MaxInputLength)
        {
            return false;
        }

        if (!_script.TryGetBounds(_bodyStart, out int start, out int oldEnd, out int newEnd))
        {
            return !_changesKeys && IsBody(utf8[_bodyStart..]);
        }

        return start >= _yamlStart && oldEnd <= _yamlEnd && AreKeysProven(utf8, start, oldEnd, newEnd) && IsBody(utf8[(_bodyStart + newEnd - oldEnd)..]);
    }

    private bool IsBody(ReadOnlySpan<byte> utf8) => _content is null
        ? utf8 is [(byte)'\n'] or [(byte)'\r', (byte)'\n']
        : Utf8.IsValid(utf8) && utf8.SequenceEqual(Utf8Text.Encode(_content));

    private bool AreKeysProven(ReadOnlySpan<byte> utf8, int start, int oldEnd, int newEnd)
    {
        for (int i = 0; i < _entries.Count; i++)
        {
            if (_items[i] is { } items && start >= items[0].LineStart && oldEnd <= items[^1].NextLine && HoldsInList(utf8, i, items, start, oldEnd, newEnd - oldEnd))
            {
                return true;
            }
        }

        // From the beginning of a key, or the end of one, to the same.
        (int from, int to) = Bounds(_entries, start, oldEnd, _yamlStart, _yamlEnd);
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

    private bool IsTouched(int entry, int from, int to) => _entries[entry].LineStart < to && _entries[entry].NextLine > from;

    private bool AreKeysRight(Part part, int from, int to)
    {
        HashSet<string> outside = new(StringComparer.Ordinal);
        ulong touched = 0;
        for (int i = 0; i < _keys.Length; i++)
        {
            if (IsTouched(i, from, to))
            {
                touched |= Bit(_keys[i]);
            }
            else
            {
                outside.Add(_keys[i]);
            }
        }

        foreach (string key in part.Keys)
        {
            touched |= Bit(key);
            if (outside.Contains(key))
            {
                return false;
            }
        }

        foreach (ArticleKey key in ArticleLevel.Article.Order)
        {
            ArticleNode? wanted = _wanted.Find(key);
            ArticleNode? found = (ArticleKeys.Contains(touched, key) ? part.Article : _old).Find(key);
            if (key != ArticleKey.Unknown && !(wanted is null ? found is null : found is not null && found.Says(wanted)))
            {
                return false;
            }
        }

        return true;
    }

    private static ulong Bit(string key) => 1UL << (int)ArticleLevel.Article.Find(key);

    /// <summary>The extensions are those before, those in the part and those after it, in this order.</summary>
    private bool AreExtensionsRight(Part part, int from, int to)
    {
        Dictionary<string, ArticleMember> old = _old.Members.Where(m => m.Known == ArticleKey.Unknown).ToDictionary(m => m.Key, StringComparer.Ordinal);
        List<ArticleMember> found = [];
        Append(0, from);
        found.AddRange(part.Article.Members.FindAll(m => m.Known == ArticleKey.Unknown));
        Append(to, int.MaxValue);
        List<ArticleMember> wanted = _wanted.Members.FindAll(m => m.Known == ArticleKey.Unknown);
        if (found.Count != wanted.Count)
        {
            return false;
        }

        for (int i = 0; i < found.Count; i++)
        {
            if (found[i].Key != wanted[i].Key || !found[i].Value.Says(wanted[i].Value))
            {
                return false;
            }
        }

        return true;

        void Append(int first, int end)
        {
            for (int i = 0; i < _keys.Length; i++)
            {
                if (_entries[i].LineStart >= first && _entries[i].NextLine <= end && old.TryGetValue(_keys[i], out ArticleMember member))
                {
                    found.Add(member);
                }
            }
        }
    }

    private bool HoldsInList(ReadOnlySpan<byte> utf8, int entry, List<SourceEntry> items, int start, int oldEnd, int growth)
    {
        ArticleKey key = ArticleLevel.Article.Find(_keys[entry]);
        ArticleMember old = _old.Members.Find(m => m.Known == key);
        ArticleMember wanted = _wanted.Members.Find(m => m.Known == key);
        if (key == ArticleKey.Unknown || old.Value is null || wanted.Value is null || old.Value.Items.Count != items.Count || items[0].IsInline || !IsSameBut(key))
        {
            return false;
        }

        (int from, int to) = Bounds(items, start, oldEnd, items[0].LineStart, items[^1].NextLine);
        int before = items.FindLastIndex(i => i.NextLine <= from) + 1;
        int after = items.FindIndex(i => i.LineStart >= to) is >= 0 and int next ? items.Count - next : 0;
        if (Read(utf8[from..(to + growth)], System.Text.Encoding.UTF8.GetBytes(_keys[entry] + ":\n")) is not { } part || !part.AreItemsAt(items[0].Column))
        {
            return false;
        }

        List<ArticleNode> found = part.Article.Find(key)?.Items ?? [];
        List<ArticleNode> all = wanted.Value.Items;
        bool isRight = before + found.Count + after == all.Count && all.Count > 0;
        for (int i = 0; isRight && i < all.Count; i++)
        {
            ArticleNode item = i < before ? old.Value.Items[i]
                : i < before + found.Count ? found[i - before]
                : old.Value.Items[i - all.Count + items.Count];
            isRight = item.Says(all[i]);
        }

        return isRight;
    }

    /// <summary>Whether the old and the wanted article are the same but for one key of the model.</summary>
    private bool IsSameBut(ArticleKey but)
    {
        List<ArticleMember> old = _old.Members.FindAll(m => m.Known != but || but == ArticleKey.Unknown);
        List<ArticleMember> wanted = _wanted.Members.FindAll(m => m.Known != but || but == ArticleKey.Unknown);
        for (int i = 0; i < Math.Min(old.Count, wanted.Count); i++)
        {
            if (old[i].Key != wanted[i].Key || !old[i].Value.Says(wanted[i].Value))
            {
                return false;
            }
        }

        return old.Count == wanted.Count;
    }

    /// <summary>Reads lines as a front matter of their own; <see langword="null"/> if the block scanner does not take them, or there is any problem.</summary>
    private Part? Read(ReadOnlySpan<byte> lines, ReadOnlySpan<byte> header)
    {
        if (!lines.IsEmpty && lines[^1] != '\n')
        {
            return null;
        }

        byte[] text = [.. "---\n"u8, .. header, .. lines, .. "---\n"u8];
        YamlIndex index = new(ArticleKeys.Names);
        using FrontMatterSource source = Scan(text, ref index, out bool isTaken);
        if (!isTaken || _rowCount + source.Rows.Length > _options.MaxNodes)
        {
            return null;
        }

        ReadResult<Article> result = FrontMatterReader.Read(text, _options);
        return result.Diagnostics.IsEmpty ? new(source, ArticleNode.Of(result.Value)) : null;
    }

    private FrontMatterSource Scan(byte[] text, ref YamlIndex index, out bool isTaken)
    {
        const int FenceLength = 4;
        isTaken = BlockScanner.TryScan(text, FenceLength, _options.YamlLimits, ref index, out int end) && end == text.Length - FenceLength;
        return new(text, index);
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
            Keys = _entries.ConvertAll(e => source.Key(e.Row));
            if (_entries.Count > 0 && source.Rows[_entries[0].Row].Kind == YamlKind.Sequence)
            {
                _ = source.TryGetEntries(_entries[0].Row, out _items);
            }
        }

        public ArticleNode Article { get; }

        public List<string> Keys { get; }

        /// <summary>Whether all keys stand at a column.</summary>
        public bool IsColumn(int column) => _entries.TrueForAll(e => e.Column == column);

        /// <summary>Whether there is one key, and the entries of its list stand at a column.</summary>
        public bool AreItemsAt(int column) => _entries.Count == 1 && _items.TrueForAll(i => i.Column == column);
    }
}
