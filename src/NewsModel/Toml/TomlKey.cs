using NewsModel.Syntax;

namespace NewsModel.Toml;

/// <summary>One key, or one part of a dotted key.</summary>
/// <param name="Start">Where its text begins: after the quote, unless it has escapes.</param>
/// <param name="Length">The length of its text.</param>
/// <param name="Style">
/// Plain for a text that stands as it is, with or without quotes; double-quoted for one with escapes, whose quotes are part of the span.
/// </param>
/// <param name="Place">Where it begins, its quote included.</param>
/// <param name="Name">Its number in the table of names; 0 if it has none.</param>
internal readonly record struct TomlKey(int Start, int Length, SyntaxStyle Style, int Place, byte Name);
