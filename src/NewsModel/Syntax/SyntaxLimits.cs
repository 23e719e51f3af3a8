namespace NewsModel.Syntax;

/// <summary>What a document may cost.</summary>
/// <param name="MaxDepth">How deep collections nest.</param>
/// <param name="MaxNodes">How many nodes there are, those that aliases and merge keys repeat included.</param>
/// <param name="MaxAliasExpansions">How many aliases there are.</param>
/// <param name="MaxExpandedLength">How many characters of keys and values aliases repeat.</param>
internal readonly record struct SyntaxLimits(int MaxDepth, int MaxNodes, int MaxAliasExpansions, int MaxExpandedLength);
