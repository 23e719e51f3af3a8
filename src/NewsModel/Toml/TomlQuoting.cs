using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsModel.Toml;

/// <summary>How keys, texts and other values are written in TOML.</summary>
internal static class TomlQuoting
{
    private static readonly SearchValues<char> BareKey =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <summary>A key: without quotes where it can be.</summary>
    public static string Key(string key) => key.Length > 0 && key.AsSpan().IndexOfAnyExcept(BareKey) < 0 ? key : Quoted(key);

    /// <summary>A text in one pair of double quotes.</summary>
    public static string Quoted(string text)
    {
        StringBuilder quoted = new("\"", text.Length + 2);
        AppendEscaped(quoted, text, lineBreak: null);
        return quoted.Append('"').ToString();
    }

    /// <summary>A text in double quotes, three on each side.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lineBreak">How lines end in the file.</param>
    /// <param name="beginsOnNextLine">Whether it begins on the line after the quotes.</param>
    public static string Block(string text, string lineBreak, bool beginsOnNextLine)
    {
        // A line break right after the quotes does not count.
        StringBuilder quoted = new("\"\"\"");
        quoted.Append(beginsOnNextLine || text.StartsWith('\n') ? lineBreak : "");
        AppendEscaped(quoted, text, lineBreak);
        return quoted.Append("\"\"\"").ToString();
    }

    /// <summary>A text in single quotes; <see langword="null"/> if it is not allowed there.</summary>
    public static string? Literal(string text) =>
        text.AsSpan().ContainsAny(NoLiteral) || text.Contains('\'', StringComparison.Ordinal) ? null : $"'{text}'";

    /// <summary>A text in single quotes, three on each side; <see langword="null"/> if it is not allowed there.</summary>
    /// <inheritdoc cref="Block"/>
    public static string? LiteralBlock(string text, string lineBreak, bool beginsOnNextLine)
    {
        bool cannot = text.Contains("''", StringComparison.Ordinal) || text.EndsWith('\'')
            || text.Replace("\n", "", StringComparison.Ordinal).AsSpan().ContainsAny(NoLiteral);
        string first = beginsOnNextLine || text.StartsWith('\n') ? lineBreak : "";
        return cannot ? null : $"'''{first}{text.Replace("\n", lineBreak, StringComparison.Ordinal)}'''";
    }

    /// <summary>
    /// What is not text and is without quotes: a number, a date or a Boolean that YAML has too. <see langword="null"/> for what TOML does not
    /// have.
    /// </summary>
    public static string? Plain(string text)
    {
        switch (text)
        {
            case "true" or "True" or "TRUE":
                return "true";
            case "false" or "False" or "FALSE":
                return "false";
            case ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF":
                return "inf";
            case "-.inf" or "-.Inf" or "-.INF":
                return "-inf";
            case ".nan" or ".NaN" or ".NAN":
                return "nan";
            case "inf" or "+inf" or "-inf" or "nan" or "+nan" or "-nan":
                return null;
        }

        const int LongestWorthReading = 256;
        if (text.Length is 0 or > LongestWorthReading || !Ascii.IsValid(text))
        {
            return null;
        }

        Span<byte> token = stackalloc byte[text.Length];
        Encoding.ASCII.GetBytes(text, token);
        return TomlDate.IsDateOrTime(token) || TomlNumber.TryRead(token, out _) is null ? text : null;
    }

    /// <summary>The characters that cannot be written in single quotes, or would not be seen there.</summary>
    private static readonly SearchValues<char> NoLiteral = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Where(c => c is < 0x20 and not '\t' or >= 0x7F).Select(c => (char)c), '\u2028', '\u2029', '\uFEFF', '\uFFFE',
            '\uFFFF']);

    /// <param name="quoted">Takes the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="lineBreak">What a line feed is; <see langword="null"/> for its escape.</param>
    private static void AppendEscaped(StringBuilder quoted, string text, string? lineBreak)
    {
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is not ('"' or '\\') && !NoLiteral.Contains(c))
            {
                continue;
            }

            quoted.Append(text, start, i - start);
            start = i + 1;
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append(lineBreak ?? "\\n"),
                '\r' => quoted.Append("\\r"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                _ => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
            };
        }

        quoted.Append(text, start, text.Length - start);
    }
}
