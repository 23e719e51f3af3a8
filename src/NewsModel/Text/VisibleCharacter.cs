using System.Globalization;
using System.Text;

namespace NewsModel.Text;

/// <summary>
/// Which characters may be shown as they are: those that neither steer a terminal nor break a line nor turn the direction of the text around them.
/// </summary>
internal static class VisibleCharacter
{
    public static bool IsOne(Rune rune) => IsOne(Rune.GetUnicodeCategory(rune));

    /// <summary>The same for a UTF-16 code unit; halves of a surrogate pair are visible.</summary>
    public static bool IsOne(char c) => IsOne(char.GetUnicodeCategory(c));

    /// <summary>Appends a character, or its escape if it would not be seen.</summary>
    public static void Append(StringBuilder text, Rune rune)
    {
        if (IsOne(rune))
        {
            text.Append(rune);
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
        }
    }

    private static bool IsOne(UnicodeCategory category) => category is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
