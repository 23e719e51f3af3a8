using System.Diagnostics;
using NewsModel.Diagnostics;
using NewsModel.Syntax;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsModel.Yaml;

/// <summary>
/// The scanner for all of YAML: it fills the index from the events of YamlDotNet's parser, resolves aliases and merge keys within the
/// limits, and reports what is wrong. What was read before an error stays in the index.
/// </summary>
internal sealed partial class YamlDotNetScanner
{
    private const string CoreTags = "tag:yaml.org,2002:";
    private const string StringTag = CoreTags + "str";

    private const int RecentTexts = 64;
    private const int LongestShared = 32;

    // How many characters may be read again, over and above those of the document, because quoted text is not indented.
    private const int MaxReadAgain = 2_000_000;

    private readonly Utf16Source _source;
    private readonly SyntaxLimits _limits;
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private readonly List<YamlPair> _keysBeingRead = [];
    private readonly string?[] _recent = new string?[RecentTexts];
    private readonly Parser _parser;
    private DiagnosticSink _sink;
    private bool _isOverLimit;
    private bool _isSecret;
    private int _nodes;
    private int _aliases;
    private long _repeated;
    private long _repeatedNodes;
    private int _blocks;
    private int _lastEnd;

    private YamlDotNetScanner(Utf16Source source, SyntaxLimits limits, DiagnosticSink sink)
    {
        _source = source;
        _limits = limits;
        _sink = sink;
        _parser = new(new PeekingScanner(new StringReader(source.Text)));
    }

    /// <summary>Fills an index; its root is an empty mapping when the document is empty.</summary>
    /// <param name="utf8">The source.</param>
    /// <param name="start">Where the document begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="limits">The limits; what exceeds them is an error that ends the reading.</param>
    /// <param name="index">The index.</param>
    /// <param name="sink">Takes the problems.</param>
    public static void Scan(ReadOnlySpan<byte> utf8, int start, int end, SyntaxLimits limits, ref SyntaxIndex index, ref DiagnosticSink sink)
    {
        Debug.Assert(sink.IsEmpty, "What is read again must not tell its problems twice.");
        Utf16Source source = new(utf8[start..end], start);
        List<YamlPair> document = [];
        YamlDotNetScanner scanner = new(source, limits, sink);
        for (int again = MaxReadAgain; !scanner.TryReadDocument(document, mayFold: again > 0); again -= source.Text.Length)
        {
            document.Clear();
            scanner = new(source, limits, sink);
        }

        if (document.Count == 0 && scanner._sink.IsEmpty && IndexOfContent(utf8[start..end]) is >= 0 and int content)
        {
            scanner._sink.Add(Problems.InvalidYaml("it has no value"), start + content);
        }

        YamlPair root = document.Count > 0 ? document[0] : new(null, 0, 0, default, new() { Kind = SyntaxKind.Mapping, Start = start });
        YamlTree tree = new(ref index, limits.MaxNodes);
        if (!tree.TryAdd(root) && !scanner._isOverLimit)
        {
            scanner._sink.Add(Problems.TooManyNodes(limits.MaxNodes), root.Value.Start);
        }

        tree.Complete();
        sink = scanner._sink;
    }

    /// <returns>Whether reading is complete; if not, quoted text was put on one line, and everything has to be read again.</returns>
    private bool TryReadDocument(List<YamlPair> document, bool mayFold)
    {
        if (!_source.IsFaithful)
        {
            _sink.Add(Problems.InvalidYaml("it mixes control characters with too many other kinds of characters"), OffsetOf(Mark.Empty));
            return true;
        }

        try
        {
            while (_parser.MoveNext())
            {
                if (_parser.Current is DocumentStart && document.Count > 0)
                {
                    _sink.Add(Problems.SeveralDocuments, OffsetOf(_parser.Current.Start));
                    return true;
                }

                if (_parser.Current is NodeEvent or AnchorAlias && !TryReadNode(document, default, depth: 0))
                {
                    return true;
                }
            }
        }
        catch (YamlException exception) when (mayFold && IsOutdented(exception) && _source.TryFoldQuoted((int)exception.Start.Index))
        {
            return false;
        }
        catch (YamlException exception)
        {
            Add(exception);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever the parser trips over, its own exceptions must not leak. Their messages would not help anyone.
            _sink.Add(
                Problems.InvalidYaml("after this point a list, a map or a quoted string is not closed, or something is in the wrong place"),
                OffsetOf(_parser.Current?.End ?? Mark.Empty));
        }

        return true;
    }

