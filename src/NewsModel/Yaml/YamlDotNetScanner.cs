using NewsModel.Diagnostics;
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

    private readonly Utf16Source _source;
    private readonly YamlLimits _limits;
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private readonly List<YamlPair> _discarded = [];
    private readonly Parser _parser;
    private DiagnosticSink _sink;
    private bool _isOverLimit;
    private int _nodes;
    private int _aliases;

    private YamlDotNetScanner(Utf16Source source, YamlLimits limits, DiagnosticSink sink)
    {
        _source = source;
        _limits = limits;
        _sink = sink;
        _parser = new(new StringReader(source.Text));
    }

    /// <summary>Fills an index; its root is an empty mapping when the document is empty.</summary>
    /// <param name="utf8">The source.</param>
    /// <param name="start">Where the document begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="limits">The limits; what exceeds them is an error that ends the reading.</param>
    /// <param name="index">The index.</param>
    /// <param name="sink">Takes the problems.</param>
    public static void Scan(ReadOnlySpan<byte> utf8, int start, int end, YamlLimits limits, ref YamlIndex index, ref DiagnosticSink sink)
    {
        YamlDotNetScanner scanner = new(new Utf16Source(utf8[start..end], start), limits, sink);
        List<YamlPair> document = [];
        scanner.ReadDocument(document);
        YamlPair root = document.Count > 0 ? document[0] : new(null, 0, 0, default, new() { Kind = YamlKind.Mapping, Start = start });
        YamlTree tree = new(index.Buffer, limits.MaxNodes);
        if (!tree.TryAdd(root) && !scanner._isOverLimit)
        {
            scanner._sink.Add(Problems.TooManyNodes(limits.MaxNodes), root.Value.Start);
        }

        tree.MoveTo(ref index);
        sink = scanner._sink;
    }

    private void ReadDocument(List<YamlPair> document)
    {
        if (!_source.IsFaithful)
        {
            _sink.Add(Problems.InvalidYaml("it holds control characters among more kinds of characters than can be told apart"), OffsetOf(Mark.Empty));
            return;
        }

        try
        {
            while (_parser.MoveNext())
            {
                if (_parser.Current is DocumentStart && document.Count > 0)
                {
                    _sink.Add(Problems.SeveralDocuments, OffsetOf(_parser.Current.Start));
                    return;
                }

                if (_parser.Current is NodeEvent or AnchorAlias && !TryReadNode(document, default, depth: 0))
                {
                    return;
                }
            }
        }
        catch (YamlException exception)
        {
            _sink.Add(Problems.InvalidYaml(exception.Message), OffsetOf(exception.Start));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever the parser trips over, nothing of its own leaks out.
            _sink.Add(Problems.InvalidYaml(exception.Message), OffsetOf(_parser.Current?.End ?? Mark.Empty));
        }
    }

    /// <summary>Reads the node at the parser and adds it to its parent before its own children, so that an error later on loses nothing.</summary>
    /// <returns>Whether reading may go on; if not, a limit was reached and reported.</returns>
    private bool TryReadNode(List<YamlPair> siblings, YamlPair key, int depth)
    {
        ParsingEvent current = _parser.Current!;
        if (++_nodes > _limits.MaxNodes)
        {
            return OverLimit(Problems.TooManyNodes(_limits.MaxNodes), OffsetOf(current.Start));
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
                YamlNode collection = new()
                {
                    Kind = start is MappingStart ? YamlKind.Mapping : YamlKind.Sequence,
                    Start = OffsetOf(start.Start),
                };
                if (!IsWithinDepth(depth + 1, collection.Start))
                {
                    return false;
                }

                siblings.Add(key with { Value = collection });
                return (start is MappingStart ? TryReadPairs(collection, depth + 1) : TryReadEntries(collection, depth + 1))
                    && Complete(start.Anchor, collection);
        }
    }

    private bool TryReadEntries(YamlNode sequence, int depth)
    {
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            if (!TryReadNode(sequence.Children, default, depth))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryReadPairs(YamlNode mapping, int depth)
    {
        bool hasMerge = false;
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            ParsingEvent keyEvent = _parser.Current!;
            YamlPair key = new(null, OffsetOf(keyEvent.Start), LengthOf(keyEvent), YamlStyle.Plain, null!);
            int keys = _discarded.Count;
            if (!TryReadNode(_discarded, key, depth))
            {
                return false;
            }

            YamlNode keyNode = _discarded[keys].Value;
            _discarded.RemoveRange(keys, _discarded.Count - keys);
            bool isText = keyNode.Kind == YamlKind.Scalar;

            // A key is no node of its own.
            _nodes -= isText ? 1 : 0;
            if (!isText)
            {
                _sink.Add(Problems.ComplexKey, key.KeyStart);
            }

            key = key with { Key = keyNode.Text, KeyStyle = keyNode.Style };
            hasMerge |= isText && IsMergeKey(key);
            if (!_parser.MoveNext() || !TryReadNode(isText ? mapping.Children : [], key, depth))
            {
                return false;
            }
        }

        return !hasMerge || TryMerge(mapping, depth);
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
            _sink.Add(Problems.UnknownAlias(alias.Value.Value), offset);
            target = new() { Kind = YamlKind.Scalar, Start = offset };
        }

        if (!IsWithinDepth(depth + target.Height, offset))
        {
            return false;
        }

        siblings.Add(key with { Value = target });
        return true;
    }

    private bool Complete(AnchorName anchor, YamlNode collection)
    {
        foreach (YamlPair child in collection.Children)
        {
            collection.Height = Math.Max(collection.Height, child.Value.Height);
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
        YamlStyle style = scalar.Style switch
        {
            ScalarStyle.SingleQuoted => YamlStyle.SingleQuoted,
            ScalarStyle.DoubleQuoted => YamlStyle.DoubleQuoted,
            ScalarStyle.Literal or ScalarStyle.Folded => YamlStyle.Block,
            _ => YamlStyle.Plain,
        };
        string text = _source.Restore(scalar.Value);
        bool isText = !scalar.Tag.IsEmpty && (scalar.Tag.IsNonSpecific || scalar.Tag.Value == StringTag);
        WarnOfTag(scalar);
        return new()
        {
            Kind = YamlKind.Scalar,
            Start = OffsetOf(scalar.Start),
            Length = LengthOf(scalar),
            Text = text,

            // Tagged as text, or over several lines: no plain scalar on one line could say the same.
            Style = style == YamlStyle.Plain && (isText || text.Contains('\n', StringComparison.Ordinal)) ? YamlStyle.Block : style,
        };
    }

    private void WarnOfTag(NodeEvent node)
    {
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific && !node.Tag.Value.StartsWith(CoreTags, StringComparison.Ordinal))
        {
            _sink.Add(Problems.IgnoredTag(node.Tag.Value), OffsetOf(node.Start));
        }
    }

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
