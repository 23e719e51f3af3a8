using System.Diagnostics;
using NewsModel.Diagnostics;

namespace NewsModel.Html;

/// <summary>A value that a page states for a field, where it stood, and whether it was taken.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value as it stands on the page, at most 500 characters.</param>
/// <param name="Source">What states it, such as <c>ld+json NewsArticle.datePublished</c>, <c>og:title</c>, <c>h1</c>.</param>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record HtmlCandidate(HtmlField Field, string Value, string Source)
{
    /// <summary>
    /// The place of the element in the file; <see langword="null"/> where it is not known, as in a document that the caller parsed.
    /// </summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Whether the article has it.</summary>
    public bool IsTaken { get; init; }

    /// <summary>Why it was taken or passed over; empty where a better source stood in front of it.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The candidate in a line.</summary>
    public override string ToString() => $"{(IsTaken ? "*" : " ")} {Field}: {Value} [{Source}{Location}] {Rule}".TrimEnd();
}
