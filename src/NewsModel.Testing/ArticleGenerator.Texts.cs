namespace NewsModel.Testing;

public sealed partial class ArticleGenerator
{
    /// <summary>
    /// Gets strings that often break readers and writers: empty and blank ones, all kinds of line breaks, quotes and escapes, text that looks like a
    /// number, a date or a Boolean, YAML, JSON and HTML syntax, control characters, combining marks, other scripts. All are valid UTF-16.
    /// </summary>
    public static ValueList<string> NastyTexts { get; } =
    [
        "", " ", "  x", "x  ", "\t", "a\tb", "\n", "a\nb", "a\r\nb", "\r", "a\n\nb\n", "'", "''", "\"", "\\", "\\n", "\"\\\"", "it's", "say \"hi\"",
        "C:\\temp\\",
        "No", "no", "NO", "Yes", "y", "N", "on", "Off", "true", "True", "FALSE", "null", "Null", "~", "1984", "042", "0x1F", "0o17", "0b11", "1_000",
        "-1", "+1",
        "1.5", ".5", "5.", "1e3", "1E-3", "1.2.3", ".inf", "-.INF", ".NaN", "190:20:30", "12:30", "2020-01-02", "2020-1-2", "2020-01-02T10:31:00Z",
        "2020-01-02 10:31:00",
        "<<", "=", "a: b", "a:b", "a:", ": a", ":a", "a #b", "a#b", "#a", " #x", "- a", "-a", "-", "--", "---", "...", "--- a", "... a", "....",
        "? a", "?a", "?", ",a", "[a", "a]", "{a}",
        "&a", "*a", "!a", "!!str a", "|", "|-", ">", ">+", "%a", "@a", "`a", "a: # b", "key: value # comment", "a, b", "a & b",
        "http://x.y/?a=b&c=d#e: f",
        "emoji 😀", "👩‍👩‍👧", "é", "e\u0301", "\u00A0x\u00A0", "a\u2028b", "a\u2029b", "a\u0085b", "\uFEFFa", "a\uFEFF", "\0", "a\u0001b",
        "\u001B[31m", "\u007F", "\u0092", "\uFFFE", "\uFFFF", "\uE000", "\uFFFD",
        "日本語", "עברית", "I\u0307stanbul ı İ", "ligature ﬁ", "$&", "`code`", "<b>bold</b>", "&amp;", "a\\u2028b", "\\x41", "news", "article", "{}",
        "[]",
    ];
}
