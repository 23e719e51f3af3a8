namespace NewsModel.Tool.Input;

/// <summary>What to read cannot be found out, so the command ends: no git, no list of files, no folder.</summary>
/// <param name="message">What is wrong and what to do.</param>
internal sealed class InputException(string message) : Exception(message);