    /// <summary>Reads the node at the parser and adds it to its parent before its own children, so an error later on loses nothing.</summary>
    /// <returns>Whether reading may go on; if not, a limit was reached and reported.</returns>
    private bool TryReadNode(List<YamlPair> siblings, YamlPair key, int depth, bool isEntry = false)
    {
        ParsingEvent current = _parser.Current!;

        // A pair in brackets may have no braces of its own (YAML 1.2, section 7.4.1). No event has its location: it starts where its key does.
        bool isAtKey = isEntry && current is MappingStart { Start.Index: 0 } && _parser.MoveNext();
        Mark place = (isAtKey ? _parser.Current! : current).Start;
        if (++_nodes > _limits.MaxNodes)
        {
            return OverLimit(Problems.TooManyNodes(_limits.MaxNodes), OffsetOf(place));
        }

        switch (current)
        {
            case Scalar scalar:
                YamlNode text = ScalarNode(scalar);
                siblings.Add(key with { Value = text });
                SetAnchor(scalar.Anchor, text);
                return true;

            case AnchorAlias alias:
                return TryReadAlias(alias, siblings, key, depth);

            default:
                NodeEvent start = (NodeEvent)current;
                WarnOfTag(start);
                if (!start.Anchor.IsEmpty)
                {
                    // Until it is complete, an alias of it would be a part of itself; one of an earlier namesake would not be meant.
                    _anchors.Remove(start.Anchor.Value);
                }

                YamlNode collection = new()
                {
                    Kind = start is MappingStart ? SyntaxKind.Mapping : SyntaxKind.Sequence,
                    Start = OffsetOf(place),
                    Traits = TraitsOf(start),
                };
                if (!IsWithinDepth(depth + 1, collection.Start))
                {
                    return false;
                }

                siblings.Add(key with { Value = collection });
                int isBlock = (collection.Traits & SyntaxTraits.Flow) == 0 ? 1 : 0;
                _blocks += isBlock;
                bool complete = start is MappingStart ? TryReadPairs(collection, depth + 1, isAtKey) : TryReadEntries(collection, depth + 1);
                if ((collection.Traits & SyntaxTraits.Flow) != 0 && _parser.Current is MappingEnd or SequenceEnd)
                {
                    // In brackets it ends with the closing one; otherwise, and if it is a pair without braces of its own, with its last node.
                    int close = OffsetOf(_parser.Current.Start);
                    _lastEnd = _source.IsAt(close, _parser.Current is MappingEnd ? (byte)'}' : (byte)']') ? close + 1 : _lastEnd;
                }

                _blocks -= isBlock;
                collection.End = _lastEnd;
                return complete && Complete(start.Anchor, collection);
        }
    }

