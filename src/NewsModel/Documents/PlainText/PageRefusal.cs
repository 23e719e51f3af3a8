using System.Diagnostics;
using NewsModel.Diagnostics;
using NewsModel.Formats.PlainText;

namespace NewsModel.Documents.PlainText;

/// <summary>
/// Finds out why an edited page does not read as the wanted article, and what to ask for instead. It costs nothing as long as no edit is refused.
/// </summary>
internal static class PageRefusal
{
    public static Diagnostic Why(Article wanted, Article found)
    {
        if (string.IsNullOrWhiteSpace(wanted.Title) && found.Title is not null)
        {
            return Of(Problems.TitleNeededInText, "title");
        }

        string path = EditProof.FirstDifference(wanted with { Locale = found.Locale }, found);
        if (path.Length == 0)
        {
            Debug.Assert(found.Locale is not null, "An edit keeps a marker of the page as long as the article has a locale.");
            return Of(Problems.LocaleOfMarkers(found.Locale ?? ""), "locale");
        }

        return Of(DifferInWhiteSpace(wanted, found) ? Problems.WhiteSpaceInText : Problems.OtherPartInText, path);
    }

    private static Diagnostic Of(in Problem problem, string path) => new(problem.Code, problem.Severity, problem.Message) { Path = path };

    /// <summary>Whether all that differs is white space.</summary>
    private static bool DifferInWhiteSpace(Article wanted, Article found)
    {
        bool isSame = IsSameText(wanted.Title, found.Title) && IsSameText(wanted.Excerpt, found.Excerpt) && IsSameText(wanted.Content, found.Content)
            && wanted.Authors == found.Authors
            && wanted.PublishedDateTime == found.PublishedDateTime && wanted.UpdatedDateTime == found.UpdatedDateTime
            && wanted.Images.Count == found.Images.Count && wanted.Related.Count == found.Related.Count;
        for (int i = 0; isSame && i < wanted.Images.Count; i++)
        {
            isSame = IsSameText(wanted.Images[i].Title, found.Images[i].Title);
        }

        for (int i = 0; isSame && i < wanted.Related.Count; i++)
        {
            isSame = IsSameText(wanted.Related[i].Title, found.Related[i].Title);
        }

        return isSame;
    }

    private static bool IsSameText(string? one, string? other) =>
        string.Equals(WithoutWhiteSpace(one), WithoutWhiteSpace(other), StringComparison.Ordinal);

    private static string WithoutWhiteSpace(string? text)
    {
        char[] kept = new char[text?.Length ?? 0];
        int count = 0;
        foreach (char c in text ?? "")
        {
            if (!PageCharacters.IsWhite(c))
            {
                kept[count++] = c;
            }
        }

        return new(kept, 0, count);
    }
}
