using System.Globalization;
using System.Text;

namespace NewsModel.Tool.Output;

/// <summary>
/// Makes text of strangers harmless: to a terminal, which obeys control characters, and to a reader, whom bidirectional controls deceive.
/// </summary>
internal static class TerminalEscaper
{
    /// <summary>The text with everything on one line, and each dangerous character as its escape, such as <c>\u001b</c>.</summary>
    /// <param name="text">Any text.</param>
    public static string OneLine(string text) => Escape(text, keepLineFeeds: false);

    /// <summary>The same JSON, in which dangerous characters are escaped.</summary>
    /// <param name="json">JSON in which a control character stands for nothing but a line break between tokens.</param>
    public static string Json(string json) => Escape(json, keepLineFeeds: true);

    private static string Escape(string text, bool keepLineFeeds)
    {
        StringBuilder safe = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!IsDangerous(rune) || (keepLineFeeds && rune.Value == '\n'))
            {
                safe.Append(rune);
                continue;
            }

            _ = rune.Value switch
            {
                '\n' => safe.Append("\\n"),
                '\r' => safe.Append("\\r"),
                '\t' => safe.Append("\\t"),
                _ => AppendEscaped(safe, rune),
            };
        }

        return safe.ToString();
    }

    // Of the format characters, ordinary text needs the joiners (emoji, Persian, Hindi), the soft hyphen (German) and the zero-width space
    // (Thai), and they do no harm.
    private static bool IsDangerous(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => rune.Value is not (0xAD or 0x200B or 0x200C or 0x200D),
        _ => false,
    };

    private static StringBuilder AppendEscaped(StringBuilder safe, Rune rune)
    {
        // Two escapes beyond the basic plane, which is the one form that JSON has.
        Span<char> units = stackalloc char[2];
        foreach (char unit in units[..rune.EncodeToUtf16(units)])
        {
            safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
        }

        return safe;
    }
}
