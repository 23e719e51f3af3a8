using System.Text.RegularExpressions;
using NewsModel.Html.Collecting;

namespace NewsModel.Html.Resolving;

/// <summary>Takes the names out of a byline.</summary>
internal sealed partial class AuthorNames(SiteNames site)
{
    private const int LongestName = 60;
    private const int LongestByline = 500;
    private const int MostWords = 6;

    /// <summary>The names of a text such as <c>By Jane Doe and John Roe | 3 May 2024</c>.</summary>
    public List<string> Of(string text)
    {
        List<string> names = [];
        text = PageText.Clean(PageText.WithoutTags(text.Length > LongestByline ? text[..LongestByline] : text));
        if (text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return names;
        }

        while (Bylines.IsByline(text, out string rest))
        {
            text = rest;
        }

        text = Tail().Replace(text, "").Trim();
        foreach (string part in Joints().Split(text))
        {
            string name = Clean(part);
            if (IsName(name) && !names.Exists(n => n.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                names.Add(name);
            }
        }

        return names;
    }

    private static string Clean(string part)
    {
        string name = part.Trim(' ', ',', ';', ':', '.', '|', '-', '–', '—', '·', '•', '/', '"', '“', '”', '(', ')', '*', '@');
        while (Bylines.IsByline(name, out string rest))
        {
            name = rest;
        }

        return Parenthesis().Replace(name, "").Trim();
    }

    private static bool IsName(string name)
    {
        if (name.Length is < 2 or > LongestName || !name.Any(char.IsLetter) || Bylines.IsNoName(name) || name.Contains('@', StringComparison.Ordinal))
        {
            return false;
        }

        int words = 1;
        int digits = 0;
        foreach (char c in name)
        {
            words += c == ' ' ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
        }

        return words <= MostWords && digits <= 2;
    }

    /// <summary>Whether a name is that of the site and not of a person.</summary>
    public bool IsSite(string name) => site.Has(name);

    // What comes behind names: a date, a reading time, a bar, a social name.
    [GeneratedRegex(@"(\s*[|•·]\s.*|\s+(on|am|le|el|den|il)\s+\w*\.?\s*\d.*|\s*[–—-]?\s*\d{1,4}[./-]\d{1,2}[./-].*|\s+\d+\s+min.*|,?\s+(Published|Updated|Posted|Last updated|Veröffentlicht|Aktualisiert|Publié)\b.*|\s*\b(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.?\s+\d.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Tail();

    [GeneratedRegex(@"\s*[,;&/|•·\n]\s*|\s+(?:and|und|et|y|og|och|e|en|with|mit|avec|con|i|ja)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joints();

    [GeneratedRegex(@"\s*\([^)]*\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();
}
