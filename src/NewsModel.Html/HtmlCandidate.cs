using System.Diagnostics;

namespace NewsModel.Html;

/// <summary>Represents a value that a page states for a field, where it was found, and whether it was used.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record HtmlCandidate
{
    /// <summary>Creates an instance with these values.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value as on the page, at most 500 characters.</param>
    /// <param name="source">Where it is stated, such as <c>ld+json NewsArticle.datePublished</c>, <c>og:title</c>, <c>h1</c>.</param>
    public HtmlCandidate(HtmlField field, string value, string source)
    {
        Field = field;
        Value = value;
        Source = source;
    }

    /// <summary>Gets the field.</summary>
    public HtmlField Field { get; init; }

    /// <summary>Gets the value as on the page, at most 500 characters.</summary>
    public string Value { get; init; }

    /// <summary>Gets where it is stated, such as <c>ld+json NewsArticle.datePublished</c>, <c>og:title</c>, <c>h1</c>.</summary>
    public string Source { get; init; }

    /// <summary>
    /// Gets the location of the element in the file; <see langword="null"/> if unknown, as in a document parsed by the caller.
    /// </summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Gets whether the article uses the value.</summary>
    public bool IsTaken { get; init; }

    /// <summary>Gets why the value was used or passed over; empty if there was a better source.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Returns the candidate on one line.</summary>
    public override string ToString() => $"{(IsTaken ? "*" : " ")} {Field}: {Value} [{Source}{Location}] {Rule}".TrimEnd();
}
