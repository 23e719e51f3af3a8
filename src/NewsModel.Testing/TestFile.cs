using System.Globalization;
using System.Text;

namespace NewsModel.Testing;

/// <summary>The bytes of a file, with a name that describes how to reproduce them.</summary>
internal sealed record TestFile(string Name, byte[] Utf8)
{
    private const int LongestShown = 400;

    /// <summary>The name, the length and the beginning of the bytes as a string literal, for messages.</summary>
    public override string ToString() => $"{Name}, {Utf8.Length} bytes: {Excerpt.Of(Utf8, LongestShown)}";
}

/// <summary>Text for messages: short, on one line, with what cannot be seen as escapes.</summary>
internal static class Excerpt
{
    public static string Of(ReadOnlySpan<byte> utf8, int longest)
    {
        StringBuilder text = new("\"");
        for (int position = 0; position < utf8.Length;)
        {
            if (position >= longest)
            {
                return text.Append("\"…").ToString();
            }

            bool isValid = Rune.DecodeFromUtf8(utf8[position..], out Rune rune, out int length) == System.Buffers.OperationStatus.Done;
            if (isValid)
            {
                Append(text, rune);
            }
            else
            {
                foreach (byte b in utf8.Slice(position, length))
                {
                    text.Append(CultureInfo.InvariantCulture, $"<{b:X2}>");
                }
            }

            position += length;
        }

        return text.Append('"').ToString();
    }

    public static string Of(object? value, int longest = 200) => value switch
    {
        null => "null",
        DateTimeOffset date => date.ToString("O", CultureInfo.InvariantCulture),
        string text => Of(Encoding.UTF8.GetBytes(text), longest),
        _ => Of(Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""), longest).Trim('"'),
    };

    private static void Append(StringBuilder text, Rune rune)
    {
        UnicodeCategory category = Rune.GetUnicodeCategory(rune);
        bool isVisible = rune.Value == ' '
            || category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
        _ = rune.Value switch
        {
            '\n' => text.Append("\\n"),
            '\r' => text.Append("\\r"),
            '\t' => text.Append("\\t"),
            '"' => text.Append("\\\""),
            '\\' => text.Append("\\\\"),
            _ when isVisible => text.Append(rune.ToString()),
            _ => text.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}"),
        };
    }
}
