using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsModel.Text;

namespace NewsModel.Documents;

/// <summary>Represents one edit of a document: which text was replaced by which, and where.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ArticleChange
{
    private const int LongestShown = 60;

    /// <summary>Creates an instance with these values.</summary>
    /// <param name="path">
    /// What was changed, such as <c>related[3].images[0].width</c>, with 0-based positions; <c>content</c> for the body; empty for front matter
    /// added to a file that had none. Changed and removed values have their old position, added values their new one.
    /// </param>
    /// <param name="oldText">The text that was replaced; empty for an addition.</param>
    /// <param name="newText">The text that replaced it; empty for a removal.</param>
    /// <param name="oldLines">The affected lines before the edit.</param>
    /// <param name="newLines">The lines that differ after the edit.</param>
    public ArticleChange(string path, string oldText, string newText, LineRange oldLines, LineRange newLines)
    {
        Path = path;
        OldText = oldText;
        NewText = newText;
        OldLines = oldLines;
        NewLines = newLines;
    }

    /// <summary>
    /// Gets what was changed, such as <c>related[3].images[0].width</c>, with 0-based positions; <c>content</c> for the body; empty for front
    /// matter added to a file that had none. Changed and removed values have their old position, added values their new one.
    /// </summary>
    public string Path { get; init; }

    /// <summary>Gets the text that was replaced; empty for an addition.</summary>
    public string OldText { get; init; }

    /// <summary>Gets the text that replaced it; empty for a removal.</summary>
    public string NewText { get; init; }

    /// <summary>Gets the affected lines before the edit.</summary>
    public LineRange OldLines { get; init; }

    /// <summary>Gets the lines that differ after the edit.</summary>
    public LineRange NewLines { get; init; }

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

            quoted.Append(VisibleCharacter.IsOne(c) ? c : ' ');
        }

        return quoted.Append('\'').ToString();
    }

    /// <summary>The text up to the value of the sealed key, if that is among others in it.</summary>
    private static ReadOnlySpan<char> WithoutPayload(string text)
    {
        for (int key = text.IndexOf(SecuredPayload.Key, StringComparison.Ordinal);
            key >= 0;
            key = text.IndexOf(SecuredPayload.Key, key + 1, StringComparison.Ordinal))
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
