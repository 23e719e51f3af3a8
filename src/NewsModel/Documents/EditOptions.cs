using System.Diagnostics;

namespace NewsModel.Documents;

/// <summary>What an edit of a document may do besides changing what the article says.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record EditOptions
{
    /// <summary>The options that are used when none are given.</summary>
    public static EditOptions Default { get; } = new();

    /// <summary>
    /// Whether a file without any front matter gets some. <see langword="false"/>, the default, leaves such a file alone: it may be a licence, a
    /// style sheet or a table. A document that was not loaded from a file gets front matter in any case, since the program made its text an article.
    /// </summary>
    public bool AddFrontMatter { get; init; }

    /// <summary>
    /// Whether a new date of publication may be written into the front matter of a file that has its date in its name alone. <see langword="false"/>,
    /// the
    /// default, refuses such an edit, since the file should be renamed.
    /// </summary>
    public bool AddDate { get; init; }
}
