using System.Globalization;
using System.Text;

namespace NewsModel.Tool.Output;

/// <summary>Breaks a line for a terminal between words, never within one.</summary>
internal static class LineWrapper
{
    /// <summary>Makes lines of a text. A word that is wider than a line has one to itself, and the terminal lets it overflow.</summary>
    /// <param name="text">The text, on one line.</param>
    /// <param name="width">How many columns there are.</param>
    /// <param name="indent">The indentation of the lines after the first, in columns.</param>
    public static IReadOnlyList<string> LinesOf(string text, int width, int indent)
    {
        List<string> lines = [];
        StringBuilder line = new();
        int used = 0;
        bool isFirst = true;
        foreach (string word in text.Split(' '))
        {
            int needed = WidthOf(word);
            if (!isFirst && used + 1 + needed > width)
            {
                lines.Add(line.ToString());
                line.Clear().Append(' ', indent);
                used = indent;
            }
            else if (!isFirst)
            {
                line.Append(' ');
                used++;
            }

            line.Append(word);
            used += needed;
            isFirst = false;
        }

        lines.Add(line.ToString());
        return lines;
    }

    /// <summary>The beginning of a line that is as wide as a terminal; what is wider ends with <c>…</c>.</summary>
    /// <param name="text">The text, on one line.</param>
    /// <param name="width">How many columns there are.</param>
    public static string Cut(string text, int width)
    {
        int used = 0;
        int end = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            used += WidthOf(rune);
            if (used > width)
            {
                return text[..end] + "…";
            }

            // There must be room for the sign that more was there.
            end += used < width ? rune.Utf16SequenceLength : 0;
        }

        return text;
    }

    /// <summary>How many columns a terminal takes for a text.</summary>
    /// <param name="text">The text.</param>
    public static int WidthOf(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += WidthOf(rune);
        }

        return width;
    }

    // Marks are on the letter before them; the ideographs of East Asia and emoji are two columns wide (Unicode, annex 11, in broad strokes).
    private static int WidthOf(Rune rune) => rune.Value switch
    {
        < 0x300 => 1,
        _ when Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format => 0,
        >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF => 2,
        >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 => 2,
        >= 0x1F300 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };
}
