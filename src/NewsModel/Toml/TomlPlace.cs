namespace NewsModel.Toml;

/// <summary>Where a value is, for an editor.</summary>
/// <param name="Start">
/// Where the whole of it begins: the first key of a dotted one, the bracket of a header, or the value of an entry that has no key.
/// </param>
/// <param name="End">Where it ends: after the value, or after the header. For a table of dotted keys, after its first pair.</param>
/// <param name="Form">How it came about.</param>
internal readonly record struct TomlPlace(int Start, int End, TomlForm Form);
