using NewsModel.Diagnostics;
using NewsModel.Syntax;

namespace NewsModel.Yaml;

/// <content>Merge keys (the merge type of YAML 1.1, <c>tag:yaml.org,2002:merge</c>).</content>
internal sealed partial class YamlDotNetScanner
{
    /// <summary>
    /// Replaces merge keys by the pairs that they bring: after the mapping's own pairs, which win, and of several sources the earlier one wins.
    /// </summary>
    private bool TryMerge(YamlNode mapping)
    {
        List<YamlPair> merges = [.. mapping.Children.Where(pair => pair.IsMerge)];
        List<YamlPair> own = [.. mapping.Children.Where(pair => !pair.IsMerge)];
        mapping.Children = own;
        mapping.Traits |= SyntaxTraits.Partial;
        List<YamlPair> merged = [.. own];
        HashSet<string> keys = new(own.Select(pair => pair.Key!), StringComparer.Ordinal);
        foreach (YamlPair merge in merges)
        {
            if (!TryMergeFrom(merge, merged, keys))
            {
                return false;
            }
        }

        // No deeper than what it comes from, whose depth was seen to where it is.
        mapping.Children = merged;
        return true;
    }

    private bool TryMergeFrom(YamlPair merge, List<YamlPair> merged, HashSet<string> keys)
    {
        IEnumerable<YamlNode> sources = merge.Value.Kind == SyntaxKind.Sequence ? merge.Value.Children.Select(entry => entry.Value) : [merge.Value];
        foreach (YamlNode source in sources)
        {
            if (source.Kind != SyntaxKind.Mapping)
            {
                _sink.Add(Problems.InvalidMerge, merge.KeyStart);
                continue;
            }

            _nodes += source.Children.Count;
            _repeatedNodes += source.Size;
            if (_repeatedNodes > _source.MaxRepeatedNodes)
            {
                return OverLimit(Problems.TooManyRepeated(_source.MaxRepeatedNodes), merge.KeyStart);
            }

            if (_nodes > _limits.MaxNodes)
            {
                return OverLimit(Problems.TooManyNodes(_limits.MaxNodes), merge.KeyStart);
            }

            HashSet<string> own = new(StringComparer.Ordinal);
            foreach (YamlPair pair in source.Children)
            {
                if (!own.Add(pair.Key!))
                {
                    _sink.Add(Problems.DuplicateKey(pair.Key!), pair.KeyStart);
                }
                else if (keys.Add(pair.Key!))
                {
                    merged.Add(pair with { Elsewhere = new(0, 0, SyntaxTraits.Merged) });
                }
            }
        }

        return true;
    }
}
