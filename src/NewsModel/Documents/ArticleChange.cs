using System.Diagnostics;

namespace NewsModel.Documents;

/// <summary>One edit of a document: which text took the place of which, and where.</summary>
/// <param name="Path">
/// What was changed, such as <c>related[3].images[0].width</c>, with 0-based positions; <c>content</c> for the body. What was removed or changed has
/// its old position, what was added its new one.
/// </param>
/// <param name="OldText">The text that was replaced; empty when something was added.</param>
/// <param name="NewText">The text in its place; empty when something was removed.</param>
/// <param name="OldLines">The lines before the edit that it touches.</param>
/// <param name="NewLines">The lines after the edit that differ.</param>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ArticleChange(string Path, string OldText, string NewText, LineRange OldLines, LineRange NewLines);
