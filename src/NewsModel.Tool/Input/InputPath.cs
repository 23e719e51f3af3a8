namespace NewsModel.Tool.Input;

/// <summary>A file to read.</summary>
/// <param name="Path">Its path, or <c>-</c> for standard input.</param>
/// <param name="IsNamed">Whether it was named by itself, and not found in a folder, where not all files are articles.</param>
internal readonly record struct InputPath(string Path, bool IsNamed);
