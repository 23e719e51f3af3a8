using System.Text.RegularExpressions;
using NewsModel.Html.Collecting;
using NewsModel.Text.PageLines;

namespace NewsModel.Html.Resolving;

/// <summary>Takes the names out of a byline.</summary>
internal static partial class AuthorNames
{
    private const int LongestName = 60;
    private const int LongestByline = 500;
    private const int MostWords = 6;

    /// <summary>The names of a text such as <c>By Jane Doe and John Roe | 3 May 2024</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isData">Whether it is data; on the page, only what looks like a name is one.</param>
    public static List<string> Of(string text, bool isData = true)
    {
        List<string> names = [];
        text = PageStrings.Clean(PageStrings.WithoutTags(PageStrings.Cut(text, LongestByline)));
        if (text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return names;
        }

        while (Bylines.IsByline(text, out string rest))
        {
            text = rest;
        }

        text = Parenthesis().Replace(Tail().Replace(text, ""), "").Trim();
        foreach (string part in Joints().Split(text))
        {
            string name = Clean(part);
            if (IsName(name) && (isData || LooksLikeName(name)) && !names.Exists(n => n.Equals(name, StringComparison.OrdinalIgnoreCase)))
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

        // "기자" is a reporter, "記者" too.
        return name.EndsWith(" 기자", StringComparison.Ordinal) || name.EndsWith(" 記者", StringComparison.Ordinal) ? name[..^3] : name;
    }

    // On a page, "By handling routine tasks" is not a byline: the words of a name begin with capitals, except particles.
    private static bool LooksLikeName(string name)
    {
        bool hasCapital = false;
        foreach (Range range in name.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = name.AsSpan()[range];
            if (word.IsEmpty)
            {
                continue;
            }

            bool isCapital = !char.IsLower(word[0]);
            hasCapital |= isCapital;
            bool isParticle = word is "de" or "van" or "von" or "der" or "den" or "da" or "do" or "dos" or "di" or "del" or "la" or "le" or "el"
                or "al" or "bin" or "ter" or "ten" or "zu"
                or "af" or "of" or "the" or "du" or "des" or "d" or "y" or "ibn" or "e" or "dr";
            if (!isCapital && !isParticle)
            {
                return false;
            }
        }

        return hasCapital;
    }

    private static bool IsName(string name)
    {
        if (name.Length is < 2 or > LongestName || !name.Any(char.IsLetter) || Bylines.IsNoName(name) || name.Contains('@', StringComparison.Ordinal)
            || name[0] == '#')
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

        return words <= MostWords && digits == 0;
    }

    // What comes after names: a date, a reading time, a bar, a social name.
    [GeneratedRegex(
        """
        (
          \s*[|•·]\s.*
        | \s+(on|am|le|el|den|il)\s+\w*\.?\s*\d.*
        | \s*[–—-]?\s*\d{1,4}[./-]\d{1,2}[./-].*
        | \s+\d+\s+min.*
        | ,\s+in\s+\p{Lu}.*
        | ,?\s+(Published|Updated|Posted|Last\ updated|Veröffentlicht|Aktualisiert|Publié)\b.*
        | \s*\b(January|February|March|April|May|June|July|August|September|October|November|December
            |Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s+\d.*
        )$
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Tail();

    [GeneratedRegex(
        @"\s*[,;&|•·\n]\s*|\s+(?:and|und|et|y|og|och|e|en|with|mit|avec|con|i|ja)\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joints();

    [GeneratedRegex(@"\s*\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();
}
