namespace NewsModel.Docs.Tests;

/// <summary>A fenced block of a page.</summary>
/// <param name="Line">The 1-based line of its text, after the fence.</param>
/// <param name="Language">The first word behind the fence, such as <c>csharp</c>.</param>
/// <param name="Role">What the text is to the tests.</param>
/// <param name="Path">The file that the text becomes or is a part of; empty for other roles.</param>
/// <param name="Text">The lines between the fences, each with its line feed.</param>
internal sealed record Fence(int Line, string Language, FenceRole Role, string Path, string Text)
{
    private static readonly string[] Languages = ["console", "csharp", "diff", "html", "json", "markdown", "python", "sh", "text", "xml", "yaml"];

    /// <summary>Whether the text is for a shell.</summary>
    public bool IsShell => Language is "sh" or "console";

    /// <summary>Reads what stands behind the opening fence.</summary>
    /// <param name="info">Such as <c>markdown file=article.md</c>.</param>
    /// <param name="line">The line of the text.</param>
    /// <param name="text">The text.</param>
    public static Fence Parse(string info, int line, string text)
    {
        string[] words = info.Split(' ');
        string language = words[0];
        (FenceRole role, string path) = words[1..] switch
        {
            [] when language is "csharp" or "sh" or "console" => (FenceRole.Run, ""),
            [] when language == "text" => (FenceRole.Picture, ""),
            ["output"] => (FenceRole.Output, ""),
            [var word] when word.StartsWith("file=", StringComparison.Ordinal) => (FenceRole.File, word["file=".Length..]),
            [var word] when word.StartsWith("from=", StringComparison.Ordinal) => (FenceRole.Excerpt, word["from=".Length..]),
            _ => (FenceRole.Unknown, ""),
        };
        return new(line, language, Languages.Contains(language) ? role : FenceRole.Unknown, path, text);
    }
}
