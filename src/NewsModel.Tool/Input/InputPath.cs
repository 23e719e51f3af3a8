namespace NewsModel.Tool.Input;

/// <summary>A file that a command was given.</summary>
/// <param name="Path">Its path, or <c>-</c> for standard input.</param>
/// <param name="Found">The file if it was found in a folder, which reads it; <see langword="null"/> for one that was named, which nobody has opened
/// yet.</param>
internal readonly record struct InputPath(string Path, CommandInput? Found);
