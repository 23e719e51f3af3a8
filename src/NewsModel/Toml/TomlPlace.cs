namespace NewsModel.Toml;

/// <summary>Where a value stands, for an editor.</summary>
/// <param name="Start">
/// Where the whole of it begins: the first key of a dotted one, the bracket of a header, or the value of an entry that has no key.
/// </param>
/// <param name="End">Where it ends: behind the value, or behind the header. For a table of dotted keys, behind its first pair.</param>
/// <param name="Form">How it came about.</param>
internal readonly record struct TomlPlace(int Start, int End, TomlForm Form);
