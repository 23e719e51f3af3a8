using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NewsModel.Documents;

/// <summary>Represents one edit of a document: which text was replaced by which, and where.</summary>
/// <param name="Path">
/// What was changed, such as <c>related[3].images[0].width</c>, with 0-based positions; <c>content</c> for the body; empty for front matter added
/// to a file that had none. Changed and removed values have their old position, added values their new one.
/// </param>
/// <param name="OldText">The text that was replaced; empty for an addition.</param>
/// <param name="NewText">The text that replaced it; empty for a removal.</param>
/// <param name="OldLines">The affected lines before the edit.</param>
/// <param name="NewLines">The lines that differ after the edit.</param>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ArticleChange(string Path, string OldText, string NewText, LineRange OldLines, LineRange NewLines)
{
    private const int LongestShown = 60;

    /// <summary>Returns a short description for logs: <c>(11): heat: '-1' becomes '40'</c>. A sealed payload is not shown.</summary>
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
