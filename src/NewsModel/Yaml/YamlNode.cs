using NewsModel.Syntax;

namespace NewsModel.Yaml;

/// <summary>A node of a document that YamlDotNet parses. Aliases make several parents share one node.</summary>
internal sealed class YamlNode
{
    public required SyntaxKind Kind { get; init; }

    public required int Start { get; init; }

    public int Length { get; init; }

    /// <summary>Where it ends. Known when the node is complete.</summary>
    public int End { get; set; }

    public SyntaxTraits Traits { get; set; }

    public SyntaxStyle Style { get; init; }

    /// <summary>The text of a scalar, decoded.</summary>
    public string Text { get; init; } = "";

    /// <summary>The entries of a sequence, or the pairs of a mapping; must not be used for a scalar, which has none.</summary>
    /// <remarks>Most are few, and there may be very many lists: <c>[a: b, c: d]</c> has one for each pair.</remarks>
    public List<YamlPair> Children { get => field ??= new(capacity: 1); set; }

    /// <summary>How many levels of collections there are, this one included; 0 for a scalar. Known when the node is complete.</summary>
    public int Height { get; set; }

    /// <summary>
    /// How many nodes there are, this one included, and shared ones as often as they are referred to. Known when the node is complete.
    /// </summary>
    public int Size { get; set; } = 1;

    /// <summary>How many characters the keys and values have, this node's and all below it. Known when the node is complete.</summary>
    public long Weight { get; set; }
}

/// <summary>A pair of a mapping; for an entry of a sequence, the value alone.</summary>
internal readonly record struct YamlPair(string? Key, int KeyStart, int KeyLength, SyntaxStyle KeyStyle, YamlNode Value)
{
    /// <summary>The place of the alias that <see cref="Value"/> came from, or of the one through which a merge key brought the pair.</summary>
    public SyntaxPlace Elsewhere { get; init; }

    /// <summary>Whether the key is a merge key, whose pairs take its place when the mapping is complete.</summary>
    public bool IsMerge => Key == "<<" && KeyStyle == SyntaxStyle.Plain;
}
