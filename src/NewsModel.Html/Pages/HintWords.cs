using System.Collections.Frozen;
using AngleSharp.Dom;

namespace NewsModel.Html.Pages;

/// <summary>Reads the hints of an element off the words of its class, id and role.</summary>
/// <remarks>
/// Names are cut into words at punctuation and capitals (<c>c-relatedItems__list</c>: c, related, items, list), so "ad" is not found
/// in "header".
/// </remarks>
internal static class HintWords
{
    private const int LongestWord = 24;
    private const int LongestName = 400;

    private static readonly FrozenDictionary<string, Hints>.AlternateLookup<ReadOnlySpan<char>> Words =
        MakeWords().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The hints of an element by its own names.</summary>
    /// <param name="element">The element.</param>
    /// <param name="tag">Its tag.</param>
    /// <param name="marks">Which attributes of microdata and RDFa it has.</param>
    public static Hints Of(IElement element, Tag tag, out PageMarks marks)
    {
        Hints hints = OfTag(tag);
        marks = PageMarks.None;
        INamedNodeMap attributes = element.Attributes;
        int count = attributes.Length;
        for (int i = 0; i < count; i++)
        {
            IAttr attribute = attributes[i]!;
            string value = attribute.Value;
            switch (attribute.Name)
            {
                case "class" or "id":
                    hints |= OfName(value);
                    break;
                case "role":
                    hints |= OfRole(value);
                    break;
                case "itemprop":
                    marks |= PageMarks.ItemProp;
                    hints |= OfProperty(value);
                    break;
                case "property":
                    marks |= PageMarks.Property;
                    break;
                case "itemscope":
                    marks |= PageMarks.ItemScope;
                    break;
                case "typeof":
                    marks |= PageMarks.TypeOf;
                    break;
                case "hidden":
                    hints |= Hints.Hidden;
                    break;
                case "aria-hidden" when value == "true":
                    hints |= Hints.Hidden;
                    break;
                case "style" when IsHiddenBy(value):
                    hints |= Hints.Hidden;
                    break;
            }
        }

        return hints;
    }

    /// <summary>The hints of a name such as <c>article__related-items</c>.</summary>
    public static Hints OfName(ReadOnlySpan<char> name)
    {
        Hints hints = Hints.None;
        Hints previous = Hints.None;
        Hints inToken = Hints.None;
        bool isLayout = false;
        Span<char> word = stackalloc char[LongestWord];
        int length = 0;
        if (name.Length > LongestName)
        {
            name = name[..LongestName];
        }

        for (int i = 0; i <= name.Length; i++)
        {
            char c = i < name.Length ? name[i] : ' ';
            bool ends = !char.IsAsciiLetter(c) || (char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(name[i - 1]));
            if (ends)
            {
                Hints found = length > 1 && Words.TryGetValue(word[..length], out Hints known) ? known : Hints.None;
                inToken |= Joined(previous, found);
                isLayout |= length > 1 && IsLayout(word[..length]);
                previous = length > 0 ? found : previous;
                length = 0;
                if (c is ' ' or '\n' or '\t')
                {
                    hints |= isLayout ? inToken & ~Hints.Furniture : inToken;
                    (previous, inToken, isLayout) = (Hints.None, Hints.None, false);
                }
            }

            if (char.IsAsciiLetter(c) && length < LongestWord)
            {
                word[length++] = (char)(c | 0x20);
            }
        }

        return hints;
    }

    // "has-sidebar", "sidebar-grid" and "no-comments" describe the layout of the page, not the element.
    private static bool IsLayout(ReadOnlySpan<char> word) =>
        word is "has" or "with" or "no" or "without" or "grid" or "layout" or "is" or "not" or "columns" or "hide" or "show";

    // "article" beside "body" or "text" is the container of the body; alone it is not.
    private static Hints Joined(Hints previous, Hints found)
    {
        const Hints Whole = Hints.Article;
        return (previous & Whole) != 0 && (found & Hints.Body) != 0 ? found | Hints.ArticleBody : found;
    }

    private static Hints OfTag(Tag tag) => tag switch
    {
        Tag.Nav => Hints.Navigation,
        Tag.Footer => Hints.Footer,
        Tag.Header => Hints.Header,
        Tag.Aside => Hints.Sidebar,
        Tag.Article => Hints.Article,
        Tag.Figcaption => Hints.Caption,
        Tag.Time => Hints.Date,
        _ => Hints.None,
    };

    private static Hints OfRole(string role) => role switch
    {
        "navigation" or "menu" or "menubar" or "search" or "banner" => Hints.Navigation,
        "contentinfo" => Hints.Footer,
        "complementary" => Hints.Sidebar,
        "dialog" or "alertdialog" => Hints.Dialog,
        _ => Hints.None,
    };

    private static Hints OfProperty(string property) => property switch
    {
        "articleBody" => Hints.ArticleBody | Hints.Body,
        "headline" => Hints.Headline,
        "author" => Hints.Author,
        "datePublished" => Hints.Date | Hints.Published,
        "dateModified" => Hints.Date | Hints.Updated,
        "description" => Hints.Lead,
        "comment" => Hints.Comments,
        _ => Hints.None,
    };

    private static bool IsHiddenBy(string style) =>
        style.Length > 10 && (HasDeclaration(style, "display", "none") || HasDeclaration(style, "visibility", "hidden"));

    private static bool HasDeclaration(string style, string property, string value)
    {
        int at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return false;
        }

        ReadOnlySpan<char> rest = style.AsSpan(at + property.Length).TrimStart();
        return rest is [':', ..] && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, Hints> MakeWords()
    {
        Dictionary<string, Hints> words = new(StringComparer.Ordinal);
        foreach ((Hints hints, string names) in HintTable.Rows)
        {
            foreach (string name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words[name] = words.GetValueOrDefault(name) | hints;
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
