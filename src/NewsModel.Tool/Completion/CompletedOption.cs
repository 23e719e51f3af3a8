namespace NewsModel.Tool.Completion;

/// <summary>An option as shells complete it.</summary>
/// <param name="Names">Its names with their hyphens; the long one first.</param>
/// <param name="Description">What it does.</param>
/// <param name="TakesValue">Whether a value follows.</param>
/// <param name="Values">The values to choose from; empty for any.</param>
internal sealed record CompletedOption(string[] Names, string Description, bool TakesValue, string[] Values);
