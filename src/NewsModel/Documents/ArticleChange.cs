using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsModel.Diagnostics;

namespace NewsModel.Documents;

/// <summary>One edit of a document: which text took the place of which, and where.</summary>
/// <param name="Path">
/// What was changed, such as <c>related[3].images[0].width</c>, with 0-based positions; <c>content</c> for the body; empty for a front matter that
/// was put before a file without one. What was removed or changed has
/// its old position, what was added its new one.
/// </param>
/// <param name="OldText">The text that was replaced; empty when something was added.</param>
/// <param name="NewText">The text in its place; empty when something was removed.</param>
/// <param name="OldLines">The lines before the edit that it touches.</param>
/// <param name="NewLines">The lines after the edit that differ.</param>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ArticleChange(string Path, string OldText, string NewText, LineRange OldLines, LineRange NewLines)
{
    private const int LongestShown = 60;

    /// <summary>The line and the change in short, for logs: <c>(11): heat: '-1' becomes '40'</c>. A sealed payload is not shown.</summary>
    public override string ToString()
    {
        string what = Path == SecuredPayload.Key ? "changed"
            : OldText.Length == 0 ? $"{Quote(NewText)} added"
            : NewText.Length == 0 ? $"{Quote(OldText)} removed"
            : $"{Quote(OldText)} becomes {Quote(NewText)}";
        return string.Create(CultureInfo.InvariantCulture, $"({OldLines.Start}): {(Path.Length == 0 ? "" : $"{Path}: ")}{what}");
    }

    /// <summary>Text on one line, cut short, with nothing that would steer a terminal.</summary>
    private static string Quote(string text)
    {
        StringBuilder quoted = new("'");
        foreach (char c in WithoutPayload(text).Trim())
        {
            if (quoted.Length > LongestShown)
            {
                quoted.Append('…');
                break;
            }

            bool isHarmless = !char.IsControl(c)
                && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            quoted.Append(isHarmless ? c : ' ');
        }

        return quoted.Append('\'').ToString();
    }

    /// <summary>The text up to the value of the sealed key, if that is among others in it.</summary>
    private static ReadOnlySpan<char> WithoutPayload(string text)
    {
        for (int key = text.IndexOf(SecuredPayload.Key, StringComparison.Ordinal); key >= 0; key = text.IndexOf(SecuredPayload.Key, key + 1, StringComparison.Ordinal))
        {
            int end = key + SecuredPayload.Key.Length;
            if (text.AsSpan(end).TrimStart("\"' ").StartsWith(":"))
            {
                return text.AsSpan(0, end);
            }
        }

        return text;
    }
}
