using System.Diagnostics;

namespace NewsModel.Documents;

/// <summary>Specifies what an edit of a document may do beyond changing the article.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record EditOptions
{
    /// <summary>Gets the default options.</summary>
    public static EditOptions Default { get; } = new();

    /// <summary>
    /// Gets whether to add front matter to a file that has none. <see langword="false"/>, the default, leaves such a file alone: it may be a licence,
    /// a style sheet or a table. A document that was not loaded from a file always gets front matter, since the program made it an article.
    /// </summary>
    public bool AddFrontMatter { get; init; }

    /// <summary>
    /// Gets whether a new publication date may be written into the front matter of a file whose date is only in its name. <see langword="false"/>,
    /// the default, refuses such an edit, since the file should be renamed.
    /// </summary>
    public bool AddDate { get; init; }
}
