using NewsModel.Diagnostics;
using NewsModel.Formats;

namespace NewsModel.Tool.Input;

/// <summary>A file that was read, with its articles.</summary>
/// <param name="File">The file.</param>
/// <param name="Articles">Its articles: one, unless it is a page or holds lines of JSON; those alone that were asked for.</param>
/// <param name="IsSkipped">Whether it was found in a folder and is no article, or holds none that was asked for.</param>
internal sealed record CommandInput(InputFile File, IReadOnlyList<ReadResult<Article>> Articles, bool IsSkipped)
{
    /// <summary>What to call it below an output folder: its path below the folder or pattern in which it was found, or as it was named.</summary>
    public string RelativePath { get; init; } = "";

    /// <summary>Whether it was found in a folder, and not named by itself.</summary>
    public bool IsFound { get; init; }

    /// <summary>Which article of standard input it is, from 1; 0 for a file.</summary>
    public long Number { get; init; }

    /// <summary>Whether it was skipped because it is no article.</summary>
    public bool IsForeign { get; init; }
}
