namespace NewsModel.Syntax;

/// <summary>What an editor needs to know about a node.</summary>
[Flags]
internal enum SyntaxTraits : byte
{
    None = 0,

    /// <summary>A collection in brackets or braces (YAML 1.2, section 7.4).</summary>
    Flow = 1,

    /// <summary>It has an anchor, so others may be the same node.</summary>
    Anchored = 2,

    /// <summary>It has a tag.</summary>
    Tagged = 4,

    /// <summary>There is an alias here; the node is somewhere else. So it is for the nodes below it.</summary>
    Aliased = 8,

    /// <summary>A merge key brought it; it is somewhere else, as is its key.</summary>
    Merged = 16,

    /// <summary>A map with pairs that have no row of their own: merge keys, or keys that are no text.</summary>
    Partial = 32,

    /// <summary>A map with a key that is not text.</summary>
    ComplexKey = 64,
}

/// <summary>Where a node is that YamlDotNet read.</summary>
/// <param name="Start">Where it begins, its anchor and tag included; that of the alias, if it is one.</param>
/// <param name="End">Where it ends, after its last character.</param>
/// <param name="Traits">What an editor needs to know about it.</param>
internal readonly record struct SyntaxPlace(int Start, int End, SyntaxTraits Traits);