    private bool TryReadEntries(YamlNode sequence, int depth)
    {
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            if (!TryReadNode(sequence.Children, default, depth, isEntry: true))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryReadPairs(YamlNode mapping, int depth, bool isAtKey)
    {
        bool hasMerge = false;
        while ((isAtKey || _parser.MoveNext()) && _parser.Current is not MappingEnd)
        {
            isAtKey = false;
            ParsingEvent keyEvent = _parser.Current!;
            YamlPair key = new(null, OffsetOf(keyEvent.Start), LengthOf(keyEvent), SyntaxStyle.Plain, null!);
            int keys = _keysBeingRead.Count;
            if (!TryReadNode(_keysBeingRead, key, depth))
            {
                return false;
            }

            YamlNode keyNode = _keysBeingRead[keys].Value;
            _keysBeingRead.RemoveRange(keys, _keysBeingRead.Count - keys);
            bool isText = keyNode.Kind == SyntaxKind.Scalar;

            // A key is no node of its own.
            _nodes -= isText ? 1 : 0;
            if (!isText)
            {
                bool isTemplate = _source.IsAt(mapping.Start, (byte)'{') && _source.IsAt(mapping.Start + 1, (byte)'{');
                _sink.Add(isTemplate ? Problems.TemplateAsKey : Problems.ComplexKey, key.KeyStart);
                mapping.Traits |= SyntaxTraits.Partial | SyntaxTraits.ComplexKey;
            }

            key = key with { Key = keyNode.Text, KeyStyle = keyNode.Style };
            hasMerge |= isText && key.IsMerge;
            bool isInSecret = _isSecret;
            _isSecret |= key.Key == SecuredPayload.Key;
            if (!_parser.MoveNext() || !TryReadNode(isText ? mapping.Children : [], key, depth))
            {
                return false;
            }

            _isSecret = isInSecret;
        }

        return !hasMerge || TryMerge(mapping);
    }

    private bool TryReadAlias(AnchorAlias alias, List<YamlPair> siblings, YamlPair key, int depth)
    {
        int offset = OffsetOf(alias.Start);
        if (++_aliases > _limits.MaxAliasExpansions)
        {
            return OverLimit(Problems.TooManyAliases(_limits.MaxAliasExpansions), offset);
        }

        if (!_anchors.TryGetValue(alias.Value.Value, out YamlNode? target))
        {
            _sink.Add(Problems.UnknownAlias(Quotable(alias.Value.Value)), offset);
            target = new() { Kind = SyntaxKind.Scalar, Start = offset };
        }

        if (!IsWithinDepth(depth + target.Height, offset))
        {
            return false;
        }

        _repeated += target.Weight;
        if (_repeated > _limits.MaxExpandedLength)
        {
            return OverLimit(Problems.TooMuchRepeated(_limits.MaxExpandedLength), offset);
        }

        // What comes after a merge key counts when its pairs take its place.
        _repeatedNodes += key.IsMerge ? 0 : target.Size;
        if (_repeatedNodes > _source.MaxRepeatedNodes)
        {
            return OverLimit(Problems.TooManyRepeated(_source.MaxRepeatedNodes), offset);
        }

        _lastEnd = OffsetOf(alias.End);
        siblings.Add(key with { Value = target, Elsewhere = new(offset, _lastEnd, SyntaxTraits.Aliased) });
        return true;
    }

    private bool Complete(AnchorName anchor, YamlNode collection)
    {
        foreach (YamlPair child in collection.Children)
        {
            collection.Height = Math.Max(collection.Height, child.Value.Height);
            collection.Size += child.Value.Size;
            collection.Weight += child.Value.Weight + (child.Key?.Length ?? 0);
        }

        collection.Height++;
        SetAnchor(anchor, collection);
        return true;
    }

    private bool IsWithinDepth(int depth, int offset) =>
        depth <= _limits.MaxDepth || OverLimit(Problems.TooDeep(_limits.MaxDepth), offset);

    /// <summary>Reports a limit that ends the reading.</summary>
    private bool OverLimit(in Problem problem, int offset)
    {
        _isOverLimit = true;
        _sink.Add(problem, offset);
        return false;
    }

    private YamlNode ScalarNode(Scalar scalar)
    {
        SyntaxStyle style = scalar.Style switch
        {
            ScalarStyle.SingleQuoted => SyntaxStyle.SingleQuoted,
            ScalarStyle.DoubleQuoted => SyntaxStyle.DoubleQuoted,
            ScalarStyle.Literal or ScalarStyle.Folded => SyntaxStyle.Block,
            _ => SyntaxStyle.Plain,
        };
        string text = Shared(_source.Restore(scalar.Value));
        bool isText = !scalar.Tag.IsEmpty && (scalar.Tag.IsNonSpecific || scalar.Tag.Value == StringTag);
        WarnOfTag(scalar);
        int start = OffsetOf(scalar.Start);
        int length = LengthOf(scalar);
        _lastEnd = start + length;
        if (style is SyntaxStyle.SingleQuoted or SyntaxStyle.DoubleQuoted)
        {
            WarnOfOutdented(scalar, start, length);
        }

        return new()
        {
            Kind = SyntaxKind.Scalar,
            Start = start,
            Length = length,
            End = _lastEnd,
            Traits = TraitsOf(scalar),
            Text = text,
            Weight = text.Length,

            // Tagged as text, or over several lines: no plain scalar on one line could say the same.
            Style = style == SyntaxStyle.Plain && (isText || text.Contains('\n', StringComparison.Ordinal)) ? SyntaxStyle.Block : style,
        };
    }

    /// <summary>
    /// The same text as one that came before, if it is short and none that is put in the same place came since: keys come over and over.
    /// </summary>
    private string Shared(string text)
    {
        if (text.Length is 0 or > LongestShared)
        {
            return text;
        }

        ref string? recent = ref _recent[((text.Length * 7 + text[0]) * 31 + text[^1]) % _recent.Length];
        recent = recent == text ? recent : text;
        return recent;
    }

    private static SyntaxTraits TraitsOf(NodeEvent node) =>
        (node.Anchor.IsEmpty ? SyntaxTraits.None : SyntaxTraits.Anchored)
        | (node.Tag.IsEmpty ? SyntaxTraits.None : SyntaxTraits.Tagged)
        | (node is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow } ? SyntaxTraits.Flow : SyntaxTraits.None);

    private void WarnOfTag(NodeEvent node)
    {
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific && !SaysWhatIsSo(node))
        {
            _sink.Add(Problems.IgnoredTag(Quotable(node.Tag.Value)), OffsetOf(node.Start));
        }
    }

    /// <summary>Whether a tag says no more than how the node is read in any case; plain scalars are read by what their keys are.</summary>
    private static bool SaysWhatIsSo(NodeEvent node) => node switch
    {
        MappingStart => node.Tag.Value == CoreTags + "map",
        SequenceStart => node.Tag.Value == CoreTags + "seq",
        Scalar { Style: ScalarStyle.Plain } =>
            node.Tag.Value is StringTag or CoreTags + "int" or CoreTags + "float" or CoreTags + "bool" or CoreTags + "null",
        _ => node.Tag.Value == StringTag,
    };

    private string Quotable(string text) => _isSecret ? Problems.Hidden : text;

    private void SetAnchor(AnchorName anchor, YamlNode node)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = node;
        }
    }

    // For an empty value with an anchor, YamlDotNet puts the end before the start.
    private int LengthOf(ParsingEvent node) => Math.Max(0, OffsetOf(node.End) - OffsetOf(node.Start));

    private int OffsetOf(Mark mark) => _source.OffsetOf(mark.Index);
}
